// What the text says of a table: how many rows it has («cử 7 đoàn (có danh sách kèm theo)»), and what they come to.
// Only where a sentence sends its reader to the table, and one table alone is of the kind.

import type { Figure, Period, TableItem } from '../../model/record.ts'
import type { TableKind } from '../../rules/lists/tables.ts'
import { areApart } from '../figures/ranges.ts'
import { aboutFigures, isSamePeriod, isSameScope } from '../figures/said.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { cellIn, isChoice, type Row } from './cells.ts'

export function checkRowCounts(checked: Checked): Fault[] {
  return [...kindsIn(checked)].flatMap(([table, kind]): Fault[] => {
    const count = countOf(table, kind)
    const [said] = kind.rows === undefined ? [] : saidOf(checked, table, kind.rows)
    if (count === null || !said || !isOfAll(said, kind, checked.items.document.period) || count.includes(said.value))
      return []
    return [
      {
        code: 'list-count-mismatch',
        as: 'rows',
        severity: 'error',
        args: { stated: said.raw, listed: String(count[0]), table: table.title ?? kind.label },
        spans: [said.at, lastRow(table)],
        items: [said.id, table.id],
      },
    ]
  })
}

/** Figures of the text against the total row of the table that it refers to. */
export function checkProse(checked: Checked): Fault[] {
  const { figures } = checked.items
  return [...kindsIn(checked).keys()].flatMap(table => {
    const totals = figures.filter(({ at }) => at.table === table.id && roleAt(table, at) === 'total')
    return totals.flatMap((total): Fault[] => {
      const isOnly = totals.filter(one => one.indicator === total.indicator).length === 1
      const [said] = isOnly && total.indicator !== null ? saidOf(checked, table, total.indicator) : []
      if (!said || !isComparable(said, total) || !areApart(said, total)) return []
      return [
        {
          code: 'breakdown-mismatch',
          as: 'table',
          severity: 'error',
          args: { stated: said.raw, total: total.raw, table: table.title ?? table.id },
          ...aboutFigures(said, total),
        },
      ]
    })
  })
}

const isComparable = (said: Figure, total: Figure): boolean =>
  isSamePeriod(said, total) &&
  isSameScope(said, total) &&
  said.status === total.status &&
  said.currency === total.currency

/** Tables that are the only one of their kind, and say all of it. */
function kindsIn({ items: { tables }, workings: { lists } }: Checked): Map<TableItem, TableKind> {
  const byKind = Map.groupBy(
    tables.filter(({ kind }) => kind !== null),
    ({ kind }) => kind ?? '',
  )
  return new Map(
    [...byKind].flatMap(([id, [table, ...others]]) => {
      const kind = lists.get('tables')?.get(id) as TableKind | undefined
      return table && kind && others.length === 0 && !isChoice(table) ? [[table, kind] as const] : []
    }),
  )
}

const annex = /(?:phụ lục|biểu|bảng|danh sách|danh mục)(?!\p{L})/giu
const isEnclosed = /kèm theo|đính kèm|gửi kèm|dưới đây/iu
const isLedTo = /(?:kèm theo|chi tiết|xem|theo|tại) (?:tại |theo )?$/iu

/** «(có danh sách kèm theo)», «chi tiết tại Phụ lục I» */
const refers = (sentence: string): boolean =>
  [...sentence.matchAll(annex)].some(({ index, 0: { length } }) => {
    const [behind = ''] = sentence.slice(index + length, index + length + 50).split(/[.;:]/u)
    return isEnclosed.test(behind) || isLedTo.test(sentence.slice(Math.max(0, index - 20), index))
  })

/** The one figure of an indicator in a sentence that sends its reader to the table, where there is one such sentence. */
function saidOf({ items: { figures } }: Checked, table: TableItem, indicator: string): Figure[] {
  const said = figures.filter(one => one.at.table === null && one.indicator === indicator && refers(one.at.quote))
  const isPlain = said.every(
    one => one.kind === 'number' && one.qualifier === 'exact' && one.partOf === null && one.status !== 'planned',
  )
  return said.length === 1 && isPlain && !/kế hoạch|dự kiến/iu.test(table.title ?? '') ? said : []
}

/** Of the whole period, and nothing is said of it that the table does not say of all its rows. */
const isOfAll = ({ dimensions: { flow, ...own }, period }: Figure, kind: TableKind, whole: Period | null): boolean =>
  period?.from === whole?.from &&
  period?.to === whole?.to &&
  Object.entries(own).every(([key, value]) => kind.dimensions[key] === value)

/** How many things the rows are: the rows, or the different names among them; null where they are not numbered through. */
function countOf(table: TableItem, kind: TableKind): number[] | null {
  const rows = table.rows.filter(({ role }) => role === 'data')
  const names = kind.needs.flatMap(one => one.split('|'))
  const at = table.columns.findIndex(({ field }) => field !== null && names.includes(field))
  if (rows.length === 0 || at < 0 || !isNumbered(rows)) return null
  const different = new Set(rows.map(row => cellIn(row, at)?.text.replace(/\s+/gu, ' ').trim().toLowerCase()))
  return different.has('') || different.has(undefined) ? null : [rows.length, different.size]
}

// 1, 2, 3 … in one run, or from 1 again in each group
const isNumbered = (rows: readonly Row[]): boolean => {
  const numbers = rows.map(({ cells: [first] }) =>
    first?.at.column === 0 ? Number(/^0?(\d{1,3})[.)]?$/u.exec(first.text.trim())?.[1] ?? 0) : 0,
  )
  return numbers.every((n, at) => n > 0 && (n === 1 || n === (numbers[at - 1] ?? 0) + 1))
}

const roleAt = ({ rows }: TableItem, at: Figure['at']): Row['role'] | null =>
  rows.find(({ cells }) => cells.some(cell => cell.at.start === at.start))?.role ?? null

/** The last row: its number says how many there are. */
const lastRow = ({ at, rows }: TableItem): { start: number; end: number } => {
  const last = rows.findLast(({ role }) => role === 'data')?.cells ?? []
  return { start: last[0]?.at.start ?? at.start, end: last.at(-1)?.at.end ?? at.end }
}
