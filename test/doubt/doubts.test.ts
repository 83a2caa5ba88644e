import { describe, expect, test } from 'vitest'
import { type Doubt, doubtsOf } from '../../src/doubt/index.ts'
import type { Figure, TrichLucRecord } from '../../src/model/record.ts'
import { at, citation, figure, particulars, record } from '../cli/factories.ts'

const text = 'Đón 12 đoàn với 44 lượt người, gồm 16 lượt người của tỉnh.'
const period = { from: '2019-01-01', to: '2019-12-31', asOf: null, label: 'năm 2019', basis: 'stated' as const }
const counted = (own: Partial<Figure>): Figure => figure({ period, confidence: 0.92, ...own })

/** A report of which nothing is missing. */
const head = particulars({
  type: 'bao-cao',
  number: { raw: 'Số: 5/BC-UBND', full: '5/BC-UBND', value: 5, symbol: 'BC-UBND', status: 'present' },
  issuedOn: { raw: 'ngày 5 tháng 12 năm 2019', date: '2019-12-05', precision: 'day' },
  issuer: { name: 'UBND tỉnh', parent: null, placeId: 'bac-giang' },
  title: 'Đối ngoại năm 2019',
  period,
})
const report = (own: Partial<TrichLucRecord>): TrichLucRecord => record({ text, document: head, ...own })
const doubts = (own: Partial<TrichLucRecord>): readonly Doubt[] => doubtsOf(report(own))
const only = (own: Partial<TrichLucRecord>): Doubt | undefined => doubts(own).find(({ kind }) => kind !== 'particular')

const error = (own: Partial<TrichLucRecord['findings'][number]> = {}): TrichLucRecord['findings'][number] => ({
  id: 'n1',
  code: 'breakdown-mismatch',
  severity: 'error',
  message: { vi: 'Tổng không khớp.', en: 'The total does not agree.' },
  evidence: [{ quote: '44 lượt người', start: 16, end: 29, page: 1 }],
  items: ['f1'],
  ...own,
})

const page = (confidence: number): TrichLucRecord['source']['pages'][number] => ({
  page: 1,
  width: 595,
  height: 842,
  method: 'ocr',
  reason: 'asked',
  encoding: 'unicode',
  engine: 'tesseract',
  confidence,
})
const onPage = { ...at(16, 29), boxes: [{ page: 1, bbox: [0, 0, 9, 9] as [number, number, number, number] }] }

