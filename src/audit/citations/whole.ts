// One cited document with all that the archive says of it: for people and for programs.

import type { Reader } from '../../query/reader.ts'
import type { AuditFinding, Evidence } from '../finding.ts'
import { evidenceOf } from './found.ts'
import type { CitationAudit } from './index.ts'
import { type Counted, type Ended, type Entry, type Link, nameOf } from './ledger.ts'
import type { Report } from './mentions.ts'
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
  readonly page: number | null
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

export function wholeOf(reader: Reader, audit: CitationAudit, entry: Entry): WholeDocument {
  const { ledger, ends, findings } = audit
  const ended = ends.get(entry)
  const mentions = entry.mentions.map(mention => ({
    ...evidenceOf(reader, mention),
    relation: mention.relation,
    by: mention.relatesTo?.number ?? null,
  }))
  const own = new Set(mentions.map(placeOf))
  const links = [...(ledger.linksFrom.get(entry) ?? []), ...(ledger.linksTo.get(entry) ?? [])]
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
    relations: links.filter(({ from }) => 'id' in from).map(link => boundOf(link, entry)),
    mentions,
    findings: findings.filter(({ evidence }) => evidence.some(one => own.has(placeOf(one)))),
  }
}

const placeOf = ({ sha256, part, start }: Evidence): string => [sha256, part, start].join(' ')

function endOf(reader: Reader, { mention, ...ended }: Ended): WholeDocument['ended'] {
  return { ...ended, evidence: mention && evidenceOf(reader, mention) }
}

const boundOf = ({ relation, from, to, mention }: Link, entry: Entry): Bound => ({
  relation,
  other: from === entry ? nameOf(to) : nameOf(from as Entry),
  way: from === entry ? 'to' : 'by',
  page: mention.page,
  report: reportLabel(mention.report),
})

const reportLabel = ({ number, path }: Report): string | null => number ?? path?.split(/[\\/]/u).at(-1) ?? null
