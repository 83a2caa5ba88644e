import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { FilterName, Filters, Lookup } from '../../src/query/filters.ts'
import { type KindName, kindNames } from '../../src/query/kinds.ts'
import { filtersOf, type Question, select, totalOf } from '../../src/query/select.ts'
import { catalogOf, inYear, lookupOf, type Report, sha } from './catalog.ts'

const bacGiang: Report = {
  document: {
    number: '415/BC-UBND',
    issued_on: '2018-10-18',
    issuer: 'Ủy ban nhân dân thành phố Bắc Giang',
    issuer_place_id: 'bac-giang.tp-bac-giang',
    title: 'Công tác đối ngoại năm 2018',
    ...inYear(2018),
  },
  figures: [
    {
      indicator: 'in.trips',
      value: 5,
      place_id: 'bac-giang',
      place: 'Bắc Giang',
      quote: 'Đón 5 đoàn khách Hàn Quốc.',
      ...inYear(2018),
    },
    {
      indicator: 'out.trips',
      value: 7,
      place_id: 'bac-giang.tp-bac-giang',
      place: 'Bắc Giang',
      status: 'planned',
      quote: 'Dự kiến 7 đoàn ra.',
      ...inYear(2019),
    },
    {
      indicator: 'ngo.value',
      value: 900,
      currency: 'USD',
      place_id: 'bac-giang',
      quote: "Viện trợ 100% là 900 USD, «' OR 1=1 --».",
      ...inYear(2018),
    },
    {
      indicator: 'in.trips',
      value: 0,
      kind: 'nil',
      nil_kind: 'none',
      quote: 'Không có đoàn nào hoà giải.',
      period_from: '2011-01-01',
      period_to: '2020-12-31',
    },
  ],
  dimensions: [
    { figure: 'f1', name: 'country', value: 'KR' },
    { figure: 'f1', name: 'purpose', value: 'study' },
    { figure: 'f3', name: 'fundingSource', value: 'foreign' },
  ],
  citations: [
    {
      number: '12/2012/NĐ-CP',
      type: 'nghi-dinh',
      key: 'state:chinh-phu:nghi-dinh:12:2012',
      relation: 'basedOn',
      quote: 'Căn cứ Nghị định số 12/2012/NĐ-CP.',
    },
    { number: null, resolves_to: 'c1', type: 'nghi-dinh', relation: 'repeals', quote: 'Nghị định 12 nói trên.' },
    { number: '15/KH-UBND', type: 'ke-hoach', relation: 'basedOn', quote: 'Kế hoạch 15.' },
  ],
  tables: [
    { kind: 'delegations-in', title: 'ĐOÀN VÀO' },
    { kind: null, title: 'Khác' },
  ],
  cells: [
    { table_id: 't1', row_no: 0, column_no: 0, text: 'Hàn Quốc' },
    { table_id: 't2', row_no: 0, column_no: 0, text: '_' },
  ],
  findings: [{ code: 'number-blank', severity: 'warning', message_vi: 'Số để trống.', message_en: 'Number blank.' }],
}

const bacNinh: Report = {
  document: {
    number: '415/BC-UBND',
    issued_on: '2026',
    issuer: 'Sở Ngoại vụ',
    issuer_place_id: 'bac-ninh@2025',
    title: 'Kế hoạch',
  },
  figures: [
    {
      indicator: 'ngo.value.committed',
      value: 12,
      place_id: 'bac-ninh@2025',
      place: 'Bắc Ninh',
      quote: 'Cam kết 12.',
      ...inYear(2025),
    },
  ],
}

const copy: Report = { ...bacGiang, document: { ...bacGiang.document, number: '415/BC-UBND', issued_on: '2018-10-19' } }

const certain = {
  shared_findings: [
    {
      id: 's1',
      code: 'duplicate-report',
      severity: 'info',
      message_vi: 'Trùng.',
      message_en: 'Twice.',
      sha256: sha(3),
      part: null,
      other_sha256: sha(1),
      other_part: null,
      certainty: 'certain',
      changed: 0,
      gained: 0,
      lost: 0,
      stamp: '',
    },
  ],
} as const

const into = mkdtempSync(join(tmpdir(), 'trichluc-'))
const file = catalogOf([bacGiang, bacNinh, copy], certain, into)
afterAll(() => rmSync(into, { recursive: true, force: true }))

const given = () => lookupOf(file)

const question = (kind: KindName, filters: Filters, own: Partial<Question> = {}): Question => ({
  kind,
  filters,
  copies: false,
  columns: null,
  sort: [],
  limit: null,
  ...own,
})

const values = (lookup: Lookup, asked: Question, column: string): unknown[] =>
  Array.from(select({ ...asked, columns: [column] }, lookup).rows, ([cell]) => cell)

