import { describe, expect, test } from 'vitest'
import { loadMappings } from '../../src/export/metadata/load.ts'
import { mapped } from '../../src/export/metadata/map.ts'
import { ownRules, readMappingFiles, readRuleFiles } from '../../src/rules/files.ts'
import { particulars, record } from '../cli/factories.ts'

const own = loadMappings([readMappingFiles(ownRules)])

const file = (fields: string) => ({
  path: 'metadata/a.yaml',
  text: `metadata:\n  a:\n    label: A\n    source: a\n    form: csv\n    fields:\n      - ${fields}\n`,
})

const report = record({
  document: particulars({
    typeLabel: 'Báo cáo',
    title: 'Công tác đối ngoại',
    number: { raw: 'Số: 415/BC-UBND', full: '415/BC-UBND', value: 415, symbol: 'BC-UBND', status: 'present' },
    issuedOn: { raw: '', date: '2018-12-05', precision: 'day' },
    issuer: { name: 'UBND tỉnh', parent: null, placeId: null },
  }),
})

const asObject = (id: string, described: Parameters<typeof mapped>[1]): Record<string, string | null> => {
  const mapping = own.get(id)
  if (!mapping) throw new Error(id)
  const values = mapped(mapping, described)
  return Object.fromEntries(mapping.fields.map(({ field }, n) => [field, values[n] ?? null]))
}

test('the Vietnamese fields: number and symbol apart, the day as it is written, what only the archivist knows', () => {
  expect(asObject('tt-02-2019', { record: report, given: { organId: 'P-17' } })).toMatchObject({
    OrganId: 'P-17',
    FileCode: null,
    TypeName: 'Báo cáo',
    CodeNumber: '415',
    CodeNotation: 'BC-UBND',
    IssuedDate: '05/12/2018',
    OrganName: 'UBND tỉnh',
    Subject: 'Công tác đối ngoại',
    Language: 'Tiếng Việt',
    PageAmount: '0',
  })
})

test('a day of which the month alone is known', () => {
  const issuedOn = { raw: '', date: '2018-10', precision: 'month' as const }
  const partly = { ...report, document: { ...report.document, issuedOn } }
  expect(asObject('tt-02-2019', { record: partly, given: {} }).IssuedDate).toBe('10/2018')
})

test('Dublin Core knows its fifteen elements only', () => {
  const elements =
    'contributor coverage creator date description format identifier language publisher relation rights source subject title type'
  for (const { field } of own.get('dublin-core')?.fields ?? []) expect(elements.split(' ')).toContain(field)
})

test('mappings are no rules: no record depends on them', () => {
  expect(readRuleFiles(ownRules).filter(({ path }) => path.includes('metadata'))).toEqual([])
})

test("a user's mapping takes the place of ours, or stands beside it", () => {
  const mine = {
    path: 'x',
    text: file('{ field: So, label: Số, from: document.number.full }').text.replace('  a:', '  tt-02-2019:'),
  }
  const both = loadMappings([readMappingFiles(ownRules), [mine]])
  expect(both.get('tt-02-2019')?.fields).toHaveLength(1)
  expect(both.size).toBe(own.size)
})

describe('faults are told with their place', () => {
  test.each([
    ['{ field: So, label: Số, from: document.nummer }', 7, /no such field/u],
    ['{ field: So, label: Số, from: document.recipients.0 }', 7, /no such field/u],
    ['{ field: So, label: Số }', 7, /one of: from, given, value/u],
    ['{ field: So, label: Số, value: a, given: b }', 7, /one of: from, given, value/u],
    ['{ field: So, label: Số, value: a, as: roman }', 7, /count/u],
    ['{ field: "Số thứ tự", label: Số, value: a }', 7, /letters/u],
  ])('%s', (fields, line, reason) => {
    expect(() => loadMappings([[file(fields)]])).toThrow(
      expect.objectContaining({
        reason: 'bad-rule',
        args: expect.objectContaining({ line, reason: expect.stringMatching(reason) }),
      }),
    )
  })

  test('another list, no YAML', () => {
    const fault = (text: string) => () => loadMappings([[{ path: 'x', text }]])
    expect(fault('types: {}\n')).toThrow(
      expect.objectContaining({ args: expect.objectContaining({ why: 'unknown-list' }) }),
    )
    expect(fault('metadata:\n  ../a: {}\n')).toThrow(
      expect.objectContaining({ args: expect.objectContaining({ why: 'bad-value', field: '../a' }) }),
    )
    expect(fault('metadata: [')).toThrow(expect.objectContaining({ args: expect.objectContaining({ why: 'no-yaml' }) }))
  })
})
