// The words of the report: the core knows none, whoever calls hands them over.

import type { AnyFindingCode } from '../../model/record.ts'
import type { Decision } from '../decisions/decided.ts'
import type { Severity } from '../finding.ts'

type Say = (args: Readonly<Record<string, string | number>>) => string

export interface ReportWords {
  readonly language: 'vi' | 'en'
  readonly kinds: Readonly<Record<AnyFindingCode, string>>
  /** Why a finding of a kind is one: what was held against what. */
  readonly why: Readonly<Record<AnyFindingCode, string>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly decisions: Readonly<Record<Decision, string>>
  readonly undecided: string
  /** An ISO date, as far as it is known. */
  readonly date: (iso: string) => string
  readonly page: Say
  readonly section: Say
  /** Of a table: its name, the row under its head, the column. */
  readonly cell: Say
  /** In a copy of the same report. */
  readonly copyPage: Say
  readonly title: string
  readonly purpose: string
  readonly summary: Say
  readonly hidden: Say
  readonly nothing: string
  readonly weight: Say
  readonly whyLabel: string
  readonly decided: Say
  /** Of what was decided before on other words. */
  readonly before: Say
  readonly unnumbered: string
  readonly heads: Heads
  readonly sheets: { readonly findings: string; readonly totals: string }
  readonly controls: Controls
}

/** Heads of columns, in the page, the workbook and the CSV. */
export interface Heads {
  readonly id: string
  readonly weight: string
  readonly kind: string
  readonly severity: string
  readonly message: string
  readonly report: string
  readonly day: string
  readonly body: string
  readonly page: string
  readonly quote: string
  readonly sentence: string
  readonly otherReport: string
  readonly otherPage: string
  readonly otherQuote: string
  readonly otherSentence: string
  readonly decision: string
  readonly who: string
  readonly when: string
  readonly note: string
  readonly path: string
  readonly code: string
  readonly count: string
}

/** What the page's own controls say. */
export interface Controls {
  readonly allKinds: string
  readonly allReports: string
  readonly kind: string
  readonly report: string
  readonly onlyUndecided: string
  readonly who: string
  readonly save: string
  readonly saved: string
  /** «Còn {n} phát hiện chưa quyết định», with {n} and {all} left to the page. */
  readonly left: string
  readonly keys: string
  readonly fileName: string
  readonly byKind: string
  readonly byReport: string
  readonly more: Say
}
