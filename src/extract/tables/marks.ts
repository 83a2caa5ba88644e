// Marks of rows: ordinals (I, 1, 1.1), index cells («(1)», «A», «6=5-4»), cells that are numbers.

export interface IndexMark {
  /** «A», «6», without brackets. */
  readonly index: string
  /** «5-4» of «6=5-4», as printed. */
  readonly formula: string | null
}

// «(1)» comes as -1 out of a spreadsheet
const indexForm = /^[([]?(?<sign>-?)(?<index>\d{1,2}|\p{L})[)\]]?(?: ?= ?(?<formula>[-\d()+*/x×:.,…%–\p{L} ]{1,80}))?$/u

export function indexMark(text: string): IndexMark | null {
  const groups = indexForm.exec(text)?.groups
  return groups?.index ? { index: groups.index, formula: groups.formula?.trim() ?? null } : null
}

/** Index cells of a row by column: letters and numbers that count up from the left; null where the row is none. */
export function indexRow(
  cells: readonly { readonly column: number; readonly text: string }[],
): Map<number, IndexMark> | null {
  const filled = cells.filter(cell => cell.text !== '')
  if (filled.length < 3 || filled.length * 2 < cells.length) return null
  const marks = new Map<number, IndexMark>()
  for (const { column, text } of filled) {
    const mark = indexMark(text)
    if (mark) marks.set(column, mark)
  }
  return marks.size === filled.length && countsUp([...marks.values()]) ? marks : null
}

function countsUp(marks: readonly IndexMark[]): boolean {
  const numbers = marks.flatMap(({ index }) => (/^\d/u.test(index) ? [Number(index)] : []))
  const letters = marks.flatMap(({ index }) => (/^\d/u.test(index) ? [] : [index.toUpperCase()]))
  return (
    numbers.every((n, at) => n === at + (numbers[0] ?? 0)) &&
    (numbers[0] ?? 1) <= 1 &&
    letters.every((letter, at) => at === 0 || letter > (letters[at - 1] ?? '')) &&
    (letters[0] ?? 'A') === 'A'
  )
}

const roman = /^(?:[IVX]{1,5})[.)]?$/u
const letter = /^[A-HĐ][.)]?$/u
const small = /^[a-hđ][.)]?$/u
const decimal = /^\(?(?<n>\d{1,4}(?:\.\d{1,3}){0,3})[.)]?$/u

/** Depth of an ordinal: A, I, 1, 1.1, a; null where the words are none. */
export function rankOf(text: string): number | null {
  if (roman.test(text)) return 1
  if (letter.test(text)) return 0
  if (small.test(text)) return 6
  const parts = decimal.exec(text)?.groups?.n?.split('.')
  return parts ? 1 + parts.length : null
}

const numberForm = /^[-–−+]?\d[\d., {2}]{0,30}%?$/u
const yearForm = /^(?:19|20)\d\d$/u

/** «1.502», «28,4», «12 %»; no year. */
export const isNumeric = (text: string): boolean => numberForm.test(text) && !yearForm.test(text)

/** «-», «–», «…», «//»: nothing is said. */
export const isDash = (text: string): boolean => /^[-–—−.…/_ ]+$/u.test(text)
