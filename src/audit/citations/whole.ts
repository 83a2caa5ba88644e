// One cited document with all that the archive says of it: for people and for programs.

import type { Reader } from '../../query/reader.ts'
import type { AuditFinding, Evidence } from '../finding.ts'
import { placerFor } from '../places.ts'
import { bearerOf, isBond, reportLabel } from './bonds.ts'
import { evidenceOf } from './found.ts'
import type { CitationAudit } from './index.ts'
import { type Counted, type Ended, type Entry, type Link, nameOf } from './ledger.ts'
import { spelling } from './number.ts'

export interface Cited extends Evidence {
  readonly relation: string
  /** Number of the document that bears the relation; null where the report itself does. */
  readonly by: string | null
}

export interface Bound {
  readonly relation: string
  /** What it is bound to: a cited document or a report. */
  readonly other: string
  /** to: it bears the relation; by: the other does. */
  readonly way: 'to' | 'by'
  /** part: of a replacement that leaves the rest in force. */
  readonly of: 'whole' | 'part'
  readonly page: number | null
  /** Where there is no page. */
  readonly section: string | null
  readonly report: string | null
}

export interface WholeDocument {
  readonly key: string | null
  readonly identity: Entry['kind']
  readonly name: string
  readonly numbers: readonly Counted[]
  readonly types: readonly Counted[]
  readonly issuers: readonly Counted[]
  readonly issuerKey: string | null
  readonly dates: readonly Counted[]
  readonly titles: readonly Counted[]
  readonly reports: number
  readonly ended: (Omit<Ended, 'mention'> & { readonly evidence: Evidence | null }) | null
  readonly relations: readonly Bound[]
  readonly mentions: readonly Cited[]
  readonly findings: readonly AuditFinding[]
}

/** Those that a person may mean: by key, or by number however it is written; of two provinces both. */
export function findCited({ ledger }: CitationAudit, given: string): Entry[] {
  const wanted = spelling(given.replace(/\s+/gu, ''))
  const named = given.trim().toLowerCase()
  return ledger.entries.filter(
    entry =>
      (entry.kind === 'key' && entry.id.toLowerCase() === named) ||
      entry.numbers.some(({ value }) => spelling(value) === wanted) ||
      (entry.kind === 'name' && entry.titles.some(({ value }) => value.toLowerCase() === named)),
  )
}

/** `findings`: those that speak of it. */
export function wholeOf(
  reader: Reader,
  { ledger, ends, partial }: CitationAudit,
  { entry, findings }: { readonly entry: Entry; readonly findings: readonly AuditFinding[] },
): WholeDocument {
  const ended = ends.get(entry)
  const placed = placerFor(reader)
  const mentions = entry.mentions.map(mention => ({
    ...placed(evidenceOf(reader, mention)),
    relation: mention.relation,
    by: mention.relatesTo?.number ?? null,
  }))
  const links = [...(ledger.linksFrom.get(entry) ?? []), ...(ledger.linksTo.get(entry) ?? [])]
  const sectionOf = ({ mention }: Link): string | null => placed(evidenceOf(reader, mention)).place?.section ?? null
  return {
    key: entry.kind === 'key' ? entry.id : null,
    identity: entry.kind,
    name: nameOf(entry),
    numbers: entry.numbers,
    types: entry.types,
    issuers: entry.issuers,
    issuerKey: entry.issuerKey,
    dates: entry.dates,
    titles: entry.titles,
    reports: entry.reports.length,
    ended: ended ? endOf(reader, ended) : null,
    relations: links
      .filter(isBond)
      .map(link => ({ ...boundOf(link, entry), section: sectionOf(link), of: partial.has(link) ? 'part' : 'whole' })),
    mentions,
    findings,
  }
}

function endOf(reader: Reader, { mention, ...ended }: Ended): WholeDocument['ended'] {
  return { ...ended, evidence: mention && evidenceOf(reader, mention) }
}

function boundOf(link: Link, entry: Entry): Omit<Bound, 'of' | 'section'> {
  const { relation, from, to, mention } = link
  return {
    relation,
    other: from === entry ? nameOf(to) : bearerOf(link),
    way: from === entry ? 'to' : 'by',
    page: mention.page,
    report: reportLabel(mention.report),
  }
}
