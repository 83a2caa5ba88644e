// What pages ask of the audit, and what they get: plain data, a page of it at most.

import type { Counted, Ended, IdentityKind } from '../../audit/citations/ledger.ts'
import type { Decided, Decision, Standing } from '../../audit/decisions/decided.ts'
import type { DocumentId } from '../../audit/documents.ts'
import type { Evidence, Severity } from '../../audit/finding.ts'
import type { Counts } from '../../audit/report/sums.ts'
import type { Language } from '../../cli/language.ts'
import type { AnyFindingCode, Relation } from '../../model/record.ts'
import type { DocumentName } from '../../query/document-name.ts'
import type { Paged } from '../pager.ts'

/** Rows of a page. */
export const perPage = 100

/** What can be chosen, and how many have it. */
export interface Choice {
  readonly value: string
  readonly count: number
}

export interface NamedChoice extends Choice {
  readonly name: string
}

/** A page of the ledger; null: any. */
export interface LedgerAsked {
  /** A number however it is written, words of a title or an issuer; empty: any. */
  readonly words: string
  readonly system: string | null
  /** `citations.type` */
  readonly type: string | null
  readonly state: 'ended' | 'holding' | null
  readonly doubt: 'doubted' | null
  readonly relation: string | null
  readonly sort: LedgerSort
  readonly page: number
}

export const ledgerSorts = ['cited', 'newest', 'doubted'] as const
export type LedgerSort = (typeof ledgerSorts)[number]

/** Since when a document no longer holds. */
export type End = Pick<Ended, 'on' | 'of' | 'by'>

export interface LedgerRow {
  /** In the address of its page. */
  readonly id: string
  readonly name: string
  /** As most of the reports call it: «Quyết định». */
  readonly type: string | null
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly title: string | null
  /** That cite it, and of these those that rest on it. */
  readonly reports: number
  readonly resting: number
  readonly mentions: number
  readonly ended: End | null
  /** Findings that speak of it and were not dismissed. */
  readonly findings: number
}

export interface LedgerPage extends Paged {
  readonly rows: readonly LedgerRow[]
  /** Documents of the whole ledger, and what they are. */
  readonly all: number
  readonly systems: readonly Choice[]
  /** By slug: `quyet-dinh`. */
  readonly types: readonly NamedChoice[]
  readonly relations: readonly Choice[]
}

/** One cited document. */
export interface CitedAsked {
  /** As its rows have it. */
  readonly id: string
  /** Of the reports whose mentions are wanted; empty: of those without a day; null: of all. */
  readonly year: string | null
  readonly page: number
}

/** Words of a report, and the item that they are. */
export interface Said {
  readonly evidence: Evidence
  readonly anchor: string | null
}

export interface Mentioned extends Said {
  readonly relation: Relation
  /** Number of the document that bears the relation; null where the report itself does. */
  readonly by: string | null
}

export interface Bond extends Said {
  readonly relation: Relation
  /** to: it bears the relation; by: the other does. */
  readonly way: 'to' | 'by'
  /** part: of a replacement that leaves the rest in force. */
  readonly of: 'whole' | 'part'
  /** As people name it. */
  readonly other: string
  /** Of a cited document; null for a report, which says it of itself. */
  readonly otherId: string | null
}

export interface YearSum {
  /** Of the reports' day; empty where they have none. */
  readonly year: string
  readonly reports: number
  readonly resting: number
}

export interface CitedPage extends Paged {
  readonly row: LedgerRow
  readonly identity: IdentityKind
  /** Only where it is known over the whole archive. */
  readonly key: string | null
  readonly numbers: readonly Counted[]
  readonly types: readonly Counted[]
  readonly issuers: readonly Counted[]
  readonly dates: readonly Counted[]
  readonly titles: readonly Counted[]
  readonly end: (Omit<Ended, 'mention'> & { readonly said: Said | null }) | null
  readonly bonds: readonly Bond[]
  readonly years: readonly YearSum[]
  /** One page of them, the oldest report first. */
  readonly mentions: readonly Mentioned[]
  readonly findings: readonly Standing[]
  /** Documents of the archive with its number and day. */
  readonly own: readonly DocumentName[]
}

