// A comparison as a chart, in the words of a language.

import { type Chart, chartLimit } from '../../chart/chart.ts'
import { chartOf } from '../../compare/chart.ts'
import type { ChartNotes } from '../../compare/chart-notes.ts'
import type { Comparison, Row } from '../../compare/comparison.ts'
import type { Call } from '../call.ts'
import { usageError } from '../usage.ts'
import { chosen } from './asked.ts'
import { fullText, nameOf, type Say } from './cell-text.ts'
import { labelOf, noteText } from './notes-text.ts'

/** One, or none where nothing is told. */
export function chartsOf(call: Call, comparisons: readonly Comparison[]): Chart[] {
  const { options, words, language } = call
  if (comparisons.length > 1) throw usageError('one-chart', { count: comparisons.length })
  return comparisons.map(comparison => {
    const chart = chartOf(comparison, {
      kind: chosen('--chart', options.chart, ['auto', 'line', 'bar']),
      title:
        options.title ?? words.compare.chart.title({ label: labelOf(comparison, call), years: yearsOf(comparison) }),
      subtitle: subtitleOf(comparison, call),
      unitOf: words.compare.unitName,
      language,
      nameOf: row => rowName(row, call),
      columnOf: words.compare.column,
      textOf: (cell, place) => fullText(cell, place, call),
      noteOf: note => noteText(note, call),
      notes: notesIn(call),
    })
    const limit = chartLimit(chart)
    if (limit) throw usageError('chart-limit', { code: limit.code, count: limit.count, most: limit.most })
    return chart
  })
}

const rowName = (row: Row, say: Say): string =>
  row.kind === 'plan' ? `${nameOf(row, say)}, ${say.words.compare.plan}` : nameOf(row, say)

/** «2016–2019» */
function yearsOf({ columns }: Comparison): string {
  const years = columns.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]).toSorted()
  return [...new Set([years[0] ?? '', years.at(-1) ?? ''])].join('–')
}

// places that are not known are not one place
const isOfOnePlace = ({ placeId }: Row, other: Row): boolean => placeId !== null && other.placeId === placeId

/** The one place that is drawn; how units were added. */
const subtitleOf = ({ rows: [row, ...others], units }: Comparison, call: Call): string =>
  [
    row && (others.length === 0 || others.every(other => isOfOnePlace(row, other))) ? nameOf(row, call) : '',
    units === '2025' ? call.words.compare.harmonised : '',
  ]
    .filter(Boolean)
    .join('. ')

function notesIn(call: Call): ChartNotes {
  const { chart, some, unitName } = call.words.compare
  const namesOf = (rows: readonly Row[]): string => some(rows.map(row => rowName(row, call)))
  const withUnit = (row: Row): string => {
    const unit = row.currency ?? row.unit
    return unit === null ? rowName(row, call) : `${rowName(row, call)} (${unitName(unit)})`
  }
  return {
    of: (where, text) => chart.of({ where: some(where), text }),
    otherPeriod: (name, text) => (name === '' ? text : `${name}, ${text}`),
    unit: (rows, unit) => chart.unit({ names: namesOf(rows), unit }),
    more: count => chart.more({ count }),
    empty: rows => chart.empty({ names: namesOf(rows) }),
    scale: rows => chart.scale({ names: some(rows.map(withUnit)) }),
    room: rows => chart.room({ names: namesOf(rows) }),
    mixed: chart.mixed,
    source: count => chart.source({ count }),
  }
}
