import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { originalPlace, pagesPlace } from '../../src/archive/places.ts'
import { writeWhole } from '../../src/archive/write.ts'
import { forgetPages } from '../../src/cli/forget-pages.ts'
import type { Engine } from '../../src/ocr/engine.ts'
import { openKept } from '../../src/readers/scan/kept.ts'
import { readingOf } from '../../src/record.ts'
import { record } from '../cli/factories.ts'
import { folder } from '../cli/files.ts'
import { archive, done, keepRecords, sha256 } from './made.ts'

const engine: Engine = {
  id: 'máy thử 1',
  workers: 1,
  recognise: async pictures =>
    pictures.map(() => [{ text: 'BÁO', box: [20, 20, 120, 60], line: [20, 20, 120, 60], confidence: 0.9 }]),
  close: async () => {},
}

const page = (grey: number): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: { r: grey, g: grey, b: grey } } })
    .composite([
      { input: Buffer.from('<svg width="100" height="40"><rect width="100" height="40"/></svg>'), left: 20, top: 20 },
    ])
    .png()
    .toBuffer()

const keptIn = (kho: string): string[] =>
  readdirSync(pagesPlace(kho), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json'))

test.each(['kept', 'referenced'] as const)(
  'the pages of a document go with it, those of others stay: %s',
  async originals => {
    const kho = await archive()
    const [bytes, other] = [await page(255), await page(250)]
    for (const one of [bytes, other])
      await readingOf(new Uint8Array(one), { ocr: { when: 'auto', engine, kept: openKept(pagesPlace(kho)) } })
    expect(keptIn(kho)).toHaveLength(2)
    const hash = sha256(bytes)
    const { source, ...rest } = record()
    const pages = [
      {
        page: 1,
        width: 1,
        height: 1,
        method: 'ocr',
        reason: 'whole-picture',
        encoding: 'unicode',
        engine: engine.id,
        confidence: 0.9,
      },
    ] as const
    const path = originals === 'kept' ? originalPlace(kho, hash) : join(folder(), 'a.png')
    await writeWhole(path, bytes)
    await keepRecords(kho, [{ ...rest, source: { ...source, sha256: hash, pages: [...pages] } }])
    const entry = done(hash, { ocr: 'auto', bytes: bytes.length, originals, paths: [path] })
    expect(await forgetPages(kho, entry)).toBe(1)
    expect(keptIn(kho)).toHaveLength(1)
    expect(await forgetPages(kho, entry)).toBe(0)
  },
)

test('nothing is looked for where nothing was read by OCR, or the original is gone', async () => {
  const kho = await archive()
  expect(await forgetPages(kho, done(sha256('x')))).toBe(0)
  expect(await forgetPages(kho, done(sha256('x'), { ocr: 'auto' }))).toBe(0)
  expect(existsSync(pagesPlace(kho))).toBe(false)
})
