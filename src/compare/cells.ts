// The state of one cell: what is told for a place and a period, and where nothing is, why.

import { isSameSpan, keyOf, overlaps } from './columns.ts'
import type { Cell, Span } from './comparison.ts'
import type { Particulars, ReadDocument } from './given.ts'
import type { Item } from './scope.ts'
import type { Showing, Shown } from './shown.ts'
import { merged, sourceOf, toldOf, verdictOf } from './told.ts'

/** Reports that were read: for all of a column's period, or for some of it. */
export interface Read {
  readonly whole: readonly ReadDocument[]
  readonly some: readonly ReadDocument[]
}

/** What one row has to say, in any currency. */
export interface RowItems {
  readonly currency: string | null
  readonly standing: 'result' | 'plan'
  /** Where every period has its own column, a cell does not tell of the others. */
  readonly periods: 'year' | 'all'
  readonly items: readonly Item[]
  /** The same by `keyOf` where they stand in time. */
  readonly bySpan: ReadonlyMap<string, readonly Item[]>
  /** Reports of the place or body, by `keyOf` of the column. */
  readonly read: ReadonlyMap<string, Read>
  /** Documents that tell the indicator, of whatever dimension, by `keyOf` of their period; null: no dimension was asked for. */
  readonly tellers: ReadonlySet<string> | null
}

/** What a cell is made of: figures of one standing, else reports. */
export interface Choice {
  readonly of:
    | 'headlines'
    | 'parts-only'
    | 'other-currency'
    | 'not-result'
    | 'period-other'
    | 'not-mentioned'
    | 'not-apart'
    | 'other-report'
    | 'no-report'
    | 'no-plan'
  readonly items: readonly Item[]
  readonly reports: readonly ReadDocument[]
}

const nothing: Omit<Cell, 'state'> = { told: [], read: [], gaps: [], sumOf: 1, notes: [] }

export const withState = (state: Cell['state'], rest: Partial<Cell> = {}): Cell => ({ ...nothing, ...rest, state })

const chosen = (of: Choice['of'], items: readonly Item[] = []): Choice => ({ of, items: signed(items), reports: [] })

/** A draft tells what nothing else does. */
function signed(items: readonly Item[]): readonly Item[] {
  const some = items.filter(({ document }) => document.draft !== 1)
  return some.length > 0 ? some : items
}

/** `column` as it stands in the comparison: a whole year, or any period. */
export function choiceOf(row: RowItems, column: Span): Choice {
  const { bySpan, currency, standing } = row
  const here = bySpan.get(keyOf(column)) ?? []
  const own = here.filter(one => one.standing === standing && isIn(one, currency))
  const headlines = own.filter(one => one.scope === 'headline')
  const whole = headlines.filter(({ only }) => only.length === 0)
  if (whole.length > 0) return chosen('headlines', whole)
  // restricted in two ways, they are two parts
  if (headlines.length > 0)
    return chosen(new Set(headlines.map(({ only }) => only.join())).size > 1 ? 'parts-only' : 'headlines', headlines)
  if (own.length > 0) return chosen('parts-only', own)
  if (standing === 'plan') return chosen('no-plan')
  return asideOf(here, currency) ?? elsewhere(row, column) ?? silence(row, column)
}

/** What was read, where nothing is told. */
function silence({ read, tellers }: RowItems, column: Span): Choice {
  const { whole, some } = read.get(keyOf(column)) ?? { whole: [], some: [] }
  const apart = whole.filter(({ doc }) => tellers?.has(`${doc} ${keyOf(column)}`))
  if (apart.length > 0) return { ...chosen('not-apart'), reports: apart }
  if (whole.length > 0) return { ...chosen('not-mentioned'), reports: whole }
  return some.length > 0 ? { ...chosen('other-report'), reports: some } : chosen('no-report')
}

/** A nil of an amount is nil in every currency. */
const isIn = ({ figure }: Item, currency: string | null): boolean =>
  figure.currency === currency || (figure.kind === 'nil' && figure.currency === null)

function asideOf(here: readonly Item[], currency: string | null): Choice | null {
  const results = here.filter(one => one.standing === 'result' && one.scope === 'headline')
  const others = results.filter(one => !isIn(one, currency))
  if (others.length > 0) return chosen('other-currency', others)
  const open = here.filter(one => one.standing === 'other' && one.scope === 'headline')
  return open.length > 0 ? chosen('not-result', open) : null
}

/**
 * Of periods within the column's, or around it: never the column's own number. A part where
 * nothing else is told; of a list with its total, no single line.
 */
function elsewhere({ items, currency, periods }: RowItems, column: Span): Choice | null {
  if (periods === 'all') return null
  const told = items.filter(
    one =>
      one.standing === 'result' &&
      isIn(one, currency) &&
      !(one.figure.table !== null && one.within !== null) &&
      !isSameSpan(one.stands, column) &&
      overlaps(one.stands, column),
  )
  const headlines = told.filter(({ scope }) => scope === 'headline')
  const parts = told.filter(({ figure }) => figure.table === null)
  if (headlines.length > 0) return chosen('period-other', headlines)
  return parts.length > 0 ? chosen('period-other', parts) : null
}

const silent: ReadonlySet<Choice['of']> = new Set(['not-mentioned', 'not-apart', 'other-report', 'no-report'])

export function cellOf({ of, items, reports }: Choice, { shown, particulars, measured }: Showing): Cell {
  const all = items.map(item => shown.get(item) as Shown)
  if (of === 'headlines') {
    const { state, told } = verdictOf(all, measured)
    return withState(state, { told })
  }
  if (of === 'no-plan') return withState('not-mentioned')
  if (of === 'period-other') return withState(of, { told: bySpan(all).flatMap(one => verdictOf(one, measured).told) })
  const told = all.map(toldOf)
  if (!silent.has(of)) return withState(of, { told: of === 'other-currency' ? merged(told, measured) : told })
  return withState(of, { read: reports.map(({ doc }) => sourceOf(particulars.get(doc) as Particulars)) })
}

/** The longest first. */
const bySpan = (all: readonly Shown[]): readonly (readonly Shown[])[] =>
  [...Map.groupBy(all, ({ span }) => keyOf(span)).values()].toSorted((a, b) => lengthOf(b) - lengthOf(a))

const lengthOf = ([one]: readonly Item[]): number => (one ? Date.parse(one.span.to) - Date.parse(one.span.from) : 0)
