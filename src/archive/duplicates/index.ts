// Two files that hold one report as a finding: what differs, with the words of both. It stands in no record, since it
// needs a second document.

import { type Difference, differencesOf, type Side, type Way } from '../../differences/index.ts'
import { namesPersons } from '../../extract/tables/persons.ts'
import type { Finding, TableItem, TrichLucRecord } from '../../model/record.ts'
import { printedDay } from '../../text/day.ts'
import type { Kinship } from '../links/twins.ts'
import { toldOf } from './printed.ts'
import { messageOf, shortened } from './words.ts'

/** Words of one of the documents; span and page are null where they are not found in its text. */
export interface Evidence {
  readonly sha256: string
  readonly part: number | null
  /** A slice of that record's text where it has a span. */
  readonly quote: string
  readonly sentence: string
  readonly start: number | null
  readonly end: number | null
  readonly page: number | null
}

/** Of two documents: each evidence says of which. */
export interface SharedFinding extends Pick<Finding, 'code' | 'severity' | 'message'> {
  /** Those quoted first are of the difference named first. */
  readonly evidence: readonly Evidence[]
  /** Differences; those beyond the first few are only counted. */
  readonly counts: Readonly<Record<Way, number>>
}

/** Differences that are quoted. */
const mostQuoted = 10

export function duplicateFinding(
  older: TrichLucRecord,
  newer: TrichLucRecord,
  { certainty }: Pick<Kinship, 'certainty'>,
): SharedFinding {
  const [one, other] = [withoutPersons(older), withoutPersons(newer)]
  const differences = toldOf(differencesOf(one, other).all, { older: one, newer: other })
  const counts = { changed: 0, gained: 0, lost: 0 }
  for (const { way } of differences) counts[way]++
  const quoted = differences.slice(0, mostQuoted).flatMap(one => evidenceOf(one, older, newer))
  return {
    code: 'duplicate-report',
    severity: differences.some(isOfFigures) ? 'warning' : 'info',
    message: messageOf(differences, { other: nameOf(older), certainty }),
    evidence: quoted.length > 0 ? quoted : [older, newer].flatMap(headEvidence),
    counts,
  }
}

/** Names of persons are told only where asked for, and no difference of a report. */
const withoutPersons = (record: TrichLucRecord): TrichLucRecord => ({
  ...record,
  tables: record.tables.map(table => ({ ...table, rows: table.rows.map(row => blanked(row, table)) })),
})

function blanked(row: TableItem['rows'][number], { columns }: TableItem): TableItem['rows'][number] {
  const isPerson = (n: number): boolean => columns[n] !== undefined && namesPersons(columns[n])
  return { ...row, cells: row.cells.map((cell, n) => (isPerson(n) ? { ...cell, text: '', value: null } : cell)) }
}

const isOfFigures = ({ kind }: Difference): boolean => kind === 'figure' || kind === 'cell' || kind === 'citation'

const evidenceOf = (one: Difference, older: TrichLucRecord, newer: TrichLucRecord): Evidence[] => [
  ...(one.older ? [sideEvidence(one.older, older)] : []),
  ...(one.newer ? [sideEvidence(one.newer, newer)] : []),
]

const sideEvidence = (
  { words, quote, start, end, page }: Side,
  { source: { sha256, part }, text }: TrichLucRecord,
): Evidence => ({
  sha256,
  part: part?.number ?? null,
  quote: start === null || end === null ? words : text.slice(start, end),
  sentence: quote,
  start,
  end,
  page,
})

/** Where nothing differs: what they are both called. */
function headEvidence(record: TrichLucRecord): Evidence[] {
  const { number, title } = record.document
  const words = number.raw ?? title ?? record.text.trimStart().split('\n', 1)[0] ?? null
  const start = words === null ? -1 : record.text.indexOf(words)
  if (words === null || start < 0) return []
  return [
    sideEvidence({ id: null, words, quote: words, page: null, start, end: start + words.length, rule: null }, record),
  ]
}

/** What a reader knows a report by; never a path, which is a machine's. */
function nameOf({ document: { number, issuedOn, title }, text }: TrichLucRecord): string {
  const day = printedDay(issuedOn?.date)
  const [first = ''] = text.trimStart().split('\n', 1)
  const name = number.full ?? `«${shortened(title ?? first)}»`
  return day ? `${name} (${day})` : name
}
