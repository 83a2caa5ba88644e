// What one thread keeps of an archive while its catalog is as it was: the audit, and what pages ask of it again and again.

import { type Audited, auditArchive } from '../../audit/archive.ts'
import { type FindingsByEntry, findingsByEntry } from '../../audit/citations/about.ts'
import type { Entry } from '../../audit/citations/ledger.ts'
import type { Evidence } from '../../audit/finding.ts'
import { type KnownDocument, type Lists, listNames } from '../../audit/known/document.ts'
import { placerFor } from '../../audit/places.ts'
import { isWorthwhile, type Weighed } from '../../audit/weight.ts'
import { listsFor } from '../../cli/rules-lists.ts'
import { openReader, type Reader } from '../../query/reader.ts'
import { hideMarked } from '../marked.ts'

/** What the thread is given. */
export interface Means {
  readonly archive: string
  /** The catalog. */
  readonly file: string
  /** Folders of the user's own rules. */
  readonly rules: readonly string[]
  readonly known: readonly KnownDocument[]
  /** Whether documents with a state-secret mark are told of. */
  readonly marked: 'shown' | 'hidden'
}

export interface Kept {
  readonly archive: string
  readonly reader: Reader
  readonly lists: Lists
  readonly audited: Audited
  /** Heaviest first; rare habits among them, that are told only where their kind is asked for. */
  readonly findings: readonly Weighed[]
  /** Those that speak of a cited document; rare habits are not among them. */
  readonly told: FindingsByEntry
  /** Cited documents by the id in their address. */
  readonly entries: ReadonlyMap<string, Entry>
  /** Adds where words without a page stand. */
  readonly placed: (one: Evidence) => Evidence
}

/**
 * Reads the catalog as it is now, and sees it so as long as the thread lives: numbers of documents are of one state.
 * @throws TrichLucError `no-access`, `bad-catalog`, `bad-rule`
 */
export function keepAudit({ archive, file, rules, known, marked }: Means): Kept {
  const reader = openReader(file)
  if (marked === 'hidden') hideMarked(reader)
  reader.all('BEGIN')
  const lists = listsFor({ rules }, listNames)
  const audited = auditArchive(reader, { lists, known })
  const { ledger } = audited.citations
  const ofCitations = audited.findings
    .map(({ finding }) => finding)
    .filter(finding => finding.code.startsWith('citation-') && isWorthwhile(finding))
  return {
    archive,
    reader,
    lists,
    audited,
    findings: audited.findings,
    told: findingsByEntry(reader, ledger, ofCitations),
    entries: new Map(ledger.entries.map(entry => [idOf(entry), entry])),
    placed: placerFor(reader),
  }
}

/** The key; of what has none, what the ledger groups it by, and by what. */
export const idOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): string => (kind === 'key' ? id : `${kind} ${id}`)
