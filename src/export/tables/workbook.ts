// A small workbook (XLSX) made in memory: several sheets with a head to filter by, links within the book, cells to choose
// from. No text of it is ever a formula.

import { strToU8, Zip, ZipDeflate } from 'fflate'
import { harmless } from './csv.ts'
import { columnsXml, type Look, looked, type NumberForm, styleOf, stylesXml, widthOf } from './looks.ts'
import { cellXml, columnName, mostRows, sheetEnd, sheetPath, sheetStartOf, workbookParts, xml } from './sheet.ts'
import type { Cell } from './table.ts'

export interface BookColumn {
  readonly head: string
  /** In characters; as wide as its longest text, within reason, where it is not given. */
  readonly width?: number
  /** What can be chosen in its cells: without commas, together at most 255 characters. */
  readonly choices?: readonly string[]
  readonly wrap?: 'wrap'
}

/** `link`: a place in the book, `#'Sheet'!A5`, with the sheet's name as it is given. */
export interface BookLink {
  readonly text: string | number
  readonly link: string
}

/** A number that is written in a form of its own. */
export interface BookNumber {
  readonly number: number
  readonly form: NumberForm
  readonly link?: string
}

export type BookCell = Cell | BookLink | BookNumber

export interface BookSheet {
  /** Made valid where Excel would not have it so. */
  readonly name: string
  readonly columns: readonly BookColumn[]
  readonly rows: readonly (readonly BookCell[])[]
}

/** Links that Excel opens in one sheet; those after them are texts. */
const mostLinks = 65_530
/** [Excel: the source of a list] */
const longestChoices = 255
/** Rows that are compressed at a time. */
const step = 1000

/** The same bytes each time. @throws RangeError for choices that no list of Excel can hold */
export function workbookOf(given: readonly BookSheet[]): Uint8Array {
  const sheets = given.flatMap(parted)
  const names = sheetNames(sheets.map(({ name }) => name))
  const placed = new Map(sheets.map(({ name }, n) => [name, names[n] ?? name]))
  return zipped(function* () {
    for (const [path, part] of Object.entries(workbookParts(names, stylesXml))) yield [path, [part]]
    for (const [n, sheet] of sheets.entries()) yield [sheetPath(n), sheetXml(sheet, placed)]
  })
}

/** A sheet that is too long goes on in others. */
function parted(sheet: BookSheet): BookSheet[] {
  const most = mostRows - 1
  const count = Math.max(1, Math.ceil(sheet.rows.length / most))
  return Array.from({ length: count }, (_, n) => ({
    ...sheet,
    name: n === 0 ? sheet.name : `${sheet.name} ${n + 1}`,
    rows: sheet.rows.slice(n * most, (n + 1) * most),
  }))
}

