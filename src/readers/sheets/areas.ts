// Which rows of a sheet are tables. Lines drawn around cells say so best; else three cells in a row, or a number beside
// something. Letterheads, units and signatures are known by their words.

import { markIn } from '../secrecy.ts'
import type { Row } from './rows.ts'
import { isRuled } from './sheet.ts'
import { isClosing, isOpening, isUnit } from './words.ts'

export interface Area {
  readonly kind: 'table' | 'text'
  readonly rows: readonly Row[]
}

type Kind =
  /** Ruled, or with numbers: no doubt. */
  | 'data'
  /** Words in several cells: a row of a table where it stands in or at one. */
  | 'words'
  /** One cell: a title, a group, a note. */
  | 'single'
  /** Letterhead, unit, signature. */
  | 'around'
  /** Everything in it belongs to areas merged from above. */
  | 'covered'

/** Stretches of rows, in order. */
export function areasOf(rows: readonly Row[]): readonly Area[] {
  const kinds = kindsOf(rows)
  const inTable = tableRows(rows, kinds)
  const areas: { kind: Area['kind']; rows: Row[] }[] = []
  for (const [n, row] of rows.entries()) {
    const kind = inTable[n] === null ? 'text' : 'table'
    const isNew = n === 0 || inTable[n] !== inTable[n - 1]
    if (isNew) areas.push({ kind, rows: [row] })
    else areas.at(-1)?.rows.push(row)
  }
  return areas
    .flatMap(withoutLead)
    .map(area => (area.kind === 'table' && !isGrid(area.rows) ? { ...area, kind: 'text' } : area))
}

/** A letterhead or a unit that the lines of its table enclose. */
function withoutLead(area: Area): readonly Area[] {
  const end = area.kind === 'text' ? 0 : area.rows.findIndex(row => !isLead(row))
  if (end <= 0) return [area]
  return [
    { kind: 'text', rows: area.rows.slice(0, end) },
    { ...area, rows: area.rows.slice(end) },
  ]
}

const isLead = (row: Row): boolean =>
  !hasNumber(row) && (has(row, isOpening) || (row.cells.length === 1 && has(row, isUnit)))

const isRuledRow = ({ cells }: Row): boolean => cells.some(({ cell }) => isRuled(cell.look))
const hasNumber = ({ cells }: Row): boolean => cells.some(({ cell }) => cell.number !== null)

// a head alone may be ruled
const isOpenRow = (row: Row): boolean => row.cells.length > 2 && !isRuledRow(row)

/** A frame around words is no table, nor is one column. */
function isGrid(rows: readonly Row[]): boolean {
  const columns = new Set(rows.flatMap(row => row.cells.map(cell => cell.column)))
  return columns.size > 1 && (rows.length > 1 || rows.some(row => hasNumber(row) || row.cells.length > 2))
}

function kindsOf(rows: readonly Row[]): readonly Kind[] {
  const isRuledSheet = rows.filter(isRuledRow).length >= Math.max(2, rows.filter(isOpenRow).length)
  let place: 'over' | 'in' | 'under' = 'over'
  return rows.map(row => {
    const kind = kindOf(row)
    if (kind === 'data') place = 'in'
    if (kind === 'around') place = has(row, isOpening) ? 'over' : place === 'over' ? 'over' : 'under'
    // names under a signature
    return kind === 'words' && (place === 'under' || isRuledSheet) ? 'around' : kind
  })
}

const has = ({ cells }: Row, is: (words: string) => boolean): boolean => cells.some(({ words }) => is(words))

function kindOf(row: Row): Kind {
  const { cells } = row
  if (cells.length === 0) return 'covered'
  if (cells.length === 1 && has(row, isStamp)) return 'around'
  if (isRuledRow(row) || (hasNumber(row) && cells.length > 1)) return 'data'
  if (has(row, isOpening) || has(row, isClosing)) return 'around'
  return cells.length === 1 ? 'single' : 'words'
}

/** A secrecy mark by itself is no row of a table, where the gate would take it for a register's. */
const isStamp = (words: string): boolean => markIn(words) !== null

// two columns of words side by side may be a letterhead: more rows are a list
const leastList = 4

/** For each row the number of its table, null for text. */
function tableRows(rows: readonly Row[], kinds: readonly Kind[]): readonly (number | null)[] {
  const tables: (number | null)[] = rows.map(() => null)
  let count = 0
  for (let at = 0; at < rows.length; at++) {
    if (!isStart(rows, kinds, at)) continue
    const end = tableEnd(rows, kinds, at)
    for (let n = headStart(rows, kinds, { at, after: tables }); n < end; n++) tables[n] = count
    count++
    at = end - 1
  }
  return tables
}

function isStart(rows: readonly Row[], kinds: readonly Kind[], at: number): boolean {
  if (kinds[at] === 'data') return true
  if (kinds[at] !== 'words') return false
  let end = at
  while (kinds[end] === 'words' && (end === at || rows[end]?.isApart === false)) end++
  return end - at >= leastList || (rows[at]?.cells.length ?? 0) > 2
}

/** Rows of words straight above the first row of data are its head. */
function headStart(
  rows: readonly Row[],
  kinds: readonly Kind[],
  { at, after }: { readonly at: number; readonly after: readonly (number | null)[] },
): number {
  let start = at
  while (start > 0 && after[start - 1] === null && rows[start]?.isApart === false && isHead(rows, kinds, start - 1))
    start--
  return start
}

/** «Trong đó» over two of the columns is a head, and a line at the left edge or over all of them a title. */
function isHead(rows: readonly Row[], kinds: readonly Kind[], at: number): boolean {
  if (kinds[at] === 'words') return true
  const [cell] = rows[at]?.cells ?? []
  const under = rows[at + 1]?.cells ?? []
  if (kinds[at] !== 'single' || cell === undefined || under.length < 3) return false
  const last = Math.max(...under.map(one => one.column + one.columnSpan))
  return cell.column > (under[0]?.column ?? 0) && cell.column + cell.columnSpan <= last && cell.words.length <= 40
}

/** Behind the last row that belongs to the table. */
function tableEnd(rows: readonly Row[], kinds: readonly Kind[], start: number): number {
  let end = start + 1
  for (let at = end; at < rows.length; at++) {
    const kind = kinds[at]
    if (kind === 'around') break
    if (kind === 'single' || kind === undefined) continue
    // what stands between two rows of a table is a row of it, unless another table begins
    if (at > end && isHeading(rows, kinds, at)) break
    end = at + 1
  }
  return end
}

const ordinal = /^(?:[IVX]{1,5}|\p{L}|\d{1,3}(?:\.\d{1,3})*)[.)]?$/u

const isHeading = (rows: readonly Row[], kinds: readonly Kind[], at: number): boolean => {
  const row = rows[at]
  const [first, ...others] = row?.cells ?? []
  if (row === undefined || first === undefined || others.length === 0 || hasNumber(row)) return false
  return !ordinal.test(first.words) && kinds.slice(at + 1, at + 4).some(kind => kind === 'data' || kind === 'words')
}
