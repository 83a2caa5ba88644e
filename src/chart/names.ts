// Names at the right end of their lines: nobody has to look from a legend to a line and back.

import { type Plot, small, xOf, yOf } from './axes.ts'
import type { Chart } from './chart.ts'
import { textWidth } from './font.ts'
import { spread } from './labels.ts'
import { pointMarks, reach } from './marks.ts'
import { lookOf } from './palette.ts'
import { conflictOf, drawn, isPlan, lookNumber } from './points.ts'
import { type Box, type Item, lineHeight, linesAt } from './scene.ts'
import { line, type Spot } from './shapes.ts'
import { wrap } from './wrap.ts'

export interface Names {
  /** Of each series; empty where there is no need to say it. */
  readonly lines: readonly (readonly string[])[]
  /** Room that they take at the right. */
  readonly width: number
  readonly height: number
}

/** From the plot to the mark before a name, and from there to its letters. */
const gap = 24
const indent = 10
const between = 5

/** One series whose name stands in the title needs no name. */
export const isNamed = ({ title, subtitle = '', series }: Chart): boolean =>
  series.length > 1 || series.some(({ name }) => name.trim() !== '' && !`${title} ${subtitle}`.includes(name))

export function namesOf(chart: Chart): Names {
  if (!isNamed(chart)) return { lines: [], width: 0, height: 0 }
  const lines = chart.series.map(({ name }) => wrap(name, { ...small, width: 180, lines: 4 }))
  const widest = Math.max(0, ...lines.flat().map(text => textWidth(text, small)))
  const height = lines.reduce((sum, of) => sum + heightOf(of), 0)
  return { lines, width: gap + indent + widest, height }
}

const heightOf = (lines: readonly string[]): number => Math.max(1, lines.length) * lineHeight(small.size) + between

export function lineNames(plot: Plot, { lines }: Names): readonly Item[] {
  const ends = lines.map((_, series) => endOf(plot, series))
  const wishes = lines.map((of, series) => ({ at: ends[series]?.y ?? plot.box.bottom, height: heightOf(of) }))
  const middles = spread(wishes, plot.box.top, plot.box.bottom)
  const x = plot.box.right + gap
  return lines.flatMap((of, series): readonly Item[] => {
    const y = middles[series] ?? 0
    const first = y - ((of.length - 1) * lineHeight(small.size)) / 2 + small.size * 0.36
    const look = lookOf(lookNumber(plot.chart, series))
    const mark = pointMarks[isPlan(plot.chart, series) ? 'planned' : 'exact']({ x, y }, look)
    return [...leader(plot, ends[series], { x, y }), ...mark, ...linesAt(of, { ...small, x: x + indent, y: first })]
  })
}

interface End {
  readonly category: number
  readonly y: number
}

/** The last point of a series that lies in the plot. */
function endOf(plot: Plot, series: number): End | undefined {
  const points = plot.chart.series[series]?.points ?? []
  const category = points.findLastIndex(point => drawn(point) !== null || conflictOf(point) !== null)
  const point = points[category]
  const value = drawn(point) ?? conflictOf(point)?.high
  return value === undefined ? undefined : { category, y: yOf(plot, value) }
}

/** From a line that runs to the end to its name; a line that ends before has its mark and colour. */
function leader(plot: Plot, end: End | undefined, to: { readonly x: number; readonly y: number }): readonly Item[] {
  const from = leaderStart(plot, end)
  if (!from) return []
  const knee = { x: plot.box.right + 4, y: from.y }
  return [line(from, knee, thin), line(knee, { x: to.x - reach - 3, y: to.y }, thin)]
}

const thin = { colour: '#9a9a9a', width: 0.8 }

const leaderStart = (plot: Plot, end: End | undefined): Spot | null =>
  end?.category === plot.chart.categories.length - 1
    ? { x: Math.min(plot.box.right, xOf(plot, end.category) + reach + 4), y: end.y }
    : null

/** Where the level parts of the leaders run. */
export const leaderBoxes = (plot: Plot, { lines }: Names): readonly Box[] =>
  lines.flatMap((_, series) => {
    const from = leaderStart(plot, endOf(plot, series))
    return from ? [{ left: from.x, top: from.y - 1, right: plot.box.right + gap, bottom: from.y + 1 }] : []
  })