/** Which findings; null: any. */
export interface FindingsAsked {
  readonly severity: Severity | null
  readonly code: AnyFindingCode | null
  /** Issuer of a report that is quoted, as it is printed. */
  readonly body: string | null
  /** `places.place_id` of its issuer, or of the province of that. */
  readonly place: string | null
  readonly year: string | null
  readonly state: DecisionState
  /** One report: only what quotes it. */
  readonly document: DocumentId | null
}

/** open: whatever was not dismissed, as `audit` tells it. */
export const decisionStates = ['open', 'undecided', 'decided', 'dismissed', 'all'] as const
export type DecisionState = (typeof decisionStates)[number]

export interface FindingsPage extends Paged {
  readonly standings: readonly Standing[]
  /** Of those that are asked for. */
  readonly counts: Counts
  /** Reports that were audited; certain copies were not. */
  readonly documents: number
  readonly states: Readonly<Record<DecisionState, number>>
  readonly codes: readonly Choice[]
  readonly bodies: readonly Choice[]
  readonly places: readonly NamedChoice[]
  readonly years: readonly Choice[]
}

export interface FindingPage {
  readonly standing: Standing
  /** In the order of its evidence. */
  readonly anchors: readonly (string | null)[]
  /** What stands around each of its words: the whole paragraph, or row of a table. */
  readonly paragraphs: readonly (string | null)[]
  /** Of words without a page: the file of the same report that has the page which `place.copy` names. */
  readonly copies: readonly (DocumentId | null)[]
  /** What was decided on it, the first first. */
  readonly history: readonly Decided[]
  /** Position among those that are asked for, from 1; 0: it is not among them. */
  readonly at: number
  readonly of: number
  /** Ids of its neighbours there. */
  readonly before: string | null
  readonly after: string | null
  /** Cited documents that it speaks of. */
  readonly cited: readonly Pick<LedgerRow, 'id' | 'name'>[]
}

export interface Deciding {
  readonly id: string
  readonly decision: Decision
  readonly who: string | null
  /** ISO day. */
  readonly when: string
  readonly note: string | null
  /** How often it had been decided when the person looked. */
  readonly seen: number
  readonly among: FindingsAsked
}

/** other: somebody has decided meanwhile, and nothing was written. */
export interface DecidingAnswer {
  readonly outcome: 'written' | 'same' | 'other'
  /** Of the next that nobody has decided, among those that were asked for; null: none is left. */
  readonly next: string | null
}

export interface NetworkAsked {
  readonly id: string
  readonly form: 'svg' | 'graphml'
  readonly language: Language
}

/** Each question with its answer; null: there is no such thing. */
export interface Questions {
  readonly ledger: (asked: LedgerAsked) => LedgerPage
  /** Ids of the documents that a number or key may mean. */
  readonly named: (given: string) => readonly string[]
  readonly cited: (asked: CitedAsked) => CitedPage | null
  readonly findings: (asked: FindingsAsked & { readonly page: number }) => FindingsPage
  readonly finding: (asked: FindingsAsked & { readonly id: string }) => FindingPage | null
  readonly decide: (asked: Deciding) => DecidingAnswer | null
  readonly network: (asked: NetworkAsked) => string | null
}

export type Question = keyof Questions
export type AskedOf<Q extends Question> = Parameters<Questions[Q]>[0]
export type AnswerOf<Q extends Question> = ReturnType<Questions[Q]>

/** What goes to the thread, and what comes back. */
export interface AnyQuestion {
  readonly question: Question
  readonly asked: AskedOf<Question>
}
export type AnyAnswer = AnswerOf<Question>

/** The most frequent first, then by value. */
export function choicesOf(values: Iterable<string>): Choice[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
