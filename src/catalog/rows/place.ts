// Columns that many tables have, from the parts of a record.

import type { At, Period } from '../../model/record.ts'
import type { at, period, place, RowOf, sentence, Table } from '../columns.ts'

type Of<C extends Table['columns']> = RowOf<Table<C>>

/** The first box: where the words begin. */
export function placeOf({ start, end, boxes: [first] }: Pick<At, 'start' | 'end' | 'boxes'>): Of<typeof place> {
  const [x0 = null, y0 = null, x1 = null, y1 = null] = first?.bbox ?? []
  return { at_start: start, at_end: end, page: first?.page ?? null, x0, y0, x1, y1 }
}

export const sentenceOf = (one: At): Of<typeof sentence> => ({ quote: one.quote, ...placeOf(one) })

export const atOf = ({ raw, at: one }: { readonly raw: string; readonly at: At }): Of<typeof at> => ({
  raw,
  ...sentenceOf(one),
  section: one.section,
  table_id: one.table,
  row_no: one.row,
  column_no: one.column,
})

export function periodOf(one: Period | null): Of<typeof period> {
  const { from = null, to = null, asOf = null, label = null, basis = null } = one ?? {}
  return {
    period_from: from,
    period_to: to,
    period_as_of: asOf,
    period_label: label,
    period_basis: basis,
    period_year: from !== null && from.slice(0, 4) === to?.slice(0, 4) ? Number(from.slice(0, 4)) : null,
    period_months: from !== null && to !== null ? monthsOf(from, to) : null,
  }
}

/** From the first of a month to the last of one, else null. */
function monthsOf(from: string, to: string): number | null {
  const [year = 0, month = 0, day] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay] = to.split('-').map(Number)
  const months = (toYear - year) * 12 + toMonth - month + 1
  return day === 1 && toDay === new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate() && months > 0 ? months : null
}

export const json = (value: unknown): string => JSON.stringify(value)
/** Null for an empty list. */
export const list = (values: readonly unknown[]): string | null => (values.length > 0 ? json(values) : null)
