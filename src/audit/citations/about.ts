// Which cited documents findings speak of: those whose mentions they quote, whoever found them.

import type { Reader } from '../../query/reader.ts'
import { keyOf } from '../documents.ts'
import type { AuditFinding } from '../finding.ts'
import type { Entry, Ledger } from './ledger.ts'
import type { Mention } from './mentions.ts'

export type FindingsByEntry = ReadonlyMap<Entry, readonly AuditFinding[]>

/** In the order of the findings. */
export function findingsByEntry(
  reader: Reader,
  { entryOf }: Ledger,
  findings: readonly AuditFinding[],
): FindingsByEntry {
  const quoted = new Set(findings.flatMap(({ evidence }) => evidence.map(keyOf)))
  const entries = entriesByPlace(reader, entryOf, quoted)
  const found = new Map<Entry, AuditFinding[]>()
  for (const finding of findings) {
    const own = new Set(finding.evidence.flatMap(one => entries.get(`${keyOf(one)} ${one.start}`) ?? []))
    for (const entry of own) {
      const list = found.get(entry)
      if (list) list.push(finding)
      else found.set(entry, [finding])
    }
  }
  return found
}

/** By document and where the mention begins, of the documents that are quoted. */
function entriesByPlace(
  reader: Reader,
  entryOf: ReadonlyMap<Mention, Entry>,
  quoted: ReadonlySet<string>,
): ReadonlyMap<string, Entry> {
  const mentions = [...entryOf].filter(([{ report }]) => quoted.has(keyOf(report)))
  const byReport = Map.groupBy(mentions, ([{ report }]) => report)
  const places = new Map<string, Entry>()
  for (const [report, own] of byReport) {
    const byNumber = new Map(own.map(([{ n }, entry]) => [n, entry]))
    const rows = reader.all<{ n: number; start: number }>(
      'SELECT n, at_start AS start FROM citations WHERE doc = ?',
      report.doc,
    )
    for (const { n, start } of rows) {
      const entry = byNumber.get(n)
      if (entry) places.set(`${keyOf(report)} ${start}`, entry)
    }
  }
  return places
}
