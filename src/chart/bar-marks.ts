// Bars, upright or lying, each mark in its own shape.

import type { Hedge, Mark } from './chart.ts'
import { arrow, arrowFrom, pointMarks, waves } from './marks.ts'
import { ring } from './palette.ts'
import type { Box, ShapeItem } from './scene.ts'
import { boxPath, hatch, line, path } from './shapes.ts'

export interface Bar {
  /** From the axis to the value. */
  readonly box: Box
  /** Where the value lies from the axis. */
  readonly towards: 'up' | 'down' | 'left' | 'right'
  readonly colour: string
}

type Draw = (bar: Bar) => readonly ShapeItem[]

const outline = 1.2

const outlined =
  (fill: string, dash?: string): Draw =>
  ({ box, colour }) => [
    path(boxPath(box), {
      fill: fill || colour,
      stroke: colour,
      'stroke-width': outline,
      'stroke-dasharray': dash,
    }),
  ]

const solid = outlined('')

const hatched =
  (slant: 'rising' | 'falling'): Draw =>
  bar => [
    ...outlined('#ffffff')(bar),
    path(hatch(bar.box, 6, slant), { stroke: bar.colour, 'stroke-width': slant === 'rising' ? 1.1 : 2.4 }),
  ]

const directions = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
} as const

/** The middle of the side where the bar ends. */
export function endOf({ box, towards }: Bar): { readonly x: number; readonly y: number } {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  const ends = { up: box.top, down: box.bottom, left: box.left, right: box.right }
  return towards === 'up' || towards === 'down' ? { ...middle, y: ends[towards] } : { ...middle, x: ends[towards] }
}

// «more» points away from the axis for a loss as for a gain only where the number itself grows
const grows = ({ towards }: Bar): boolean => towards === 'up' || towards === 'right'

const opposite = { up: 'down', down: 'up', left: 'right', right: 'left' } as const

/** Outside the end of the bar, towards greater or smaller numbers. */
const pointed =
  (sense: 'more' | 'less'): Draw =>
  bar => [...solid(bar), ...arrowOf(bar, sense)]

function arrowOf(bar: Bar, sense: 'more' | 'less'): readonly ShapeItem[] {
  const away = (sense === 'more') === grows(bar)
  const { x, y } = endOf(bar)
  const out = directions[bar.towards]
  const way = directions[away ? bar.towards : opposite[bar.towards]]
  // an arrow back to the axis starts as far out as its head would reach
  const start = away ? { x, y } : { x: x + out.x * (arrow + 2), y: y + out.y * (arrow + 2) }
  return arrowFrom(start, way, bar.colour)
}

/** At the end of a bar that is hatched or open for another reason. */
export function barHedge(bar: Bar, hedge: Hedge): readonly ShapeItem[] {
  if (hedge !== 'about') return arrowOf(bar, hedge === 'floor' ? 'more' : 'less')
  const { x, y } = endOf(bar)
  const out = directions[bar.towards]
  return waves({ x: x + out.x * 8, y: y + out.y * 8 }, bar.colour)
}

const atAxis =
  (mark: 'nil' | 'not-yet' | 'missing' | 'other-period' | 'aside' | 'no-report'): Draw =>
  bar => {
    const { x, y } = endOf(bar)
    const out = directions[bar.towards]
    return pointMarks[mark]({ x: x + out.x * 8, y: y + out.y * 8 }, { colour: bar.colour, outline: ring })
  }

/** A 0 that was counted: the bar that is left of it. */
const flat: Draw = ({ box, towards, colour }) => {
  const { left, top, right, bottom } = box
  const upright = towards === 'up' || towards === 'down'
  const to = upright ? { x: right, y: top } : { x: left, y: bottom }
  return [line({ x: left, y: top }, to, { colour, width: 4 })]
}

export const barMarks: Readonly<Record<Exclude<Mark, 'conflict'>, Draw>> = {
  exact: solid,
  floor: pointed('more'),
  ceiling: pointed('less'),
  about: hatched('falling'),
  partial: hatched('rising'),
  planned: outlined('#ffffff', '4 3'),
  nil: atAxis('nil'),
  'not-yet': atAxis('not-yet'),
  zero: flat,
  revised: solid,
  missing: atAxis('missing'),
  'other-period': atAxis('other-period'),
  aside: atAxis('aside'),
  'no-report': atAxis('no-report'),
}
