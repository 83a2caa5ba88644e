// The words of a page as invisible text: what stands in its content stream.

import { centreX, centreY, height, sharedHeight, unite, width } from '../geometry/box.ts'
import { apply, inverse, type Matrix, multiply } from '../geometry/matrix.ts'
import type { Box } from '../model/document.ts'
import { codeOf, type Glyphs, hex, lettersOf } from './characters.ts'
import { metrics } from './glyphless.ts'

/** A word on the upright sheet, in points, origin top left. */
export interface LayerWord {
  readonly text: string
  readonly box: Box
}

/** Neighbours in reading order that stand beside one another. */
function linesOf(words: readonly LayerWord[]): LayerWord[][] {
  const lines: LayerWord[][] = []
  for (const word of words) {
    const before = lines.at(-1)?.at(-1)
    if (before && isBeside(before.box, word.box)) lines.at(-1)?.push(word)
    else lines.push([word])
  }
  return lines
}

const isBeside = (a: Box, b: Box): boolean =>
  b[0] > a[0] &&
  sharedHeight(a, b) > 0.5 * Math.min(height(a), height(b)) &&
  height(b) < 2.5 * height(a) &&
  height(a) < 2.5 * height(b)

/** What the words of a page are written with. */
export interface Setting {
  /** From the upright sheet (y down) to the page as displayed. */
  readonly toDisplayed: Matrix
  /** From there to the page's own space (y up). */
  readonly toPage: Matrix
  readonly font: string
  readonly glyphs: Glyphs
}

/** Glyphs over exactly their width; `y`: the base line on the sheet. */
interface Stretch {
  readonly codes: readonly number[]
  readonly from: number
  readonly to: number
  readonly y: number
}

interface PrintedLine {
  readonly size: number
  readonly stretches: readonly Stretch[]
}

/** Each word over its box. */
function toPrinted(words: readonly LayerWord[], glyphs: Glyphs): PrintedLine {
  const [, top, , bottom] = unite(words.map(word => word.box))
  const size = ((bottom - top) * metrics.em) / (metrics.ascent - metrics.descent)
  const y = bottom + (size * metrics.descent) / metrics.em
  const stretches = words.flatMap(({ text, box: [from, , to] }): Stretch[] => {
    const codes = lettersOf(text).map(letter => codeOf(glyphs, letter))
    return codes.length === 0 ? [] : [{ codes, from, to, y }]
  })
  return { size, stretches }
}

/** Radians: a sheet askew by less has upright words that climb. */
const slight = 0.06

/**
 * The matrix without a slight slant: over one word it makes no difference, but some programs (poppler) take a word
 * whose letters climb apart.
 */
function straightened(matrix: Matrix): Matrix {
  const [a, b, c, d] = matrix
  const angle = Math.atan2(b, a)
  const quarter = (Math.round(angle / (Math.PI / 2)) * Math.PI) / 2
  if (Math.abs(angle - quarter) > slight || a * d - b * c <= 0) return matrix
  const [cos, sin] = [Math.round(Math.cos(quarter)), Math.round(Math.sin(quarter))]
  const [along, down] = [Math.hypot(a, b), Math.hypot(c, d)]
  return [cos * along, sin * along, -sin * down, cos * down, 0, 0]
}

/** Parts of a line's height. Poppler takes for one line what climbs by less than half of it. */
const mostClimb = 0.45
const mostMoved = 0.35

/**
 * Lines that climb by more are levelled about the middle of the text, as far as no word leaves its place by more than
 * a third of its height: else programs that sort words by their height mix the lines.
 */
function levelling(toStraight: Matrix, lines: readonly PrintedLine[], words: readonly LayerWord[]): Matrix {
  const sheet = unite(words.map(word => word.box))
  const [across, climb] = [width(sheet), (width(sheet) * toStraight[1]) / toStraight[0]]
  const size = lines.map(line => line.size).toSorted((a, b) => a - b)[lines.length >> 1] ?? 0
  const excess = Math.min(Math.max(0, Math.abs(climb) - mostClimb * size), 2 * mostMoved * size)
  if (excess === 0) return toStraight
  const slope = (Math.sign(climb) * excess) / across
  const [middle] = apply(toStraight, centreX(sheet), centreY(sheet))
  return multiply([1, -slope, 0, 1, 0, slope * middle], toStraight)
}

const number = (value: number, places = 2): string => String(Number(value.toFixed(places)))

/** Percent; text must have a width. */
const leastScale = 1

/** What all words of a page are drawn with; `level`: from the sheet to the space that is written in. */
interface Pen {
  readonly level: Matrix
  readonly space: string
}

/** A space behind each word, so that they are copied apart; Chromium passes over one that is a single empty glyph. */
function draw({ codes, from, to, y }: Stretch, size: number, { level, space }: Pen): string {
  const natural = (codes.length * size * metrics.advance) / metrics.em
  const scale = Math.max(leastScale, (100 * (to - from)) / natural)
  const [middle, base] = apply(level, (from + to) / 2, y)
  const start = middle - (to - from) / 2
  return `1 0 0 1 ${number(start)} ${number(-base)} Tm ${number(scale)} Tz <${codes.map(hex).join('')}${space}> Tj`
}

const upwards: Matrix = [1, 0, 0, -1, 0, 0]

/** Text rendering mode 3 paints nothing. */
export function textLayer(words: readonly LayerWord[], { toDisplayed, toPage, font, glyphs }: Setting): string {
  const straight = straightened(toDisplayed)
  const toStraight = multiply(inverse(straight), toDisplayed)
  const matrix = multiply(multiply(toPage, straight), upwards).map(value => number(value, 6))
  const printed = linesOf(words)
    .map(line => toPrinted(line, glyphs))
    .filter(({ size }) => size > 0)
  const pen: Pen = { level: levelling(toStraight, printed, words), space: hex(codeOf(glyphs, ' ')) }
  const lines = printed.flatMap(({ size, stretches }) => [
    `/${font} ${number(size)} Tf`,
    ...stretches.map(stretch => draw(stretch, size, pen)),
  ])
  return ['q', `${matrix.join(' ')} cm`, 'BT', '3 Tr', ...lines, 'ET', 'Q', ''].join('\n')
}