describe('figures', () => {
  test('weigh what it costs to be wrong, times how likely that is: the share that was counted for their class', () => {
    expect(doubts({ figures: [counted({})] })).toEqual([
      {
        kind: 'figure',
        id: 'f1',
        n: 1_000_001,
        harm: 10,
        doubt: 0.08,
        weight: 80,
        reasons: [{ code: 'class', doubt: 0.08 }],
      },
    ])
  })

  test('that tables over years are made of cost most, quantities that no rule claims least', () => {
    const figures = [
      counted({ id: 'f1' }),
      counted({ id: 'f2', status: 'planned' }),
      counted({ id: 'f3', partOf: 'f1' }),
      counted({ id: 'f4', dimensions: { country: ['KR'] } }),
      counted({ id: 'f5', dimensions: { flow: 'stock' } }),
      counted({ id: 'f6', indicator: null, period: null }),
    ]
    const found = doubts({ figures })
    expect(found.map(({ harm }) => harm)).toEqual([10, 5, 4, 4, 10, 1])
    expect(found.map(({ kind }) => kind)).toEqual(['figure', 'figure', 'figure', 'figure', 'figure', 'quantity'])
  })

  test('under an error are in doubt, whether it names them or only their words', () => {
    const figures = [counted({ at: { ...at(16, 29) } })]
    const named = only({ figures, findings: [error()] })
    expect(named).toMatchObject({ doubt: 0.54, weight: 540 })
    expect(named?.reasons[0]).toEqual({ code: 'error', doubt: 0.5, of: 'n1', finding: 'breakdown-mismatch' })
    expect(only({ figures, findings: [error({ items: [] })] })).toEqual(named)
    // one that names another is not about this one, though it quotes the same words
    expect(only({ figures, findings: [error({ items: ['f9'] })] })).toMatchObject({ doubt: 0.08 })
    expect(only({ figures: [counted({ at: at(0, 4) })], findings: [error({ items: [] })] })).toMatchObject({
      doubt: 0.08,
    })
  })

  test('on recognised digits that are in doubt, on a repair, on a poor scan are in doubt', () => {
    const repairs = [{ id: 'x1', read: 'l2', taken: '12', rule: 'one/1', confidence: 0.9, at: at(4, 6), items: ['f1'] }]
    const one = only({
      source: { ...record().source, pages: [page(0.8)] },
      figures: [counted({ flags: ['uncertain-digits'], at: onPage })],
      repairs,
    })
    expect(one?.reasons.map(({ code, doubt }) => [code, doubt])).toEqual([
      ['digits', 0.4],
      ['repaired', 0.1],
      ['scan', 0.1],
      ['class', 0.08],
    ])
    expect(one?.doubt).toBeCloseTo(1 - 0.6 * 0.9 * 0.9 * 0.92, 3)
    expect(one?.reasons[2]).toMatchObject({ of: '1' })
  })

  test('without a period are in doubt, but not quantities', () => {
    const found = doubts({ figures: [counted({ period: null }), counted({ period: null, indicator: null })] })
    expect(found.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([['no-period', 'class'], ['class']])
  })

  test('that a person has judged are not told', () => {
    expect(doubts({ figures: [counted({ reviewed: 'accepted' }), counted({ id: 'f2' })] }).map(({ id }) => id)).toEqual(
      ['f2'],
    )
  })
})

describe('citations', () => {
  test('that the report stands on cost more than mentions', () => {
    const some = [
      citation({ confidence: 0.9, key: 'k', relation: 'basedOn' }),
      citation({ confidence: 0.9, key: 'k', relation: 'mentions' }),
    ]
    expect(doubts({ citations: some }).map(({ weight }) => weight)).toEqual([60, 30])
  })

  test('that may stand for several documents, or contradict their code, are in doubt', () => {
    const codesOf = (own: Parameters<typeof citation>[0]) =>
      only({ citations: [citation({ confidence: 0.9, ...own })] })?.reasons.map(({ code }) => code)
    expect(codesOf({ form: 'short' })).toEqual(['unresolved', 'class'])
    expect(codesOf({ form: 'short', resolvesTo: 'c9' })).toEqual(['class'])
    expect(codesOf({ form: 'named' })).toEqual(['class'])
    expect(codesOf({ form: 'full', flags: ['type-code-mismatch', 'date-missing'] })).toEqual([
      'type-differs',
      'class',
      'unidentified',
    ])
  })
})

describe('particulars', () => {
  const idsOf = (document: TrichLucRecord['document'], own: Partial<TrichLucRecord> = {}) =>
    doubts({ document, ...own }).map(({ id, reasons: [first] }) => `${id} ${first?.code}`)

  test('of which nothing is missing are not told', () => {
    expect(doubts({})).toEqual([])
  })

  test('that were not found, or only half, are', () => {
    const document = {
      ...head,
      number: { ...head.number, full: null, status: 'blank' as const },
      issuedOn: { raw: 'tháng 12 năm 2019', date: '2019-12', precision: 'month' as const },
      issuer: { name: null, parent: null, placeId: null },
    }
    expect(idsOf(document)).toEqual(['number blank', 'issuedOn incomplete', 'issuer.name missing'])
  })

  test('of an appendix, a form or a table are not missed', () => {
    expect(idsOf(particulars())).toEqual([])
    expect(idsOf(particulars({ type: 'bao-cao' }))).not.toEqual([])
  })

  test('a period that is missing costs more where figures hang on it', () => {
    const document = { ...head, period: null }
    const harmOf = (figures: Figure[]) => doubts({ document, figures }).find(({ id }) => id === 'period')?.harm
    expect(harmOf([])).toBe(3)
    expect(harmOf([counted({})])).toBe(8)
  })

  test('that a person has judged are not told', () => {
    expect(idsOf({ ...head, title: null, reviewed: { title: 'accepted' } })).toEqual([])
  })
})

describe('cells', () => {
  const cell = (words: string, value: unknown) => ({ text: words, value, at: at(0, 0) })
  const table = (own: Partial<TrichLucRecord['tables'][number]> = {}): TrichLucRecord['tables'][number] => ({
    id: 't1',
    kind: 'delegations-in',
    title: null,
    unit: null,
    columns: [
      { path: ['Đoàn'], field: 'delegation', country: null, unit: null, index: null, formula: null },
      { path: ['Số người'], field: 'people', country: null, unit: null, index: null, formula: null },
      { path: ['Trưởng đoàn'], field: 'head', country: null, unit: null, index: null, formula: null },
    ],
    rows: [
      { role: 'data', cells: [cell('Đoàn 1 Hàn Quốc', null), cell('12', 12), cell('Nguyễn Văn 1', null)] },
      { role: 'data', cells: [cell('Đoàn 2', null), cell('1z', null), cell('Nguyễn Văn 2', null)] },
    ],
    pages: [],
    at: at(0, 0),
    ...own,
  })

  test('of a column of values that hold a numeral and were not read are told; words and names are not', () => {
    expect(doubts({ tables: [table()] })).toEqual([
      {
        kind: 'cell',
        id: 't1.1.1',
        n: expect.any(Number),
        harm: 2,
        doubt: 0.4,
        weight: 80,
        reasons: [{ code: 'unread', doubt: 0.4 }],
      },
    ])
  })

  test('of a table that no rule knows are not told', () => {
    expect(doubts({ tables: [table({ kind: null })] })).toEqual([])
  })
})
