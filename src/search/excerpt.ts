// The sentence of a passage that has most of what was found, cut to what is read at a glance.

import { sentenceEnds } from '../text/sentences.ts'
import { tokenise } from '../text/tokens.ts'
import type { Span } from './passages.ts'
import { wordsOf } from './words.ts'

export interface Excerpt {
  readonly text: string
  /** In units of `text`. */
  readonly found: readonly Span[]
}

/** UTF-16 units. */
const longest = 280
/** Before the first word that was found, where the beginning is cut off. */
const before = 60

export function excerptOf({ text, found }: Excerpt): Excerpt {
  const sentence = sentenceWith(text, found)
  const first = found.filter(span => span.start >= sentence.start && span.end <= sentence.end).reduce(longer, sentence)
  const isLong = sentence.end - sentence.start > longest
  const start = isLong
    ? wordAfter(text, Math.max(sentence.start, first.start - before), sentence.start)
    : sentence.start
  const end = isLong ? wordBefore(text, Math.min(sentence.end, start + longest), sentence.end) : sentence.end
  const [lead, tail] = [start > sentence.start ? '… ' : '', end < sentence.end ? ' …' : '']
  const shift = lead.length - start
  return {
    text: lead + text.slice(start, end) + tail,
    found: found
      .filter(span => span.start >= start && span.end <= end)
      .map(span => ({ start: span.start + shift, end: span.end + shift })),
  }
}

/** Of several as long the first; any that was found before the sentence as a whole. */
const longer = (best: Span, one: Span, n: number): Span =>
  n === 0 || one.end - one.start > best.end - best.start ? one : best

/** With most different words, most of them side by side; the first of several. */
function sentenceWith(text: string, found: readonly Span[]): Span {
  const tokens = tokenise(text)
  const ends = sentenceEnds(tokens).map(end => tokens[end - 1]?.end ?? text.length)
  const sentences = ends.map((end, n) => ({ start: startOf(text, ends[n - 1] ?? 0), end }))
  const countIn = ({ start, end }: Span): number => {
    const runs = found
      .filter(one => one.start >= start && one.end <= end)
      .map(one => wordsOf(text.slice(one.start, one.end)).map(word => word.text))
    // no sentence has a thousand words
    return new Set(runs.flat()).size + Math.max(0, ...runs.map(words => words.length)) / 1000
  }
  return sentences.reduce((best, one) => (countIn(one) > countIn(best) ? one : best), sentences[0] ?? whole(text))
}

const whole = (text: string): Span => ({ start: 0, end: text.length })
const startOf = (text: string, at: number): number => at + (text.slice(at).length - text.slice(at).trimStart().length)

const wordAfter = (text: string, at: number, least: number): number => {
  const space = text.indexOf(' ', at)
  return at === least || space < 0 || space - at > before ? at : space + 1
}
const wordBefore = (text: string, at: number, most: number): number => {
  const space = text.lastIndexOf(' ', at)
  return at === most || at - space > before ? at : space
}

/** With each found word between `open` and `close`. */
export function markedText({ text, found }: Excerpt, mark: (word: string) => string): string {
  let at = 0
  let marked = ''
  for (const { start, end } of found) {
    marked += text.slice(at, start) + mark(text.slice(start, end))
    at = end
  }
  return marked + text.slice(at)
}
