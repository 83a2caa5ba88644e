// Which colour is which series, above the bars.

import { small } from './axes.ts'
import { barMarks } from './bar-marks.ts'
import type { Chart } from './chart.ts'
import { isNamed } from './names.ts'
import { margin, width } from './page.ts'
import { colourOf } from './palette.ts'
import { isPlan, lookNumber } from './points.ts'
import { type Item, lineHeight, linesAt, type Part, textAt } from './scene.ts'
import { wrap } from './wrap.ts'

export function legendOf(chart: Chart, top: number): Part {
  if (!isNamed(chart)) return { items: [], bottom: top }
  const items: Item[] = []
  let [x, y, lowest] = [margin, top + 22, top + 22]
  for (const [series, { name }] of chart.series.entries()) {
    const lines = wrap(name, { ...small, width: width - 2 * margin - 20, lines: 3 })
    const wide = 18 + Math.max(0, ...lines.map(text => textAt(text, { x: 0, y: 0, ...small }).box.right))
    if (x > margin && x + wide > width - margin) [x, y] = [margin, lowest + lineHeight(small.size) + 4]
    const box = { left: x, top: y - 10, right: x + 12, bottom: y + 2 }
    const colour = colourOf(lookNumber(chart, series))
    items.push(...barMarks[isPlan(chart, series) ? 'planned' : 'exact']({ box, towards: 'up', colour }))
    items.push(...linesAt(lines, { ...small, x: x + 18, y }))
    lowest = Math.max(lowest, y + (lines.length - 1) * lineHeight(small.size))
    x += wide + 20
  }
  return { items, bottom: lowest + 4 }
}
