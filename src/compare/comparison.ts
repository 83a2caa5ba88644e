// What a comparison says: one indicator, places or bodies as rows, periods as columns. Plain data: nothing in it is
// words of a language, but those of the reports.

import type { Range } from '../check/figures/ranges.ts'
import type { DocumentName } from '../query/document-name.ts'

/** First and last day, ISO, inclusive. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** The sentence that a value stands on. */
export interface Source extends DocumentName {
  readonly page: number | null
  /** Of the figure in its record: f12. */
  readonly figure: string
  /** Of the figure: the same whatever its record is made by; null of a report that tells nothing. */
  readonly anchor: string | null
  readonly raw: string
  readonly quote: string
}

export type NilKind = 'none' | 'not-yet' | 'postponed' | 'near-zero'

/** One value, by all who tell it: the most exact of those that agree. */
export interface Told extends Range, Span {
  readonly value: number | null
  readonly qualifier: string | null
  readonly nilKind: NilKind | null
  readonly status: string
  readonly unit: string | null
  readonly currency: string | null
  /** The last day counted, where it is before the period's end: the value is not that of the period. */
  readonly asOf: string | null
  /** The period of the total that it is told to be a part of, where that is another one. */
  readonly within: Span | null
  /** Of a stock: the day on which it stood. */
  readonly day: string | null
  /** What it is restricted to, as name=value (a dimension, or the title of its table): it may be less than the whole. */
  readonly only: readonly string[]
  /** No final report tells it. */
  readonly isDraft: boolean
  /** The day of the latest document that tells it. */
  readonly toldOn: string | null
  readonly sources: readonly Source[]
}

/**
 * value; nil: told to be none; zero: a counted 0; revised: a later report of the same body tells another (latest first);
 * conflict: two values and no way to choose; parts-only: parts without their total; period-other: only for periods that
 * are not the column's; other-currency: only in another; not-result: only what is pending, postponed or cancelled;
 * not-mentioned: a report that covers the period was read, and it was not seen in it; not-apart: it tells the indicator, but
 * not of the value of the dimension that was asked for; other-report: only reports for parts of the period were read;
 * no-report: none was; gap: a sum that cannot be made.
 */
export const states = [
  'value',
  'nil',
  'zero',
  'revised',
  'conflict',
  'parts-only',
  'period-other',
  'other-currency',
  'not-result',
  'not-mentioned',
  'not-apart',
  'other-report',
  'no-report',
  'gap',
] as const
export type State = (typeof states)[number]

/** Why a sum over today's province cannot be made: `places` are those that it fails for. */
export interface Gap {
  readonly code: 'unreported' | 'unclear' | 'other-unit' | 'changed-within' | 'not-additive'
  readonly places: readonly string[]
}

export interface Cell {
  readonly state: State
  /** One of value, nil and zero; several, as the state says, of others. */
  readonly told: readonly Told[]
  /** Where nothing is told: the reports that were read. Else empty; values have sources of their own. */
  readonly read: readonly Source[]
  /** Each reason once, with all places that it holds for. */
  readonly gaps: readonly Gap[]
  /** Of a sum: how many provinces were added. */
  readonly sumOf: number
  /** `Comparison.footnotes` that belong to it, from 1. */
  readonly notes: readonly number[]
}

/** What the report itself says. `agrees` null: it is not checked, being too vague, or of a value of less than its period. */
export interface Claim {
  readonly kind: string
  readonly raw: string
  readonly agrees: boolean | null
  readonly source: Source
}

export interface Growth {
  /** The period before; a claim may be of another. */
  readonly against: Span
  /** Days on which one of the two was closed, where that is before the end of its period. */
  readonly closed: readonly string[]
  /** In the indicator's unit; an interval where one of the two is; open at both ends where only a claim is told. */
  readonly change: Range
  /** Null where the earlier one is, or may be, nothing. */
  readonly percent: Range | null
  readonly claims: readonly Claim[]
}

export interface Share {
  /** Percent of the plan. */
  readonly percent: Range | null
  readonly claims: readonly Claim[]
}

export interface Row {
  readonly kind: 'result' | 'plan'
  /** Unique among rows of its kind. */
  readonly key: string
  readonly placeId: string | null
  /** Of the place; without one, what the report calls it. */
  readonly place: string | null
  readonly placeKind: string | null
  readonly level: string | null
  readonly provinceId: string | null
  /** Where the place lies in one. */
  readonly province: string | null
  /** First day of a unit that bears the name of an earlier one. */
  readonly since: string | null
  readonly body: string | null
  readonly currency: string | null
  readonly unit: string | null
  readonly dimensions: Readonly<Record<string, string>>
  /** One for each column. */
  readonly cells: readonly Cell[]
  readonly growth: readonly (Growth | null)[]
  readonly share: readonly (Share | null)[]
}

export type Note =
  | { readonly code: 'partial' | 'day'; readonly day: string }
  | { readonly code: 'estimate' | 'draft' | 'districts' | 'split' }
  | { readonly code: 'only'; readonly dimensions: readonly string[] }
  | { readonly code: 'within'; readonly span: Span }
  | { readonly code: 'unit' | 'odd' | 'corrected'; readonly words: string }
  | { readonly code: 'unsure'; readonly confidence: number }

export interface Measured {
  readonly id: string
  readonly labelVi: string | null
  readonly labelEn: string | null
  readonly unit: string | null
  readonly flow: 'flow' | 'stock'
  readonly isAdditive: boolean
}

export interface Comparison {
  readonly indicator: Measured
  readonly by: 'place' | 'body'
  readonly units: 'reported' | '2025'
  readonly columns: readonly Span[]
  /** Runs of years in which nobody reported, that have no columns. */
  readonly leftOut: readonly Span[]
  readonly rows: readonly Row[]
  readonly footnotes: readonly Note[]
  /** Nothing is told, but there are plans that were not asked for. */
  readonly isPlanOnly: boolean
}
