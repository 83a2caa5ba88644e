// Points of a line, each mark in its own shape.

import type { Hedge, Mark } from './chart.ts'
import { type Look, ring } from './palette.ts'
import { rounded } from './rounded.ts'
import { boxAround, type ShapeItem } from './scene.ts'
import { boxPath, corners, hatch, line, path, type Spot } from './shapes.ts'

/** From the middle of a mark to its rim. */
export const reach = 4.5
/** From the rim of a mark to the head of its arrow. */
export const arrow = 11

type Draw = (spot: Spot, look: Look) => readonly ShapeItem[]

const filled: Draw = (spot, { outline, colour }) => [path(outline(spot, reach), { fill: colour })]

const hollow =
  (dash?: string): Draw =>
  (spot, { outline, colour }) => [
    path(outline(spot, reach), {
      fill: '#ffffff',
      stroke: colour,
      'stroke-width': 1.6,
      'stroke-dasharray': dash,
    }),
  ]

const hatched: Draw = (spot, look) => [
  ...hollow()(spot, look),
  path(hatch(boxAround(spot.x, spot.y, reach * 0.62), 2.4, 'falling'), { stroke: look.colour, 'stroke-width': 1 }),
]

/** An arrow from a rim towards where the true value lies: `dx`, `dy` of length 1. */
export function arrowFrom({ x, y }: Spot, { x: dx, y: dy }: Spot, colour: string): readonly ShapeItem[] {
  const tip = { x: x + dx * arrow, y: y + dy * arrow }
  const side = (turn: number): Spot => ({ x: tip.x - dx * 5 + turn * dy * 3.5, y: tip.y - dy * 5 + turn * dx * 3.5 })
  return [line({ x, y }, tip, { colour, width: 1.6 }), path(corners([tip, side(1), side(-1)]), { fill: colour })]
}

const pointed =
  (direction: 1 | -1): Draw =>
  (spot, look) => [
    ...filled(spot, look),
    ...arrowFrom({ x: spot.x, y: spot.y + direction * reach }, { x: 0, y: direction }, look.colour),
  ]

/** Which way the true value lies, above a point or below it. */
export const turnOf: Readonly<Record<Hedge, -1 | 0 | 1>> = { floor: -1, ceiling: 1, about: 0 }

/** Beside a mark that says something else of the point. */
export function hedgeMark({ x, y }: Spot, hedge: Hedge, { colour }: Look): readonly ShapeItem[] {
  const turn = turnOf[hedge]
  return turn === 0
    ? waves({ x: x + reach + 6, y }, colour)
    : arrowFrom({ x, y: y + turn * reach }, { x: 0, y: turn }, colour)
}

/** ≈ */
export const waves = ({ x, y }: Spot, colour: string): readonly ShapeItem[] =>
  [y - 2, y + 2].map(at =>
    path(`M${rounded(x - 4)} ${rounded(at)}q2 -2.5 4 0t4 0`, { fill: 'none', stroke: colour, 'stroke-width': 1.4 }),
  )

const none: Draw = ({ x, y }, { colour }) => [
  path(ring({ x, y }, reach), { fill: '#ffffff', stroke: colour, 'stroke-width': 1.6 }),
  line({ x: x - 5, y: y + 5 }, { x: x + 5, y: y - 5 }, { colour, width: 1.4 }),
]

/** «–» and «·», at the axis. */
const dash: Draw = ({ x, y }, { colour }) => [line({ x: x - 4, y }, { x: x + 4, y }, { colour, width: 2 })]
const dot: Draw = (spot, { colour }) => [path(ring(spot, 2.2), { fill: colour })]
/** Half of a ring is filled: of a part of the period, or of more than it. */
const half: Draw = ({ x, y }, { colour }) => [
  path(ring({ x, y }, 4), { fill: '#ffffff', stroke: colour, 'stroke-width': 1.3 }),
  path(`M${rounded(x)} ${rounded(y - 4)}a4 4 0 0 0 0 8Z`, { fill: colour }),
]
/** Told, but not as a value. */
const wedge: Draw = ({ x, y }, { colour }) => [
  path(
    corners([
      { x: x - 4.5, y: y + 3.5 },
      { x: x + 4.5, y: y + 3.5 },
      { x, y: y - 4 },
    ]),
    {
      fill: '#ffffff',
      stroke: colour,
      'stroke-width': 1.4,
    },
  ),
]
/** No number, but words. */
const open: Draw = ({ x, y }, { colour }) => [
  path(boxPath(boxAround(x, y, 3.5)), { fill: '#ffffff', stroke: colour, 'stroke-width': 1.5 }),
]

export function cross({ x, y }: Spot, colour: string): ShapeItem {
  const [left, right, top, bottom] = [x - 3.5, x + 3.5, y - 3.5, y + 3.5].map(rounded)
  return path(`M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`, {
    stroke: colour,
    'stroke-width': 1.6,
  })
}

/** Two ends and nothing between that could be taken for a value. */
export function rangeBetween(from: Spot, to: Spot, colour: string): readonly ShapeItem[] {
  const level = from.y === to.y
  const cap = ({ x, y }: Spot): ShapeItem =>
    level
      ? line({ x, y: y - 5 }, { x, y: y + 5 }, { colour, width: 2 })
      : line({ x: x - 5, y }, { x: x + 5, y }, { colour, width: 2 })
  return [line(from, to, { colour, width: 1.4, dash: '2 2' }), cap(from), cap(to)]
}

export const pointMarks: Readonly<Record<Exclude<Mark, 'conflict'>, Draw>> = {
  exact: filled,
  floor: pointed(-1),
  ceiling: pointed(1),
  about: hatched,
  partial: hollow(),
  planned: hollow('2 1.6'),
  nil: none,
  'not-yet': open,
  zero: filled,
  revised: filled,
  missing: dash,
  'other-period': half,
  aside: wedge,
  'no-report': dot,
}
