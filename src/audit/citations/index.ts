// All cited documents of an archive: the ledger, and what does not agree in how they are cited.

import type { Reader } from '../../query/reader.ts'
import type { AuditFinding } from '../finding.ts'
import { type KnownDocument, type Lists, listedDocuments } from '../known/document.ts'
import { checkAmbiguous } from './ambiguous.ts'
import { conflictFault, findConflicts, type Pair } from './conflicts.ts'
import { endsOf, partialLinks } from './ends.ts'
import { checkForms, checkSpellings } from './forms.ts'
import { type Fault, findingOf, isTold, readTold } from './found.ts'
import { type Ended, type Entry, type Ledger, type Link, ledgerOf } from './ledger.ts'
import { type Mention, readMentions, readReports } from './mentions.ts'
import { findNear } from './near.ts'
import { checkAfterReport, checkBeforeForce, checkRepealed } from './repealed.ts'
import { shelfOf } from './shelf.ts'
import { checkUnknown } from './unknown.ts'
import { wayOfKnown, waysOf } from './ways.ts'

export interface CitationMeans {
  readonly lists: Lists
  /** Of the list that the user gives; empty without one. */
  readonly known: readonly KnownDocument[]
}

export interface CitationAudit {
  readonly findings: readonly AuditFinding[]
  readonly ledger: Ledger
  readonly ends: ReadonlyMap<Entry, Ended>
  /** Those that replace or repeal a part only. */
  readonly partial: ReadonlySet<Link>
}

/** Findings in no order: who shows them puts them in one. */
export function auditCitations(reader: Reader, { lists, known }: CitationMeans): CitationAudit {
  const mentions = readMentions(reader, readReports(reader))
  const ledger = ledgerOf(mentions)
  const told = readTold(reader)
  const listed = [...known, ...listedDocuments(lists)]
  const shelf = shelfOf(listed)
  const partial = partialLinks(reader, ledger)
  const ends = endsOf(ledger, { shelf, partial })
  const means = { reader, ledger, ends, shelf, told }
  const ways = [...waysOf(mentions), ...listed.flatMap(one => wayOfKnown(one) ?? [])]
  const forms = checkForms(ledger, lists)
  const conflicts = findConflicts(ways)
  const graver = new Set([
    ...forms.flatMap(one => one.mentions),
    ...conflicts.flatMap(({ doubted }) => doubted.mentions),
  ])
  const near = findNear(ways).filter(({ doubted }) => !doubted.mentions.some(one => graver.has(one)))
  const pairs = [...conflicts, ...near].filter(pair => !isToldAlready(told, pair))
  const faults: Fault[] = [
    ...pairs.map(conflictFault),
    ...forms.filter(one => !one.mentions.some(mention => isTold(told, one.code, mention))),
    ...checkSpellings(ledger),
    ...checkAfterReport(means),
    ...checkBeforeForce(means),
    ...checkRepealed(means),
    ...checkAmbiguous(reader, mentions, ledger),
    ...checkUnknown(ledger, { shelf, known }),
  ]
  return { findings: faults.map(fault => findingOf(reader, fault)), ledger, ends, partial }
}

/** A record quotes both ways itself, and no other report cites it in either. */
function isToldAlready(told: ReadonlySet<string>, { doubted, against }: Pair): boolean {
  const isQuoted = (one: Mention): boolean => isTold(told, 'citation-conflict', one)
  return (
    doubted.mentions.every(isQuoted) &&
    against.mentions.some(isQuoted) &&
    against.reports.every(report => doubted.reports.includes(report))
  )
}
