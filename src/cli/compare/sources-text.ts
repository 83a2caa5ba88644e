// Every cell with the sentences that it stands on.

import { sourcesOf } from '../../compare/answer.ts'
import type { Cell, Comparison, Source, Span } from '../../compare/comparison.ts'
import { wrap } from '../layout.ts'
import { plain } from '../plain.ts'
import { fullText, nameOf, type Say, sourceText } from './cell-text.ts'

export function* sourceLines({ rows, columns }: Comparison, say: Say): Generator<string> {
  const { compare } = say.words
  yield ''
  yield `${compare.sources}:`
  for (const row of rows)
    for (const [n, cell] of row.cells.entries()) {
      const column = columns[n] as Span
      const sources = sourcesOf(cell)
      if (sources.length === 0) continue
      const plan = row.kind === 'plan' ? `, ${compare.plan}` : ''
      const sum = cell.sumOf > 1 ? `, ${compare.summed({ count: cell.sumOf })}` : ''
      yield `${plain(nameOf(row, say))}, ${compare.column(column)}${plan}: ${plain(fullText(cell, { row, column }, say))}${sum}`
      for (const source of sources) {
        yield* wrap(plain(datedText(source, cell, say)), { first: 2, rest: 4 })
        if (source.quote !== '') yield* wrap(`«${plain(source.quote)}»`, { first: 4, rest: 4 })
      }
    }
}

/** With the day up to which it counts, where that is not the end of the period. */
function datedText(source: Source, { told }: Cell, say: Say): string {
  const asOf = told.find(({ sources }) => sources.includes(source))?.asOf ?? null
  const text = sourceText(source, say)
  return asOf === null ? text : say.words.compare.upTo({ text, day: asOf })
}
