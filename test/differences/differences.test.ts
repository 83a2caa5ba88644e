// The differences of two records: what is changed, gained, lost, and what only looks so.

import { describe, expect, test } from 'vitest'
import { type Difference, differencesOf, type Kind, kinds } from '../../src/differences/index.ts'
import type { Figure, TableItem, TrichLucRecord } from '../../src/model/record.ts'
import { at, citation, figure, particulars, record } from '../cli/factories.ts'

/** A record of a text; figures stand where their words are, one after the other. */
function recordWith(
  text: string,
  figures: readonly Partial<Figure>[],
  own: Partial<TrichLucRecord> = {},
): TrichLucRecord {
  let from = 0
  return record({
    text,
    figures: figures.map((one, n) => {
      const raw = one.raw ?? ''
      const start = text.indexOf(raw, from)
      from = start + 1
      const [quote = ''] = text.split('\n').filter((_, line) => lineEnd(text, line) >= start + raw.length)
      return figure({ id: `f${n + 1}`, at: { ...at(start, start + raw.length), quote }, ...one })
    }),
    ...own,
  })
}

const lineEnd = (text: string, line: number): number =>
  text
    .split('\n')
    .slice(0, line + 1)
    .join('\n').length

/** «figure changed in.trips: value 44 → 46 («44 đoàn» → «46 đoàn»)» */
const said = ({ kind, way, what, fields, older, newer }: Difference): string =>
  `${kind} ${way} ${what}: ${fields.map(one => `${one.name} ${one.older} → ${one.newer}`).join(', ')} («${older?.words ?? ''}» → «${newer?.words ?? ''}»)`

const saidOf = (one: TrichLucRecord, other: TrichLucRecord): string[] => differencesOf(one, other).all.map(said)
const counts = (one: TrichLucRecord, other: TrichLucRecord, kind: Kind) => differencesOf(one, other).counts[kind]

const text = 'Trong năm đón 44 đoàn, 120 lượt người.\nCử 7 đoàn đi Lào.\nCử 7 đoàn đi Nhật.'
const three: Partial<Figure>[] = [
  { raw: '44 đoàn', value: 44, indicator: 'in.trips' },
  { raw: '7 đoàn', value: 7, indicator: 'out.trips' },
  { raw: '7 đoàn', value: 7, indicator: 'out.trips' },
]
const whole = recordWith(text, three)

test('a record and itself: nothing, and everything is counted', () => {
  const { all, counts: found, sameText } = differencesOf(whole, whole)
  expect({ all, sameText, figure: found.figure }).toEqual({
    all: [],
    sameText: true,
    figure: { same: 3, changed: 0, gained: 0, lost: 0 },
  })
  expect(Object.keys(found).toSorted()).toEqual([...kinds].toSorted())
})

describe('one text, read by two sets of rules', () => {
  test.each<[name: string, newer: Partial<Figure>[], found: string[]]>([
    [
      'another indicator',
      [{ ...three[0], indicator: 'visits' }, ...three.slice(1)],
      ['figure changed visits: indicator in.trips → visits («44 đoàn» → «44 đoàn»)'],
    ],
    ['more words', [{ ...three[0], raw: '44 đoàn, 120 lượt người' }, ...three.slice(1)], []],
    ['one less', three.slice(1), ['figure lost in.trips:  («44 đoàn» → «»)']],
    [
      'another value from other words at the same place is one change',
      [{ ...three[0], raw: '4 đoàn', value: 4 }, ...three.slice(1)],
      ['figure changed in.trips: value 44 → 4, low 44 → 4, high 44 → 4 («44 đoàn» → «4 đoàn»)'],
    ],
    [
      'a place',
      [{ ...three[0], place: { id: 'son-la', name: 'Sơn La', level: 'province' } }, ...three.slice(1)],
      ['figure changed in.trips: place.id null → son-la («44 đoàn» → «44 đoàn»)'],
    ],
    [
      'a dimension',
      [{ ...three[0], dimensions: { country: ['KR'] } }, ...three.slice(1)],
      ['figure changed in.trips: dimensions.country null → KR («44 đoàn» → «44 đoàn»)'],
    ],
  ])('%s', (_, newer, found) => {
    expect(saidOf(whole, recordWith(text, newer))).toEqual(found)
    expect(saidOf(recordWith(text, newer), whole)).toHaveLength(found.length)
  })

  test('ids are ordinals: a total is the same under another id', () => {
    const older = recordWith(text, [three[0] ?? {}, { ...three[1], partOf: 'f1' }, three[2] ?? {}])
    const newer = recordWith(text, [
      { raw: 'năm', value: 1, indicator: null },
      three[0] ?? {},
      { ...three[1], partOf: 'f2' },
      { ...three[2], partOf: 'f2' },
    ])
    expect(saidOf(older, newer)).toEqual([
      'figure gained đoàn:  («» → «năm»)',
      'figure changed out.trips: partOf null → 44 đoàn («7 đoàn» → «7 đoàn»)',
    ])
  })
})

