// The command: every form of its answer, and what it says where there is none.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from '../../src/archive/open.ts'
import type { Figure } from '../../src/model/record.ts'
import { done, put, putEntry, reportOf, source } from '../catalog/factories.ts'
import { called, type Ran } from './command.ts'
import { at, figure, particulars } from './factories.ts'

let archive = ''
let out = ''

const year = (of: number, asOf: string | null = null) => ({
  from: `${of}-01-01`,
  to: `${of}-12-31`,
  asOf,
  label: `năm ${of}`,
  basis: 'stated' as const,
})

const haTinh = { id: 'ha-tinh', name: 'Hà Tĩnh', level: 'province' as const }
const red = '\u001B[31m'

function reported(n: number, of: number, figures: readonly Partial<Figure>[]): void {
  const texts = figures.map(({ raw = '' }) => `Tỉnh đã đón ${raw}${red}.`)
  const text = texts.join('\n')
  put(archive, {
    ...reportOf(n),
    source: source(n),
    document: particulars({
      type: 'bao-cao',
      number: { raw: `Số: ${n}/BC-SNgV`, full: `${n}/BC-SNgV`, value: n, symbol: 'BC-SNgV', status: 'present' },
      issuedOn: { raw: '', date: `${of}-12-31`, precision: 'day' },
      issuer: { name: '=HYPERLINK("x")', parent: null, placeId: 'ha-tinh' },
      period: year(of),
    }),
    figures: figures.map((own, f) =>
      figure({
        id: `f${f + 1}`,
        place: haTinh,
        period: year(of),
        at: {
          ...at(text.indexOf(own.raw ?? ''), text.indexOf(own.raw ?? '') + (own.raw ?? '').length),
          quote: texts[f] ?? '',
        },
        ...own,
      }),
    ),
    citations: [],
    text,
  })
  putEntry(archive, done(n))
}

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'trichluc-'))
  archive = join(out, 'kho')
  await openArchive(archive)
  reported(1, 2016, [
    { value: 148, raw: '148 đoàn' },
    { value: 900, raw: '900 lượt', unit: 'lượt', indicator: 'in.personTrips', period: year(2016, '2016-09-30') },
  ])
  reported(2, 2017, [{ value: 163, raw: '163 đoàn', period: year(2017, '2017-12-18') }])
  reported(3, 2018, [
    { value: 171, raw: '171 đoàn' },
    {
      value: 2000,
      low: 2000,
      high: null,
      qualifier: 'over',
      hedge: 'hơn',
      raw: 'hơn 2.000 lượt',
      unit: 'lượt',
      indicator: 'in.personTrips',
    },
    { value: 190, raw: '190 đoàn', status: 'planned', period: year(2019) },
  ])
  reported(4, 2019, [])
  reported(5, 2020, [
    { value: 12, raw: '12 đoàn' },
    { value: 15, raw: '15 đoàn' },
  ])
})

afterAll(() => rmSync(out, { recursive: true, force: true }))

const asked = (...args: string[]): Promise<Ran> => called(['compare', '--archive', archive, ...args])
const ofTrips = (...args: string[]): Promise<Ran> => asked('--indicator', 'in.trips', ...args)

describe('a table', () => {
  test('says what each cell is, and what its signs mean', async () => {
    const { code, out: text, err } = await ofTrips('--plan')
    expect(err).toBe('')
    expect(code).toBe(0)
    const row = (name: string) =>
      text
        .split('\n')
        .find(line => line.startsWith(`${name} `))
        ?.split(/ {2,}/u)
    expect(row('Địa phương')).toEqual(['Địa phương', '2016', '2017', '2018', '2019', '2020'])
    expect(row('Hà Tĩnh')).toEqual(['Hà Tĩnh', '148', '163', '171', '–', '12 ≠ 15 (a)'])
    expect(row('Hà Tĩnh, kế hoạch')).toEqual(['Hà Tĩnh, kế hoạch', '–', '–', '–', '190', '–'])
    expect(text).not.toContain('*')
    expect(text).not.toContain('số liệu đến')
    expect(text).toContain('(a) các số khác nhau: 12 (5/BC-SNgV, 31/12/2020) ≠ 15 (5/BC-SNgV, 31/12/2020)')
  })

  test('what closes early bears its day; what closes late, only where it comes from', async () => {
    const { out: text } = await asked('--indicator', 'in.personTrips')
    expect(text).toMatch(/^Hà Tĩnh +900\*¹/mu)
    expect(text).toContain('* số chốt sớm')
    expect(text).toContain('¹ số liệu đến 30/9/2016')
    const { out: sources } = await ofTrips('--sources')
    expect(sources).toContain('2/BC-SNgV, =HYPERLINK("x"), 31/12/2017')
    expect(sources).toContain('số liệu đến 18/12/2017')
  })

  test('leads to the sentence, and is harmless to the terminal', async () => {
    const { out: text } = await ofTrips('--sources', '--lang', 'en')
    expect(text).toContain('Hà Tĩnh, 2018: 171\n  3/BC-SNgV')
    expect(text).toContain('«Tỉnh đã đón 171 đoàn')
    expect(text).not.toContain(red)
  })

  test('a floor is printed as one', async () => {
    expect((await asked('--indicator', 'lượt khách nước ngoài vào làm việc')).out).toContain('> 2.000')
  })

  test('has change and share where they can be reckoned', async () => {
    const { out: text } = await ofTrips('--growth', '--from', '2016', '--to', '2018')
    expect(text).toMatch(/^ {2}tăng, giảm +\+15 \(\+10,1 %\) +\+8 \(\+4,9 %\)$/mu)
    expect(text).not.toContain('2019')
  })

  test('with nothing in it is an answer too', async () => {
    const { code, err } = await ofTrips('--from', '1990', '--to', '1991')
    expect([code, err]).toEqual([0, expect.stringContaining('Không có số liệu')])
  })
})

