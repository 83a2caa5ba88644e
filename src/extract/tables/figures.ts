// Figures from cells: claimed only where the kind of the table and the field of the column say what is counted. A cell of
// a data row is a part of its group's or the table's total; parts and totals are told apart by `partOf`.

import type { Figure, Particulars, Period, TableItem } from '../../model/record.ts'
import type { Measured } from '../../rules/lists/confidence.ts'
import type { Indicator } from '../../rules/lists/measures.ts'
import type { TableKind } from '../../rules/lists/tables.ts'
import type { Rules } from '../../rules/load.ts'
import { anchorOf } from '../../text/anchor.ts'
import { intervalOf } from '../../text/numerals.ts'
import { confidenceOf } from '../figures/confidence.ts'
import { daysIn } from '../interpret/dates.ts'
import type { DateCell } from './dates.ts'
import { rankOf } from './marks.ts'
import { periodOfTitle } from './periods.ts'
import type { Amount } from './values.ts'

type Item = TableItem['rows'][number]
type CellItem = Item['cells'][number]

/** A figure without what only the whole list of figures gives: id, anchor, confidence. */
export interface TableFigure extends Omit<Figure, 'id' | 'anchor' | 'partOf' | 'equivalentTo' | 'confidence'> {
  /** Number of its total among the figures of the same table. */
  readonly total: number | null
}

export interface TableGiven {
  readonly particulars: Particulars
  readonly lists: Rules['lists']
  readonly scanner: Rules['scanner']
}

export function tableFigures(table: TableItem, { particulars, lists, scanner }: TableGiven): TableFigure[] {
  const kind = table.kind === null ? undefined : (lists.get('tables')?.get(table.kind) as TableKind | undefined)
  if (!kind) return []
  const { title } = table
  const period = title === null ? particulars.period : periodOfTitle(title, particulars.period, scanner)
  const scene: Scene = { table, kind, period, lists, status: statusOf(title ?? '') }
  const drafts = table.rows.flatMap((row, n) =>
    isOfWhich(row) ? [] : row.cells.flatMap(cell => draftOf(row, cell, n, scene) ?? []),
  )
  const totals = totalsOf(drafts, table)
  return drafts.map(({ figure }, n) => ({ ...figure, total: totals[n] ?? null }))
}

// «Trong đó: nữ», «- Nữ»: of which row it is a part is not certain
const isOfWhich = ({ cells }: Item): boolean =>
  cells.slice(0, 2).some(({ text }) => /^(?:[-–+*]\s?\p{L}|trong đó|chia ra|bao gồm)/iu.test(text))

interface Scene {
  readonly table: TableItem
  readonly kind: TableKind
  /** Of the whole table. */
  readonly period: Period | null
  readonly lists: Rules['lists']
  readonly status: Figure['status']
}

interface Place {
  /** Among the rows of the record. */
  readonly row: number
  readonly column: number
}

interface Draft extends Place {
  readonly figure: Omit<TableFigure, 'total'>
}

// «kế hoạch đoàn ra năm 2020», but not «kế hoạch đoàn ra đã thực hiện»
const statusOf = (title: string): Figure['status'] =>
  /kế hoạch|dự kiến|chương trình/iu.test(title) && !/thực hiện|kết quả|tổng hợp/iu.test(title) ? 'planned' : 'done'

function draftOf(row: Item, cell: CellItem, n: number, scene: Scene): Draft | null {
  const { table, kind, lists } = scene
  const column = cell.at.column ?? 0
  const head = table.columns[column]
  const indicator = head?.field ? kind.figures[head.field] : undefined
  const counted = row.role === 'index' ? null : countedOf(cell.value)
  if (!head || indicator === undefined || counted === null) return null
  const known = lists.get('indicators')?.get(indicator) as Indicator | undefined
  const isNil = !/\d/u.test(cell.text)
  const step = counted.scale * 10 ** -decimalsOf(cell)
  const figure = {
    indicator,
    value: counted.value,
    ...intervalOf(counted.value, isNil ? 1 : step, 'exact'),
    unit: head.unit ?? (counted.isMoney ? table.unit : null) ?? known?.unit ?? null,
    scale: counted.scale,
    currency: counted.currency,
    qualifier: 'exact' as const,
    hedge: null,
    flags: [],
    kind: isNil ? ('nil' as const) : ('number' as const),
    nilKind: isNil ? ('none' as const) : null,
    status: scene.status,
    period: periodOf(row, scene),
    place: null,
    reportingUnit: null,
    dimensions: dimensionsOf(row, column, scene, known),
    comparisons: [],
    raw: cell.text,
    at: cell.at,
    rule: `tables/${table.kind}.${head.field}`,
    basis: { class: 'table', words: null, status: null },
  }
  return { row: n, column, figure }
}

/** Decimals as printed; a spreadsheet's number has a point. */
const decimalsOf = ({ text, stored }: CellItem): number =>
  (stored ? /\.(?<part>\d{1,10})$/u : /,(?<part>\d{1,6})$/u).exec(text.trim())?.groups?.part?.length ?? 0

interface Counted {
  readonly value: number
  readonly scale: number
  readonly currency: string | null
  readonly isMoney: boolean
}

/** A number or an amount; a list of several counts nothing that is certain. */
function countedOf(value: unknown): Counted | null {
  if (typeof value === 'number') return { value, scale: 1, currency: null, isMoney: false }
  if (!isAmount(value)) return null
  return { value: value.amount, scale: value.scale, currency: value.currency, isMoney: true }
}

const isAmount = (value: unknown): value is Amount =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Amount>).amount === 'number'

