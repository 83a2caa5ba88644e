// What a chart says, before anything is drawn. Marks keep apart what a plain number would mix up.

export type Language = 'vi' | 'en'

/**
 * How a point is to be read: exact; floor («hơn 2 triệu»), ceiling («gần 2 triệu»), about («khoảng»); partial: counted up to
 * a day long before the end of the period; nil: told to be none; not-yet: told in words that are no number («chưa có»,
 * «đã hoãn»); zero: a counted 0; planned: not a result; missing: reported, without this figure; other-period: told for
 * another period only; aside: told in a way that is no value (a part, another currency); no-report: no report at all; revised: a later report told another value; conflict: two values and no
 * way to choose.
 */
export const marks = [
  'exact',
  'floor',
  'ceiling',
  'about',
  'partial',
  'nil',
  'not-yet',
  'zero',
  'planned',
  'missing',
  'other-period',
  'aside',
  'no-report',
  'revised',
  'conflict',
] as const
export type Mark = (typeof marks)[number]

/** Marks that say how near a number is; what is partial or planned may be hedged as well. */
export type Hedge = 'floor' | 'ceiling' | 'about'

export interface Point {
  /** Null for not-yet, missing, other-period, aside, no-report and conflict; a point of another mark without a value is a gap. */
  readonly value: number | null
  readonly mark: Mark
  readonly hedge?: Hedge
  /** What was told before it was revised, whatever its mark. */
  readonly former?: number
  /** Conflict: the least and the greatest of the values told. */
  readonly low?: number | null
  readonly high?: number | null
  /** Printed at the point in place of the number. */
  readonly label?: string
  /** The footnote that belongs to it, from 1. */
  readonly note?: number
}

export interface Series {
  readonly name: string
  /** Which colour and shape; series of one look belong together, as a plan to its results. Else one of its own. */
  readonly look?: number
  /** One for each category; null is a gap. */
  readonly points: readonly (Point | null)[]
}

export interface Chart {
  readonly kind: 'line' | 'bar'
  readonly title: string
  readonly subtitle?: string
  /** «lượt người»; '' where numbers stand for themselves. */
  readonly unit: string
  readonly language: Language
  /** In the order in which they are drawn. Years alone («2016», «2018») keep the place of those between them. */
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  readonly footnotes: readonly string[]
}

/** What one picture can show: above it nobody reads anything. */
export const most = { 'too-many-series': 36, 'too-many-categories': 200, 'too-many-bars': 240 } as const

export interface ChartLimit {
  readonly code: keyof typeof most
  readonly count: number
  readonly most: number
}

/** Why this chart would not be drawn: the caller says it and offers the table. Null where it can be. */
export function chartLimit({ kind, series, categories }: Chart): ChartLimit | null {
  const counts = {
    'too-many-series': series.length,
    'too-many-categories': categories.length,
    'too-many-bars': kind === 'bar' ? series.length * categories.length : 0,
  }
  const codes = Object.keys(most) as readonly (keyof typeof most)[]
  const code = codes.find(code => counts[code] > most[code])
  return code === undefined ? null : { code, count: counts[code], most: most[code] }
}
