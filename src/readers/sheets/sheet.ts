// What every reader of spreadsheets returns (.xls, .xlsx): cells with their text in its fonts, before anything is decided
// that depends on what the words say. `reading.ts` makes a Reading of it.

import type { CellNumber, Font, Line, TextBlock } from '../../model/document.ts'
import type { Note } from '../../model/notes.ts'

/** How a cell looks, as its format (XF) says; one object per format. */
export interface Look {
  readonly font: Font | null
  /** Number format in Excel's own language. */
  readonly format: string
  readonly align: TextBlock['align']
  /** «Centre across selection»: the text spreads over the empty cells on its right that say so too. */
  readonly isAcross: boolean
  readonly lines: Lines
}

/** Where lines are drawn about a cell. */
export interface Lines {
  readonly left: boolean
  readonly right: boolean
  readonly top: boolean
  readonly bottom: boolean
}

export const noLines: Lines = { left: false, right: false, top: false, bottom: false }

/** One line alone underlines something. */
export const isRuled = ({ lines: { left, right, top, bottom } }: Look): boolean => left || right || (top && bottom)

export interface SheetCell {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly look: Look
  /** A forced line break begins a new line; none in a cell that is blank. */
  readonly lines: readonly Line[]
  readonly number: CellNumber | null
}

/** One number for a place in a sheet. */
export const placeKey = (row: number, column: number): number => row * 16_384 + column

export interface Merge {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface Sheet {
  readonly name: Line
  /** By row, then column; filled cells only. */
  readonly cells: readonly SheetCell[]
  readonly merges: readonly Merge[]
  /** Looks of empty cells that have lines, by `placeKey`. */
  readonly blanks: ReadonlyMap<number, Look>
  /** Text boxes drawn over the sheet: the lines of each. */
  readonly boxes: readonly (readonly Line[])[]
}

export interface Workbook {
  readonly mediaType: string
  readonly sheets: readonly Sheet[]
  /** Headers and footers of the printed page. */
  readonly aside: readonly Line[]
  readonly notes: readonly Note[]
}

/** All lines of words, in order: numbers and days are no words. */
export const linesOf = ({ sheets, aside }: Workbook): readonly Line[] => [
  ...sheets.flatMap(sheet => [
    sheet.name,
    ...sheet.cells.filter(isWords).flatMap(cell => cell.lines),
    ...sheet.boxes.flat(),
  ]),
  ...aside,
]

/** The same workbook with other lines for those of `linesOf`. */
export function withLines(workbook: Workbook, lines: readonly Line[]): Workbook {
  const others = lines.values()
  const take = (line: Line): Line => others.next().value ?? line
  const sheets = workbook.sheets.map(sheet => ({
    ...sheet,
    name: take(sheet.name),
    cells: sheet.cells.map(cell => (isWords(cell) ? { ...cell, lines: cell.lines.map(take) } : cell)),
    boxes: sheet.boxes.map(box => box.map(take)),
  }))
  return { ...workbook, sheets, aside: workbook.aside.map(take) }
}

const isWords = ({ number }: SheetCell): boolean => number === null
