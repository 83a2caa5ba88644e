// Lying bars: many categories, long names, or more series than colours.

import { axis, grid, type Measure, measureOf, small, tickLabels, unitLine } from './axes.ts'
import { barItem, labelEnd, type Stand } from './bar-items.ts'
import type { Chart } from './chart.ts'
import { textWidth } from './font.ts'
import { legendOf } from './legend.ts'
import { margin, width } from './page.ts'
import { mostColours } from './points.ts'
import { labelsOf, type PointPlace } from './said.ts'
import { faint, type Item, lineHeight, linesAt, type Part, type TextPlace, textAt } from './scene.ts'
import { line } from './shapes.ts'
import { wrap } from './wrap.ts'

const widestName = 240
const thick = 16

/** A name at the left with its bars below each other; a heading has none. */
interface Row {
  readonly name: readonly string[]
  readonly weight: 'regular' | 'semibold'
  readonly bars: readonly PointPlace[]
  readonly top: number
  readonly height: number
}

export function rowsPart(given: Chart, top: number): Part {
  const chart = given.series.length > mostColours ? inOneColour(given) : given
  const measure = measureOf(chart, { zero: 'always', steps: 5 })
  const legend = chart.series.length > mostColours ? { items: [], bottom: top } : legendOf(chart, top)
  const unit = unitLine(chart, measure, legend.bottom)
  const rows = rowsOf(chart, unit.bottom + 24)
  const bottom = rows.reduce((_, { top, height }) => top + height, unit.bottom + 24)
  const field = fieldOf(chart, measure, rows)
  const items = [
    ...legend.items,
    ...unit.items,
    ...levelAxis(chart, field, { top: unit.bottom + 20, bottom }),
    ...rows.flatMap(row => rowItems(chart, row, field)),
  ]
  return { items, bottom: bottom + 8 }
}

/** Names stand at the bars: colours that come again would say what is not so. */
const inOneColour = (chart: Chart): Chart => ({ ...chart, series: chart.series.map(one => ({ ...one, look: 0 })) })

function rowsOf(chart: Chart, top: number): readonly Row[] {
  const places = chart.categories.map((name, category) => ({
    name,
    bars: chart.series.map((_, series) => ({ series, category })),
  }))
  const flat = places.flatMap(({ name, bars }) =>
    bars.length <= mostColours
      ? [{ name, bars, weight: 'regular' as const }]
      : [
          { name, bars: [], weight: 'semibold' as const },
          ...bars.map(bar => ({ name: chart.series[bar.series]?.name ?? '', bars: [bar], weight: 'regular' as const })),
        ],
  )
  return stacked(flat, top)
}

type Unplaced = Pick<Row, 'bars' | 'weight'> & { readonly name: string }

function stacked(rows: readonly Unplaced[], start: number): readonly Row[] {
  let top = start
  return rows.map(({ name, bars, weight }) => {
    const lines = wrap(name, { size: small.size, weight, width: bars.length === 0 ? width / 2 : widestName, lines: 4 })
    const height = Math.max(lines.length * lineHeight(small.size), bars.length * thick) + 7
    top += height
    return { name: lines, weight, bars, top: top - height, height }
  })
}

interface Field {
  /** Where the names end. */
  readonly names: number
  readonly left: number
  readonly right: number
  readonly measure: Measure
}

/** Between the names and the longest number that can stand at the end of a bar. */
function fieldOf(chart: Chart, measure: Measure, rows: readonly Row[]): Field {
  const names = rows.filter(({ bars }) => bars.length > 0).flatMap(({ name }) => name)
  const labels = chart.series.flatMap(({ points }) =>
    points.map(point => (point ? textWidth(labelsOf(point, chart, measure.magnitude)[0] ?? '', small) : 0)),
  )
  const room = Math.min(200, Math.max(0, ...labels)) + 22
  const end = margin + Math.max(0, ...names.map(name => textWidth(name, small)))
  return { names: end, left: end + 12 + (measure.ticks.low < 0 ? room : 0), right: width - margin - room, measure }
}

const atOf =
  ({ left, right, measure: { ticks } }: Field) =>
  (value: number): number =>
    left + ((value - ticks.low) / (ticks.high - ticks.low)) * (right - left)

function levelAxis(
  chart: Chart,
  field: Field,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Item[] {
  const labels = tickLabels(field.measure, chart)
  // each second number where they would touch
  const step = (field.right - field.left) / Math.max(1, labels.length - 1)
  const every = Math.max(...labels.map(text => textWidth(text, small))) + 8 > step ? 2 : 1
  const zero = field.measure.ticks.at.indexOf(0)
  return field.measure.ticks.at.flatMap((tick, n): readonly Item[] => {
    const x = atOf(field)(tick)
    const grids = line({ x, y: top }, { x, y: bottom }, tick === 0 ? axis : grid)
    const said = (n - zero) % every === 0
    return said ? [grids, textAt(labels[n] ?? '', { ...small, x, y: top - 5, anchor: 'middle', fill: faint })] : [grids]
  })
}

function rowItems(chart: Chart, { name, weight, bars, top, height }: Row, field: Field): readonly Item[] {
  const middle = top + height / 2
  const y = middle - ((name.length - 1) * lineHeight(small.size)) / 2 + small.size * 0.36
  const place: TextPlace =
    bars.length === 0
      ? { x: margin, y, size: small.size, weight }
      : { x: field.names, y, size: small.size, anchor: 'end' }
  const stands = bars.map((_, n) => standOf(field, middle + (n - bars.length / 2) * thick))
  return [
    ...linesAt(name, place),
    ...bars.flatMap((bar, n) => (stands[n] ? barWithNumber(chart, bar, { ...field, stand: stands[n] }) : [])),
  ]
}

const standOf = (field: Field, from: number): Stand => ({
  from: from + 1,
  to: from + thick - 1,
  at: atOf(field),
  lying: 'lying',
})

function barWithNumber(
  chart: Chart,
  place: PointPlace,
  { measure, stand }: Field & { readonly stand: Stand },
): readonly Item[] {
  const bar = barItem(chart, place, stand)
  const point = chart.series[place.series]?.points[place.category]
  if (!bar || !point) return []
  const { spot, out, sign } = labelEnd(point, stand)
  const [text = ''] = labelsOf(point, chart, measure.magnitude)
  const x = spot.x + sign * (out + 6)
  return text === '' ? [bar] : [bar, textAt(text, { ...small, x, y: spot.y + 4, anchor: sign > 0 ? 'start' : 'end' })]
}
