// Who says it, and in what: two bodies, two names of one, nobody known; delegations and persons.

import { expect, test } from 'vitest'
import { codesOf, type Given, type Report } from './figures-told.ts'

const told = (day: string, value: number, own: Report['own'] = {}, given: Given['own'] = {}): Report => ({
  day,
  figures: [{ value, own: given }],
  own: { issuer_place_id: 'tinh-a', ...own },
})

const ofNoPlace = { place_id: null }

test('«UBND tỉnh» and «Ủy ban nhân dân tỉnh» of one province are one body, that revises its figure', () =>
  expect(
    codesOf(
      told('2019-01-10', 12, { issuer: 'UBND tỉnh' }),
      told('2020-01-10', 15, { issuer: 'Ủy ban nhân dân tỉnh' }),
    ),
  ).toEqual(['warning figure-conflict']))

test('nobody known is not one body', () =>
  expect(codesOf(told('2019-01-10', 12, { issuer: null }), told('2020-01-10', 15, { issuer: null }))).toEqual([
    'error figure-conflict',
  ]))

test('the offices of two provinces, without a place at the figure, do not contradict each other', () => {
  const [a, b] = [
    told('2019-01-10', 12, {}, ofNoPlace),
    told('2020-01-10', 15, { issuer_place_id: 'tinh-b' }, ofNoPlace),
  ]
  expect(codesOf(a, b)).toEqual([])
  expect(codesOf(a, told('2020-01-10', 15, {}, ofNoPlace))).toEqual(['warning figure-conflict'])
})

test('12 đoàn and 150 người are two figures', () => {
  const persons = told('2020-01-10', 150, {}, { unit: 'người' })
  expect(codesOf(told('2019-01-10', 12), persons)).toEqual([])
  expect(codesOf(told('2019-01-10', 140, {}, { unit: 'đại biểu' }), persons)).toEqual(['warning figure-conflict'])
})
