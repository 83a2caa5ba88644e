// Numbers of cells as text. Not as the sheet shows them: whether it shows «1.234,5» or «1,234.5» depends on the machine,
// and columns cut digits off. The text is the value itself in Excel's form «General»; the exact value and its format stand
// beside it (`CellNumber`). Days and times alone are written as their format says, for nobody reads 38353 as a day.

import { format as formatted, getFormatDateInfo, getFormatFromId, isDateFormat } from 'numfmt'
import type { CellNumber } from '../../model/document.ts'

export interface NumberText {
  readonly text: string
  readonly number: CellNumber
}

// what a cell shows at most, however wide
const digits = 10
const longestWhole = 1e15
// 31/12/9999
const lastDay = 2_958_465
/** Days from the first day of Excel's count (1900) to that of the Macintosh (1904). */
const shift1904 = 1462

/** «118.2795699», «36000», «0.02043269231», «1.5E-08»: at most ten digits, a whole number in full. */
export function generalText(value: number): string {
  const shown = Number.isInteger(value) && Math.abs(value) < longestWhole ? value : Number(value.toPrecision(digits))
  return Object.is(shown, -0)
    ? '0'
    : String(shown)
        .replace(/e([+-])(?=\d$)/u, 'e$10')
        .toUpperCase()
}

/** Built-in formats [ECMA-376 18.8.30]; the short day of a Vietnamese machine is dd/mm/yyyy. */
export const builtInFormat = (id: number): string => getFormatFromId(id, 'vi-VN') ?? 'General'

interface Shape {
  readonly isDate: boolean
  readonly hasDay: boolean
}

/** Writes numbers of one workbook; formats are looked at once. */
export function numberWriter(is1904: boolean): (value: number, format: string) => NumberText {
  const shapes = new Map<string, Shape>()
  const shapeOf = (format: string): Shape => {
    const shape = shapes.get(format) ?? lookAt(format)
    shapes.set(format, shape)
    return shape
  }
  return (value, format) => {
    const { isDate, hasDay } = shapeOf(format)
    const serial = value + (is1904 ? shift1904 : 0)
    const text = isDate && serial >= 0 && serial <= lastDay ? dateText(serial, format) : null
    const date = text !== null && hasDay && serial >= 1 ? isoDay(serial) : null
    return { text: text ?? generalText(value), number: { value, format, date } }
  }
}

function lookAt(format: string): Shape {
  // a format of a thousand characters is none
  if (format.length > 255 || !isDateFormat(format)) return { isDate: false, hasDay: false }
  const { year, month, day } = getFormatDateInfo(format)
  return { isDate: true, hasDay: day && month && year }
}

function dateText(serial: number, format: string): string | null {
  try {
    return formatted(format, serial).trim() || null
  } catch {
    return null
  }
}

/** Excel takes 1900 for a leap year: day 60 never was. */
function isoDay(serial: number): string | null {
  const days = Math.floor(serial)
  if (days === 60) return null
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000).toISOString().slice(0, 10)
}