/** Names that Excel takes: at most 31 units, without : \ / ? * [ ] and outer apostrophes, each only once. */
export function sheetNames(given: readonly string[]): readonly string[] {
  const taken = new Set<string>(['history'])
  return given.map((name, n) => {
    const valid = xml(name.replace(/[:\\/?*[\]\s]/gu, ' ').replace(/&|<|>|"/gu, ' '))
      .trim()
      .replace(/^'|'$/gu, '_')
      .slice(0, 31)
      .toWellFormed()
    let own = valid || `${n + 1}`
    for (let again = 2; taken.has(own.toLowerCase()); again++) own = `${valid.slice(0, 31 - 6)} ${again}`
    taken.add(own.toLowerCase())
    return own
  })
}

const isNumber = (cell: BookCell | undefined): cell is BookNumber =>
  typeof cell === 'object' && cell !== null && 'number' in cell

const isLink = (cell: BookCell | undefined): cell is BookLink | (BookNumber & { readonly link: string }) =>
  typeof cell === 'object' && cell !== null && cell.link !== undefined

/** A cell without its look and link. */
const plainCell = (cell: BookCell): Cell =>
  isNumber(cell) ? cell.number : typeof cell === 'object' && cell !== null ? cell.text : cell

function* sheetXml({ columns, rows }: BookSheet, placed: ReadonlyMap<string, string>): Generator<string> {
  const widths = columns.map(
    ({ head, width }, n) =>
      width ??
      widthOf(
        head,
        rows.slice(0, looked).map(row => plainCell(row[n] ?? null)),
      ),
  )
  yield `${sheetStartOf(columnsXml(widths))}<row r="1">${columns.map(({ head }, n) => cellXml(head, `${columnName(n)}1`, styleOf('head'))).join('')}</row>`
  for (let at = 0; at < rows.length; at += step)
    yield rows
      .slice(at, at + step)
      .map((row, n) => rowXml(row, at + n + 2, columns))
      .join('')
  yield sheetEnd
    .replace('</sheetData>', `</sheetData>${filterXml(columns, rows)}${choicesXml(columns, rows)}`)
    .replace('</worksheet>', `${linksXml(rows, placed)}</worksheet>`)
}

const rowXml = (row: readonly BookCell[], at: number, columns: readonly BookColumn[]): string =>
  `<row r="${at}">${row.map((cell, n) => bookCellXml(cell, columnName(n) + at, columns[n])).join('')}</row>`

function bookCellXml(cell: BookCell, place: string, column: BookColumn | undefined): string {
  const look: Look = isLink(cell) ? 'link' : column?.wrap === undefined ? 'plain' : 'wrap'
  const value = plainCell(cell)
  // a text that looks like a formula stays one when somebody edits the cell
  const isOdd = typeof value === 'string' && harmless(value) !== value
  return cellXml(value, place, styleOf(look, isNumber(cell) ? cell.form : isOdd ? 'quoted' : 'as-it-is'))
}

const filterXml = (columns: readonly BookColumn[], rows: BookSheet['rows']): string =>
  columns.length === 0 ? '' : `<autoFilter ref="A1:${columnName(columns.length - 1)}${rows.length + 1}"/>`

function choicesXml(columns: readonly BookColumn[], rows: BookSheet['rows']): string {
  const lists = columns.flatMap(({ choices }, n) =>
    choices === undefined || rows.length === 0
      ? []
      : [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${columnName(n)}2:${columnName(n)}${rows.length + 1}"><formula1>${xml(`"${listOf(choices)}"`)}</formula1></dataValidation>`,
        ],
  )
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

function listOf(choices: readonly string[]): string {
  const list = choices.join(',').replaceAll('"', '""')
  if (list.length > longestChoices || choices.some(one => one.includes(','))) throw new RangeError(list)
  return list
}

function linksXml(rows: BookSheet['rows'], placed: ReadonlyMap<string, string>): string {
  const links = rows.flatMap((row, at) =>
    row.flatMap((cell, n) =>
      isLink(cell)
        ? [`<hyperlink ref="${columnName(n)}${at + 2}" location="${xml(locationOf(cell.link, placed))}"/>`]
        : [],
    ),
  )
  return links.length === 0 ? '' : `<hyperlinks>${links.slice(0, mostLinks).join('')}</hyperlinks>`
}

/** `#'Tên'!A5` → `'Name'!A5`, with the name that the sheet has got. */
function locationOf(link: string, placed: ReadonlyMap<string, string>): string {
  const at = link.lastIndexOf('!')
  const name = link
    .slice(0, at)
    .replace(/^#?'?|'$/gu, '')
    .replaceAll("''", "'")
  return `'${(placed.get(name) ?? name).replaceAll("'", "''")}'${link.slice(at)}`
}

// local time, as a ZIP has it: the same bytes in every zone
const noTime = new Date(1980, 0, 1)

function zipped(parts: () => Iterable<readonly [path: string, pieces: Iterable<string>]>): Uint8Array {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  for (const [path, pieces] of parts()) {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = noTime
    zip.add(entry)
    for (const piece of pieces) entry.push(strToU8(piece))
    entry.push(new Uint8Array(0), true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(ready))
}
