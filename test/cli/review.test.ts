import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { correctionsPlace } from '../../src/archive/places.ts'
import { hash, reportOf } from '../catalog/factories.ts'
import { archive } from '../review/archive.ts'
import { called } from './command.ts'
import { file, folder } from './files.ts'

// our rules are the same for every call: half a second for each of fifty
vi.mock('../../src/cli/rules-folders.ts', async original => {
  const real = await original<typeof import('../../src/cli/rules-folders.ts')>()
  const loaded = real.rulesFor({})
  return { ...real, rulesFor: () => loaded }
})

/** Report n has a figure of 0.9, the second of two has 0.8. */
const made = () =>
  archive([3, 4], n => ({
    figures: reportOf(n).figures.map(one => ({ ...one, confidence: n === 4 ? 0.8 : 0.9, dimensions: {} })),
  }))

const review = (where: string, ...args: string[]) => called(['review', ...args, '--archive', where, '--lang', 'vi'])
const id = (n: number): string => `${hash(n).slice(0, 12)}:f:f${n}.1`
const linesIn = (where: string): Record<string, unknown>[] =>
  readFileSync(correctionsPlace(where), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

type Filled = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The sheet as `review --out` writes it, with cells filled in by item, as somebody's Excel saves it. */
async function filled(where: string, cells: Filled, as: { separator: string; encoding: BufferEncoding }) {
  const path = join(folder(), 'can-xem.csv')
  await review(where, '--kind', 'figure', '--out', path)
  const [head = '', ...rows] = readFileSync(path, 'utf8').replace('\uFEFF', '').trim().split('\r\n')
  const names = head.split(',')
  const lines = rows.map(row => {
    const own = row.split(',')
    for (const [name, text] of Object.entries(cells[own[0] ?? ''] ?? {})) own[names.indexOf(name)] = text
    return own.join(as.separator)
  })
  const text = `\uFEFF${[names.join(as.separator), ...lines].join('\r\n')}`
  writeFileSync(path, Buffer.from(text, as.encoding))
  return path
}

const vietnamese = { separator: ';', encoding: 'utf8' } as const
const unicodeText = { separator: '\t', encoding: 'utf16le' } as const
const english = { separator: ',', encoding: 'utf8' } as const

describe('the queue', () => {
  test('what is least sure comes first, with its sentence, page, what was read and why, and what to do next', async () => {
    const where = await made()
    const { code, out } = await review(where, '--kind', 'figure')
    expect(code).toBe(0)
    expect(out.indexOf(id(4))).toBeLessThan(out.indexOf(id(3)))
    for (const part of [
      '2 mục chưa ai xem: 2 số liệu',
      `1. 200 điểm · số liệu · ${id(4)}`,
      'UBND tỉnh · trang 2',
      'Tỉnh đã đón «4 đoàn» khách',
      'Máy đọc được: đoàn vào: 4 đoàn · năm 2004 · Bắc Giang',
      'Vì sao: số đọc theo cách này đúng khoảng 80 trên 100',
      `review import can-xem.xlsx --archive ${where}`,
    ])
      expect(out).toContain(part)
  })

  test('as JSON, a line for each; filters as in query; an unknown kind is told', async () => {
    const where = await made()
    const { out } = await review(where, '--format', 'jsonl', '--kind', 'figure', '--year', '2003')
    expect(JSON.parse(out)).toMatchObject({ item: id(3), weight: 100, words: { raw: '3 đoàn' } })
    expect(await review(where, '--kind', 'figur')).toMatchObject({ code: 1, err: expect.stringContaining('figure') })
    expect(await review(where, '--format', 'xlsx')).toMatchObject({ code: 1, err: expect.stringContaining('--out') })
    expect(await review(where, 'nhap')).toMatchObject({ code: 1, err: expect.stringContaining('import') })
  })

  test('nothing of a report is a formula in the sheet', async () => {
    const where = await archive([3], n => ({
      document: { ...reportOf(n).document, issuer: { name: '=HYPERLINK("x")', parent: null, placeId: null } },
    }))
    const { out } = await review(where, '--format', 'csv')
    expect(out).toContain(`"'=HYPERLINK(""x"")"`)
  })
})

describe('a sheet that comes back', () => {
  const cells: Filled = {
    [id(3)]: { 'Kết luận': 'đúng' },
    [id(4)]: {
      'Kết luận': 'sửa lại',
      'Giá trị đúng': '1.234',
      'Sửa trường khác': 'từ ngày = 1/7/2004',
      'Lý do': 'đọc nhầm',
    },
  }

  test.each([
    ['with semicolons', vietnamese],
    ['as «Unicode Text»', unicodeText],
  ])('%s is written into the log, and the catalog follows', async (_, as) => {
    const where = await made()
    const path = await filled(where, cells, as)
    expect(await review(where, 'import', path, '--who', 'An')).toMatchObject({ code: 0 })
    expect(linesIn(where)).toMatchObject([
      { verdict: expect.any(String), who: 'An' },
      { verdict: expect.any(String), who: 'An' },
    ])
    expect(linesIn(where).find(({ verdict }) => verdict === 'corrected')).toMatchObject({
      document: hash(4),
      why: 'đọc nhầm',
      changes: [
        { field: 'value', was: 4, now: 1234 },
        { field: 'period.from', was: '2004-01-01', now: '2004-07-01' },
      ],
    })
    const { out } = await called(['query', 'figures', '--archive', where, '--format', 'json', '--columns', 'value'])
    expect(JSON.parse(out)).toEqual([{ value: 3 }, { value: 1234 }])
    expect((await review(where, '--kind', 'figure')).out).toContain('Không còn mục nào cần xem.')
  })

  test('the same twice says nothing new; another verdict takes the place of the first', async () => {
    const where = await made()
    const path = await filled(where, { [id(3)]: { 'Kết luận': 'đúng' } }, vietnamese)
    await review(where, 'import', path)
    expect((await review(where, 'import', path)).err).toContain('ghi 0 kết luận vào kho, 1 kết luận đã có từ trước')
    const text = readFileSync(path, 'utf8').replace(';đúng;', ';bỏ;')
    await review(where, 'import', file(folder(), 'b.csv', text))
    expect(linesIn(where).map(({ verdict }) => verdict)).toEqual(['accepted', 'undone', 'rejected'])
  })

  test('what cannot be used is told with file, line and column, and left out: 20', async () => {
    const where = await made()
    const wrong: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{ 'Kết luận': 'ừ' }, 'không hiểu kết luận'],
      [{ 'Kết luận': 'sửa lại', 'Giá trị đúng': 'nhiều' }, 'không phải là số'],
      [{ 'Kết luận': 'sửa lại', 'Giá trị đúng': '4' }, 'không khác điều máy đọc được'],
      [{ 'Kết luận': 'đúng', 'Giá trị đúng': '5' }, 'kết luận không phải'],
      [{ 'Kết luận': 'sửa lại', 'Sửa trường khác': 'màu = đỏ' }, 'không có trường tên như vậy'],
    ]
    for (const [cell, says] of wrong) {
      const path = await filled(where, { [id(4)]: cell }, vietnamese)
      const ran = await review(where, 'import', path)
      expect(ran).toMatchObject({ code: 20, err: expect.stringContaining(says) })
      expect(ran.err).toMatch(/can-xem\.csv:2:\d+: /u)
    }
    expect(() => linesIn(where)).toThrow('ENOENT')
  })

  test('a number of an English Excel that may be a thousand and more is asked about, another one is taken', async () => {
    const where = await made()
    const fill = (value: string) => filled(where, { [id(4)]: { 'Giá trị đúng': value } }, english)
    expect(await review(where, 'import', await fill('1.234'))).toMatchObject({ code: 20 })
    expect(await review(where, 'import', await fill('12.5'))).toMatchObject({ code: 0 })
    expect(linesIn(where)).toMatchObject([{ verdict: 'corrected', changes: [{ now: 12.5 }] }])
  })

  test('the workbook comes back, too', async () => {
    const where = await made()
    const path = join(folder(), 'can-xem.xlsx')
    await review(where, '--kind', 'figure', '--out', path)
    expect(await review(where, 'import', path)).toMatchObject({
      code: 0,
      err: expect.stringContaining('ghi 0 kết luận vào kho.'),
    })
  })

  test('without columns that say anything, or without a file', async () => {
    const where = await made()
    const other = file(folder(), 'x.csv', 'a;b\n1;2\n')
    expect(await review(where, 'import', other)).toMatchObject({ code: 20, err: expect.stringContaining('«Mã»') })
    expect(await review(where, 'import')).toMatchObject({ code: 1, err: expect.stringContaining('review import TỆP') })
  })
})

