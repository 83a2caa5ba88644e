// The ledger of cited documents as people read it: heads, days and bodies in their language.

import { dayColumns, type LedgerColumn } from '../../audit/citations/table.ts'
import type { Lists } from '../../audit/known/document.ts'
import type { Answer, Cell } from '../../query/answer.ts'
import type { Call } from '../call.ts'
import { nameOfKey } from '../show/issuers.ts'

/** Programs get the names of columns, ISO days and keys as they are. */
export function readable({ words }: Call, { columns, rows, ...rest }: Answer, lists: Lists): Answer {
  const names = columns.map(({ name }) => name as LedgerColumn)
  const cellOf = (cell: Cell, n: number): Cell => {
    const name = names[n]
    if (typeof cell !== 'string' || name === undefined) return cell
    if (dayColumns.has(name)) return cell.replace(isoDay, words.date)
    return name === 'issuer' ? nameOfKey(cell, lists) : cell
  }
  return {
    ...rest,
    columns: columns.map((column, n) => ({ ...column, name: words.ledger.columns[names[n] ?? 'number'] })),
    rows: [...rows].map(row => row.map(cellOf)),
  }
}

const isoDay = /\d{4}-\d\d(?:-\d\d)?/gu
