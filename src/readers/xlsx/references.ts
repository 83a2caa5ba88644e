// Cell references of the form A1 [ECMA-376 18.18.62 ST_Ref].

import type { Merge } from '../sheets/sheet.ts'

export interface Reference {
  /** From 0. */
  readonly row: number
  readonly column: number
}

const form = /^\$?(?<letters>[A-Z]{1,3})\$?(?<row>\d{1,7})$/u

export function referenceOf(words: string): Reference | null {
  const { letters = '', row = '' } = form.exec(words)?.groups ?? {}
  if (row === '' || Number(row) === 0) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row) - 1, column: column - 1 }
}

/** «A1:C3» as a merged area. */
export function areaOf(words: string): Merge | null {
  const [from, to] = words.split(':').map(referenceOf)
  if (!from || !to) return null
  return { ...from, rowSpan: to.row - from.row + 1, columnSpan: to.column - from.column + 1 }
}
