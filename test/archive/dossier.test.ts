import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { trichluc } from '../cli/command.ts'
import { file, folder } from '../cli/files.ts'
import { bytesOf, reports } from '../given.ts'

async function dossier(): Promise<Uint8Array> {
  const whole = await PDFDocument.create()
  for (const name of ['mai-chau-2016.pdf', 'mai-chau-2018.pdf']) {
    const one = await PDFDocument.load(bytesOf(`${reports}/${name}`))
    for (const each of await whole.copyPages(one, one.getPageIndices())) whole.addPage(each)
  }
  return whole.save()
}

const namesIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.json'))
        .map(name => name.replace(/^.*?[0-9a-f]{64}/u, 'HASH'))
        .toSorted()
    : []

const entryIn = (archive: string) => {
  const [name = ''] = readdirSync(join(archive, 'ledger'), { recursive: true, encoding: 'utf8' }).filter(one =>
    one.endsWith('.json'),
  )
  return JSON.parse(readFileSync(join(archive, 'ledger', name), 'utf8'))
}

describe('a bound dossier in an archive', { timeout: 120_000 }, () => {
  test('is proposed, accepted with --split, and stays split', async () => {
    const here = folder()
    mkdirSync(join(here, 'in'))
    file(join(here, 'in'), 'tap.pdf', await dossier())
    const archive = join(here, 'kho')
    const run = (...more: readonly string[]) =>
      trichluc(['ingest', join(here, 'in'), '--archive', archive, '--ocr', 'never', ...more])

    const proposed = await run()
    expect(proposed).toMatchObject({ code: 0 })
    expect(proposed.err).toMatch(/đóng chung nhiều văn bản.*--split/u)
    expect(proposed.err).toMatch(/tap\.pdf: trang 1–2, 3–4/u)
    expect(namesIn(join(archive, 'records'))).toEqual(['HASH.json'])
    expect((await run()).err).toMatch(/tap\.pdf: trang 1–2, 3–4\n.*0 mới xong, 1 đã có/su)

    const split = await run('--split')
    expect(split.err).toMatch(/1 mới xong/u)
    expect(split.err).not.toMatch(/đóng chung/u)
    expect(namesIn(join(archive, 'records'))).toEqual(['HASH.1.json', 'HASH.2.json'])
    expect(entryIn(archive)).toMatchObject({
      status: 'done',
      parts: [
        [1, 2],
        [3, 4],
      ],
      dossier: null,
    })

    for (const again of [await run('--split'), await run()]) expect(again.err).toMatch(/0 mới xong, 1 đã có/u)
    expect(namesIn(join(archive, 'records'))).toEqual(['HASH.1.json', 'HASH.2.json'])
  })

  test('extract and show split it, too', async () => {
    const path = file(folder(), 'tap.pdf', await dossier())
    const whole = await trichluc(['show', path, '--ocr', 'never'])
    expect(whole.out.replace(/\s+/gu, ' ')).toMatch(/đóng chung 2 văn bản \(trang 1–2, 3–4\).* --split/u)
    const shown = await trichluc(['show', path, '--split', '--ocr', 'never'])
    expect(shown.out).toMatch(/văn bản thứ 1 trong 2 .*văn bản thứ 2 trong 2 /su)
    const extracted = await trichluc(['extract', path, '--split', '--ocr', 'never'])
    const years = extracted.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).document.period.from)
    expect(years).toEqual(['2016-01-01', '2018-01-01'])
  })
})
