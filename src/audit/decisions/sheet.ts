// Decisions as people hand them back: the CSV of the page, or the workbook. Columns are found by their heads, in either
// language; what else stands in the sheet is not looked at.

import { type Row, rowsOfCsv } from '../../archive/given/csv.ts'
import { checkValue, folded } from '../../archive/given/fields.ts'
import { isBook, rowsOfBook } from './book-rows.ts'
import type { Decision, Said } from './decided.ts'

const heads = {
  id: ['mã', 'id'],
  decision: ['quyết định', 'decision'],
  who: ['người quyết định', 'who', 'decided by'],
  when: ['ngày quyết định', 'decided on'],
  note: ['ghi chú', 'note'],
} as const

type Head = keyof typeof heads

/** What a cell may say, marks and capitals apart. */
const names: Readonly<Record<Decision, readonly string[]>> = {
  confirmed: [
    'đúng (có lỗi thật)',
    'đúng',
    'có lỗi',
    'có lỗi thật',
    'confirmed',
    'confirmed (a real error)',
    'real error',
  ],
  dismissed: ['không phải lỗi', 'dismissed', 'not an error'],
  later: ['để sau', 'later'],
  reopened: ['mở lại', 'reopened', 'reopen'],
}
const decisionBy = new Map(
  Object.entries(names).flatMap(([decision, all]) => all.map(name => [folded(name), decision as Decision] as const)),
)

export type SheetFault = 'no-columns' | 'unknown-id' | 'unknown-decision' | 'other-decision' | 'bad-day' | 'long-note'

/** A row that is left out, or (`no-columns`) a sheet. */
export interface Faulty {
  readonly line: number
  readonly fault: SheetFault
  readonly given: string
}

/** A row that says something. */
export interface Handed extends Omit<Said, 'when'> {
  readonly line: number
  readonly id: string
  readonly when: string | null
}

export interface Handing {
  readonly handed: readonly Handed[]
  readonly faults: readonly Faulty[]
}

/**
 * `file`: as messages name it.
 * @throws TrichLucError `bad-metadata` where a CSV cannot be used at all; what the reader of workbooks says
 */
export function readDecisions(bytes: Uint8Array, file: string): Handing {
  const sheets = isBook(bytes) ? rowsOfBook(bytes) : [rowsOfCsv(bytes, file)]
  const [rows, ...others] = sheets.flatMap(all => rowsWithHead(all) ?? [])
  if (rows === undefined) return { handed: [], faults: [{ line: 1, fault: 'no-columns', given: '' }] }
  const read = [rows, ...others].flatMap(({ columns, body }) => body.flatMap(row => handedIn(row, columns)))
  return withoutContradictions(read)
}

type Columns = ReadonlyMap<Head, number>

/** Null of a sheet that has not the columns. */
function rowsWithHead([head, ...body]: readonly Row[]): { columns: Columns; body: readonly Row[] } | null {
  const at = new Map(head?.map(({ text }, n) => [folded(text), n]).toReversed() as [string, number][])
  const columns = new Map(
    Object.entries(heads).flatMap(([name, all]) => {
      const column = all.map(one => at.get(folded(one))).find(one => one !== undefined)
      return column === undefined ? [] : [[name as Head, column] as const]
    }),
  )
  return columns.has('id') && columns.has('decision') ? { columns, body } : null
}

const longestNote = 4000

/** Nothing of a row without a decision. */
function handedIn(row: Row, columns: Columns): (Handed | Faulty)[] {
  const line = row[0]?.line ?? 0
  const [id = '', decided = '', who = '', when = '', note = ''] = (Object.keys(heads) as Head[]).map(head =>
    wordsAt(row, columns.get(head)),
  )
  if (decided === '') return []
  const decision = decisionBy.get(folded(decided))
  const day = when === '' ? null : checkValue(when, 'day')
  if (decision === undefined) return [{ line, fault: 'unknown-decision', given: decided }]
  if (day !== null && !('value' in day && day.value.length === 10)) return [{ line, fault: 'bad-day', given: when }]
  if (note.length + who.length > longestNote) return [{ line, fault: 'long-note', given: String(longestNote) }]
  return [{ line, id, decision, who: who || null, when: day && 'value' in day ? day.value : null, note: note || null }]
}

/** As it was typed: without the apostrophe that keeps a spreadsheet from taking it for a formula. */
const wordsAt = (row: Row, column: number | undefined): string =>
  ((column === undefined ? undefined : row[column]?.text) ?? '')
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/u, '')

const isHanded = (one: Handed | Faulty): one is Handed => 'decision' in one
const isFaulty = (one: Handed | Faulty): one is Faulty => 'fault' in one

/** Of rows that say otherwise of one finding none is taken. */
function withoutContradictions(read: readonly (Handed | Faulty)[]): Handing {
  const faults = read.filter(isFaulty)
  const byId = Map.groupBy(read.filter(isHanded), ({ id }) => id)
  const agreed = [...byId.values()].map(rows => ({
    rows,
    isOne: new Set(rows.map(({ decision }) => decision)).size === 1,
  }))
  return {
    handed: agreed.flatMap(({ rows: [first], isOne }) => (isOne && first ? [first] : [])),
    faults: [
      ...faults,
      ...agreed.flatMap(({ rows, isOne }) =>
        rows.slice(isOne ? 1 : 0).map(({ line, id }): Faulty => ({ line, fault: 'other-decision', given: id })),
      ),
    ].toSorted((a, b) => a.line - b.line),
  }
}
