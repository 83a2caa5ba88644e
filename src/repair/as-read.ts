// What was found in the parallel text, laid back on the text as read: spans, quotes and whatever else repeats the words
// of the page. Values stay as they were taken.

import type { Repaired } from './index.ts'
import { cellsOf } from './listed.ts'
import type { Span } from './rewrite.ts'

/** Fields that hold the words of the page. */
const quoting: ReadonlySet<string> = new Set(['raw', 'quote', 'text', 'path', 'label'])

export function asRead<T>(found: T, repaired: Repaired): T {
  if (repaired.repairs.length === 0) return found
  const { length } = repaired.document.text
  return laidBack(found, { start: 0, end: length }, repaired) as T
}

function laidBack(value: unknown, within: Span, repaired: Repaired): unknown {
  if (Array.isArray(value)) return value.map(one => laidBack(one, within, repaired))
  if (typeof value !== 'object' || value === null) return value
  const own = spanOf(value) ?? within
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    quoting.has(key) || isHeading(key, value) ? wordsBack(each, own, repaired) : laidBack(each, own, repaired),
  ])
  const moved = isSpan(value) ? repaired.back(value) : {}
  return { ...Object.fromEntries(entries), ...moved }
}

const isSpan = (value: object): value is Span =>
  typeof (value as Span).start === 'number' && typeof (value as Span).end === 'number'

const spanOf = (value: object): Span | null => {
  const { at } = value as { at?: unknown }
  if (isSpan(value)) return value
  return typeof at === 'object' && at !== null && isSpan(at) ? at : null
}

/** Titles of sections and tables are quoted; those of documents are values. */
const isHeading = (key: string, value: object): boolean => key === 'title' && ('level' in value || 'rows' in value)

function wordsBack(words: unknown, within: Span, repaired: Repaired): unknown {
  if (Array.isArray(words)) return words.map(one => wordsBack(one, within, repaired))
  return typeof words === 'string' ? quoteBack(words, within, repaired) : words
}

/** The words stand in `within`, or in the sentence or row around it; any others are no words of the page. */
function quoteBack(words: string, within: Span, repaired: Repaired): string {
  const { text } = repaired.document
  const line = lineAround(text, within)
  if (repaired.touched(line).length === 0) return words
  const inside = text.slice(within.start, within.end).indexOf(words)
  const start =
    inside >= 0
      ? within.start + inside
      : text.slice(line.start).lastIndexOf(words, within.start - line.start) + line.start
  if (text.startsWith(words, start)) return sliceOf({ start, end: start + words.length }, repaired)
  return cellsOf(text.slice(line.start, line.end)) === words ? cellsOf(sliceOf(line, repaired)) : words
}

/** Paragraphs and rows end with \n and hold none. */
function lineAround(text: string, { start, end }: Span): Span {
  const last = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: last < 0 ? text.length : last }
}

const sliceOf = (span: Span, { read, back }: Repaired): string => {
  const { start, end } = back(span)
  return read.text.slice(start, end)
}
