// The sentence that words stand in, where only their place is known.

import { sentenceEnds } from './sentences.ts'
import { tokenise } from './tokens.ts'

/** A line of the text; spans count from the text's beginning. */
export interface Line {
  readonly text: string
  readonly start: number
}

/** From the sentence that the words begin in to the one that they end in, within their line. */
export function sentenceIn({ text, start }: Line, words: { readonly start: number; readonly end: number }): string {
  const tokens = tokenise(text)
  const [from, to] = [words.start - start, Math.min(words.end - start, text.length)]
  const ends = sentenceEnds(tokens)
  const edges = ends.map(end => tokens[end - 1]?.end ?? text.length)
  const begins = [0, ...ends.map(end => tokens[end]?.start ?? text.length)]
  const first = begins.findLast(begin => begin <= from) ?? 0
  const last = edges.find(edge => edge >= to) ?? text.length
  return text.slice(first, last).trim()
}

/** The line of a text that a place stands in. */
export function lineAt(text: string, at: number): Line {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { text: text.slice(start, end < 0 ? text.length : end), start }
}