describe('figures', () => {
  const cases: readonly (readonly [Filters, readonly number[]])[] = [
    [{}, [5, 7, 900, 0, 12]],
    [{ indicator: ['in.trips'] }, [5, 0]],
    [{ indicator: ['Đoàn vào'] }, [5, 0]],
    [{ indicator: ['doan vao'] }, [5, 0]],
    [{ indicator: ['inbound delegations', 'out.trips'] }, [5, 7, 0]],
    [{ indicator: ['ngo.value'] }, [900]],
    [{ indicator: ['ngo.value.*'] }, [900, 12]],
    [{ place: ['Bắc Giang'] }, [5, 900]],
    [{ place: ['bac giang'] }, [5, 900]],
    [{ place: ['TP. Bắc Giang'] }, [7]],
    [{ place: ['bac-ninh@2025'] }, [12]],
    [{ place: ['Bắc Ninh'] }, [12]],
    [{ within: ['tỉnh Bắc Giang'] }, [5, 7, 900]],
    [{ body: ['ubnd bắc giang'] }, [5, 7, 900, 0]],
    [{ body: ['so ngoai vu'] }, [12]],
    [{ year: ['2018'] }, [5, 900]],
    [{ year: ['2019', '2025'] }, [7, 12]],
    [{ from: '2018', to: '2018-12' }, [5, 900]],
    [{ from: '1/2019' }, [7, 12]],
    [{ to: '31/12/2020' }, [5, 7, 900, 0]],
    [{ status: ['planned'] }, [7]],
    [{ status: ['kế hoạch'] }, [7]],
    [{ country: ['Hàn Quốc'] }, [5]],
    [{ country: ['han quoc', 'JP'] }, [5]],
    [{ dimension: ['purpose=study', 'country=KR'] }, [5]],
    [{ dimension: ['purpose=study', 'fundingSource=foreign'] }, []],
    [{ currency: 'usd' }, [900]],
    [{ type: ['Báo cáo'], currency: 'USD' }, [900]],
    [{ document: [sha(2).slice(0, 6)] }, [12]],
    [{ text: 'han quoc' }, [5]],
    [{ text: 'hàn quốc' }, [5]],
    [{ text: 'hán quốc' }, []],
    [{ text: 'hòa giải' }, [0]],
    [{ text: 'quoc han' }, []],
    [{ text: 'oàn' }, []],
  ]

  test.each(cases)('%j', (filters, expected) => {
    const lookup = given()
    expect(values(lookup, question('figures', filters), 'value')).toEqual(expected)
    expect(totalOf(question('figures', filters), lookup)).toEqual({ rows: expected.length, counted: 'all' })
  })

  test('a name that several units have had says so', () => {
    const lookup = given()
    values(lookup, question('figures', { place: ['Bắc Ninh'] }), 'value')
    values(lookup, question('figures', { place: ['Bắc Giang'] }), 'value')
    expect(lookup.notices.map(({ code, args }) => [code, args.left])).toEqual([
      ['several-places', ''],
      ['several-places', 'bac-giang.tp-bac-giang (thành phố … – 2025-06-30)'],
    ])
    expect(lookup.notices[0]?.args.taken).toContain('bac-ninh@2025')
  })

  test('a later copy of the same report is left out unless it is asked for', () => {
    const asked = question('figures', { indicator: ['in.trips'] })
    expect(values(given(), asked, 'sha256')).toEqual([sha(1), sha(1)])
    expect(values(given(), { ...asked, copies: true }, 'sha256')).toEqual([sha(1), sha(1), sha(3), sha(3)])
  })

  test('a number that several documents have takes all and says so', () => {
    const lookup = given()
    expect(values(lookup, question('figures', { document: ['415/bc-ubnd'] }), 'value')).toHaveLength(5)
    expect(lookup.notices).toEqual([{ code: 'several-documents', args: { given: '415/bc-ubnd', count: 3 } }])
  })

  test('sorting: what is not known comes last, Đ after D', () => {
    const sorted = (...sort: string[]) => values(given(), question('figures', {}, { sort }), 'place')
    expect(sorted('place', 'value')).toEqual(['Bắc Giang', 'Bắc Giang', 'Bắc Ninh', null, null])
    expect(values(given(), question('figures', {}, { sort: ['-value'], limit: 2 }), 'value')).toEqual([900, 12])
    expect(values(given(), question('figures', {}, { sort: ['-label_vi'], limit: 1 }), 'label_vi')).toEqual([
      'viện trợ cam kết',
    ])
  })
})

