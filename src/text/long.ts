// A paragraph longer than any report has (one line may hold a whole file) goes on in pieces, so that no step after
// costs more than its length.

import type { Line, Span, TextBlock } from '../model/document.ts'
import { boxOfUnits } from './spans.ts'

/** Units: eight pages without a line end. */
export const longest = 20_000

/** Offsets at which a text is cut: after a sentence, else after a word, never within a character. */
export function cutsOf(text: string, most = longest): number[] {
  const cuts: number[] = []
  for (let from = 0; text.length - from > most; ) {
    from = cutWithin(text.slice(from, from + most + 1)) + from
    cuts.push(from)
  }
  return cuts
}

function cutWithin(stretch: string): number {
  const most = stretch.length - 1
  const after = ['. ', '; ', ' '].map(sign => stretch.lastIndexOf(sign, most - sign.length) + sign.length)
  return after.find(at => at > most / 2) ?? wholeAt(stretch, most)
}

// not between the halves of a surrogate pair, nor between a letter and its mark
function wholeAt(text: string, at: number): number {
  let end = at
  while (end > 0 && end > at - 50 && /[\p{M}\udc00-\udfff]/u.test(text.charAt(end))) end--
  return end > 0 ? end : at
}

const lengthOf = ({ spans }: Line): number => spans.reduce((sum, { text }) => sum + text.length, 0)

/** The block itself, or blocks of about `most` units: cut between lines, and within a line that is too long itself. */
export function inPieces(block: TextBlock, most = longest): readonly TextBlock[] {
  if (block.lines.reduce((sum, line) => sum + lengthOf(line), 0) <= most) return [block]
  const pieces: Line[][] = []
  let room = 0
  for (const line of block.lines.flatMap(one => cutLine(one, most))) {
    const length = lengthOf(line)
    if (length > room) {
      pieces.push([])
      room = most
    }
    pieces.at(-1)?.push(line)
    room -= length
  }
  return pieces.map((lines, n) => ({ ...block, lines, label: n === 0 ? block.label : null }))
}

function cutLine(line: Line, most: number): Line[] {
  const length = lengthOf(line)
  if (length <= most) return [line]
  const ends = [...cutsOf(line.spans.map(({ text }) => text).join(''), most), length]
  const parts: Span[][] = ends.map(() => [])
  let start = 0
  let part = 0
  for (const span of line.spans) {
    const spanEnd = start + span.text.length
    for (let at = start; at < spanEnd; ) {
      while ((ends[part] ?? length) <= at) part++
      const end = Math.min(spanEnd, ends[part] ?? length)
      parts[part]?.push(cutSpan(span, at - start, end - start))
      at = end
    }
    start = spanEnd
  }
  return parts.map(spans => ({ ...line, spans }))
}

function cutSpan(span: Span, from: number, to: number): Span {
  if (from === 0 && to === span.text.length) return span
  const { advances, box, offset } = span
  const before = advances?.[from - 1] ?? 0
  return {
    ...span,
    text: span.text.slice(from, to),
    ...(advances && { advances: advances.slice(from, to).map(one => one - before) }),
    box: box && boxOfUnits({ ...span, box }, from, to),
    ...(offset !== undefined && { offset: offset + from }),
  }
}
