// Totals against their rows, column by column. What a total adds up is not printed: all rows, those since the last
// sub-total, the groups, the sub-totals. Only where none of these agrees is something wrong.

import type { TableItem } from '../../model/record.ts'
import type { TableKind } from '../../rules/lists/tables.ts'
import { areApart, isBelow, minus, type Range, sumOf } from '../figures/ranges.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import {
  type CellItem,
  type CellNumber,
  type Column,
  cellIn,
  isChoice,
  isNothing,
  labelOf,
  nameOf,
  numberIn,
  type Row,
} from './cells.ts'
import { told } from './told.ts'
import { levels, rowsUnder, type Way, waysOf } from './ways.ts'

export const checkTotals = ({ items: { tables }, workings: { lists } }: Checked): Fault[] =>
  tables.filter(canAdd).flatMap(table => {
    const rows = table.rows.filter(({ role }) => role !== 'index')
    return rows.flatMap((row, at) =>
      row.role === 'total'
        ? rowFaults(table, { whole: row, counted: countedIn(table, lists), ways: waysOf(rows, at), isCertain: at > 0 })
        : [],
    )
  })

/** Groups with numbers of their own; only where the rules know the columns, so that the rows under them count the same. */
export const checkGroups = ({ items: { tables }, workings: { lists } }: Checked): Fault[] =>
  tables
    .filter(table => table.kind !== null && canAdd(table))
    .flatMap(table =>
      table.rows.flatMap((row, at) => {
        const under = row.role === 'group' ? rowsUnder(table.rows, at) : []
        return under.length > 1
          ? rowFaults(table, { whole: row, counted: countedIn(table, lists), ways: levels(under), isCertain: true })
          : []
      }),
    )

// rows in units of their own; sums brought forward from page to page
const canAdd = ({ columns, rows }: TableItem): boolean =>
  !columns.some(column => /đơn vị tính|đvt|chỉ tiêu/iu.test(nameOf(column))) &&
  !rows.some(row => /mang sang|chuyển sang|trang trước|cộng trang/iu.test(labelOf(row)))

const countedIn = ({ kind }: TableItem, lists: Checked['workings']['lists']): ReadonlySet<string> =>
  new Set(Object.keys((lists.get('tables')?.get(kind ?? '') as TableKind | undefined)?.figures ?? {}))

interface Sum {
  readonly whole: Row
  /** Fields whose numbers the kind of the table counts. */
  readonly counted: ReadonlySet<string>
  readonly ways: readonly Way[]
  /** The rows are all that there is: a total on top may have a choice under it. */
  readonly isCertain: boolean
}

function rowFaults(table: TableItem, sum: Sum): Fault[] {
  const faulty = table.columns.flatMap((column, at) =>
    isAdded(column, sum.counted) ? (faultIn(table, { ...sum, column, at }) ?? []) : [],
  )
  // a row whose merged cells were lost: its numbers are those of other columns
  if (faulty.some(({ total }) => isSumElsewhere(table, sum, total))) return []
  const missed = missedBy(faulty)
  const row = labelOf(sum.whole)
  return faulty.map(one => told(table, { ...one, row, missed: missed && cellAt(missed, one) }))
}

interface Faulty extends Added {
  readonly column: Column
  readonly at: number
  readonly total: CellNumber
}

/** The one row that makes up the difference in each of several columns: the total has left it out. */
function missedBy(faulty: readonly Faulty[]): Row | null {
  const [first] = faulty
  if (!first || faulty.length < 2) return null
  const rows = first.rows.filter(row => faulty.every(one => isDifference(cellAt(row, one), one)))
  return rows.length === 1 ? (rows[0] ?? null) : null
}

const cellAt = (row: Row, { at }: Faulty): CellNumber | null => numberIn(cellIn(row, at))

const isDifference = (cell: CellNumber | null, { total, range }: Faulty): boolean =>
  cell !== null && isBelow(total.range, range) && !areApart(minus(range, total.range), cell.range)

function faultIn(
  table: TableItem,
  { whole, ways, isCertain, column, at }: Sum & { readonly column: Column; readonly at: number },
): Faulty | null {
  const total = numberIn(cellIn(whole, at))
  const all = ways.map(way => addUp(way, at, total?.currency ?? null))
  // groups without numbers add up to nothing
  const sums = all.filter(sum => sum !== null).filter(({ isEmpty }) => !isEmpty)
  const [first] = sums
  if (!total || !first || all.includes(null) || sums.some(({ range }) => !areApart(range, total.range))) return null
  const isLittle = isBelow(first.range, total.range)
  if (isLittle && (first.hasBlank || isChoice(table) || !isCertain)) return null
  // of a column that no rule knows, less than one of its parts is no sum: an average, a number of kinds
  if (column.field === null && first.parts.some(part => isBelow(total.range, part.range))) return null
  return { ...first, column, at, total }
}

