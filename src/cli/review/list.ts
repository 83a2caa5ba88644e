// `review`: the queue, to be read, to be worked through in Excel, or for programs.

import { itemsOf, type ReviewItem } from '../../review/items.ts'
import { type Asked, countsOf, queueOf } from '../../review/queue.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { limitOf } from '../out.ts'
import { asCalled } from '../program.ts'
import { inShell } from '../words/shell.ts'
import { chosenOf, namesFor } from './asked.ts'
import { formOf, writeSheet } from './forms.ts'
import { itemLines } from './lines.ts'
import { reviewWords } from './words.ts'

/** In a terminal, and in a sheet, unless --limit says otherwise: a day's work. */
const usual = { table: 10, sheet: 500 } as const

/** @throws TrichLucError `bad-option`; what the catalog says */
export async function listQueue(call: Call): Promise<number> {
  const form = formOf(call)
  const chosen = chosenOf(call)
  const limit = limitOf(call.options) ?? (form === 'table' ? usual.table : usual.sheet)
  const asked: Asked = { ...chosen, after: null, limit }
  return withCatalog(call, async reader => {
    const names = namesFor(call, reader)
    const items = itemsOf(reader, queueOf(names, asked))
    if (form !== 'table') await writeSheet(call, items)
    else await printQueue(call, items, countsOf({ ...names, onNotice: () => {} }, chosen))
    return 0
  })
}

type Counts = ReturnType<typeof countsOf>

async function printQueue(call: Call, items: readonly ReviewItem[], counts: Counts): Promise<void> {
  const { terminal, options } = call
  const { review } = call.words
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (all === 0) return terminal.print(`${review.nothing}\n`)
  const words = reviewWords(call)
  const lines = [
    review.head({ what: options.archive ?? '' }),
    review.counts({
      all,
      figures: counts.figure,
      quantities: counts.quantity,
      citations: counts.citation,
      particulars: counts.particular,
      cells: counts.cell,
    }),
    ...items.flatMap((item, n) => itemLines(item, n + 1, { call, words })),
    ...(all > items.length ? ['', review.more({ count: all - items.length })] : []),
    '',
    ...nextLines(call),
  ]
  await terminal.print(lines.map(line => `${line}\n`).join(''))
}

/** What to do now, to be pasted. */
export function nextLines({ options, words: { review } }: Call): string[] {
  const { archive = '', catalog, sample, seed, rules = [] } = options
  const given = { archive, catalog }
  const where = [...Object.entries(given), ...rules.map(folder => ['rules', folder] as const)]
    .map(([name, value]) => (value === undefined ? '' : ` --${name} ${inShell(value)}`))
    .join('')
  const drawn = sample === undefined ? '' : ` --sample ${sample}${seed === undefined ? '' : ` --seed ${seed}`}`
  return [
    review.next,
    asCalled(`  trichluc review${drawn}${where} --out ${review.fileName}`),
    `    ${review.toSheet}`,
    asCalled(`  trichluc review import ${review.fileName}${where}`),
    `    ${review.toImport}`,
  ]
}
