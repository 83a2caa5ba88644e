// The sheet of a workbook that has the sentences that each cell of the table stands on.

import { othersOf, shownOf, sourcesOf } from '../../compare/answer.ts'
import type { Cell, Comparison, Note, Row, Source, Span, Told } from '../../compare/comparison.ts'
import type { BookCell, BookSheet } from '../../export/tables/workbook.ts'
import { nameOf, type Say } from './cell-text.ts'
import { noteText } from './notes-text.ts'

export interface Sources {
  readonly sheet: Omit<BookSheet, 'name'>
  /** The row of the sheet where the sources of a cell begin, from 2. */
  readonly placeOf: ReadonlyMap<Cell, number>
}

export function sourcesSheet({ rows, columns, footnotes }: Comparison, say: Say): Sources {
  const lines: BookCell[][] = []
  const placeOf = new Map<Cell, number>()
  for (const row of rows)
    for (const [n, cell] of row.cells.entries()) {
      const sources = sourcesOf(cell)
      if (sources.length > 0) placeOf.set(cell, lines.length + 2)
      for (const source of sources)
        lines.push(sourceRow(source, { cell, row, column: columns[n] as Span, footnotes }, say))
    }
  const heads = say.words.compare.sourceHeads
  return {
    sheet: {
      columns: heads.map((head, n) => (n === heads.length - 1 ? { head, width: 80, wrap: 'wrap' } : { head })),
      rows: lines,
    },
    placeOf,
  }
}

interface Place {
  readonly cell: Cell
  readonly row: Row
  readonly column: Span
  readonly footnotes: Comparison['footnotes']
}

function sourceRow(source: Source, { cell, row, column, footnotes }: Place, say: Say): BookCell[] {
  const { compare, figures } = say.words
  const told = [shownOf(cell), ...othersOf(cell)].find(one => one?.sources.includes(source))
  const plan = row.kind === 'plan' ? `, ${compare.plan}` : ''
  const unit = told ? (told.currency ?? told.unit) : null
  return [
    nameOf(row, say) + plan,
    compare.column(column),
    compare.stateNames[cell.state],
    told ? figures.span(told.from, told.to) : null,
    told ? (told.asOf ?? told.day) : null,
    told ? hedgeOf(told, say) : null,
    amountOf(source, { told, cell }),
    unit === null ? null : compare.unitName(unit),
    source.number,
    source.issuer,
    source.issuedOn,
    source.path,
    source.page,
    cell.notes.map(note => noteText(footnotes[note - 1] as Note, say)).join('; ') || null,
    source.quote === '' ? null : source.quote,
  ]
}

/** «hơn», «khoảng», «ước»; of none, its words. */
function hedgeOf({ qualifier, status, nilKind }: Told, { words: { compare } }: Say): string | null {
  if (nilKind !== null) return compare.cell.nil[nilKind]
  if (qualifier === 'over' || qualifier === 'under') return compare.hedges[qualifier]
  if (status === 'estimate') return compare.hedges.estimate
  return qualifier === 'about' ? compare.hedges.about : null
}

/** Of what is a sum, the words of each part: the value is that of the sum. None is no number. */
function amountOf(
  { raw }: Source,
  { told, cell }: { readonly told: Told | null | undefined; readonly cell: Cell },
): BookCell {
  if (!told || told.nilKind !== null || told.value === null) return raw || null
  if (cell.sumOf > 1) return raw
  return { number: told.value, form: Number.isInteger(told.value) ? 'whole' : 'decimal' }
}
