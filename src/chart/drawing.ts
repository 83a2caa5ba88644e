// The whole drawing: head, plot, key, footnotes, from the top down.

import type { Chart } from './chart.ts'
import { columnsPart, standUpright } from './columns.ts'
import { linesPart } from './lines.ts'
import { footOf, headOf, keyOf, margin, width } from './page.ts'
import { panelsPart } from './panels.ts'
import { isPanelled } from './points.ts'
import { rowsPart } from './rows.ts'
import type { Drawing, Part } from './scene.ts'
import { withYears } from './years.ts'

export function drawingOf(given: Chart): Drawing {
  const chart = withYears(given)
  const head = headOf(chart)
  const plot = plotOf(chart, head.bottom)
  const key = keyOf(chart, plot.bottom)
  const foot = footOf(chart, key.bottom)
  const items = [head, plot, key, foot].flatMap(({ items }) => items)
  return { width, height: Math.ceil(foot.bottom + margin), items }
}

function plotOf(chart: Chart, top: number): Part {
  if (isPanelled(chart)) return panelsPart(chart, top)
  if (chart.kind === 'line') return linesPart(chart, top)
  return standUpright(chart) ? columnsPart(chart, top) : rowsPart(chart, top)
}
