// The source as lines with their offsets, page numbers at page ends taken out.

import { TrichLucError } from '../../model/errors.ts'
import { cutsOf } from '../../text/long.ts'

export interface SourceLine {
  readonly text: string
  /** Offset of the line's first character in the decoded text. */
  readonly start: number
}

// five thousand pages of sixty lines
const maxLines = 300_000
// a name stands some blank lines under its office; longer stretches say nothing
const maxBlank = 8

/**
 * Lines end at \n, \r\n, \r, \f and the Unicode separators; a form feed leaves a line of its own, `\f`.
 * Of a long stretch of blank lines only the first few are kept. Throws `too-large` for more lines than `maxLines`.
 */
export function splitLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = []
  let start = 0
  let blank = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 13 && code !== 0x2028 && code !== 0x2029) continue
    if (code < 10 || code === 11) continue
    blank = at === start && code !== 12 ? blank + 1 : 0
    if (blank <= maxBlank) addLine(lines, text.slice(start, at), start)
    if (lines.length > maxLines) throw new TrichLucError('too-large', { limit: maxLines, what: 'lines' })
    if (code === 12) lines.push({ text: '\f', start: at })
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    start = at + 1
  }
  if (start < text.length) addLine(lines, text.slice(start), start)
  return lines
}

function addLine(lines: SourceLine[], text: string, start: number): void {
  const cuts = cutsOf(text)
  for (const [n, end] of [...cuts, text.length].entries()) {
    const from = cuts[n - 1] ?? 0
    lines.push({ text: text.slice(from, end), start: start + from })
  }
}

export interface Furnished {
  /** Page breaks are now blank lines, page numbers are gone. */
  readonly lines: readonly SourceLine[]
  readonly pageNumbers: readonly SourceLine[]
}

const pageNumber = /^\s*(?:[-–—]\s*)?(?:(?:trang|page)\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–—])?\s*$/iu

/** The nearest line that is not blank, going one way; a form feed counts as a line. */
function neighbour(lines: readonly SourceLine[], at: number, step: 1 | -1): SourceLine | undefined {
  let next = at + step
  while (lines[next] !== undefined && lines[next]?.text !== '\f' && lines[next]?.text.trim() === '') next += step
  return lines[next]
}

/** Lone numbers beside a form feed, and those that stand within a sentence that a page end cut. */
function isPageNumber(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (text.length > 20 || !pageNumber.test(text)) return false
  const before = neighbour(lines, at, -1)
  const after = neighbour(lines, at, 1)
  if (before?.text === '\f' || after?.text === '\f') return true
  const isAlone = (lines[at - 1]?.text.trim() ?? '') === '' && (lines[at + 1]?.text.trim() ?? '') === ''
  return isAlone && /[\p{L}\d,(]\s*$/u.test(before?.text ?? '') && /^\s*\p{Ll}\p{Ll}/u.test(after?.text ?? '')
}

export function withoutPageNumbers(lines: readonly SourceLine[]): Furnished {
  const pageNumbers: SourceLine[] = []
  const kept: SourceLine[] = []
  for (const [at, line] of lines.entries()) {
    if (line.text === '\f') kept.push({ text: '', start: line.start })
    else if (isPageNumber(lines, at)) pageNumbers.push(line)
    else kept.push(line)
  }
  return { lines: kept, pageNumbers }
}