describe('other kinds', () => {
  const cases: readonly (readonly [KindName, Filters, string, readonly unknown[]])[] = [
    ['documents', {}, 'sha256', [sha(1), sha(2)]],
    ['documents', { year: ['2018'] }, 'sha256', [sha(1)]],
    ['documents', { year: ['2026'] }, 'sha256', [sha(2)]],
    ['documents', { from: '2025-07' }, 'sha256', [sha(2)]],
    ['documents', { within: ['Bắc Giang'] }, 'sha256', [sha(1)]],
    ['documents', { text: 'doi ngoai' }, 'sha256', [sha(1)]],
    ['citations', { number: ['12/2012/nđ-cp'] }, 'id', ['c1', 'c2']],
    ['citations', { number: ['state:chinh-phu:nghi-dinh:12:2012'] }, 'id', ['c1', 'c2']],
    ['citations', { relation: ['bãi bỏ'] }, 'id', ['c2']],
    ['citations', { type: ['Kế hoạch'] }, 'id', ['c3']],
    ['citations', { text: 'can cu' }, 'id', ['c1']],
    ['tables', {}, 'id', ['t1', 't2']],
    ['tables', { type: ['delegations-in'] }, 'id', ['t1']],
    ['cells', { type: ['delegations-in'] }, 'text', ['Hàn Quốc']],
    ['findings', {}, 'id', ['n1', 's1']],
    ['findings', { code: ['duplicate-report'] }, 'other_sha256', [sha(1)]],
    ['findings', { severity: ['cảnh báo'] }, 'id', ['n1']],
    ['findings', { text: 'de trong' }, 'id', ['n1']],
  ]
  test.each(cases)('%s %j', (kind, filters, column, expected) => {
    expect(values(given(), question(kind, filters), column)).toEqual(expected)
  })
})

describe('what is wrong is told', () => {
  const cases: readonly (readonly [KindName, Filters, object])[] = [
    ['figures', { indicator: ['in.trip'] }, { problem: 'unknown-name', nearest: expect.stringContaining('in.trips') }],
    ['figures', { indicator: ['doan'] }, { nearest: expect.stringContaining('out.trips (đoàn ra)') }],
    ['figures', { place: ['Bắc Gian'] }, { nearest: expect.stringContaining('bac-giang'), option: '--place' }],
    ['figures', { within: ['xyz'] }, { option: '--within', nearest: '' }],
    ['figures', { body: ['Sở Ngoại vu X'] }, { nearest: 'Sở Ngoại vụ' }],
    ['figures', { status: ['don'] }, { nearest: 'done', all: 'done, planned' }],
    ['figures', { country: ['Hàn Quố'] }, { nearest: 'KR (Hàn Quốc)' }],
    ['figures', { dimension: ['purpose=studi'] }, { nearest: 'purpose=study' }],
    ['figures', { dimension: ['purpos'] }, { nearest: 'purpose' }],
    ['figures', { from: '2019', to: '2016' }, { problem: 'wrong-way', from: '2019', to: '2016' }],
    ['documents', { from: '2019-02', to: '2019-01' }, { problem: 'wrong-way' }],
    ['figures', { year: ['18'] }, { problem: 'bad-when' }],
    ['figures', { from: '2018-13' }, { problem: 'bad-when', option: '--from' }],
    ['figures', { to: '2018-02-30' }, { problem: 'bad-when' }],
    ['figures', { document: ['416/BC-UBND'] }, { nearest: expect.stringContaining('415/BC-UBND') }],
    ['citations', { number: ['12/2012/NĐ-PC'] }, { nearest: '12/2012/NĐ-CP' }],
    ['citations', { currency: 'USD' }, { problem: 'filter-not-for', filters: expect.stringContaining('--number') }],
    ['documents', { type: ['bao-ca'] }, { nearest: 'bao-cao' }],
  ]
  test.each(cases)('%s %j', (kind, filters, args) => {
    expect(() => select(question(kind, filters), given())).toThrow(
      expect.objectContaining({ reason: 'bad-option', exitCode: 1, args: expect.objectContaining(args) }),
    )
  })

  test('a column that there is not', () => {
    expect(() => select(question('figures', {}, { columns: ['valeu'] }), given())).toThrow(
      expect.objectContaining({
        args: expect.objectContaining({ option: '--columns', nearest: expect.stringContaining('value') }),
      }),
    )
    expect(() => select(question('figures', {}, { sort: ['-1; DROP TABLE figures'] }), given())).toThrow('unknown-name')
  })
})

describe('nothing that is given becomes SQL', () => {
  const hostile = [
    "' OR 1=1 --",
    '%',
    '_',
    '"',
    "'",
    '\u0000',
    'x\u0000y',
    '*',
    'NEAR(',
    'a" OR "b',
    '[',
    '0) OR (1=1',
    '--',
  ]
  const several: ReadonlySet<FilterName> = new Set([
    'indicator',
    'place',
    'within',
    'body',
    'year',
    'status',
    'country',
    'dimension',
    'type',
    'document',
    'number',
    'relation',
    'code',
    'severity',
  ])
  const cases = kindNames.flatMap(kind => filtersOf(kind).map(name => [kind, name] as const))

  test.each(cases)('%s --%s', (kind, name) => {
    const lookup = given()
    const all = totalOf(question(kind, {}), lookup).rows
    for (const one of [...hostile, `country=${hostile[0]}`]) {
      const filters = { [name]: several.has(name) ? [one] : one }
      let found: number | string
      try {
        found = [...select(question(kind, filters), lookup).rows].length
      } catch (error) {
        found = String((error as { reason?: string }).reason)
      }
      // it is refused, or it finds what holds these very words
      expect([found, one]).toEqual([found === 'bad-option' || found === 0 ? found : 1, one])
      expect(found === all && all > 1).toBe(false)
    }
    expect(totalOf(question(kind, {}), lookup).rows).toBe(all)
  })
})
