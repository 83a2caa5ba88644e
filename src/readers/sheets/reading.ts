// From the cells of a workbook to a Reading: old fonts first, for all else depends on what the words say; then each sheet's
// titles, tables and signatures, one sheet after the other.

import { decodeLines, encodingNotes, startEvidence } from '../../encoding/index.ts'
import { type Line, nativePage, type Reading, type ReadOptions, type SourceBlock } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Note, note } from '../../model/notes.ts'
import { textOf } from '../../text/spans.ts'
import { textBlock } from '../text/grid.ts'
import { sheetBlocks, startRoom } from './blocks.ts'
import { linesOf, type Sheet, type Workbook, withLines } from './sheet.ts'

/** Throws `no-text` where no cell is filled, `too-large` where tables have more cells than memory should hold. */
export function toReading(raw: Workbook, { asRead }: ReadOptions): Reading {
  const evidence = startEvidence()
  const words = linesOf(raw)
  const { lines, encoding } = asRead ? { lines: words, encoding: nativePage.encoding } : decodeLines(words, evidence)
  const workbook = withLines(raw, lines)
  const sheets = workbook.sheets.filter(sheet => sheet.cells.length > 0 || sheet.boxes.length > 0)
  if (sheets.length === 0) throw new TrichLucError('no-text')
  return {
    mediaType: workbook.mediaType,
    pages: [{ ...nativePage, encoding }],
    blocks: toBlocks(sheets),
    // a name that is not printed may be a secrecy mark all the same
    aside: [...workbook.aside, ...workbook.sheets.map(sheet => sheet.name)],
    notes: [...workbook.notes, ...runningHeads(workbook), ...encodingNotes(evidence)],
  }
}

const runningHeads = ({ aside }: Workbook): readonly Note[] =>
  [...new Set(aside.map(line => textOf(line).trim()))].map(text => note('running-head-removed', null, { text }))

/** Blocks of several sheets, each under its name where that says something. */
export function toBlocks(sheets: readonly Sheet[]): readonly SourceBlock[] {
  const room = startRoom()
  return sheets.flatMap(sheet => [
    ...(sheets.length > 1 && saysSomething(sheet.name) ? [{ ...textBlock([sheet.name]), heading: 1 }] : []),
    ...sheetBlocks(sheet, room),
    ...sheet.boxes.flatMap(lines => lines.map(line => textBlock([line]))),
  ])
}

// «Sheet1», «Sheet2 (3)», and what macro viruses of the time left behind
const usual = /^(?:sheet|trang(?: tính)?|bảng tính|xl4poppy|foxz|00000000)?[ _]?\d{0,4}(?: \(\d{1,3}\))?$/iu

const saysSomething = (name: Line): boolean => !usual.test(textOf(name).trim())
