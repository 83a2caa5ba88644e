// Where a heading stands among those that are still open: by its style, and among lists of one style by how they look.

import { asLetter, asSmallRoman, type Label, rankOf } from './labels.ts'

/** How a heading looks: lists of one style but another look are lists of their own. */
export interface Look {
  readonly sign: string
  readonly isHeading: boolean
}

export interface Open {
  readonly id: string
  readonly rank: number
  readonly label: Label | null
  readonly look: Look
}

// A. B. C. and I. II. share C, D, I, L, V, X: what is open decides
export function settle(label: Label | null, open: readonly Open[]): Label | null {
  const small = label && asSmallRoman(label)
  if (small) return settleSmall(label, small, open)
  const letter = label && asLetter(label)
  if (!label || !letter) return label
  const isNextLetter = lastOf(open, 'upper') > 0 && letter.ordinal === lastOf(open, 'upper') + 1
  const isNextRoman = label.ordinal === lastOf(open, 'roman') + 1
  return isNextLetter && !isNextRoman ? letter : label
}

const lastOf = (open: readonly Open[], style: Label['style']): number =>
  open.findLast(one => one.label?.style === style)?.label?.ordinal ?? 0

/** i. begins a row of i. ii. iii., unless letters have come near it; what is not next in such a row is none of it. */
function settleSmall(label: Label, small: Label, open: readonly Open[]): Label | null {
  const isLetter = label.style === 'lower'
  if (isLetter && small.ordinal === 1) return lastOf(open, 'lower') >= nearI ? label : small
  const last = lastOf(open, 'lower-roman')
  return last > 0 && small.ordinal === last + 1 ? small : isLetter ? label : null
}

/** g: a letter may have been skipped. */
const nearI = 7

/** Rank of a labelled heading: that of its row, or half a step below a row of the same style that it begins under. */
export function rankOfLabel(label: Label, look: Look, open: readonly Open[]): number {
  const row = open.filter(one => one.label?.style === label.style)
  const alike = row.filter(one => one.look.sign === look.sign && one.look.isHeading === look.isHeading)
  const isNext = (one: Open): boolean => one.label?.ordinal != null && one.label.ordinal + 1 === label.ordinal
  const sibling =
    alike.findLast(isNext) ?? alike.at(-1) ?? (label.ordinal === 1 ? undefined : (row.findLast(isNext) ?? row.at(-1)))
  if (sibling) return sibling.rank
  const last = row.at(-1)
  return last ? last.rank + step : rankOf(label.style)
}

const step = 0.1

/** Rank of a heading without a number: beside one of its look, else beside the innermost numbered one. */
export function rankOfUnnumbered(look: Look, open: readonly Open[]): number {
  const alike = open.findLast(one => !one.label && one.look.isHeading === look.isHeading && one.look.sign === look.sign)
  return alike?.rank ?? open.findLast(one => one.label)?.rank ?? rankOf('roman')
}
