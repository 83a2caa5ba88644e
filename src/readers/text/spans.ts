// Cuts a stretch of the source into spans: marks left out, one span for each kind of emphasis.

import type { Span } from '../../model/document.ts'
import { trimEnd } from '../../text/trim.ts'
import type { SourceLine } from './lines.ts'
import { type Emphasis, findMarks, fontOf, headingAt, type Mark } from './markdown.ts'

/** One printed line of the source. */
export interface Shown {
  readonly spans: readonly Span[]
  readonly text: string
  readonly heading: number | null
  /** White space before the first character. */
  readonly indent: number
}

export function plainSpan(line: SourceLine): readonly Span[] {
  const text = line.text.trim()
  if (text === '') return []
  const lead = line.text.length - line.text.trimStart().length
  return [{ text, font: null, box: null, offset: line.start + lead }]
}

const shown = (line: SourceLine, spans: readonly Span[], heading: number | null): Shown => ({
  spans,
  text: spans.map(span => span.text).join(''),
  heading,
  indent: line.text.length - line.text.trimStart().length,
})

/** Lines of one paragraph as shown; emphasis may go over line ends. */
export function showLines(lines: readonly SourceLine[], isMarked: boolean): readonly Shown[] {
  if (!isMarked) return lines.map(line => shown(line, plainSpan(line), null))
  const first = lines[0]?.start ?? 0
  const text = textBetween(lines)
  const { dropped, emphases } = findMarks(text)
  return lines.map(line => {
    const heading = headingAt(line.text)
    const start = line.start - first + (heading?.length ?? 0)
    const end = line.start - first + withoutClosing(line.text, heading !== null)
    return shown(line, cutSpans({ text, dropped, emphases, first, start, end }), heading?.level ?? null)
  })
}

/** The paragraph with its line ends as they are counted in the source: what stood between the lines becomes blanks. */
function textBetween(lines: readonly SourceLine[]): string {
  const first = lines[0]?.start ?? 0
  let text = ''
  for (const line of lines) text = text.padEnd(line.start - first, '\n') + line.text
  return text
}

/** Length of a line without white space at the end; a head may also close with #. */
function withoutClosing(text: string, isHead: boolean): number {
  const shown = text.trimEnd()
  const open = isHead ? trimEnd(shown, /#/u) : shown
  return open.length < shown.length && /\s$/u.test(open) ? open.trimEnd().length : shown.length
}

interface Cut {
  readonly text: string
  readonly dropped: readonly Mark[]
  readonly emphases: readonly Emphasis[]
  /** Offset of the paragraph in the source. */
  readonly first: number
  readonly start: number
  readonly end: number
}

function cutSpans({ text, dropped, emphases, first, start, end }: Cut): readonly Span[] {
  const spans: Span[] = []
  for (const [from, to] of kept(dropped, start, end)) {
    for (const [a, b] of sameEmphasis(emphases, from, to)) {
      const covering = emphases.filter(emphasis => emphasis.start <= a && b <= emphasis.end)
      const font = fontOf(
        covering.some(({ bold }) => bold),
        covering.some(({ italic }) => italic),
      )
      spans.push({ text: text.slice(a, b), font, box: null, offset: first + a })
    }
  }
  return trimmed(spans)
}

type Stretch = readonly [start: number, end: number]

function kept(dropped: readonly Mark[], start: number, end: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = start
  for (const mark of dropped) {
    if (mark.end <= at || mark.start >= end) continue
    if (mark.start > at) stretches.push([at, mark.start])
    at = Math.max(at, mark.end)
  }
  if (at < end) stretches.push([at, end])
  return stretches
}

function sameEmphasis(emphases: readonly Emphasis[], start: number, end: number): readonly Stretch[] {
  const borders = emphases.flatMap(emphasis => [emphasis.start, emphasis.end]).filter(at => at > start && at < end)
  const cuts = [start, ...borders.toSorted((a, b) => a - b), end]
  return cuts.slice(1).map((to, index): Stretch => [cuts[index] ?? start, to])
}

/** Blanks at both ends of the line belong to its layout. */
function trimmed(spans: readonly Span[]): readonly Span[] {
  const first = spans.findIndex(span => span.text.trim() !== '')
  const last = spans.findLastIndex(span => span.text.trim() !== '')
  if (first < 0) return []
  return spans.slice(first, last + 1).map((span, index) => {
    const lead = index === 0 ? span.text.length - span.text.trimStart().length : 0
    const end = index === last - first ? span.text.trimEnd().length : span.text.length
    return { ...span, text: span.text.slice(lead, end), offset: (span.offset ?? 0) + lead }
  })
}
