// Values of fields as people read and type them.

import { printedDay } from '../../text/day.ts'
import type { Value } from '../correction.ts'
import type { Field } from './fields.ts'

/** «1.502», «395,5»: thousands with a point, decimals with a comma. */
export function printedNumber(value: number): string {
  const plain = Math.abs(value) < 1e15 ? value.toLocaleString('vi-VN', { maximumFractionDigits: 12 }) : String(value)
  // «1,250» could be taken for a thousand and more
  return /^-?[1-9]\d{0,2},\d{3}$/u.test(plain) ? `${plain}0` : plain
}

/** `readTyped` reads it back; '' where it is not known. */
export function printedValue(value: Value, { typing }: Pick<Field, 'typing'>): string {
  if (value === null) return ''
  if (typeof value === 'number') return printedNumber(value)
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (Array.isArray(value)) return value.map(one => printedValue(one, { typing })).join('; ')
  if (typeof value === 'string') return typing === 'day' || isDay(value, typing) ? printedDay(value) : value
  return typeof value.id === 'string' ? value.id : 'amount' in value ? printedValue(value.amount, { typing }) : ''
}

const isDay = (value: string, typing: Field['typing']): boolean =>
  (typing === 'date' || typing === 'cell') && /^\d{4}(?:-\d{2}){0,2}$/u.test(value)
