// What is said at a point: in print beside it, and to who points at it or listens.

import type { Chart, Mark, Point } from './chart.ts'
import { type Magnitude, numberText, scaledText } from './numbers.ts'
import { conflictOf, drawn, formerOf, hedgeOf, isPanelled, sensesOf } from './points.ts'
import { chartWords } from './words.ts'

/** Before a number that is no plain one; the key says what they mean. */
export const signs: Readonly<Partial<Record<Mark, string>>> = { floor: '> ', ceiling: '< ', about: '≈ ' }

/** What is printed at a point, the fullest first; the last of them says the least, but always its footnote. */
export function labelsOf(point: Point, chart: Chart, magnitude: Magnitude): readonly string[] {
  const note = point.note === undefined ? '' : `(${point.note})`
  const numbers = point.label === undefined ? numbersOf(point, chart, magnitude) : [point.label]
  const texts = [...numbers.map(number => `${number} ${note}`.trim()), note]
  return [...new Set(texts)].filter(text => text !== '')
}

function numbersOf(point: Point, { language }: Chart, magnitude: Magnitude): readonly string[] {
  const words = chartWords[language]
  const text = (value: number): string => scaledText(value, magnitude, language)
  const range = conflictOf(point)
  if (range) return [range.low === range.high ? text(range.low) : `${text(range.low)} – ${text(range.high)}`]
  const value = drawn(point)
  if (value === null) return []
  if (point.mark === 'nil') return [words.nil]
  const hedge = hedgeOf(point)
  const short = (hedge === null ? '' : (signs[hedge] ?? '')) + text(value)
  const former = formerOf(point)
  if (former !== null) return [`${short} (${words.before(text(former))})`, `${short} (× ${text(former)})`, short]
  // a small ≈ is easily taken for =
  return hedge === 'about' ? [words.about(text(value)), short] : [short]
}

/** Charts of more say their numbers where one points at them. */
const mostLabelled = { series: 5, categories: 24 }

/** Whether a line chart is so small that all its numbers may stand in it. */
export const isLabelled = (chart: Chart): boolean =>
  isPanelled(chart) ||
  (chart.series.length <= mostLabelled.series && chart.categories.length <= mostLabelled.categories)

/** The number of a point in full, with its unit. */
function toldOf(point: Point, { language, unit }: Chart): string {
  const words = chartWords[language]
  const text = (value: number): string => `${numberText(value, language)} ${unit}`.trim()
  const range = conflictOf(point)
  if (range) return words.between(text(range.low), text(range.high))
  const former = formerOf(point)
  const value = drawn(point)
  const told = value === null ? '' : text(value)
  return former === null ? told : `${told}, ${words.before(text(former))}`
}

export interface PointPlace {
  readonly series: number
  readonly category: number
}

/** What a point says to who points at it or listens: series, category, value, meaning, footnote. */
export function titleOf(chart: Chart, { series, category }: PointPlace): string {
  const of = chart.series[series]
  const point = of?.points[category]
  const words = chartWords[chart.language]
  const where = [of?.name, chart.categories[category]].filter(Boolean).join(', ')
  if (!point) return `${where}: ${words.gap}`
  const note = point.note === undefined ? undefined : chart.footnotes[point.note - 1]
  const meanings = sensesOf(point).flatMap(sense => (sense === 'exact' ? [] : [words.marks[sense]]))
  const said = [toldOf(point, chart), point.label ?? '', ...meanings, note ?? ''].filter(Boolean)
  return `${where}: ${said.join('; ')}`
}
