// `review import`: what people say in a sheet, brought into the archive; the catalog follows.

import { errorOf } from '../../archive/fault.ts'
import { readSource } from '../../archive/source.ts'
import { updateDocuments } from '../../catalog/index.ts'
import { namesOf } from '../../corrections/fields/index.ts'
import { exitCodes } from '../../model/errors.ts'
import { itemWithId } from '../../review/item-id.ts'
import { type Faulty, type Judgement, type Written, writeJudgements } from '../../review/judge.ts'
import { namesIn } from '../../review/sheet/names.ts'
import { type FaultyCell, type Handed, type Handing, readSheet } from '../../review/sheet/read.ts'
import { catalogFor, withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { wordsOf } from '../language.ts'
import { plainArgs, report } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { usageError } from '../usage.ts'
import { reviewWords } from './words.ts'

const maxBytes = 64 * 2 ** 20
/** Faults of a sheet that are told one by one. */
const mostTold = 20

type Placed = Pick<FaultyCell, 'line' | 'column'> & { readonly says: string }

/** Rows that cannot be used are told and left out: 20. @throws TrichLucError what the file, the catalog or the archive's lock say */
export async function importSheet(call: Call, file: string | undefined): Promise<number> {
  const { options, terminal, words } = call
  if (file === undefined) throw usageError('needs-sheet')
  const handing = await handingOf(file)
  const { rows, unknown } = await withCatalog(call, reader => {
    const named = handing.handed.map(row => ({ row, item: itemWithId(reader, row.id) }))
    return {
      rows: named.flatMap(({ row, item }) => (item ? [{ row, item }] : [])),
      unknown: named.flatMap(({ row, item }) => (item ? [] : [row])),
    }
  })
  const judgements = rows.map(({ row, item }): Judgement => ({ ...item, ...saidIn(row, options.who) }))
  const written = await writeAll(call, judgements)
  const faults = faultsOf(call, file, { handing, unknown, written, rows: rows.map(({ row }) => row) })
  for (const { says } of faults.slice(0, mostTold)) terminal.say(says)
  if (faults.length > mostTold) terminal.say(words.review.moreFaults({ count: faults.length - mostTold }))
  const { added, same } = written
  terminal.say(words.review.imported(plainArgs({ file, count: added.length, same })))
  return faults.length > 0 ? exitCodes['partly-failed'] : 0
}

async function handingOf(file: string): Promise<Handing> {
  const bytes = await readSource(file, maxBytes)
  const all = await Promise.all(
    (['vi', 'en'] as const).map(async language => ({ words: await wordsOf(language), language })),
  )
  try {
    return readSheet(bytes, file, namesIn(all.map(reviewWords)))
  } catch (error) {
    throw errorOf(error, file)
  }
}

const saidIn = ({ verdict, typed, who, why }: Handed, byOption: string | undefined) => ({
  verdict,
  typed,
  who: who ?? byOption ?? null,
  why,
})

/** Into the log, then into the catalog. */
export async function writeAll(call: Call, judgements: readonly Judgement[]): Promise<Written> {
  const { archive = '' } = call.options
  const names = namesOf(rulesFor(call.options).lists)
  const written = await writeJudgements(archive, judgements, { names, when: new Date().toISOString() })
  await follow(
    call,
    written.added.map(({ document }) => document),
  )
  return written
}

/** The catalog says what the log says of these documents. */
export async function follow(call: Call, documents: readonly string[]): Promise<void> {
  const { archive = '' } = call.options
  if (documents.length === 0) return
  const onFault = (error: unknown): void => void report(call, error)
  const file = await catalogFor(call)
  await updateDocuments([...new Set(documents)], { archive, file, rules: rulesFor(call.options), onFault })
}

interface Outcome {
  readonly handing: Handing
  /** Of documents that are not there. */
  readonly unknown: readonly Handed[]
  readonly rows: readonly Handed[]
  readonly written: Written
}

function faultsOf({ words: { review } }: Call, file: string, { handing, unknown, rows, written }: Outcome): Placed[] {
  const judging = (row: Handed, { fault, args }: Faulty): Placed => ({
    ...row,
    says: review.judgingFaults[fault](plainArgs({ file, line: row.line, column: row.column, ...args })),
  })
  return [
    ...handing.faults.map(one => ({ ...one, says: review.sheetFaults[one.fault](plainArgs({ file, ...one })) })),
    ...unknown.map(row => judging(row, { fault: 'no-document', args: { given: row.id, known: '' } })),
    ...[...written.faults].flatMap(([n, fault]) => {
      const row = rows[n]
      return row ? [judging(row, fault)] : []
    }),
  ].toSorted((a, b) => a.line - b.line || a.column - b.column)
}
