// A comparison as a chart, in the words of a language.

import { type Chart, chartLimit } from '../../chart/chart.ts'
import { chartOf, drawable } from '../../compare/chart.ts'
import type { Comparison, Span } from '../../compare/comparison.ts'
import type { Call } from '../call.ts'
import { usageError } from '../usage.ts'
import { chosen } from './asked.ts'
import { fullText, nameOf, toldText } from './cell-text.ts'
import { noteText, titleOf } from './notes-text.ts'

/** One, or none where nothing is told. */
export function chartsOf(call: Call, comparisons: readonly Comparison[]): Chart[] {
  const { options, words, language, terminal } = call
  if (comparisons.length > 1) throw usageError('one-chart', { count: comparisons.length })
  return comparisons.map(whole => {
    const comparison = drawable(whole)
    const left = whole.rows.length - comparison.rows.length
    if (left > 0) terminal.say(words.compare.otherScale({ count: left }))
    const drawn = chartOf(comparison, {
      kind: chosen('--chart', options.chart, ['auto', 'line', 'bar']),
      title: options.title ?? titleOf(comparison, call),
      subtitle: subtitleOf(comparison, call),
      language,
      nameOf: row => (row.kind === 'plan' ? `${nameOf(row, call)}, ${words.compare.plan}` : nameOf(row, call)),
      columnOf: words.compare.column,
      noteOf: note => noteText(note, call),
      labelOf: told => (told.nilKind === null || told.nilKind === 'none' ? null : toldText(told, call)),
    })
    const chart = { ...drawn, footnotes: [...drawn.footnotes, ...gapsIn(comparison, call)] }
    const limit = chartLimit(chart)
    if (limit) throw usageError('chart-limit', { code: limit.code, count: limit.count, most: limit.most })
    return chart
  })
}

/** The one place that is drawn; how units were added. */
const subtitleOf = ({ rows: [row, ...others], units }: Comparison, call: Call): string =>
  [
    row && others.every(({ placeId }) => placeId === row.placeId) ? nameOf(row, call) : '',
    units === '2025' ? call.words.compare.harmonised : '',
  ]
    .filter(Boolean)
    .join('. ')

/** Gaps that are told below a picture; of more the table tells. */
const mostGaps = 12

/** Why sums could not be made. */
const gapsIn = ({ rows, columns }: Comparison, call: Call): readonly string[] =>
  rows
    .flatMap(row =>
      row.cells.flatMap((cell, n) =>
        cell.gap === null ? [] : [`${nameOf(row, call)}: ${fullText(cell, { row, column: columns[n] as Span }, call)}`],
      ),
    )
    .slice(0, mostGaps)
