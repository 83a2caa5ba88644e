// One worksheet [ECMA-376 18.3], row by row. Formulas are not computed: what was found last stands beside them.

import type { Line } from '../../model/document.ts'
import type { Parts } from '../ooxml/parts.ts'
import { childOf, childrenOf, type Element, findAll, integerOf } from '../ooxml/xml.ts'
import { ownEntry } from '../own.ts'
import { type Allowance, type Place, type SheetBuilder, sheetBuilder } from '../sheets/building.ts'
import { headerLines } from '../sheets/headers.ts'
import { linesOf } from '../sheets/lines.ts'
import type { NumberText } from '../sheets/numbers.ts'
import type { Sheet } from '../sheets/sheet.ts'
import type { Tally } from '../word/tally.ts'
import { areaOf, referenceOf } from './references.ts'
import { partsOfString, runsOf, unescaped, type XlsxString } from './strings.ts'
import type { Styles } from './styles.ts'

/** What the sheets of one workbook share while they are read. */
export interface Book {
  readonly parts: Parts
  readonly strings: readonly XlsxString[]
  readonly styles: Styles
  readonly write: (value: number, format: string) => NumberText
  readonly left: Allowance
  readonly tally: Tally
  readonly aside: Line[]
}

interface Reading {
  readonly book: Book
  readonly builder: SheetBuilder
}

export function readWorksheet(book: Book, path: string, name: Line): Sheet {
  const reading: Reading = { book, builder: sheetBuilder(book.left) }
  const { parts, aside, styles } = book
  let row = -1
  const take = (element: Element): void => {
    row = (integerOf(element.attributes.r) ?? row + 2) - 1
    takeRow(element, row, reading)
  }
  const { root } = parts.parse(path, { container: 'sheetData', transparent: new Set(), take })
  for (const merge of childrenOf(childOf(root ?? undefined, 'mergeCells'), 'mergeCell')) {
    const area = areaOf(merge.attributes.ref ?? '')
    if (area !== null) reading.builder.merge(area)
  }
  for (const { text } of childOf(root ?? undefined, 'headerFooter')?.children ?? [])
    for (const line of headerLines(text, styles.font)) aside.push(line)
  takeRelated(path, reading)
  return reading.builder.finish(name)
}

function takeRow(element: Element, row: number, reading: Reading): void {
  let column = -1
  for (const cell of element.children) {
    if (cell.name !== 'c') continue
    const reference = referenceOf(cell.attributes.r ?? '') ?? { row, column: column + 1 }
    column = reference.column
    const look = reading.book.styles.look(integerOf(cell.attributes.s) ?? 0)
    takeCell(cell, { ...reference, look }, reading)
  }
}

type Take = (value: string, place: Place, reading: Reading) => void

/** By the kind that a cell states [ECMA-376 18.18.11]; without one it is a number. */
const takers: Readonly<Record<string, Take>> = {
  n: (value, place, reading) => takeNumber(Number.parseFloat(value), place, reading),
  s: (value, place, { book, builder }) => {
    const string = book.strings[integerOf(value) ?? -1]
    if (string === undefined) book.tally.count('damage-repaired')
    else builder.put(place, runsOf(string, place.look.font, book.styles))
  },
  str: (value, place, { builder }) => builder.put(place, [{ text: unescaped(value), font: place.look.font }]),
  b: (value, place, { builder }) =>
    builder.put(place, [{ text: /^(?:1|true)$/u.test(value) ? 'TRUE' : 'FALSE', font: place.look.font }]),
  e: (value, _, { book }) => book.tally.count('element-ignored', value.slice(0, 20)),
  d: takeDay,
}

function takeCell(cell: Element, place: Place, reading: Reading): void {
  const kind = cell.attributes.t ?? 'n'
  const inline = childOf(cell, 'is')
  const value = childOf(cell, 'v')?.text ?? ''
  if (inline !== undefined)
    reading.builder.put(place, runsOf(partsOfString(inline), place.look.font, reading.book.styles))
  else if (value === '') reading.builder.blank(place)
  else ownEntry(takers, kind)?.(value, place, reading)
}

function takeNumber(value: number, place: Place, { book, builder }: Reading): void {
  if (!Number.isFinite(value)) return
  const { text, number } = book.write(value, place.look.format)
  builder.put(place, [{ text, font: place.look.font }], number)
}

/** An ISO day as Excel counts days. */
function takeDay(value: string, place: Place, reading: Reading): void {
  const day = Date.parse(/T/u.test(value) ? `${value.replace(/Z$/u, '')}Z` : `${value}T00:00:00Z`)
  takeNumber((day - Date.UTC(1899, 11, 30)) / 86_400_000, place, reading)
}

/** Text boxes of the drawing; comments are no part of the sheet. */
function takeRelated(path: string, { book, builder }: Reading): void {
  for (const { type, path: part } of book.parts.relationsOf(path).values()) {
    if (type === 'comments') book.tally.count('comment-ignored')
    if (type !== 'drawing') continue
    const root = book.parts.parse(part).root
    for (const body of root === null ? [] : findAll(root, 'xdr:txBody')) {
      const lines = childrenOf(body, 'a:p').flatMap(paragraph => linesOf(drawnRuns(paragraph, book.styles)))
      if (lines.length > 0) book.tally.count('text-box-read')
      builder.box(lines)
    }
  }
}

/** DrawingML states sizes in hundredths of a point and fonts in `latin`. */
function drawnRuns(paragraph: Element, styles: Styles): { text: string; font: ReturnType<Styles['font']> | null }[] {
  return paragraph.children.flatMap(child => {
    if (child.name === 'a:br') return [{ text: '\n', font: null }]
    const properties = childOf(child, 'a:rPr')
    const name = childOf(properties, 'a:latin')?.attributes.typeface
    const { sz, b, i } = properties?.attributes ?? {}
    const font =
      name === undefined || name.startsWith('+')
        ? null
        : styles.font({ name, size: (integerOf(sz) ?? 1100) / 100, bold: b === '1', italic: i === '1' })
    return [{ text: childOf(child, 'a:t')?.text ?? '', font }]
  })
}
