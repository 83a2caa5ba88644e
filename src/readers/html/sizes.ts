// Sizes of letters in points, as CSS and `<font size>` state them.

import { ownEntry } from '../own.ts'

/** Points to one of the unit. */
const units: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12 }
const named: Readonly<Record<string, number>> = {
  'xx-small': 7,
  'x-small': 7.5,
  small: 10,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
}
const maxSize = 1638

/** Of a `font-size`, by the size around it; null where it is no size. */
export function sizeOf(value: string, outer: number): number | null {
  const [, figures = '', unit = ''] = /^(\d{0,6}(?:\.\d{1,9})?)\s*([a-z%]+)/u.exec(value.toLowerCase()) ?? []
  const number = Number(figures)
  const factor = unit === 'em' ? outer : unit === '%' ? outer / 100 : (ownEntry(units, unit) ?? 0)
  const size = ownEntry(named, value.toLowerCase()) ?? number * factor
  return size > 0 && size <= maxSize ? Math.round(size * 10) / 10 : null
}

const fontSizes = [0, 7.5, 10, 12, 13.5, 18, 24, 36]

/** `<font size>`: 1…7, or so many steps from 3. */
export function fontSize(value: string): number | null {
  const number = Number(value)
  const step = Math.max(1, Math.min(7, /^[+-]/u.test(value) ? 3 + number : number))
  return fontSizes[Math.round(step)] ?? null
}
