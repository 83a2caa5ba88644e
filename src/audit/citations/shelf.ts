// Known documents by their number, found for what is cited.

import type { KnownDocument } from '../known/document.ts'
import { dayOf, type Entry, numberOf } from './ledger.ts'
import { partsOf, spelling } from './number.ts'
import { oneCentre } from './ways.ts'

export type KnownShelf = ReadonlyMap<string, readonly KnownDocument[]>

export const shelfOf = (known: readonly KnownDocument[]): KnownShelf =>
  Map.groupBy(known, ({ number }) => spelling(number))

/** The one known document that is meant: a list that the user gives goes before ours. Null where none or several fit. */
export function findKnown(shelf: KnownShelf, entry: Entry): KnownDocument | null {
  const number = numberOf(entry)
  if (number === null || entry.mentions[0]?.form !== 'full') return null
  const fitting = (shelf.get(spelling(number)) ?? []).filter(one => fits(one, entry, number))
  const given = fitting.filter(({ source }) => source === 'known')
  const [only, ...others] = given.length > 0 ? given : fitting
  return only && others.length === 0 ? only : null
}

/** The same body, and a number that holds its year, or the same day. */
function fits({ date, issuerKey }: KnownDocument, entry: Entry, number: string): boolean {
  if (issuerKey === null || entry.issuerKey === null || oneCentre(issuerKey) !== oneCentre(entry.issuerKey))
    return false
  return partsOf(number)?.year != null || (date !== null && dayOf(entry) === date)
}
