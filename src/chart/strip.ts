// Below the plot: which figures and which reports are missing, where a line can show nothing.

import { type Plot, slotOf, xOf } from './axes.ts'
import { pointMarks } from './marks.ts'
import { lookOf } from './palette.ts'
import { isAbsent, lookNumber } from './points.ts'
import { titleOf } from './said.ts'
import { boxAround, type Part, type PointItem } from './scene.ts'

const step = 11

export function stripOf(plot: Plot): Part {
  const perRow = Math.max(1, Math.floor((slotOf(plot) - 4) / step))
  const columns = plot.chart.categories.map((_, category) => absentOf(plot, category))
  const rows = Math.max(0, ...columns.map(({ length }) => Math.ceil(length / perRow)))
  const items = columns.flatMap((absent, category) =>
    absent.map(({ series, mark }, n): PointItem => {
      const inRow = Math.min(perRow, absent.length - Math.floor(n / perRow) * perRow)
      const x = xOf(plot, category) + ((n % perRow) - (inRow - 1) / 2) * step
      const y = plot.box.bottom + 9 + Math.floor(n / perRow) * step
      const shapes = pointMarks[mark]({ x, y }, lookOf(lookNumber(plot.chart, series)))
      return { kind: 'point', title: titleOf(plot.chart, { series, category }), shapes, box: boxAround(x, y, 5) }
    }),
  )
  return { items, bottom: plot.box.bottom + rows * step + (rows > 0 ? 4 : 0) }
}

const absentOf = ({ chart }: Plot, category: number) =>
  chart.series.flatMap(({ points }, series) => {
    const mark = points[category]?.mark
    return mark && mark !== 'conflict' && isAbsent(mark) ? [{ series, mark }] : []
  })
