// Which rows a total may add up: what is not printed, and has to be tried.

import { rankOf } from '../../extract/tables/marks.ts'
import type { Row } from './cells.ts'

/** Rows that a total may be the sum of. */
export type Way = readonly Row[]

export function waysOf(rows: readonly Row[], at: number): Way[] {
  const before = rows.slice(0, at)
  // «Tổng số» in the first row
  if (before.length === 0) return levels(rows.slice(1).filter(({ role }) => role !== 'total'))
  const last = before.findLastIndex(({ role }) => role === 'total')
  const sums = before.filter(({ role }) => role === 'total')
  const since = before.slice(last + 1)
  const plain = before.filter(({ role }) => role !== 'total')
  return [...levels(since), ...levels(plain), sums, ...levels(since).map(way => [...sums, ...way])].filter(
    way => way.length > 0,
  )
}

/** All rows but groups; the rows of the highest rank; either without «trong đó». */
export function levels(rows: readonly Row[]): Way[] {
  const ranks = rows.map(rankOfRow)
  const highest = Math.min(...ranks.filter(rank => rank !== null))
  const ways = [
    rows.filter(({ role }) => role === 'data'),
    rows.filter((_, n) => ranks[n] === highest),
    rows.filter(({ role }) => role === 'group'),
    rows,
  ]
  return ways.flatMap(way => [way, way.filter(row => !isOfWhich(row))]).filter(way => way.length > 0)
}

const rankOfRow = ({ cells: [first] }: Row): number | null =>
  first?.at.column === 0 && first.text.length <= 12 ? rankOf(first.text.trim()) : null

const isOfWhich = ({ cells }: Row): boolean =>
  cells.slice(0, 2).some(({ text }) => /^(?:[-–+*]\s?\p{L}|trong đó|chia ra|bao gồm)/iu.test(text.trim()))

/** Rows of a group, those of deeper groups too. */
export function rowsUnder(rows: readonly Row[], at: number): readonly Row[] {
  const own = rows[at] ? rankOfRow(rows[at]) : null
  const end = rows.findIndex(
    (row, n) => n > at && (row.role === 'total' || (row.role === 'group' && !isDeeper(row, own))),
  )
  return rows.slice(at + 1, end < 0 ? rows.length : end)
}

const isDeeper = (row: Row, rank: number | null): boolean => rank !== null && (rankOfRow(row) ?? 0) > rank
