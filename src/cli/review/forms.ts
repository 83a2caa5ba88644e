// In what form the queue is given.

import { itemIdOf } from '../../review/item-id.ts'
import type { ReviewItem } from '../../review/items.ts'
import { bookOf, csvOf } from '../../review/sheet/rows.ts'
import type { Call } from '../call.ts'
import { choiceOf, formOf as chosenForm, placeOf, writeOut } from '../out.ts'
import { plainArgs } from '../report.ts'
import { usageError } from '../usage.ts'
import { reviewWords } from './words.ts'

const forms = ['table', 'csv', 'xlsx', 'json', 'jsonl'] as const
export type Form = (typeof forms)[number]

/** @throws TrichLucError `bad-option` for a form that is none, or that needs a file */
export function formOf({ options }: Call): Form {
  const form = chosenForm(options, forms)
  choiceOf('--decimal', options.decimal ?? 'point', ['point', 'comma'])
  if (placeOf(options) === undefined && form === 'xlsx') throw usageError('review-needs-out', { format: form })
  return form
}

/** To stdout, or whole into the file. */
export async function writeSheet(call: Call, items: readonly ReviewItem[]): Promise<void> {
  const { options, terminal, words } = call
  const pieces = piecesOf(call, items)
  if (options.out === undefined) {
    for (const piece of pieces) await terminal.print(String(piece))
    return
  }
  await writeOut(options.out, pieces)
  terminal.say(words.review.written(plainArgs({ to: options.out, count: items.length })))
}

function* piecesOf(call: Call, items: readonly ReviewItem[]): Generator<string | Uint8Array> {
  const form = formOf(call)
  const words = reviewWords(call)
  if (form === 'xlsx') yield bookOf(items, words)
  else if (form === 'csv') yield* csvOf(items, words, call.options.decimal === 'comma' ? 'comma' : 'point')
  else if (form === 'json') yield `${JSON.stringify(items.map(plainItem), null, 2)}\n`
  else for (const item of items) yield `${JSON.stringify(plainItem(item))}\n`
}

/** Without what is of this catalog alone. */
const plainItem = ({ doc: _, place: __, sha256: ___, part: ____, ...item }: ReviewItem) => ({
  item: itemIdOf({ sha256: item.document.sha256, part: item.document.part, kind: item.kind, ref: item.ref }),
  ...item,
})