describe('for programs', () => {
  test('a row for each cell, with states in place of numbers that there are not', async () => {
    const rows = JSON.parse((await ofTrips('--format', 'json')).out) as Record<string, unknown>[]
    expect(
      rows.map(({ period_from, state, value, partial_as_of }) => [period_from, state, value, partial_as_of]),
    ).toEqual([
      ['2016-01-01', 'value', 148, null],
      ['2017-01-01', 'value', 163, '2017-12-18'],
      ['2018-01-01', 'value', 171, null],
      ['2019-01-01', 'not-mentioned', null, null],
      ['2020-01-01', 'conflict', null, null],
    ])
    expect(JSON.parse(String(rows[2]?.sources))).toMatchObject([{ number: '3/BC-SNgV', raw: '171 đoàn' }])
  })

  test('CSV is harmless in a spreadsheet', async () => {
    const { out: text } = await ofTrips('--by', 'body', '--format', 'csv')
    expect(text).toContain(`'=HYPERLINK(""x"")`)
  })
})

test('a workbook: numbers are numbers, states are words, and each cell leads to its sentence', async () => {
  const file = join(out, 'a.xlsx')
  expect((await ofTrips('--out', file)).code).toBe(0)
  const parts = unzipSync(readFileSync(file))
  const [table = '', sources = ''] = [1, 2].map(n => strFromU8(parts[`xl/worksheets/sheet${n}.xml`] as Uint8Array))
  expect(table).toMatch(/<c r="E2"[^>]*><v>163<\/v>/u)
  expect(table).toMatch(/<c r="F2"[^>]*><v>171<\/v>/u)
  expect(table).toContain('không thấy nêu')
  expect(table).toContain(`<hyperlink ref="F2" location="'Nguồn'!A4"/>`)
  expect(sources).toMatch(/<c r="A4".*171 đoàn/su)
  expect(table).not.toContain('<f>')
})

test('a workbook: changes are numbers with their form, hedges are words, and stand beside the value of the source', async () => {
  const file = join(out, 'b.xlsx')
  await ofTrips('--growth', '--from', '2016', '--to', '2018', '--out', file)
  const sheet = (n: number): string =>
    strFromU8(unzipSync(readFileSync(file))[`xl/worksheets/sheet${n}.xml`] as Uint8Array)
  expect(sheet(1)).toMatch(/<c r="E3" s="\d+"><v>15<\/v>.*<c r="F3" s="\d+"><v>8<\/v>/su)
  expect(sheet(1)).toMatch(/<c r="E4" s="\d+"><v>0\.10135/u)
  const hedged = join(out, 'c.xlsx')
  await asked('--indicator', 'in.personTrips', '--out', hedged)
  const [table = '', sources = ''] = [1, 2].map(n =>
    strFromU8(unzipSync(readFileSync(hedged))[`xl/worksheets/sheet${n}.xml`] as Uint8Array),
  )
  expect(table).toContain('900; số liệu đến 30/9/2016')
  expect(table).toContain('2016: số liệu đến 30/9/2016')
  expect(table).toContain('&gt; 2.000')
  expect(sources).toMatch(/>Mức độ<.*>hơn<.*<v>2000<\/v>/su)
})

describe('a chart', () => {
  test('as SVG to stdout, as PNG to a file', async () => {
    expect((await ofTrips('--format', 'svg')).out).toMatch(/^<svg .*Đoàn vào.*<\/svg>\s*$/su)
    const file = join(out, 'a.png')
    expect((await ofTrips('--out', file, '--title', 'Đoàn vào Hà Tĩnh')).code).toBe(0)
    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG')
  })

  test('says the years in its title, and what it stands on', async () => {
    const { out: text } = await ofTrips('--format', 'svg')
    expect(text).toContain('<title>Đoàn vào, 2016–2020</title>')
    expect(text).toContain('aria-label="Nguồn: 4 báo cáo trong kho"')
    const { out: english } = await ofTrips('--format', 'svg', '--lang', 'en')
    expect(english).toContain('aria-label="Unit: delegations"')
  })

  test('shows one indicator', async () => {
    const { code, err } = await asked('--indicator', 'in.*', '--format', 'svg')
    expect([code, err]).toEqual([1, expect.stringContaining('một chỉ tiêu')])
  })
})

test('without an indicator it says which there are, with how many figures', async () => {
  const { out: text } = await asked()
  expect(text).toMatch(/^in\.trips +đoàn vào +6$/mu)
})

test.each([
  [['--indicator', 'in.trip'], 'in.trips'],
  [['--indicator', 'in.trips', '--place', 'Hà Tinx'], 'ha-tinh'],
  [['--indicator', 'in.trips', '--body', 'Sở Ngoại'], 'Sở Ngoại'],
  [['--indicator', 'in.trips', '--by', 'province'], 'place, body'],
  [['--indicator', 'in.trips', '--from', 'hôm qua'], 'hôm qua'],
  [['--indicator', 'in.trips', '--units', '2025', '--by', 'body'], '--by place'],
  [['--indicator', 'in.trips', '--format', 'docx'], 'svg'],
])('%j is answered with what is near', async (args, near) => {
  const { code, err } = await asked(...args)
  expect([code, err]).toEqual([1, expect.stringContaining(near)])
})

test('no filter is SQL', async () => {
  const evil = "x' OR 1=1; DROP TABLE figures; --"
  for (const option of ['--place', '--body', '--indicator', '--dimension', '--country', '--currency'])
    await ofTrips(option, evil)
  expect((await ofTrips()).out).toContain('171')
})
