// SVG elements of plain attributes: no patterns, clips or styles, which Word and others draw each in their own way.

import { xml } from '../export/tables/sheet.ts'
import { rounded } from './rounded.ts'
import type { Box, ShapeItem } from './scene.ts'

export type Attributes = Readonly<Record<string, string | number | undefined>>

export function element(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : xml(value ?? '')}"`)
    .join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

export const shape = (name: string, attributes: Attributes): ShapeItem => ({
  kind: 'shape',
  svg: element(name, attributes),
})

export interface Stroke {
  readonly colour: string
  readonly width: number
  readonly dash?: string
}

export const strokeOf = ({ colour, width, dash }: Stroke): Attributes => ({
  stroke: colour,
  'stroke-width': width,
  'stroke-dasharray': dash,
})

export interface Spot {
  readonly x: number
  readonly y: number
}

export const line = (from: Spot, to: Spot, stroke: Stroke): ShapeItem =>
  shape('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...strokeOf(stroke) })

export const path = (d: string, attributes: Attributes): ShapeItem => shape('path', { d, ...attributes })

export const corners = (spots: readonly Spot[]): string =>
  `M${spots.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L')}Z`

export const boxPath = ({ left, top, right, bottom }: Box): string =>
  corners([
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ])

/** Slanting lines that fill a box, `step` apart: rising to the right, or falling. */
export function hatch({ left, top, right, bottom }: Box, step: number, slant: 'rising' | 'falling'): string {
  const [width, height] = [right - left, bottom - top]
  const lines: string[] = []
  for (let at = step / 2; at < width + height; at += step) {
    // from the left or lower edge to the upper or right one, on a line x + y = at
    const [x1, x2] = [Math.max(0, at - height), Math.min(width, at)]
    const place = (x: number): string =>
      `${rounded(left + x)} ${rounded(slant === 'rising' ? top + at - x : bottom - at + x)}`
    lines.push(`M${place(x1)}L${place(x2)}`)
  }
  return lines.join('')
}