describe('two texts', () => {
  test('a changed figure is found by its sentence, with the quotes of both', () => {
    const newer = recordWith(text.replace('44', '46').replace('Trong', 'Tình hình chung.\nTrong'), [
      { ...three[0], raw: '46 đoàn', value: 46 },
      ...three.slice(1),
    ])
    const { all, sameText } = differencesOf(whole, newer)
    expect(sameText).toBe(false)
    expect(all.map(said)).toEqual([
      'figure changed in.trips: value 44 → 46, low 44 → 46, high 44 → 46 («44 đoàn» → «46 đoàn»)',
    ])
    expect(all[0]).toMatchObject({
      older: { quote: 'Trong năm đón 44 đoàn, 120 lượt người.', start: 14, end: 21, page: null, id: 'f1' },
      newer: { quote: 'Trong năm đón 46 đoàn, 120 lượt người.', start: 31, id: 'f1' },
    })
  })

  test('of two that look alike, that of its own sentence is missing', () => {
    const newer = recordWith('Trong năm đón 44 đoàn, 120 lượt người.\nCử 7 đoàn đi Nhật.', three.slice(0, 2))
    expect(differencesOf(whole, newer).all.map(one => one.older?.quote)).toEqual(['Cử 7 đoàn đi Lào.'])
  })

  test('marks, capitals and spacing of another format are no difference', () => {
    const other = text.replace('Trong năm đón', 'TRONG  NĂM ĐÓN').normalize('NFC')
    expect(saidOf(whole, recordWith(other, three))).toEqual([])
  })

  test('citations by what they cite', () => {
    const cited = (number: string, n: number) =>
      citation({ id: `c${n}`, number, raw: number, at: { ...at(n * 10, n * 10 + 5), quote: `Theo ${number}.` } })
    const older = record({ text: 'a'.repeat(1000), citations: [cited('12/2012/NĐ-CP', 1), cited('5/QĐ-UBND', 2)] })
    const newer = record({ text: 'b'.repeat(1000), citations: [cited('6/QĐ-UBND', 1), cited('12/2012/NĐ-CP', 2)] })
    expect(counts(older, newer, 'citation')).toEqual({ same: 1, changed: 1, gained: 0, lost: 0 })
    expect(saidOf(older, newer)).toEqual([
      'citation changed 6/QĐ-UBND: number 5/QĐ-UBND → 6/QĐ-UBND («5/QĐ-UBND» → «6/QĐ-UBND»)',
    ])
  })
})

test('particulars, as they are printed and where', () => {
  const number = (full: string | null) => ({
    raw: full && `Số: ${full}`,
    full,
    value: null,
    symbol: null,
    status: full ? ('present' as const) : ('blank' as const),
  })
  const draft = record({
    text: 'BÁO CÁO',
    document: particulars({ number: number(null), title: 'Đối ngoại năm 2018' }),
  })
  const sent = record({
    text: 'UBND\nSố: 5/BC-UBND',
    document: particulars({ number: number('5/BC-UBND'), title: 'ĐỐI NGOẠI NĂM 2018' }),
  })
  expect(saidOf(draft, sent)).toEqual([
    'particular gained number.full:  («» → «Số: 5/BC-UBND»)',
    'particular changed number.status: number.status blank → present («blank» → «Số: 5/BC-UBND»)',
  ])
  expect(differencesOf(draft, sent).all[0]?.newer).toMatchObject({ start: 5, end: 18 })
})

