// What stands below a table: signs, footnotes, what reports claim.

import { shownOf } from '../../compare/answer.ts'
import type { Claim, Comparison, Note, Row, Told } from '../../compare/comparison.ts'
import { closesLate } from '../../compare/ranges.ts'
import { signOf } from '../words/compare.ts'
import { claimText, dimensionText, growthText, nameOf, type Say, shareText } from './cell-text.ts'

const small = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

export const raised = (numbers: readonly number[]): string =>
  numbers.map(one => [...String(one)].map(digit => small[Number(digit)]).join('')).join('˒')

export function noteText(note: Note, { words, language }: Say): string {
  const { notes } = words.compare
  if (note.code === 'within') return notes.within({ period: words.figures.span(note.span.from, note.span.to) })
  if (note.code === 'unsure') return notes.unsure({ percent: Math.round(note.confidence * 100) })
  if (note.code === 'partial' || note.code === 'day') return notes[note.code]({ day: note.day })
  if (note.code === 'only')
    return notes.only({ words: note.dimensions.map(one => dimensionText(one, words, language)).join(', ') })
  return 'words' in note ? notes[note.code]({ words: note.words }) : notes[note.code]({})
}

const isEarly = (told: Told | null): boolean => told !== null && !closesLate(told)

/** Signs that stand in the table, with their meaning. */
export function legendOf({ rows }: Comparison, { words }: Say): readonly string[] {
  const { signs, legend } = words.compare.cell
  const used = new Set(
    rows.flatMap(row =>
      row.cells.flatMap(cell => [signOf(cell, row.kind), isEarly(shownOf(cell)) ? ('partial' as const) : null]),
    ),
  )
  return (['no-report', 'other-report', 'not-mentioned', 'not-apart', 'no-plan', 'partial'] as const)
    .filter(sign => used.has(sign))
    .map(sign => `${signs[sign]} ${legend[sign]}`)
}

/** What is true of the whole table. */
export function remarksOn({ leftOut, units }: Comparison, { words: { compare, figures } }: Say): readonly string[] {
  const left = leftOut.map(({ from, to }) => figures.span(from, to)).join(', ')
  return [
    ...(units === '2025' ? [compare.harmonised] : []),
    ...(left === '' ? [] : [compare.leftOut({ period: left })]),
  ]
}

export interface Claimed {
  /** «Hà Tĩnh 2019» */
  readonly head: string
  /** «+14 (+8,2 %) ✗»; '' where nothing could be reckoned. */
  readonly reckoned: string
  readonly claims: readonly Claim[]
}

/** Cells beside which their reports claim something. */
export function claimsIn({ rows, columns }: Comparison, say: Say): readonly Claimed[] {
  return rows.flatMap(row =>
    columns.flatMap((column, n) => {
      const head = `${nameOf(row, say)} ${say.words.compare.column(column)}`
      const [growth, share] = [row.growth[n], row.share[n]]
      return [
        ...(growth ? [{ head, reckoned: growthText(growth, say), claims: growth.claims }] : []),
        ...(share ? [{ head, reckoned: shareText(share, say), claims: share.claims }] : []),
      ].filter(({ claims }) => claims.length > 0)
    }),
  )
}

/** «Hà Tĩnh 2019: +14 (+8,2 %) ✗; báo cáo ghi: «tăng 12 đoàn …» ✗» */
export const claimLines = (comparison: Comparison, say: Say): readonly string[] =>
  claimsIn(comparison, say).map(
    ({ head, reckoned, claims }) =>
      `${head}: ${[reckoned, ...claims.map(one => claimText(one, say))].filter(Boolean).join('; ')}`,
  )

export const titleOf = (comparison: Comparison, say: Say): string =>
  say.words.compare.title({ label: nameIn(comparison, say), id: comparison.indicator.id })

const nameIn = ({ indicator }: Comparison, { language }: Say): string =>
  (language === 'vi' ? indicator.labelVi : indicator.labelEn) ?? ''

/** The indicator's name; its id where no rule names it. */
export const labelOf = (comparison: Comparison, say: Say): string => nameIn(comparison, say) || comparison.indicator.id

/** '' where rows have several. */
export function unitOf(rows: readonly Row[]): string {
  const units = new Set(rows.map(({ unit, currency }) => currency ?? unit ?? ''))
  return units.size === 1 ? ([...units][0] ?? '') : ''
}
