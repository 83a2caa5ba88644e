// A sheet of the queue as people hand it back: CSV as their Excel saves it, or the workbook. Columns are found by their
// heads, in either language; what else stands in the sheet is not looked at.

import { type Cell, type Row, rowsOfCsv } from '../../archive/given/csv.ts'
import { folded } from '../../archive/given/fields.ts'
import { isBook, rowsOfBook } from '../../audit/decisions/book-rows.ts'
import { decode } from '../../readers/text/decode.ts'
import type { SheetHead, SheetVerdict } from '../words.ts'
import { mainOf } from './main-field.ts'
import type { SheetNames } from './names.ts'

export const sheetFaults = [
  'no-columns',
  'no-id',
  'unknown-verdict',
  'other-verdict',
  'long-reason',
  'no-equals',
  'unknown-field',
  'three-decimals',
] as const
export type SheetFault = (typeof sheetFaults)[number]

/** A row that is left out, or (`no-columns`) the sheet. From 1. */
export interface FaultyCell {
  readonly line: number
  readonly column: number
  readonly fault: SheetFault
  readonly given: string
}

/** A row that says something. */
export interface Handed {
  readonly line: number
  /** Where the verdict stands. */
  readonly column: number
  readonly id: string
  readonly verdict: Exclude<SheetVerdict, 'later'>
  readonly typed: ReadonlyMap<string, string>
  readonly who: string | null
  readonly why: string | null
}

export interface Handing {
  readonly handed: readonly Handed[]
  readonly faults: readonly FaultyCell[]
}

/** `file`: as messages name it. @throws TrichLucError `bad-metadata` where a CSV cannot be used at all; what the reader of workbooks says */
export function readSheet(bytes: Uint8Array, file: string, names: SheetNames): Handing {
  const sheets = isBook(bytes) ? rowsOfBook(bytes) : [rowsOfCsv(bytes, file)]
  const isPointed = isBook(bytes) || separatorIn(bytes, sheets[0]?.[0]) === ','
  const headed = sheets.flatMap(rows => withHead(rows, names) ?? [])
  if (headed.length === 0) return { handed: [], faults: [{ line: 1, column: 1, fault: 'no-columns', given: '' }] }
  const read = headed.flatMap(({ columns, body }) => body.flatMap(row => handedIn(row, { columns, names, isPointed })))
  return withoutContradictions(read)
}

/** What parts the cells of a CSV: a comma is what an Excel with decimal points writes. */
function separatorIn(bytes: Uint8Array, head: Row | undefined): string {
  const second = head?.[1]
  return second ? (decode(bytes).text.split('\n')[second.line - 1]?.[second.column - 2] ?? '') : ''
}

type Columns = ReadonlyMap<SheetHead, number>

/** Null of a sheet that has not the columns. */
function withHead(
  [head, ...body]: readonly Row[],
  { heads }: SheetNames,
): { columns: Columns; body: readonly Row[] } | null {
  const found = head?.flatMap(({ text }, n) => {
    const name = heads.get(folded(text))
    return name === undefined ? [] : [[name, n] as const]
  })
  const columns = new Map(found?.toReversed())
  return columns.has('id') && columns.has('verdict') ? { columns, body } : null
}

interface Reading {
  readonly columns: Columns
  readonly names: SheetNames
  /** Numbers that Excel has written have a decimal point. */
  readonly isPointed: boolean
}

const longest = { who: 200, reason: 4000 }

/** Nothing of a row without a verdict and without a value, or with «later». */
function handedIn(row: Row, reading: Reading): (Handed | FaultyCell)[] {
  const at = (head: SheetHead): Cell => cellAt(row, reading.columns.get(head))
  const [verdict, value, others] = [at('verdict'), at('value'), at('others')]
  const said = verdict.text === '' ? null : reading.names.verdicts.get(folded(verdict.text))
  if (said === undefined) return [faultAt(verdict, 'unknown-verdict')]
  if (said === 'later' || (said === null && value.text === '' && others.text === '')) return []
  const id = at('id')
  if (id.text === '') return [faultAt(id, 'no-id')]
  const [who, why] = [at('who'), at('reason')]
  if (who.text.length > longest.who) return [faultAt(who, 'long-reason')]
  if (why.text.length > longest.reason) return [faultAt(why, 'long-reason')]
  const typed = typedIn({ id: id.text, value, others }, reading)
  if ('fault' in typed) return [typed]
  const { line, column } = verdict
  // a value that is given says that it was another
  return [
    { line, column, id: id.text, verdict: said ?? 'corrected', typed, who: who.text || null, why: why.text || null },
  ]
}

interface Given {
  readonly id: string
  readonly value: Cell
  readonly others: Cell
}

function typedIn(
  { id, value, others }: Given,
  { names, isPointed }: Reading,
): ReadonlyMap<string, string> | FaultyCell {
  const typed = new Map<string, string>()
  if (value.text !== '') {
    if (isPointed && /^-?\d{1,3}\.\d{3}$/u.test(value.text)) return faultAt(value, 'three-decimals')
    for (const [name, text] of mainOf(id, isPointed ? withComma(value.text) : value.text)) typed.set(name, text)
  }
  for (const part of others.text.split(/[|\n]/u).filter(one => one.trim() !== '')) {
    const equals = part.indexOf('=')
    if (equals < 0) return faultAt(others, 'no-equals', part)
    const name = names.fields.get(folded(part.slice(0, equals)))
    if (name === undefined) return faultAt(others, 'unknown-field', part.slice(0, equals))
    typed.set(name, part.slice(equals + 1).trim())
  }
  return typed
}

/** A number as Vietnamese write it: a zero more, where three decimals would be taken for thousands. */
const withComma = (text: string): string =>
  /^-?\d+\.\d+$/u.test(text) ? text.replace('.', ',').replace(/(,\d{3})$/u, '$10') : text

/** As it was typed: without the apostrophe that keeps a spreadsheet from taking it for a formula. */
function cellAt(row: Row, column: number | undefined): Cell {
  const place = { line: row[0]?.line ?? 1, column: (column ?? 0) + 1 }
  const cell = column === undefined ? undefined : row[column]
  const text = (cell?.text ?? '')
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/u, '')
  return { ...(cell ?? place), text }
}

const faultAt = ({ text, line, column }: Cell, fault: SheetFault, given = text): FaultyCell => ({
  line,
  column,
  fault,
  given: given.slice(0, 80),
})

const isFaultyCell = (one: Handed | FaultyCell): one is FaultyCell => 'fault' in one

/** Of rows that say otherwise of one item none is taken; of those that say the same the first. */
function withoutContradictions(read: readonly (Handed | FaultyCell)[]): Handing {
  const handed = read.filter((one): one is Handed => !isFaultyCell(one))
  const groups = [...Map.groupBy(handed, ({ id }) => id).values()].map(rows => ({
    rows,
    isOne: new Set(rows.map(({ verdict, typed }) => JSON.stringify([verdict, ...typed]))).size === 1,
  }))
  const contradicting = groups.filter(({ isOne }) => !isOne).flatMap(({ rows }) => rows)
  return {
    handed: groups.flatMap(({ rows: [first], isOne }) => (first && isOne ? [first] : [])),
    faults: [
      ...read.filter(isFaultyCell),
      ...contradicting.map(({ line, column, id }): FaultyCell => ({ line, column, fault: 'other-verdict', given: id })),
    ].toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}
