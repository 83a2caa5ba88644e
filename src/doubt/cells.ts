// Doubts about cells: those of known columns that could not be read, or stand on a page that was recognised.

import { namesPersons } from '../extract/tables/persons.ts'
import type { TableItem, TrichLucRecord } from '../model/record.ts'
import { type Doubt, doubtOf, type Reason } from './doubt.ts'
import { type Against, firstPage } from './reasons.ts'

const harm = 2
/** A guess: a column of counts holds words, too. */
const unread = 0.4

/** `t2.0.3`: table, row, column, as corrections name a cell. */
export const cellId = (table: string, row: number, column: number): string => `${table}.${row}.${column}`

type Column = TableItem['columns'][number]
type Cell = TableItem['rows'][number]['cells'][number]

export const doubtsOfCells = ({ tables }: TrichLucRecord, against: Against): readonly Doubt[] =>
  tables.filter(({ kind }) => kind !== null).flatMap(table => doubtsOfTable(table, against))

function doubtsOfTable(table: TableItem, against: Against): Doubt[] {
  const columns = table.columns.map((column, n) => ({ isLookedAt: isLookedAt(column), isRead: isRead(table, n) }))
  return table.rows.flatMap(({ role, cells }, row) =>
    (rolesWithValues.has(role) ? cells : []).flatMap((cell, n) => {
      const column = columns[n]
      if (!column?.isLookedAt || cell.text.trim() === '' || cell.reviewed !== undefined) return []
      const reasons = [
        ...unreadIn(cell, column.isRead),
        ...against.findings(null, cell.at),
        ...against.page(firstPage(cell.at)),
      ]
      return doubtOf('cell', cellId(table.id, row, n), { harm, reasons }) ?? []
    }),
  )
}

const rolesWithValues: ReadonlySet<string> = new Set(['data', 'total'])

/** Names of persons are nobody's to be looked through. */
const isLookedAt = (column: Column): boolean => column.field !== null && !namesPersons(column)

/** Whether the column is one of values: of words and ordinals nothing is read. */
const isRead = ({ rows }: TableItem, column: number): boolean =>
  rows.some(({ role, cells }) => rolesWithValues.has(role) && cells[column]?.value != null)

const unreadIn = ({ text, value }: Cell, isColumnRead: boolean): Reason[] =>
  isColumnRead && value == null && /\p{Nd}/u.test(text) ? [{ code: 'unread', doubt: unread }] : []
