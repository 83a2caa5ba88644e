// Years keep their places: one that nobody names is a gap, not a neighbour.

import { type Chart, most } from './chart.ts'

const yearOf = (category: string): number => (/^(?:1[89]|20)\d\d$/.test(category) ? Number(category) : Number.NaN)

/** The chart with the years between its first and last put in, as gaps, where all categories are years that rise. */
export function withYears(chart: Chart): Chart {
  const years = chart.categories.map(yearOf)
  const [first = 0] = years
  const count = (years.at(-1) ?? 0) - first + 1
  const rising = years.every((year, n) => n === 0 || year > (years[n - 1] ?? year))
  if (years.length < 2 || !rising || count > most['too-many-categories'] || count === years.length) return chart
  const categories = Array.from({ length: count }, (_, n) => `${first + n}`)
  const series = chart.series.map(one => {
    const known = new Map(chart.categories.map((category, n) => [category, one.points[n] ?? null]))
    return { ...one, points: categories.map(year => known.get(year) ?? null) }
  })
  return { ...chart, categories, series }
}
