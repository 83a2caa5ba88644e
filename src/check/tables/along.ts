// «Tổng số», «trong đó …» along a row. The words do not say whether the parts are all: the other rows do.

import type { TableItem } from '../../model/record.ts'
import { areApart, exactly, sumOf } from '../figures/ranges.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { type CellNumber, cellIn, isNothing, labelOf, nameOf, numberIn, type Row } from './cells.ts'
import { told } from './told.ts'

export const checkAlong = ({ items: { tables } }: Checked): Fault[] =>
  tables.flatMap(table => table.columns.flatMap((_, at) => (isTotal(table, at) ? faultsBehind(table, at) : [])))

// parts whose fields the rules know are checked as such (`checkAcross`)
const isTotal = ({ columns }: TableItem, at: number): boolean =>
  columns.every(({ field }) => field !== 'male' && field !== 'ownAttendees') &&
  /^tổng(?: số| cộng)?$/iu.test(columns[at]?.path.at(-1)?.trim() ?? '')

const mostParts = 6
/** So many rows must agree, and so many for each that does not. */
const fewest = 10
const perFault = 8

const isOfParts = /(?<!\p{L})(?:trong đó|chia ra|bao gồm)(?!\p{L})/iu
const notAdded = /%|tỷ lệ|tỉ lệ|tỷ trọng|bình quân|trung bình|so với/iu

interface Along {
  readonly row: Row
  readonly total: CellNumber
  readonly parts: readonly CellNumber[]
}

/** Of the columns behind a total the run that makes it up in nearly all rows. */
function faultsBehind(table: TableItem, at: number): Fault[] {
  const column = table.columns[at]
  const runs = Array.from({ length: mostParts - 1 }, (_, n) => n + 2)
    .filter(width => isRun(table, at, width))
    .map(width => table.rows.flatMap(row => alongIn(row, at, width) ?? []))
    .map(rows => ({ rows, faulty: rows.filter(isFaulty) }))
    .filter(({ rows, faulty }) => rows.length - faulty.length >= Math.max(fewest, perFault * faulty.length))
  const [best] = runs.toSorted((a, b) => a.faulty.length - b.faulty.length)
  if (!column || !best) return []
  return best.faulty.map(({ row, total, parts }) =>
    told(table, { column, total, parts, range: sumIn(parts), row: labelOf(row), missed: null }),
  )
}

function isRun({ columns }: TableItem, at: number, width: number): boolean {
  const names = columns.slice(at + 1, at + 1 + width).map(nameOf)
  return names.length === width && names.some(name => isOfParts.test(name)) && !names.some(name => notAdded.test(name))
}

/** Null where a cell is no number, or none of the parts is given. */
function alongIn(row: Row, at: number, width: number): Along | null {
  const total = row.role === 'data' ? numberIn(cellIn(row, at)) : null
  const cells = Array.from({ length: width }, (_, n) => cellIn(row, at + 1 + n))
  const filled = cells.filter(cell => cell !== undefined && cell.text.trim() !== '' && !isNothing(cell))
  const parts = filled.map(numberIn).filter(part => part !== null)
  return total && parts.length === filled.length && parts.length > 0 ? { row, total, parts } : null
}

const sumIn = (parts: readonly CellNumber[]) => sumOf([exactly(0), ...parts.map(({ range }) => range)])

const isFaulty = ({ total, parts }: Along): boolean => areApart(sumIn(parts), total.range)
