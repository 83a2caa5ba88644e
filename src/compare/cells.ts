// The state of one cell: what is told for a place and a period, and where nothing is, why.

import { isSameSpan, keyOf, overlaps, placeInTime } from './columns.ts'
import type { Cell, Source, Span } from './comparison.ts'
import type { ReadDocument } from './given.ts'
import type { Item } from './scope.ts'
import { merged, sourceOf, toldOf, verdictOf } from './told.ts'

/** What one row has to say, in any currency. */
export interface RowItems {
  readonly currency: string | null
  readonly standing: 'result' | 'plan'
  /** Where every period has its own column, a cell does not tell of the others. */
  readonly periods: 'year' | 'all'
  readonly items: readonly Item[]
  /** The same by `keyOf` where they stand in time. */
  readonly bySpan: ReadonlyMap<string, readonly Item[]>
  /** Reports of the place or body, by the days of their period. */
  readonly read: ReadonlyMap<string, readonly ReadDocument[]>
}

const nothing: Omit<Cell, 'state'> = { told: [], read: [], gap: null, sumOf: 1, notes: [] }

export const emptyCell = (column: Span, read: RowItems['read']): Cell => {
  const reports = read.get(keyOf(column)) ?? []
  const sources: Source[] = reports.map(one => sourceOf(one))
  return reports.length > 0 ? { ...nothing, state: 'not-mentioned', read: sources } : { ...nothing, state: 'no-report' }
}

export const withState = (state: Cell['state'], rest: Partial<Cell> = {}): Cell => ({ ...nothing, ...rest, state })

/** `column` as it stands in the comparison: a whole year, or any period. */
export function cellOf(row: RowItems, column: Span): Cell {
  const { bySpan, currency, standing, read } = row
  const here = bySpan.get(keyOf(column)) ?? []
  const own = here.filter(one => one.standing === standing && isIn(one, currency))
  const headlines = own.filter(one => one.scope === 'headline')
  if (headlines.length > 0) return withState(...asPair(verdictOf(headlines)))
  if (standing === 'plan') return own.length > 0 ? partsOf(own) : withState('not-mentioned')
  return asideOf({ here, own, currency }) ?? elsewhere(row, column) ?? emptyCell(column, read)
}

const asPair = ({ state, told }: ReturnType<typeof verdictOf>): [Cell['state'], Partial<Cell>] => [state, { told }]

/** A nil of an amount is nil in every currency. */
const isIn = ({ figure }: Item, currency: string | null): boolean =>
  figure.currency === currency || (figure.kind === 'nil' && figure.currency === null)

const partsOf = (items: readonly Item[]): Cell => withState('parts-only', { told: items.map(toldOf) })

interface Here {
  readonly here: readonly Item[]
  readonly own: readonly Item[]
  readonly currency: string | null
}

function asideOf({ here, own, currency }: Here): Cell | null {
  if (own.length > 0) return partsOf(own)
  const results = here.filter(one => one.standing === 'result' && one.scope === 'headline')
  const others = results.filter(one => !isIn(one, currency))
  if (others.length > 0) return withState('other-currency', { told: merged(others.map(toldOf)) })
  const open = here.filter(one => one.standing === 'other' && one.scope === 'headline')
  return open.length > 0 ? withState('not-result', { told: open.map(toldOf) }) : null
}

/** Of periods within the column's, or around it: never the column's own number. */
function elsewhere({ items, currency, periods }: RowItems, column: Span): Cell | null {
  if (periods === 'all') return null
  const told = items.filter(
    one =>
      one.standing === 'result' &&
      one.scope === 'headline' &&
      isIn(one, currency) &&
      !isSameSpan(placeInTime(one), column) &&
      overlaps(placeInTime(one), column),
  )
  if (told.length === 0) return null
  // the longest first
  const bySpan = [...Map.groupBy(told, ({ span }) => keyOf(span)).values()].toSorted(
    (a, b) => lengthOf(b) - lengthOf(a),
  )
  return withState('period-other', { told: bySpan.flatMap(all => verdictOf(all).told) })
}

const lengthOf = ([one]: readonly Item[]): number => (one ? Date.parse(one.span.to) - Date.parse(one.span.from) : 0)
