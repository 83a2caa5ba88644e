// Lines to paragraphs: hard-wrapped text is joined, and so is a sentence that a page end cut in two.

import type { TextBlock } from '../../model/document.ts'
import { lineOf, textBlock } from './grid.ts'
import { composed, isCapitals } from './letterhead.ts'
import type { Shown } from './spans.ts'

/** Width of the typed lines in characters; null where each paragraph is one line, however long. */
export type Wrap = number | null

const widest = 130
const narrowest = 40

/** Hard-wrapped text has most of its characters in lines of nearly one width, and hardly any line beyond it. */
export function findWrap(lengths: readonly number[]): Wrap {
  const sorted = lengths.filter(length => length > 0).toSorted((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.97)] ?? 0
  if (sorted.length < 5 || width > widest || width < narrowest) return null
  const full = sorted.filter(length => length > width * 0.8 && length <= width * 1.1).length
  return full >= Math.max(3, sorted.length * 0.2) ? width : null
}

const listItem =
  /^(?:[-–—+•●▪■□◦*➢✓§]\s|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|\p{L})\s*[.)]\s*(?![\d.])|[\p{Ll}đ],\s|\d{1,2}(?:\.\d{1,2}){1,3}\s|[IVXLC]{1,6}\s?[-–]\s|(?:PHẦN|Phần|Chương|CHƯƠNG|Mục|MỤC|Điều|PHỤ LỤC|Phụ lục)\s+(?:thứ\s|[IVXLC\d]))/u

export const startsItem = (text: string): boolean => listItem.test(composed(text.slice(0, 60)))

const isRule = (text: string): boolean => /^[-–—_*=~.…\s]+$/u.test(text)

/** A line that stands alone whatever comes after: in capitals, a rule, a head by its marks. */
const isHead = (line: Shown): boolean =>
  line.heading !== null || isRule(line.text) || (isCapitals(line.text) && line.text.length < 160)

const firstWord = (text: string): string => text.slice(0, 60).split(/\s/u, 1)[0] ?? ''

/** Greedy wrapping: the line ended because the next line's first word did not fit. */
function isFull(line: Shown, next: Shown, width: number): boolean {
  const length = line.indent + line.text.length
  return length + 1 + firstWord(next.text).length > width - 2 && length > width * 0.6
}

function isWrapped(line: Shown, next: Shown, wrap: Wrap): boolean {
  if (wrap === null || isHead(line) || isHead(next) || startsItem(next.text)) return false
  // a first line set in begins a paragraph; within an item the lines hang under its text
  if (next.indent > line.indent && !startsItem(line.text)) return false
  if (/[;:]$/u.test(line.text) && !/^\p{Ll}/u.test(next.text)) return false
  return isFull(line, next, wrap)
}

/** Consecutive lines to paragraphs, each a list of lines. */
export function joinWrapped(lines: readonly Shown[], wrap: Wrap): readonly Shown[][] {
  const paragraphs: Shown[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && isWrapped(before, line, wrap)) last.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

const ended = /[.;:!?…/][)\]"”»'’*]*$/u
const opensBracket = /\([^()]{0,60}$/u
// figures and what they count: «02 đoàn», not «2. Công tác», «02 tháng 11» alone
const countedThing = /^\d[\d.,]*(?:[/%]|\s+\p{Ll})/u
// an abbreviation that goes on as prose: «PCPNN với tổng số vốn …»
const abbreviation = /^\p{Lu}[\p{Lu}\d&-]+\s+\p{Ll}/u
const proseLength = 60
const longProse = 150

const lastLine = (paragraph: readonly Shown[]): Shown | undefined => paragraph.at(-1)
const lengthOf = (paragraph: readonly Shown[]): number => paragraph.reduce((sum, line) => sum + line.text.length + 1, 0)

/** Whether a paragraph after a blank line goes on with the sentence that the paragraph before left open. */
export function continues(paragraph: readonly Shown[], next: readonly Shown[]): boolean {
  const before = lastLine(paragraph)
  const after = next[0]
  if (before === undefined || after === undefined) return false
  if (paragraph.some(isHead) || isHead(after) || startsItem(after.text)) return false
  const length = lengthOf(paragraph)
  const tail = composed(before.text.slice(-80))
  const start = composed(after.text.slice(0, 80))
  if (length < proseLength || ended.test(tail)) return false
  if (/^\p{Ll}/u.test(start)) return true
  if (countedThing.test(start)) return opensBracket.test(tail) || !isTitleLike(paragraph, length)
  return length >= longProse && (abbreviation.test(start) || (tail.endsWith(',') && lengthOf(next) > proseLength))
}

/** A numbered short line is a head, although it ends without a full stop. */
const isTitleLike = (paragraph: readonly Shown[], length: number): boolean =>
  length < longProse && startsItem(paragraph[0]?.text ?? '')

export const toBlock = (paragraph: readonly Shown[]): TextBlock => ({
  ...textBlock(paragraph.map(line => lineOf(line.spans))),
  heading: paragraph[0]?.heading ?? null,
})
