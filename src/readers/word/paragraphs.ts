// Paragraphs as every word processor's file makes them: spans gathered while a paragraph is read, what of it prints.

import type { Font, ImageBlock, Line, Span, TextBlock } from '../../model/document.ts'
import { lineOf } from '../text/grid.ts'

/** A picture; what it shows is not read. */
export const image: ImageBlock = { kind: 'image', page: null, box: null }

/** Adds text to the last of the lines. Writers cut runs at every edit: equal neighbours are one span. */
export function append(lines: readonly Span[][], text: string, font: Font | null): void {
  const line = lines.at(-1)
  const last = line?.at(-1)
  if (line === undefined || text === '') return
  if (last !== undefined && last.font === font) line[line.length - 1] = { ...last, text: last.text + text }
  else line.push({ text, font, box: null })
}

/** The lines that are not blank. */
export const printed = (lines: readonly Span[][]): readonly Line[] =>
  lines.filter(spans => spans.some(span => span.text.trim() !== '')).map(lineOf)

/** A number alone is shown («TT» columns are often nothing else), a bullet alone says nothing. */
export const isShown = ({ lines, label }: TextBlock): boolean => lines.length > 0 || /[\p{L}\p{N}]/u.test(label ?? '')

/** The lines of a paragraph behind those of one whose mark is deleted or hidden: its last line goes on in the first. */
export function joinedLines(carried: readonly Span[][] | null, lines: Span[][]): Span[][] {
  if (carried === null) return lines
  const [first = [], ...rest] = lines
  return [...carried.slice(0, -1), [...(carried.at(-1) ?? []), ...first], ...rest]
}

/** Outline level 0…8 to heading 1…9; 9 is body text. */
export const headingOf = (outline: number): number | null => (outline >= 0 && outline < 9 ? outline + 1 : null)

const headingName = /^(?:heading|đầu đề)\s*([1-9])$/iu

/** The level of a heading style by its name; null for all other styles. */
export function headingNamed(name: string): number | null {
  const level = headingName.exec(name)?.[1]
  return level === undefined ? null : Number(level)
}
