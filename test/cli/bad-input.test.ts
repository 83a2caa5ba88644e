import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { called, trichluc } from './command.ts'
import { file, folder, report } from './files.ts'

const pdf = (name: string): Buffer => readFileSync(new URL(`../../fixtures/reports/${name}`, import.meta.url))
const truncated = (): Buffer => pdf('ha-tinh-2016.pdf').subarray(0, 3000)

const cases: readonly [what: string, name: string, bytes: () => string | Uint8Array, code: number, says: RegExp][] = [
  ['an empty file', 'rong.pdf', () => '', 2, /rỗng/u],
  ['a truncated PDF', 'cut.pdf', truncated, 2, /cụt|hỏng/u],
  ['a DOCX that is no zip', 'la.docx', () => Buffer.from([1, 2, 3, 0, 255, 254, 0, 7, 8, 9]), 2, /dữ liệu nhị phân/u],
  ['a DOCX cut off', 'cut.docx', () => 'PK\u0003\u0004abcdefgh', 2, /cụt/u],
  ['XML named .doc', 'may.doc', () => '<?xml version="1.0"?><a>Báo cáo</a>', 2, /XML.*«\.doc».*lưu thành \.docx/u],
]

describe('extract', { timeout: 60_000 }, () => {
  test.each(cases)('%s', async (_, name, bytes, code, says) => {
    const ran = await called(['extract', file(folder(), name, bytes())])
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(name)
    expect(ran.err).toMatch(says)
  })

  test('a folder, a missing file and a file that cannot be opened', async () => {
    const here = folder()
    symlinkSync('vong', join(here, 'vong'))
    const asFolder = await called(['extract', here])
    expect(asFolder).toMatchObject({ code: 1, out: '' })
    expect(asFolder.err).toMatch(/thư mục.* ingest /u)
    expect(await called(['extract', join(here, 'khong-co.pdf')])).toMatchObject({ code: 5, out: '' })
    expect(await called(['extract', join(here, 'vong')])).toMatchObject({ code: 5, out: '' })
  })

  test('of several files one fails: the others are there, the code is 20', async () => {
    const here = folder()
    const ran = await called([
      'extract',
      file(here, 'a.txt', report()),
      file(here, 'b.txt', ''),
      file(here, 'c.txt', report(2019)),
    ])
    expect(ran.code).toBe(20)
    expect(
      ran.out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).source.fileName),
    ).toEqual(['a.txt', 'c.txt'])
    expect(ran.err).toContain('b.txt')
  })

  test('where all of several fail, the code is that of the first', async () => {
    const here = folder()
    expect(await called(['extract', join(here, 'khong-co.pdf'), file(here, 'b.txt', '')])).toMatchObject({
      code: 5,
      out: '',
    })
  })

  test('messages in English when asked', async () => {
    const ran = await called(['extract', '--lang', 'en', file(folder(), 'rong.txt', '')])
    expect(ran.err).toMatch(/rong\.txt: the file is empty/u)
  })
})

const broken = new URL('../../../shared/corpus/broken/', import.meta.url)

describe.skipIf(!existsSync(broken))('real broken files', { timeout: 120_000 }, () => {
  test('each ends with a record or with a reason that is not a bug', async () => {
    const here = folder()
    mkdirSync(join(here, 'in'))
    const names = readdirSync(broken)
      .filter(name => /\.(?:docx|doc)$/u.test(name))
      .slice(0, 12)
    for (const name of names) file(join(here, 'in'), name, readFileSync(new URL(name, broken)))
    const ran = await trichluc(['ingest', join(here, 'in'), '--archive', join(here, 'kho')])
    expect([0, 20]).toContain(ran.code)
    expect(ran.err).not.toMatch(/lỗi của chương trình/u)
  })
})
