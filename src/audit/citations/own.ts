// Reports of the archive that others cite: the cited document and the report are one.

import { dayOf, type Entry } from './ledger.ts'
import type { Report } from './mentions.ts'
import { spelling } from './number.ts'

/** By number, day and the place of the body: what is not sure is left apart. */
export function citedReports(entries: readonly Entry[], reports: readonly Report[]): ReadonlyMap<Report, Entry> {
  const shelves = Map.groupBy(
    entries.filter(entry => dayOf(entry) !== null),
    dayOf,
  )
  return new Map(
    reports.flatMap(report => {
      const [only, ...others] = (shelves.get(report.issuedOn) ?? []).filter(entry => isOf(entry, report))
      return only && others.length === 0 ? [[report, only] as const] : []
    }),
  )
}

/** A number alone is given by every province. */
function isOf({ numbers, issuerKey }: Entry, { number, placeId }: Report): boolean {
  if (number === null || placeId === null || !issuerKey?.endsWith(`.${placeId}`)) return false
  const own = spelling(number)
  return numbers.some(({ value }) => spelling(value) === own)
}
