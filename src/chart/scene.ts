// What a chart is drawn of: texts with their boxes (so that none covers another) and shapes.

import { type TextStyle, textWidth, type Weight } from './font.ts'
import { rounded } from './rounded.ts'

/** In units of the drawing, from the top left. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface TextItem {
  readonly kind: 'text'
  readonly text: string
  /** Left end of the base line. */
  readonly x: number
  readonly y: number
  readonly style: TextStyle
  readonly fill: string
  readonly box: Box
}

export interface ShapeItem {
  readonly kind: 'shape'
  readonly svg: string
}

/** A data point: its shapes and what they say. */
export interface PointItem {
  readonly kind: 'point'
  readonly title: string
  readonly shapes: readonly ShapeItem[]
  readonly box: Box
}

export type Item = TextItem | ShapeItem | PointItem

/** A part of the drawing, and where the next one below may start. */
export interface Part {
  readonly items: readonly Item[]
  readonly bottom: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly items: readonly Item[]
}

export const ink = '#1f1f1f'
export const faint = '#555555'

export interface TextPlace {
  readonly x: number
  /** Base line. */
  readonly y: number
  readonly size: number
  readonly weight?: Weight
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly fill?: string
}

const share = { start: 0, middle: 0.5, end: 1 } as const
/** Parts of the size that letters with two accents reach up, and those with a tail down. */
const up = 0.95
const down = 0.25

export function textAt(
  text: string,
  { x, y, size, weight = 'regular', anchor = 'start', fill = ink }: TextPlace,
): TextItem {
  const style = { size, weight }
  const width = textWidth(text, style)
  const left = rounded(x - width * share[anchor])
  const box = { left, top: y - up * size, right: left + width, bottom: y + down * size }
  return { kind: 'text', text, x: left, y: rounded(y), style, fill, box }
}

export const lineHeight = (size: number): number => size * 1.3

/** Lines of text below each other, the first with its base line at `y`. */
export const linesAt = (lines: readonly string[], place: TextPlace): readonly TextItem[] =>
  lines.map((line, n) => textAt(line, { ...place, y: place.y + n * lineHeight(place.size) }))

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export const boxAround = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
})
