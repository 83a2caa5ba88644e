import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TrichLucError } from '../../../src/model/errors.ts'
import { readPdf } from '../../../src/readers/pdf/index.ts'
import { codes } from './compose.ts'
import { makePdf } from './paper.ts'

const limits = { maxBytes: 1e8, maxPages: 50, maxUnpackedBytes: 1e9 }
const onePage = () => makePdf([paper => paper.put('Báo cáo', 85, 100)])
const reasonOf = async (bytes: Uint8Array, some: Partial<typeof limits> = {}) => {
  const error = await readPdf(bytes, { ...limits, ...some }).catch((error: unknown) => error)
  return error instanceof TrichLucError ? error.reason : error
}

describe('input that cannot be read', () => {
  test('says why', async () => {
    expect(await reasonOf(new Uint8Array())).toBe('empty')
    expect(await reasonOf(Buffer.from('<html><body>Not found</body></html>'))).toBe('damaged')
    expect(await reasonOf((await onePage()).subarray(0, 300))).toBe('truncated')
    expect(await reasonOf(await onePage(), { maxBytes: 100 })).toBe('too-large')
    expect(await reasonOf(await makePdf([paper => paper.put('x', 9, 9)], { userPassword: 'secret' }))).toBe('encrypted')
  })

  test('too many pages, with the numbers', async () => {
    const bytes = await makePdf([1, 2, 3].map(page => paper => paper.put(`Trang ${page}`, 85, 100)))
    const error = await readPdf(bytes, { ...limits, maxPages: 2 }).catch((error: unknown) => error)
    expect(error).toMatchObject({ reason: 'too-many-pages', args: { pages: 3, limit: 2 } })
  })

  test('the caller’s bytes stay the caller’s', async () => {
    const bytes = await onePage()
    await readPdf(bytes, limits)
    expect(bytes.length).toBeGreaterThan(1000)
  })
})

describe('input that can be mended', () => {
  test('a file without its end is read, with a note', async () => {
    const bytes = await onePage()
    const end = Buffer.from(bytes).lastIndexOf('startxref')
    const reading = await readPdf(bytes.subarray(0, end), limits)
    expect(reading.blocks).toHaveLength(1)
    expect(codes(reading)).toEqual(['damage-repaired'])
  })

  test('an empty page is noted, its neighbours read', async () => {
    const reading = await readPdf(await makePdf([() => {}, paper => paper.put('Báo cáo', 85, 100)]), limits)
    expect(reading.notes).toEqual([{ code: 'page-empty', args: {}, page: 1 }])
    expect(reading.blocks).toHaveLength(1)
  })
})

const broken = join(import.meta.dirname, '../../../../shared/corpus/broken')
const files = existsSync(broken) ? readdirSync(broken).filter(name => name.endsWith('.pdf')) : []

describe.skipIf(files.length === 0)('files broken in the wild', () => {
  test.each(files)('%s: a reading or a reason', { timeout: 20_000 }, async name => {
    const bytes = new Uint8Array(readFileSync(join(broken, name)))
    const result = await readPdf(bytes, limits).catch((error: unknown) => error)
    if (result instanceof Error) expect(result).toBeInstanceOf(TrichLucError)
    else expect(result).toHaveProperty('blocks')
  })
})
