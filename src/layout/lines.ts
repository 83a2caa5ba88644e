// Words of one line → the model's line, with what the paragraph rules ask about it.

import { rounded, unite, width } from '../geometry/box.ts'
import type { Box, Line, Span } from '../model/document.ts'
import type { Word } from './parts.ts'
import { sizeOf, spaceGap } from './rows.ts'

export interface PrintedLine {
  readonly line: Line
  readonly page: number
  readonly box: Box
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Null where there are no letters. */
  readonly caps: boolean | null
  readonly firstWordWidth: number
}

const cents = (value: number): number => Math.round(value * 100) / 100

const advancesOf = (word: Word): readonly number[] =>
  word.advances ??
  Array.from({ length: word.text.length }, (_, index) => ((index + 1) / word.text.length) * width(word.box))

const sameLook = (a: Word, b: Word): boolean =>
  a.confidence === b.confidence &&
  (a.font === b.font ||
    (a.font !== null &&
      b.font !== null &&
      a.font.name === b.font.name &&
      a.font.size === b.font.size &&
      a.font.bold === b.font.bold &&
      a.font.italic === b.font.italic))

export const isSpaced = (before: Word, word: Word): boolean =>
  word.spaced || word.box[0] - before.box[2] > spaceGap * Math.max(sizeOf(before), sizeOf(word))

const toRuns = (words: readonly Word[]): Word[][] => {
  const runs: Word[][] = []
  for (const word of words) {
    const last = runs.at(-1)?.at(-1)
    if (last && sameLook(last, word)) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs
}

/** `next` is the word after the run on its line: the space before it belongs to this span. */
const toSpan = (run: readonly Word[], next: Word | undefined): Span => {
  const start = run[0]?.box[0] ?? 0
  const advances: number[] = []
  let text = ''
  for (const [index, word] of run.entries()) {
    const following = run[index + 1] ?? next
    text += word.text
    for (const advance of advancesOf(word)) advances.push(cents(word.box[0] - start + advance))
    if (!following || !isSpaced(word, following)) continue
    text += ' '
    advances.push(cents(Math.max(following.box[0], word.box[2]) - start))
  }
  const { font = null, confidence } = run[0] ?? {}
  const [x0, y0, , y1] = unite(run.map(word => word.box))
  const box = rounded([x0, y0, start + (advances.at(-1) ?? 0), y1])
  return { text, font, box, advances, ...(confidence === undefined ? {} : { confidence }) }
}

const toSpans = (words: readonly Word[]): Span[] => {
  const runs = toRuns(words)
  return runs.map((run, index) => toSpan(run, runs[index + 1]?.[0]))
}

const isCaps = (text: string): boolean | null => (/\p{L}/u.test(text) ? !/\p{Ll}/u.test(text) : null)

const mostly = (words: readonly Word[], test: (word: Word) => boolean): boolean => {
  const letters = (some: readonly Word[]) => some.reduce((sum, word) => sum + word.text.length, 0)
  return letters(words.filter(test)) > 0.8 * letters(words)
}

const largestSize = (words: readonly Word[]): number => words.reduce((size, word) => Math.max(size, sizeOf(word)), 0)

/** Up to the first space: a word can be printed in pieces. */
const firstWordWidth = (words: readonly Word[]): number => {
  const end = words.findIndex((word, index) => index > 0 && isSpaced(words[index - 1] ?? word, word))
  return width(unite(words.slice(0, end < 0 ? words.length : end).map(word => word.box)))
}

export const toLine = (words: readonly Word[], page: number): PrintedLine => {
  const spans = toSpans(words)
  const box = rounded(unite(words.map(word => word.box)))
  const text = spans.map(span => span.text).join('')
  return {
    line: { page, box, spans },
    page,
    box,
    text,
    size: largestSize(words),
    bold: mostly(words, word => word.font?.bold ?? false),
    italic: mostly(words, word => word.font?.italic ?? false),
    caps: isCaps(text),
    firstWordWidth: firstWordWidth(words),
  }
}
