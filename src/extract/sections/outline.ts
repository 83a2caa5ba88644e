// Where a heading stands among those that are still open: by its style, and among lists of one style by how they look.

import { asLetter, type Label, rankOf } from './labels.ts'

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
  const letter = label && asLetter(label)
  if (!label || !letter) return label
  const lastOf = (style: Label['style']): number =>
    open.findLast(one => one.label?.style === style)?.label?.ordinal ?? 0
  const isNextLetter = lastOf('upper') > 0 && letter.ordinal === lastOf('upper') + 1
  const isNextRoman = label.ordinal === lastOf('roman') + 1
  return isNextLetter && !isNextRoman ? letter : label
}

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
