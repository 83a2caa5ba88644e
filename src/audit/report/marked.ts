// Sentences with the quoted words marked in them; words of one sentence are shown in it together.

import { keyOf } from '../documents.ts'
import type { Evidence } from '../finding.ts'

/** Pieces of the sentence, in order; the words of quotes are marked. */
export interface Piece {
  readonly text: string
  readonly isQuoted: boolean
}

export interface Passage {
  /** The first words that are quoted of it: where it stands. */
  readonly evidence: Evidence
  readonly pieces: readonly Piece[]
}

/** In the order of the evidence: what is doubted comes first. */
export const passagesOf = (evidence: readonly Evidence[]): readonly Passage[] =>
  [...Map.groupBy(evidence, one => JSON.stringify([keyOf(one), one.page, one.sentence])).values()].flatMap(group =>
    group[0] ? [{ evidence: group[0], pieces: piecesOf(group[0].sentence, group) }] : [],
  )

type Quote = Pick<Evidence, 'quote' | 'start'>

interface Span {
  readonly start: number
  readonly end: number
}

/** Where the sentence has not all quotes as far apart as the report has them, they stand before it. */
export function piecesOf(sentence: string, quotes: readonly Quote[]): readonly Piece[] {
  const said = quotes.filter(({ quote }) => quote !== '').toSorted((a, b) => a.start - b.start)
  const spans = said.length === 0 ? [] : spansIn(sentence, said)
  const before = spans === null ? [said.map(({ quote }) => quote).join(' … '), sentence === '' ? '' : ' — '] : []
  const pieces = before.map((text, n) => ({ text, isQuoted: n === 0 }))
  return [...pieces, ...cut(sentence, spans ?? [])]
    .map(({ text, isQuoted }) => ({ text: text.replace(/\s+/gu, ' '), isQuoted }))
    .filter(({ text }) => text !== '')
}

/** The quotes as far apart as in the text: of several such places the one where most of them are whole words. */
function spansIn(sentence: string, quotes: readonly Quote[]): readonly Span[] | null {
  const [first] = quotes
  if (!first) return null
  const places: { readonly spans: readonly Span[]; readonly whole: number }[] = []
  for (let at = sentence.indexOf(first.quote); at >= 0; at = sentence.indexOf(first.quote, at + 1)) {
    const spans = quotes.map(({ quote, start }) => ({
      start: at + start - first.start,
      end: at + start - first.start + quote.length,
    }))
    const isThere = spans.every(({ start, end }, n) => sentence.slice(start, end) === quotes[n]?.quote)
    if (isThere) places.push({ spans, whole: spans.filter(span => isWhole(sentence, span)).length })
  }
  return places.toSorted((a, b) => b.whole - a.whole)[0]?.spans ?? null
}

const letter = /[\p{L}\p{M}\p{N}]/u
const isWhole = (text: string, { start, end }: Span): boolean =>
  !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end))

/** Spans may lie over each other: no word is lost or doubled. */
function cut(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const span of spans) {
    const start = Math.max(span.start, end)
    pieces.push({ text: text.slice(end, start), isQuoted: false })
    pieces.push({ text: text.slice(start, span.end), isQuoted: true })
    end = Math.max(end, span.end)
  }
  return [...pieces, { text: text.slice(end), isQuoted: false }]
}
