// How an answer is given: as a table on the terminal, or in a form that other programs read.

import { writeWhole } from '../archive/write.ts'
import type { Decimal } from '../export/tables/csv.ts'
import type { Answer } from '../query/answer.ts'
import { gathered, textOf } from './answer-text.ts'
import type { Call } from './call.ts'
import { pageWidth } from './layout.ts'
import { choiceOf, formOf, placeOf, writeOut } from './out.ts'
import { plainArgs } from './report.ts'
import { usageError } from './usage.ts'

const formats = ['table', 'csv', 'json', 'jsonl', 'xlsx', 'parquet'] as const
export type Format = (typeof formats)[number]

interface Asked {
  readonly format: Format
  readonly decimal: Decimal
  readonly out: string | undefined
  /** Of the sheet in a workbook. */
  readonly name: string
}

/** As asked for, as the file's name ends, or a table. @throws TrichLucError `bad-option` */
export const formatOf = (options: Call['options']): Format => formOf(options, formats)

/**
 * Written as --format, --out and --decimal say, with the number of rows on stderr; returns the exit code.
 * @throws TrichLucError `bad-option`; what the file system says
 */
export async function writeAnswer(call: Call, answer: Answer, name = 'trichluc'): Promise<number> {
  const { options, terminal, words } = call
  const asked = { format: formatOf(options), decimal: decimalOf(options), out: placeOf(options), name }
  let count = 0
  const rows = counting(answer.rows, () => {
    count++
  })
  await give(call, { ...answer, rows }, asked)
  terminal.say(countText(call, answer, count))
  if (asked.out !== undefined) terminal.say(words.answer.written(plainArgs({ file: asked.out })))
  return 0
}

function countText({ words }: Call, { total }: Answer, count: number): string {
  if (total?.counted === 'so-far') return words.answer.among({ count, total: total.rows })
  return total && total.rows > count ? words.answer.first({ count, total: total.rows }) : words.answer.rows({ count })
}

function* counting<T>(rows: Iterable<T>, count: () => void): Generator<T> {
  for (const row of rows) {
    count()
    yield row
  }
}

async function give(call: Call, answer: Answer, { format, decimal, out, name }: Asked): Promise<void> {
  if (format === 'xlsx' || format === 'parquet') {
    if (out === undefined) throw usageError('needs-out', { format })
    await (format === 'xlsx' ? writeXlsx(answer, out, name) : writeParquet(answer, out))
    return
  }
  if (out !== undefined) return writeOut(out, piecesOf(call, answer, format))
  const { number } = call.words.figures
  const pieces = gathered(textOf[format](answer, { decimal, number, width: pageWidth }))
  for (const piece of pieces) await call.terminal.print(piece)
}

/** As a file of this form has it. @throws TrichLucError `bad-option` */
export function piecesOf(
  { options, words }: Pick<Call, 'options' | 'words'>,
  answer: Answer,
  format: keyof typeof textOf,
): Iterable<string> {
  const manner = { decimal: decimalOf(options), number: words.figures.number, width: Number.POSITIVE_INFINITY }
  const pieces = gathered(textOf[format](answer, manner))
  return format === 'csv' ? withMark(pieces) : pieces
}

/** The byte order mark by which Excel knows the encoding. */
function* withMark(pieces: Iterable<string>): Generator<string> {
  yield '\uFEFF'
  yield* pieces
}

// what only some answers need is loaded for these
async function writeXlsx({ columns, rows }: Answer, out: string, name: string): Promise<void> {
  const { workbookOf } = await import('../export/tables/workbook.ts')
  await writeWhole(
    out,
    workbookOf([{ name, columns: columns.map(one => ({ head: one.head ?? one.name })), rows: [...rows] }]),
  )
}

async function writeParquet({ columns, rows }: Answer, out: string): Promise<void> {
  const { openParquetFile } = await import('../export/tables/parquet.ts')
  const file = await openParquetFile(out, columns)
  try {
    // SQL may have texts and numbers in one column, Parquet may not
    for (const row of rows)
      await file.write(row.map((cell, n) => (columns[n]?.kind === 'text' && cell !== null ? String(cell) : cell)))
  } catch (error) {
    await file.drop()
    throw error
  }
  await file.close()
}

const decimalOf = ({ decimal = 'point' }: Call['options']): Decimal =>
  choiceOf('--decimal', decimal, ['point', 'comma'])
