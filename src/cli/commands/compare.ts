// One indicator over years and places: a table, a workbook or a chart, with every value's way back to its sentence.

import { longForm } from '../../compare/answer.ts'
import type { Comparison } from '../../compare/comparison.ts'
import { indicatorsIn } from '../../compare/read.ts'
import type { Reader } from '../../query/reader.ts'
import { writeAnswer } from '../answer.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { comparisonsOf, isTold, nothingText } from '../compare/compared.ts'
import { fileForms } from '../compare/files.ts'
import { sourceLines } from '../compare/sources-text.ts'
import { tableLines } from '../compare/table-text.ts'
import { columns, pageWidth } from '../layout.ts'
import { formOf, placeOf, writeOut } from '../out.ts'
import { plain } from '../plain.ts'
import { plainArgs } from '../report.ts'
import { usageError } from '../usage.ts'

const formats = ['table', 'csv', 'json', 'jsonl', 'xlsx', 'parquet', 'svg', 'png'] as const
type Format = (typeof formats)[number]

/** Gaps are answers too: its exit code is 0 whatever it finds. */
export async function compare(call: Call): Promise<number> {
  const format = formOf(call.options, formats)
  return withCatalog(call, async reader => {
    if (call.options.indicator === undefined) return tellIndicators(reader, call)
    const all = [...comparisonsOf(reader, call)]
    const told = all.filter(isTold)
    const [first] = all
    if (told.length === 0 && first) call.terminal.say(nothingText(first, call))
    return write[format](call, told)
  })
}

async function tellIndicators(reader: Reader, { terminal, words, language }: Call): Promise<number> {
  const found = indicatorsIn(reader)
  terminal.say(words.compare.whichIndicator({ count: found.length }))
  const rows = found.map(({ indicator, vi, en, count }) => [
    indicator,
    (language === 'vi' ? vi : en) ?? '',
    String(count),
  ])
  await terminal.print(
    columns(rows.map(row => row.map(plain)))
      .map(line => `${line}\n`)
      .join(''),
  )
  return 0
}

type Write = (call: Call, comparisons: readonly Comparison[]) => Promise<number>

const asAnswer: Write = (call, comparisons) => writeAnswer(call, longForm(comparisons))

const write: Readonly<Record<Format, Write>> = {
  table: writeTable,
  csv: asAnswer,
  json: asAnswer,
  jsonl: asAnswer,
  parquet: asAnswer,
  xlsx: asFile('xlsx'),
  svg: asFile('svg'),
  png: asFile('png'),
}

function asFile(form: 'xlsx' | 'svg' | 'png'): Write {
  return async (call, comparisons) => {
    const file = await fileForms[form](call, comparisons)
    if (file === null) return 0
    if (typeof file !== 'string') return writeFile(call, file)
    if (call.options.out !== undefined) return writeFile(call, new TextEncoder().encode(file))
    await call.terminal.print(file)
    return 0
  }
}

async function writeTable(call: Call, comparisons: readonly Comparison[]): Promise<number> {
  const { out } = call.options
  const width = out === undefined ? pageWidth : Number.POSITIVE_INFINITY
  const lines = comparisons.flatMap((one, n) => [
    ...(n > 0 ? [''] : []),
    ...tableLines(one, call, width),
    ...(call.options.sources ? sourceLines(one, call) : []),
  ])
  const text = lines.map(line => `${line}\n`).join('')
  if (out !== undefined) return writeFile(call, new TextEncoder().encode(text))
  await call.terminal.print(text)
  return 0
}

/** @throws TrichLucError `bad-option` */
async function writeFile({ options, terminal, words }: Call, bytes: Uint8Array): Promise<number> {
  const out = placeOf(options)
  if (out === undefined) throw usageError('needs-out', { format: formOf(options, formats) })
  await writeOut(out, [bytes])
  terminal.say(words.answer.written(plainArgs({ file: out })))
  return 0
}
