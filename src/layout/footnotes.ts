// Footnotes: smaller lines at the page's foot, under a short rule or beginning with a note mark.

import { centreY, height, width } from '../geometry/box.ts'
import { median } from '../geometry/values.ts'
import type { Row, Rule } from './parts.ts'
import { sizeOf, textOf, wordsOf } from './rows.ts'

const noteMark = /^(?:\d{1,3}|\*{1,3}|\(\d{1,3}\)|\[\d{1,3}\])[.)]?\s*\p{L}/u

const sizeOfRow = (row: Row): number => median(wordsOf(row).map(sizeOf), 10)

const isSeparator = (rule: Rule, rows: readonly Row[], pageWidth: number): boolean => {
  const left = Math.min(...rows.map(row => row.box[0]))
  const isShort = width(rule) > 0.08 * pageWidth && width(rule) < 0.45 * pageWidth && height(rule) < 3
  return isShort && rule[0] > left - 6 && rule[0] < left + 0.1 * pageWidth
}

const isUnderlineOf = (rule: Rule, row: Row): boolean =>
  rule[1] > row.box[1] && rule[1] < row.box[3] + 1 && rule[0] < row.box[2] && rule[2] > row.box[0]

/** Index of the first footnote row; `rows.length` where there are none. */
const firstNote = (rows: readonly Row[], rules: readonly Rule[], pageWidth: number): number => {
  const body = median(rows.map(sizeOfRow), 12)
  const isSmall = (row: Row) => sizeOfRow(row) < body - 0.9
  const smallFrom = rows.findLastIndex(row => !isSmall(row)) + 1
  if (smallFrom === 0 || smallFrom === rows.length) return rows.length
  const separators = rules.filter(
    rule => isSeparator(rule, rows, pageWidth) && !rows.some(row => isUnderlineOf(rule, row)),
  )
  const top = Math.max(...separators.map(centreY).filter(y => rows.slice(smallFrom).some(row => row.box[1] >= y - 2)))
  const ruled = rows.findIndex((row, index) => index >= smallFrom && row.box[1] >= top - 2)
  if (separators.length > 0 && ruled >= 0 && Number.isFinite(top)) return ruled
  const marked = rows.findIndex((row, index) => index >= smallFrom && noteMark.test(textOf(wordsOf(row))))
  const opensWithGap = marked === smallFrom && gapAbove(rows, marked) > 0.5 * body
  return opensWithGap ? marked : rows.length
}

const gapAbove = (rows: readonly Row[], index: number): number =>
  (rows[index]?.box[1] ?? 0) - (rows[index - 1]?.box[3] ?? 0)

export const cutFootnotes = (
  rows: readonly Row[],
  rules: readonly Rule[],
  pageWidth: number,
): { body: readonly Row[]; notes: readonly Row[] } => {
  const from = firstNote(rows, rules, pageWidth)
  return { body: rows.slice(0, from), notes: rows.slice(from) }
}