const isSumElsewhere = ({ columns }: TableItem, { ways }: Sum, total: CellNumber): boolean =>
  columns.some((_, at) => {
    const sum = at === total.cell.at.column ? null : addUp(ways[0] ?? [], at, total.currency)
    return sum !== null && sum.parts.length > 1 && !areApart(sum.range, total.range)
  })

interface Added {
  readonly rows: Way
  readonly range: Range
  readonly parts: readonly CellNumber[]
  readonly hasBlank: boolean
  /** Nothing was there to add. */
  readonly isEmpty: boolean
}

/** Null where a cell says something that is no plain number, or money of another currency. */
function addUp(rows: Way, column: number, currency: string | null): Added | null {
  const cells = rows.flatMap(row => cellIn(row, column) ?? [])
  const marked = cells.filter(({ value }) => typeof value === 'boolean')
  const filled = cells.filter(cell => cell.text.trim() !== '' && !isNothing(cell))
  const hasBlank = cells.some(({ text }) => text.trim() === '')
  if (marked.length > 0)
    return marked.length === filled.length
      ? { rows, range: { low: marked.length, high: marked.length }, parts: [], hasBlank: false, isEmpty: false }
      : null
  const parts = filled.map(numberIn).filter(part => part !== null)
  if (parts.length < filled.length || parts.some(part => part.currency !== currency)) return null
  return { rows, range: sumOf(parts.map(({ range }) => range)), parts, hasBlank, isEmpty: filled.length === 0 }
}

const known = new Set([
  'people',
  'personTrips',
  'cost',
  'value',
  'committed',
  'disbursed',
  'disbursedTotal',
  'signed',
  'loan',
  'grant',
  'counterpart',
  'investment',
  'attendees',
  'ownAttendees',
  'foreignAttendees',
  'total',
  'male',
  'female',
  'byMarket',
  'cases',
  'vessels',
  'fishermen',
  'inPlan',
])
const notAdded =
  /%|tỷ lệ|tỉ lệ|tỷ trọng|bình quân|trung bình|đơn giá|hệ số|tốc độ|so với|so sánh|tăng|giảm|mật độ|chỉ số|lãi suất|điểm|xếp|hạng|ngày|tháng|thời|mã|^s?tt$|thứ tự/iu

// what nobody named may be anything
const isAdded = (column: Column, counted: ReadonlySet<string>): boolean =>
  column.field === null
    ? column.path.length > 0 && !notAdded.test(nameOf(column))
    : known.has(column.field) || counted.has(column.field)

/** Wholes and parts that stand beside each other in a row. */
const across = [
  ['total', 'male', 'female'],
  ['attendees', 'ownAttendees', 'foreignAttendees'],
] as const

export const checkAcross = ({ items: { tables } }: Checked): Fault[] =>
  tables.flatMap(table =>
    across.flatMap(fields => {
      const places = fields.map(field => placeOf(table, field))
      return places.every(place => place !== null)
        ? table.rows.flatMap(row => faultAcross(table, row, places) ?? [])
        : []
    }),
  )

/** The one column of a field. */
function placeOf({ columns }: TableItem, field: string): number | null {
  const places = [...columns.keys()].filter(at => columns[at]?.field === field)
  return places.length === 1 ? (places[0] ?? null) : null
}

function faultAcross(table: TableItem, row: Row, [at = 0, ...rest]: readonly number[]): Fault | null {
  const total = numberIn(cellIn(row, at))
  const cells = rest.flatMap(place => cellIn(row, place) ?? [])
  const parts = cells.flatMap(cell => partOf(cell) ?? [])
  const column = table.columns[at]
  if (row.role === 'index' || !total || !column || parts.length < rest.length) return null
  const sum = sumOf(parts.map(({ range }) => range))
  return areApart(sum, total.range)
    ? told(table, { column, total, parts, range: sum, row: labelOf(row), missed: null })
    : null
}

const partOf = (cell: CellItem): CellNumber | null =>
  numberIn(cell) ??
  (cell.text.trim() !== '' && isNothing(cell)
    ? { range: { low: 0, high: 0 }, printed: { low: 0, high: 0 }, step: 1, currency: null, cell }
    : null)