describe('the log', () => {
  const judged = async () => {
    const where = await made()
    const cells = { [id(3)]: { 'Kết luận': 'đúng' }, [id(4)]: { 'Kết luận': 'bỏ' } }
    await review(where, 'import', await filled(where, cells, vietnamese), '--who', 'An')
    return where
  }

  test('tells all that was said and how it stands', async () => {
    const where = await judged()
    const { out } = await review(where, 'log', '--format', 'json')
    const said = JSON.parse(out) as Record<string, string>[]
    expect(said.map(one => [one['Kết luận'], one['Hiện nay'], one['Trích dẫn']]).toSorted()).toEqual([
      ['bỏ', 'đang dùng', '4 đoàn'],
      ['đúng', 'đang dùng', '3 đoàn'],
    ])
  })

  test('is taken back line by line: the catalog has the figure again', async () => {
    const where = await judged()
    const countOf = async () =>
      JSON.parse((await called(['query', 'figures', '--archive', where, '--format', 'json'])).out).length
    expect(await countOf()).toBe(1)
    const line = linesIn(where).find(({ verdict }) => verdict === 'rejected')
    expect(await review(where, 'undo', String(line?.id).slice(0, 8), '--who', 'Bình')).toMatchObject({ code: 0 })
    expect(await countOf()).toBe(2)
    expect(await review(where, 'undo', String(line?.id))).toMatchObject({ code: 1 })
    expect((await review(where, 'log', '--format', 'json')).out).toContain('đã rút lại')
  })
})

describe('a sample', () => {
  test('is drawn, judged through its sheet, and told with its precision and interval', async () => {
    const where = await made()
    expect((await review(where, '--sample', '2')).out).toContain('2 trên 2 mục (số liệu), số rút mẫu 1')
    const cells = { [id(3)]: { 'Kết luận': 'đúng' }, [id(4)]: { 'Kết luận': 'bỏ' } }
    await review(where, 'import', await filled(where, cells, vietnamese))
    const { out } = await review(where, '--sample', '2')
    expect(out).toContain('Đúng 1 trên 2 mục đã xem: 50 %. Khoảng tin cậy 95 %: từ 1,2 % đến 98,8 %.')
    expect(out).toContain('không có mục này 1')
    const { precision } = JSON.parse((await review(where, '--sample', '2', '--format', 'json')).out)
    expect(precision).toMatchObject({ right: 1, judged: 2, unjudged: 0 })
  })

  test('of particulars, with --code, or of no number is a usage error', async () => {
    const where = await made()
    for (const args of [
      ['--sample', '2', '--kind', 'cell'],
      ['--sample', '2', '--code', 'missing'],
      ['--sample', '0'],
    ])
      expect(await review(where, ...args)).toMatchObject({ code: 1, out: '' })
  })
})