/** Cells of a row by the field of their column. */
const cellsOf = (row: Item, { columns }: TableItem, field: string): CellItem[] =>
  row.cells.filter(cell => columns[cell.at.column ?? -1]?.field === field)

function dimensionsOf(
  row: Item,
  column: number,
  { table, kind }: Scene,
  known: Indicator | undefined,
): Figure['dimensions'] {
  const found: Figure['dimensions'] = { ...kind.dimensions }
  const own = table.columns[column]?.country
  const countries = own
    ? [own]
    : ['country', 'market']
        .flatMap(field => cellsOf(row, table, field))
        .flatMap(cell => (cell.value as string | string[] | null) ?? [])
  if (countries.length > 0) found.country = countries
  const planned = new Set(
    cellsOf(row, table, 'inPlan').flatMap(({ value }) => (typeof value === 'boolean' ? [value] : [])),
  )
  if (row.role === 'data' && planned.size === 1) found.inPlan = planned.has(true)
  if (known?.flow === 'stock') found.flow = 'stock'
  return found
}

/** The row's own days where its kind says that they are those of its figures, else the table's. */
function periodOf(row: Item, { table, kind, period }: Scene): Period | null {
  if (kind.period === 'none') return null
  const stated = kind.period === 'rows' && row.role === 'data' ? daysOfRow(row, table) : null
  return stated ? { ...stated, asOf: null, basis: 'stated' } : period
}

function daysOfRow(row: Item, table: TableItem): Pick<Period, 'from' | 'to' | 'label'> | null {
  const [time, first, last] = ['time', 'from', 'to'].map(field => cellsOf(row, table, field)[0])
  if (time) {
    const days = time.value as DateCell | DateCell[] | null
    return days === null || Array.isArray(days) ? null : spanOf(days, time.text)
  }
  const [from, to] = [first?.value, last?.value]
  if (typeof from !== 'string' || typeof to !== 'string') return null
  return spanOf({ from, to }, `${first?.text} - ${last?.text}`)
}

function spanOf(days: DateCell, label: string): Pick<Period, 'from' | 'to' | 'label'> | null {
  const { from, to } = typeof days === 'string' ? { from: days, to: days } : days
  return from === null || to === null ? null : { from: firstDay(from), to: lastDay(to), label }
}

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)

function lastDay(date: string): string {
  const [year = 0, month = 12] = date.split('-').map(Number)
  return date.length === 10 ? date : `${year}-${String(month).padStart(2, '0')}-${daysIn(year, month)}`
}

/** A group row with its figures by column, open until one of its rank or above. */
interface OpenGroup {
  readonly rank: number
  readonly figures: ReadonlyMap<number, number>
}

/** Each figure's total: beside it in its row, in the group above, else in the one total row of its column. */
function totalsOf(drafts: readonly Draft[], { rows, columns }: TableItem): (number | null)[] {
  const numbers = [...drafts.keys()]
  const columnOf = (n: number): number => drafts[n]?.column ?? -1
  const byRow = Map.groupBy(numbers, n => drafts[n]?.row)
  const sums = Map.groupBy(
    numbers.filter(n => rows[drafts[n]?.row ?? -1]?.role === 'total'),
    columnOf,
  )
  // sub-totals behind their parts: which rows they add up is not certain
  const sumOf = (column: number): number | null =>
    sums.get(column)?.length === 1 ? (sums.get(column)?.[0] ?? null) : null
  const totals: (number | null)[] = numbers.map(() => null)
  let open: OpenGroup[] = []
  rows.forEach(({ role, cells }, row) => {
    const own = byRow.get(row) ?? []
    const rank = role === 'group' ? (rankOf(cells[0]?.text.trim() ?? '') ?? 0) : Number.POSITIVE_INFINITY
    open = role === 'total' ? [] : open.filter(one => one.rank < rank)
    // «Nhật Bản», «Đài Loan» beside «Tổng số»; of groups and totals the rows are the parts: one breakdown a figure
    const whole = own.find(n => columns[columnOf(n)]?.field === 'total')
    for (const n of own) {
      const column = columnOf(n)
      const across = role === 'data' && columns[column]?.field === 'byMarket' ? whole : undefined
      const above = open.findLast(one => one.figures.has(column))?.figures.get(column)
      totals[n] = across ?? above ?? (role === 'total' ? null : sumOf(column))
    }
    if (role === 'group') open.push({ rank, figures: new Map(own.map(n => [columnOf(n), n])) })
  })
  return totals
}

/** Figures of the prose with those of the tables among them, in document order; ids and anchors are given anew. */
export function withTableFigures(
  figures: readonly Figure[],
  tables: readonly TableItem[],
  given: TableGiven,
): Figure[] {
  const measured = (given.lists.get('confidence') ?? new Map()) as ReadonlyMap<string, Measured>
  const own = tables.flatMap(table =>
    tableFigures(table, given).map(({ total, ...figure }, n): Figure => {
      const idOf = (m: number): string => `${table.id}.${m}`
      const confidence = confidenceOf(figure.basis.class, measured)
      return {
        ...figure,
        id: idOf(n),
        anchor: '',
        partOf: total === null ? null : idOf(total),
        equivalentTo: null,
        confidence,
      }
    }),
  )
  if (own.length === 0) return [...figures]
  const all = [...figures, ...own].toSorted((a, b) => a.at.start - b.at.start)
  const ids = new Map(all.map((figure, n) => [figure.id, `f${n + 1}`]))
  const anchors = new Map<string, number>()
  const renamed = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null))
  return all.map((figure, n) => ({
    ...figure,
    id: `f${n + 1}`,
    anchor: anchorOf(figure.raw, anchors),
    partOf: renamed(figure.partOf),
    equivalentTo: renamed(figure.equivalentTo),
  }))
}
