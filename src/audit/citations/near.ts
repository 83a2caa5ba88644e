// A number one sign away from one that is cited far more often, where something says that the same document is meant.

import type { Pair } from './conflicts.ts'
import { partsOf } from './number.ts'
import { titlesAgree, titlesDiffer } from './titles.ts'
import { byWeight, isDay, type Way } from './ways.ts'

/** So many reports against one. */
const often = 3

/** One digit or letter changed, swapped, left out or put in. Linear: by what is left when one sign goes. */
export function findNear(ways: readonly Way[]): Pair[] {
  const shelf = new Map<string, Way[]>()
  for (const way of ways.filter(({ reports, known }) => reports.length >= often || known !== null))
    for (const rest of restsOf(way))
      shelf.set(rest, [...(shelf.get(rest) ?? []), way].toSorted(byWeight).slice(0, most))
  if (shelf.size === 0) return []
  const documents = Map.groupBy(ways, nameOf)
  return ways
    .filter(way => way.mentions.length > 0 && countReports(documents.get(nameOf(way)) ?? []) === 1)
    .flatMap(doubted => {
      const heavy = [...new Set(restsOf(doubted).flatMap(rest => shelf.get(rest) ?? []))]
        .filter(one => isNear(one, doubted))
        .toSorted(byWeight)[0]
      return heavy ? [{ kind: 'near' as const, doubted, against: heavy }] : []
    })
}

/** Of one rest. */
const most = 20

const nameOf = ({ issuer, type, spelling }: Way): string => [issuer, type, spelling].join('|')
const countReports = (ways: readonly Way[]): number => new Set(ways.flatMap(({ reports }) => reports)).size

/** The number's signs, without padding and how its parts are joined. */
const signsOf = ({ number }: Way): string => {
  const parts = partsOf(number)
  const letters = (parts?.symbol ?? number).toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return `${parts?.value ?? ''}/${parts?.year ?? ''}/${letters}`
}

function restsOf(way: Way): string[] {
  const signs = signsOf(way)
  const rests = [signs, ...[...signs].map((_, n) => signs.slice(0, n) + signs.slice(n + 1))]
  return [...new Set(rests)].map(rest => `${way.issuer}|${rest}`)
}

function isNear(heavy: Way, doubted: Way): boolean {
  if (heavy.spelling === doubted.spelling || doubted.reports.some(report => heavy.reports.includes(report)))
    return false
  if (heavy.type !== null && heavy.type !== doubted.type) return false
  if (!isOneApart(signsOf(heavy), signsOf(doubted))) return false
  // the number's own year is the business of conflicts
  if (heavy.parts.value === doubted.parts.value && heavy.parts.folded === doubted.parts.folded) return false
  if (titlesAgree(heavy.titles, doubted.titles)) return sameYear(heavy, doubted)
  const sameDay = isDay(heavy.date) && heavy.date === doubted.date
  return sameDay && !areNeighbours(heavy, doubted) && !titlesDiffer(heavy.titles, doubted.titles)
}

/** A plan of each year bears the same title: with its own number, and of its own year. */
const sameYear = (a: Way, b: Way): boolean => {
  const [one, other] = [a, b].map(({ parts, date }) => parts.year ?? date?.slice(0, 4))
  return one === undefined || other === undefined || one === other
}

/** A body gives the next numbers on the same day: 1234 and 1238 are two. */
const areNeighbours = (a: Way, b: Way): boolean => {
  const [one, other] = [a, b].map(({ parts }) => Number.parseInt(parts.value, 10))
  return a.parts.folded === b.parts.folded && Math.abs((one ?? 0) - (other ?? 0)) < 20
}

/** At most one sign changed, put in, left out, or two neighbours swapped. */
export function isOneApart(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
