// Glyphs → words: a word ends at a space, at a visible gap, and where the line, the font or the direction changes.

import { rounded } from '../../geometry/box.ts'
import { boxAround } from '../../geometry/matrix.ts'
import type { Turn } from '../../geometry/turn.ts'
import type { Word } from '../../layout/parts.ts'
import { spaceGap } from '../../layout/rows.ts'
import type { Font } from '../../model/document.ts'

/** A piece of a line's coordinates: where it is, along which unit vector it runs, what lies above it. */
export interface Pen {
  readonly x: number
  readonly y: number
  readonly along: readonly [number, number]
  /** From the base line to the top and to the bottom of the font. */
  readonly rise: readonly [number, number]
  readonly fall: readonly [number, number]
  readonly font: Font
  readonly isHidden: boolean
}

export interface OpenWord {
  readonly pen: Pen
  text: string
  /** End of each UTF-16 unit in points from the start. */
  readonly ends: number[]
  /** Where the next glyph of the word is expected: the end and the letter spacing. */
  expected: number
  readonly spaced: boolean
}

export interface Glyph {
  readonly text: string
  /** Points. */
  readonly width: number
  readonly spacing: number
}

const mark = /^\p{M}+$/u

/** Ems by which a glyph may stand back over its word: kerning. More is another word. */
const kerning = 0.35

const continues = (word: OpenWord, pen: Pen, glyph: Glyph): boolean => {
  const { pen: start } = word
  if (start.isHidden !== pen.isHidden || start.font.size === 0) return false
  if (Math.abs(start.along[0] - pen.along[0]) + Math.abs(start.along[1] - pen.along[1]) > 0.02) return false
  const [dx, dy] = [pen.x - start.x, pen.y - start.y]
  const gap = dx * start.along[0] + dy * start.along[1] - word.expected
  const drop = Math.abs(dx * start.along[1] - dy * start.along[0])
  const em = start.font.size
  if (mark.test(glyph.text)) return Math.abs(gap) < 1.2 * em && drop < 0.7 * em
  return start.font === pen.font && gap < spaceGap * em && gap > -kerning * em && drop < 0.12 * em
}

export const openWord = (pen: Pen, spaced: boolean): OpenWord => ({ pen, text: '', ends: [], expected: 0, spaced })

/** The word that the glyph goes on with, or null: then it begins one. */
export const wordFor = (word: OpenWord | null, pen: Pen, glyph: Glyph): OpenWord | null =>
  word && continues(word, pen, glyph) ? word : null

export const addGlyph = (word: OpenWord, pen: Pen, glyph: Glyph): void => {
  const start = (pen.x - word.pen.x) * word.pen.along[0] + (pen.y - word.pen.y) * word.pen.along[1]
  const last = word.ends.at(-1) ?? 0
  for (let unit = 1; unit <= glyph.text.length; unit++)
    word.ends.push(Math.max(last, start + (glyph.width * unit) / glyph.text.length))
  word.text += glyph.text
  word.expected = Math.max(word.expected, start + glyph.width + glyph.spacing)
}

/** Degrees by which a line may lean and still be a line of the page (scans, OCR layers). */
const lean = 10

const turnOf = ([x, y]: readonly [number, number]): Turn | null => {
  const degrees = ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360
  const quarter = Math.round(degrees / 90)
  return Math.abs(degrees - quarter * 90) > lean ? null : (([0, 90, 180, 270] as const)[quarter % 4] ?? 0)
}

export const closeWord = ({ pen, text, ends, spaced }: OpenWord): Word => {
  const length = ends.at(-1) ?? 0
  const end = [pen.x + length * pen.along[0], pen.y + length * pen.along[1]] as const
  const corners = [pen.rise, pen.fall].flatMap(([dx, dy]) => [
    [pen.x + dx, pen.y + dy] as const,
    [end[0] + dx, end[1] + dy] as const,
  ])
  return { text, box: rounded(boxAround(corners)), font: pen.font, advances: ends, spaced, turn: turnOf(pen.along) }
}
