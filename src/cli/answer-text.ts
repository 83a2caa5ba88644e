// Answers as texts: tables for people; CSV, JSON and JSON Lines for programs.

import { csvLine, type Decimal } from '../export/tables/csv.ts'
import type { Answer, AnswerColumn, Cell } from '../query/answer.ts'
import { cut, pad, widthOf } from './layout.ts'
import { plain } from './plain.ts'

export interface Manner {
  readonly decimal: Decimal
  /** A number as the language writes it. */
  readonly number: (value: number) => string
  /** Of the terminal, in characters. */
  readonly width: number
}

type Write = (answer: Answer, manner: Manner) => Iterable<string>

export const textOf: Readonly<Record<'table' | 'csv' | 'json' | 'jsonl', Write>> = {
  table: tableText,
  *csv({ columns, rows }, { decimal }) {
    yield csvLine(columns.map(namesOf), decimal)
    for (const row of rows) yield csvLine(row, decimal)
  },
  *json({ columns, rows }) {
    let sign = '['
    for (const row of rows) {
      yield `${sign}\n${JSON.stringify(objectOf(columns, row))}`
      sign = ','
    }
    yield sign === '[' ? '[]\n' : '\n]\n'
  },
  *jsonl({ columns, rows }) {
    for (const row of rows) yield `${JSON.stringify(objectOf(columns, row))}\n`
  },
}

const namesOf = ({ name }: AnswerColumn): string => name

const objectOf = (columns: readonly AnswerColumn[], row: readonly Cell[]): object =>
  Object.fromEntries(columns.map(({ name }, n) => [name, row[n] ?? null]))

/** Characters between columns. */
const gap = 2
/** To which a column of texts may be cut that does not say otherwise. */
const least = 10

function tableText({ columns, rows }: Answer, { number, width }: Manner): string[] {
  const body = [...rows].map(row => columns.map(({ kind }, n) => shown(row[n] ?? null, kind, number)))
  const heads = columns.map(({ name }) => plain(name))
  const natural = heads.map((head, n) =>
    body.reduce((most, row) => Math.max(most, widthOf(row[n] ?? '')), widthOf(head)),
  )
  const widths = fitted(natural, columns, width)
  const line = (cells: readonly string[]): string =>
    `${cells
      .map((cell, n) => aligned(cut(cell, widths[n] ?? 0), widths[n] ?? 0, columns[n]))
      .join(' '.repeat(gap))
      .trimEnd()}\n`
  return [line(heads), line(widths.map(each => '-'.repeat(each))), ...body.map(line)]
}

const isNumber = (column: AnswerColumn | undefined): boolean => column?.kind === 'number' || column?.kind === 'integer'

const aligned = (text: string, width: number, column: AnswerColumn | undefined): string =>
  isNumber(column) ? ' '.repeat(Math.max(0, width - widthOf(text))) + text : pad(text, width)

/** Years, pages and positions stay as they are; amounts are grouped. */
function shown(cell: Cell, kind: AnswerColumn['kind'], number: Manner['number']): string {
  if (cell === null) return ''
  if (typeof cell !== 'number') return plain(String(cell))
  // 0.1 + 0.2 is 0.3 for a reader
  return kind === 'integer' || !Number.isFinite(cell) ? String(cell) : number(Number(cell.toPrecision(12)))
}

/** The last column gives way first, then the widest columns of texts; numbers are never cut. */
function fitted(natural: readonly number[], columns: readonly AnswerColumn[], width: number): number[] {
  const leasts = natural.map((each, n) => (isNumber(columns[n]) ? each : Math.min(each, columns[n]?.least ?? least)))
  const room = width - gap * (natural.length - 1)
  const last = natural.length - 1
  const before = (natural[last] ?? 0) + room - sumOf(natural)
  const ends = [...natural.slice(0, last), Math.max(leasts[last] ?? 0, Math.min(natural[last] ?? 0, before))]
  const most = levelOf(ends, leasts, room)
  return ends.map((each, n) => Math.max(leasts[n] ?? 0, Math.min(each, most)))
}

/** The width to which those above it are cut, so that all of them take `room`, none less than its least. */
function levelOf(widths: readonly number[], leasts: readonly number[], room: number): number {
  const taken = (most: number): number => sumOf(widths.map((each, n) => Math.max(leasts[n] ?? 0, Math.min(each, most))))
  let most = Math.min(
    room,
    widths.reduce((widest, each) => Math.max(widest, each), least),
  )
  while (most > least && taken(most) > room) most--
  return most
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** Units that are written at a time. */
const length = 65_536

/** Larger pieces of the same text: a line at a time would be a call of the system each. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
  let held: string[] = []
  let size = 0
  for (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size < length) continue
    yield held.join('')
    held = []
    size = 0
  }
  if (size > 0) yield held.join('')
}
