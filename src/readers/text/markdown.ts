// Markdown marks out of the text, as far as reports have them: heads, emphasis, escapes. A mark that is not clearly one
// stays, for reports print «5 * 3», «(*)» and blanks «____» too.

import type { Font } from '../../model/document.ts'

export interface Mark {
  /** Characters to leave out, half-open. */
  readonly start: number
  readonly end: number
}

export interface Emphasis extends Mark {
  readonly bold: boolean
  readonly italic: boolean
}

export interface Marks {
  /** By start, none overlapping. */
  readonly dropped: readonly Mark[]
  /** What the emphasis covers, marks included. */
  readonly emphases: readonly Emphasis[]
}

const head = /^\s{0,3}(#{1,6})(?:[ \t]+|$)/u
const emphasisEvidence = /(?:^|[\s(])\*\*[^\s*]|[^\s*]\*\*(?:\s|$)/mu
const headEvidence = /^#{1,6}[ \t]+\S/mu
const tableEvidence = /^[ \t]*\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*$/mu

export const isMarkdown = (text: string): boolean =>
  headEvidence.test(text) || emphasisEvidence.test(text) || tableEvidence.test(text)

export interface Heading {
  readonly level: number
  /** Length of the marks at the line's start. */
  readonly length: number
}

export function headingAt(line: string): Heading | null {
  const found = head.exec(line)
  return found === null ? null : { level: found[1]?.length ?? 1, length: found[0].length }
}

const thematicBreak = /^\s{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/u
/** A line that Markdown draws as a rule. */
export const isThematicBreak = (line: string): boolean => line.length < 200 && thematicBreak.test(line)

interface Stars {
  readonly at: number
  readonly length: number
  readonly opens: boolean
  readonly closes: boolean
}

const escapable = /^[!-/:-@[-`{-~]$/u
const cannotOpen = /^[\s)\],.;:!?…]?$/u
const cannotClose = /^[\s([]?$/u

/** Runs of stars that may open or close, and the backslashes of escapes. */
function scan(text: string): { readonly stars: readonly Stars[]; readonly escapes: readonly Mark[] } {
  const stars: Stars[] = []
  const escapes: Mark[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && escapable.test(text[at + 1] ?? '')) {
      escapes.push({ start: at, end: at + 1 })
      at++
    } else if (text[at] === '*') {
      const run = starsAt(text, at)
      stars.push(run)
      at += run.length - 1
    }
  }
  return { stars, escapes }
}

function starsAt(text: string, at: number): Stars {
  let end = at + 1
  while (text[end] === '*') end++
  const before = text[at - 1] ?? ''
  const after = text[end] ?? ''
  const length = end - at
  return {
    at,
    length,
    // «2*3*4»: a star between letters or figures opens nothing
    opens: length <= 3 && !cannotOpen.test(after) && !/[\p{L}\p{N}]/u.test(before),
    closes: length <= 3 && !cannotClose.test(before),
  }
}

interface Opener {
  at: number
  length: number
}

// no paragraph of a report has so many; beyond them stars are no marks
const maxStars = 2000

/** Over a line end only from the start of one line to the end of another: elsewhere two lone stars would meet. */
function mayPair(text: string, start: number, end: number): boolean {
  const lineEnd = text.indexOf('\n', start)
  if (lineEnd < 0 || lineEnd >= end) return true
  const next = text.indexOf('\n', end)
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
  return before.trim() === '' && text.slice(end, next < 0 ? undefined : next).trim() === ''
}

const kind = (start: number, end: number, length: number): Emphasis => ({
  start,
  end,
  bold: length >= 2,
  italic: length !== 2,
})

/** Pairs stars inside one paragraph; whatever finds no partner stays in the text. */
export function findMarks(text: string): Marks {
  if (!text.includes('*') && !text.includes('\\')) return { dropped: [], emphases: [] }
  const { stars, escapes } = scan(text)
  if (stars.length > maxStars) return { dropped: [], emphases: [] }
  const openers: Opener[] = []
  const dropped: Mark[] = [...escapes]
  const emphases: Emphasis[] = []
  for (const { at, length, opens, closes } of stars) {
    let rest = length
    while (closes && rest > 0 && openers.length > 0) {
      const opener = openers.at(-1) as Opener
      const paired = Math.min(opener.length, rest)
      // one star against two is no pair: «*» bullets and footnote marks would eat the emphasis
      if (paired !== opener.length && paired !== rest) break
      const closing = at + length - rest
      if (!mayPair(text, opener.at, at + length)) break
      dropped.push({ start: opener.at + opener.length - paired, end: opener.at + opener.length })
      dropped.push({ start: closing, end: closing + paired })
      emphases.push(kind(opener.at + opener.length - paired, closing + paired, paired))
      opener.length -= paired
      rest -= paired
      if (opener.length === 0) openers.pop()
    }
    if (opens && rest === length) openers.push({ at, length })
  }
  return { dropped: dropped.toSorted((a, b) => a.start - b.start), emphases }
}

const fonts = [false, true].map(bold => [false, true].map(italic => ({ name: '', size: 0, bold, italic })))

/** The font of emphasised text: no name and no size, for Markdown states neither. Null where nothing is emphasised. */
export function fontOf(bold: boolean, italic: boolean): Font | null {
  return bold || italic ? (fonts[Number(bold)]?.[Number(italic)] ?? null) : null
}