describe('tables', () => {
  const table = (rows: readonly (readonly string[])[], own: Partial<TableItem> = {}): TableItem => ({
    id: 't1',
    kind: null,
    title: 'Đoàn ra',
    unit: null,
    columns: ['TT', 'Nước', 'Số đoàn'].map(head => ({
      path: [head],
      field: null,
      country: null,
      unit: null,
      index: null,
      formula: null,
    })),
    rows: rows.map(cells => ({
      role: 'data',
      cells: cells.map(words => ({ text: words, value: /^\d+$/u.test(words) ? Number(words) : null, at: at(0, 0) })),
    })),
    pages: [],
    at: at(0, 9),
    ...own,
  })
  const lao = ['1', 'Lào', '5']
  const japan = ['2', 'Nhật Bản', '7']
  const of = (...tables: TableItem[]): TrichLucRecord =>
    record({ text: tables.map(one => one.rows.length).join(), tables })

  test('rows by what they name, cells by their column', () => {
    const newer = table([lao, ['2', 'Hàn Quốc', '1'], ['3', 'Nhật Bản', '8']])
    expect(saidOf(of(table([lao, japan])), of(newer))).toEqual([
      'row gained 2 Hàn Quốc 1:  («» → «2 Hàn Quốc 1»)',
      'cell changed Đoàn ra: TT: text 2 → 3, value 2 → 3 («2» → «3»)',
      'cell changed Đoàn ra: Số đoàn: text 7 → 8, value 7 → 8 («7» → «8»)',
    ])
  })

  test('a sign more is another number', () => {
    const changed = saidOf(of(table([lao])), of(table([['1', 'Lào', '-5'], japan])))
    expect(changed).toContain('cell changed Đoàn ra: Số đoàn: text 5 → -5, value 5 → null («5» → «-5»)')
  })

  test('a field that newer rules give a column', () => {
    const older = table([lao])
    const columns = older.columns.map((one, n) => (n === 2 ? { ...one, field: 'trips' } : one))
    expect(saidOf(of(older), of({ ...older, kind: 'delegations-out', columns }))).toEqual([
      'table changed Đoàn ra: kind null → delegations-out («Đoàn ra» → «Đoàn ra»)',
      'column changed Đoàn ra: Số đoàn: field null → trips («Số đoàn» → «Số đoàn»)',
    ])
  })

  test('a table more', () =>
    expect(
      counts(
        of(table([lao])),
        of(table([lao]), table([japan], { id: 't2', title: 'Đoàn vào', at: at(20, 30) })),
        'table',
      ),
    ).toMatchObject({ same: 1, gained: 1 }))
})

test('findings by their code and words', () => {
  const finding = (code: 'breakdown-mismatch' | 'implausible', words: string) => ({
    id: 'n1',
    code,
    severity: 'error' as const,
    message: { vi: words, en: words },
    evidence: [{ quote: words, start: 0, end: 1, page: 3 }],
    items: [],
  })
  const older = record({
    text: 'a',
    findings: [finding('breakdown-mismatch', 'Tổng 5, các phần 6'), finding('implausible', 'x')],
  })
  const newer = record({ text: 'b', findings: [finding('breakdown-mismatch', 'Tổng 5, các phần 7')] })
  expect(saidOf(older, newer)).toEqual([
    'finding changed breakdown-mismatch: message Tổng 5, các phần 6 → Tổng 5, các phần 7 («Tổng 5, các phần 6» → «Tổng 5, các phần 7»)',
    'finding lost implausible:  («x» → «»)',
  ])
  expect(differencesOf(older, newer).all[1]?.older?.page).toBe(3)
})

test('4,000 figures that look alike: each finds its own', () => {
  const many = (from: number) =>
    record({
      text: `${from}`.padEnd(400_000),
      figures: Array.from({ length: 4_000 }, (_, n) =>
        figure({
          id: `f${n + 1}`,
          value: n + from,
          unit: null,
          at: { ...at(n * 20, n * 20 + 5), quote: `đón ${n} đoàn` },
        }),
      ),
    })
  expect(counts(many(0), many(1), 'figure')).toMatchObject({ gained: 0, lost: 0 })
})
