// Cells as the checks of tables see them: numbers with what their printed precision allows.

import type { TableItem } from '../../model/record.ts'
import type { Range } from '../figures/ranges.ts'

export type Row = TableItem['rows'][number]
export type CellItem = Row['cells'][number]
export type Column = TableItem['columns'][number]

/** The cell of a column. */
export const cellIn = ({ cells }: Row, column: number): CellItem | undefined =>
  cells.find(({ at }) => at.column === column)

/** A number as printed and as meant: «210,5» under «triệu đồng» is 210.5 and 210 500 000. */
export interface CellNumber {
  readonly range: Range
  readonly printed: Range
  /** Place of the last printed digit: 0.1 */
  readonly step: number
  readonly currency: string | null
  readonly cell: CellItem
}

const numeral = /^(?<sign>[-–−+]?)(?<whole>\d{1,3}(?:\.\d{3}){1,5}|\d{1,15})(?:,(?<part>\d{1,6}))?\s?%?$/u

/** Null where the cell says anything but one plain number: «12 (05 nữ)», «1.5», two amounts. */
export function numberIn(cell: CellItem | undefined): CellNumber | null {
  if (cell?.stored) {
    // a spreadsheet's number is as exact as its plain form says
    const part = /\.(?<part>\d{1,10})$/u.exec(cell.text)?.groups?.part ?? ''
    return withPrecision(cell, cell.stored.value, part.length)
  }
  const groups = numeral.exec(cell?.text.trim() ?? '')?.groups
  if (!cell || !groups) return null
  const { sign = '', whole = '', part = '' } = groups
  const size = Number(`${whole.replaceAll('.', '')}.${part || '0'}`)
  return withPrecision(cell, sign === '' || sign === '+' ? size : -size, part.length)
}

function withPrecision(cell: CellItem, printed: number, decimals: number): CellNumber | null {
  const value = amountIn(cell.value)
  if (value === null) return null
  const scale = printed === 0 ? 1 : value.amount / printed
  const step = 10 ** -decimals
  // as of figures: what has decimals or a scale was rounded, a whole number was not
  const half = decimals > 0 || scale > 1 ? step / 2 : 0
  return {
    range: { low: value.amount - half * scale, high: value.amount + half * scale },
    printed: { low: printed - half, high: printed + half },
    step,
    currency: value.currency,
    cell,
  }
}

function amountIn(value: unknown): { amount: number; currency: string | null } | null {
  if (typeof value === 'number') return { amount: value, currency: null }
  if (typeof value !== 'object' || value === null || !('amount' in value)) return null
  const { amount, currency } = value as { amount: unknown; currency: unknown }
  return typeof amount === 'number' ? { amount, currency: typeof currency === 'string' ? currency : null } : null
}

/** «-», «…», «Không»: nothing to add; an empty cell does not say so. */
export const isNothing = ({ text, value }: CellItem): boolean =>
  value === 0 || /^(?:[-–—/.… ]{1,9}|không|0)$/iu.test(text.trim())

/** «Số người», «Loại đoàn › Trong KH» */
export const nameOf = ({ path }: Column): string => path.join(' › ')

/** Words of a row that say what it is: «Tổng cộng», «Khối các huyện». */
export const labelOf = ({ cells }: Row): string =>
  cells
    .find(({ text }) => /\p{L}{2}/u.test(text))
    ?.text.replace(/\s+/gu, ' ')
    .trim() ?? ''

/** Only a choice of what there is: its sum need not be the total, nor its rows all. */
export const isChoice = ({ title }: TableItem): boolean =>
  /một số|tiêu biểu|chủ yếu|nổi bật|điển hình|các \p{L}{2,10} chính/iu.test(title ?? '')
