// Names as people write them, and rows that only the first of are asked for.

import { describe, expect, test } from 'vitest'
import { resolveBodies } from '../../src/query/body.ts'
import { resolveCountries } from '../../src/query/choices.ts'
import { resolvePlaces } from '../../src/query/places.ts'
import { select } from '../../src/query/select.ts'
import { nearTo } from '../../src/query/unknown.ts'
import { isWitness, noCopy } from '../../src/query/witness.ts'
import { slipsBetween } from '../../src/text/nearest.ts'
import { catalogOf, inYear, lookupOf } from './catalog.ts'

const province = (place_id: string, name: string, successor: string | null = null) => ({
  ...{ place_id, name, kind: 'tỉnh', level: 'province', province_id: place_id, valid_from: null, valid_to: null },
  successor,
})

const lookup = () =>
  lookupOf(
    catalogOf([], {
      places: [
        province('thua-thien-hue', 'Thừa Thiên Huế', 'hue'),
        province('hue', 'Huế'),
        province('ha-tay', 'Hà Tây', 'ha-noi'),
        province('ha-noi-cu', 'Hà Nội cũ', 'ha-noi'),
        province('ha-noi', 'Hà Nội'),
        province('ha-bac', 'Hà Bắc', 'bac-giang|bac-ninh'),
        province('ben-tre', 'Bến Tre'),
      ],
    }),
  ).reader

const nearestTo = (resolve: () => unknown): unknown => {
  try {
    return resolve()
  } catch (error) {
    return (error as { readonly args: { readonly nearest: string } }).args.nearest
  }
}

describe('places', () => {
  test('a province that was renamed is one with what it was; what was put together is not', () => {
    const reader = lookup()
    const { ids, notices } = resolvePlaces(reader, ['Huế'])
    expect(ids.toSorted()).toEqual(['hue', 'thua-thien-hue'])
    expect(notices[0]?.args.taken).toContain('thua-thien-hue')
    expect(resolvePlaces(reader, ['Thừa Thiên Huế']).ids.toSorted()).toEqual(['hue', 'thua-thien-hue'])
    expect(resolvePlaces(reader, ['hue']).ids).toEqual(['hue'])
    expect(resolvePlaces(reader, ['Hà Nội']).ids).toEqual(['ha-noi'])
    expect(resolvePlaces(reader, ['Bắc Giang']).ids).toEqual(['bac-giang'])
  })

  test('letters that have changed places, without marks', () => {
    expect(nearestTo(() => resolvePlaces(lookup(), ['Ben Ter']))).toBe('ben-tre (tỉnh Bến Tre)')
  })
})

describe('names that are near', () => {
  test('two letters that have changed places are one slip', () => {
    expect([slipsBetween('ter', 'tre'), slipsBetween('valeu', 'value'), slipsBetween('ab', 'ba')]).toEqual([1, 1, 1])
    expect(slipsBetween('kitten', 'sitting')).toBe(3)
  })

  test('a country by any of its names, none that is far', () => {
    const countries = () => [
      { code: 'SY', names: ['Syria'] },
      { code: 'KR', names: ['Hàn Quốc', 'Korea'] },
    ]
    expect(nearestTo(() => resolveCountries(['Koria'], countries))).toBe('KR (Hàn Quốc)')
    expect(nearestTo(() => resolveCountries(['Koria'], () => countries().slice(0, 1)))).toBe('')
  })

  test('«ben tre» is ben-tre', () => {
    expect(nearTo('ben tre', [{ name: 'ben-tre' }, { name: 'ba-tri' }])).toEqual([{ name: 'ben-tre' }])
  })
})

const two = () =>
  lookupOf(
    catalogOf([
      {
        document: { issuer: 'UBND TP Vinh', number: '1/BC' },
        figures: [
          { value: 3, place: 'Vinh', place_id: 'da-nang', indicator: 'out.trips' },
          { value: 5, place: 'Ánh', place_id: 'bac-ninh', indicator: 'in.trips' },
          { value: 5, place: null },
        ],
        dimensions: [{ figure: 'f1', name: 'purpose', value: 'study' }],
      },
      {
        document: { issuer: 'Ủy ban nhân dân thành phố Vinh', number: '2/BC' },
        figures: [
          { value: 1, place: 'An', place_id: 'bac-ninh@2025', indicator: 'ngo.value' },
          { value: null, place: 'Án' },
          { value: 5, place: 'Bé', status: 'planned' },
        ],
      },
    ]),
  )

test('a body by any way to write it', () => {
  expect(resolveBodies(two().reader, ['UBND thành phố'])).toHaveLength(2)
})

const ask = { kind: 'figures', filters: {}, copies: false, columns: ['value', 'place'], sort: [], limit: null } as const

test.each([
  ['place'],
  ['-place'],
  ['value'],
  ['-value'],
  ['-value', 'place'],
  ['issuer', 'value'],
  ['province'],
  ['-province', 'value'],
  ['label_vi'],
])('the first rows are the first of all, sorted by %s %s', (...sort) => {
  const asked = { ...ask, sort: sort.filter(name => name !== undefined) }
  const all = [...select(asked, two()).rows]
  expect(all).toHaveLength(6)
  for (const limit of [1, 2, 3, 4, 5, 6])
    expect([...select({ ...asked, limit }, two()).rows]).toEqual(all.slice(0, limit))
})

test('a dimension by its name alone, a column by its other name', () => {
  expect([...select({ ...ask, filters: { dimension: ['purpose'] } }, two()).rows]).toEqual([[3, 'Vinh']])
  const { columns } = select({ ...ask, kind: 'documents', columns: ['document_number'] }, two())
  expect(columns.map(({ name }) => name)).toEqual(['number'])
})

test('a draft is overtaken by the signed report of the same body and period, however its name is written', () => {
  const of = (issuer: string, draft: number, year = 2018) => ({
    document: { issuer, draft, issuer_place_id: 'bac-giang', ...inYear(year) },
  })
  const { reader } = lookupOf(
    catalogOf([of('UBND tỉnh', 0), of('Ủy ban nhân dân tỉnh', 1), of('UBND tỉnh', 1, 2019), of('Sở Ngoại vụ', 1)]),
  )
  const docs = (condition: string): number[] =>
    reader.all<{ doc: number }>(`SELECT d.doc FROM documents d WHERE ${condition} ORDER BY 1`).map(({ doc }) => doc)
  expect(docs(isWitness('d'))).toEqual([1, 3, 4])
  expect(docs(noCopy('d'))).toEqual([1, 2, 3, 4])
})
