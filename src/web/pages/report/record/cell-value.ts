// What a cell was read as, where its words do not say it themselves.

import type { TableItem } from '../../../../model/record.ts'
import type { Look } from '../look.ts'

type Cell = TableItem['rows'][number]['cells'][number]

interface Column {
  /** From the rules. */
  readonly field: string | null
  /** Most of its cells were read as values. */
  readonly isValued: boolean
}

/** «= 4.700.000.000 VND», «= KR»; «?» where the other cells of its column were read, and this one was not. Null: nothing to add. */
export function readAs({ text, value }: Cell, { field, isValued }: Column, look: Look): string | null {
  if (text.trim() === '' || isNil.test(text)) return null
  if (value === null || value === undefined) return isValued ? '?' : null
  const said = valueText(value, look, field)
  return said === '' || digitsOf(said) === digitsOf(text) ? null : `= ${said}`
}

/** Columns of which most cells that say something were read as values. */
export function columnsWithValues({ columns, rows }: TableItem): ReadonlySet<number> {
  const cells = rows.flatMap(row => (row.role === 'data' || row.role === 'total' ? row.cells : []))
  const said = Map.groupBy(
    cells.filter(({ text }) => text.trim() !== '' && !isNil.test(text)),
    ({ at }) => at.column,
  )
  const isValued = (column: number): boolean => {
    const own = said.get(column) ?? []
    return own.filter(({ value }) => value != null).length * 2 > own.length
  }
  return new Set([...columns.keys()].filter(isValued))
}

const isNil = /^[\s\-–—.…/]+$/u

const digitsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.,]/gu, '')
    .replace(/^0+(?=\d)/u, '')

/** `field`: of its column; «x» under «Ngoài KH» says of `inPlan` that it is not. */
export function valueText(value: unknown, look: Look, field: string | null): string {
  const { figures, date } = look.visit.words
  if (typeof value === 'number') return figures.number(value)
  if (typeof value === 'boolean') return figures.dimensions[`${field}=${value}`] ?? (value ? look.web.yes : look.web.no)
  if (typeof value === 'string') return /^\d{4}(?:-\d{2}){0,2}$/u.test(value) ? date(value) : countryText(value, look)
  if (Array.isArray(value)) return value.map(one => valueText(one, look, field)).join('; ')
  if (typeof value !== 'object' || value === null) return ''
  const { amount, currency, from, to } = value as Readonly<Record<string, unknown>>
  if (typeof amount === 'number') return [figures.number(amount), currency].filter(Boolean).join(' ')
  if (typeof from === 'string' || typeof to === 'string')
    return [from, to].map(day => (typeof day === 'string' ? date(day) : '…')).join(' – ')
  return JSON.stringify(value)
}

/** «KR» is what the catalog says; its name is in the cell itself. */
const countryText = (value: string, { how: { lists } }: Look): string => {
  const known = lists.get('countries')?.get(value) as { readonly name?: string } | undefined
  return known?.name ? `${value} (${known.name})` : value
}

/** Whether a unit says anything of it. */
export const isCounted = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'amount' in value)
