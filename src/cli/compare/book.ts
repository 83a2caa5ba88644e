// A comparison as a workbook: the table, of which every cell leads to its sentences; these; the footnotes.

import { othersOf, shownOf, sourcesOf } from '../../compare/answer.ts'
import type { Cell, Comparison, Note, Row, Source, Span } from '../../compare/comparison.ts'
import type { BookCell, BookSheet } from '../../export/workbook.ts'
import { fullText, growthText, nameOf, type Say, shareText } from './cell-text.ts'
import { claimLines, noteText, remarksOn, titleOf, unitOf } from './notes-text.ts'

/** Three sheets for each indicator. */
export function bookOf(comparisons: readonly Comparison[], say: Say): readonly BookSheet[] {
  return comparisons.flatMap((comparison, n) =>
    sheetsOf(comparison, { say, suffix: comparisons.length > 1 ? ` ${n + 1}` : '' }),
  )
}

interface Around {
  readonly say: Say
  /** Of the names of its sheets. */
  readonly suffix: string
}

function sheetsOf(comparison: Comparison, { say, suffix }: Around): BookSheet[] {
  const { sheets, noteHeads } = say.words.compare
  const names = { table: sheets.table + suffix, sources: sheets.sources + suffix, notes: sheets.notes + suffix }
  const { rows: sources, placeOf } = sourcesSheet(comparison, say)
  const linkOf = (cell: Cell): string | null => {
    const at = placeOf.get(cell)
    return at === undefined ? null : `#'${names.sources}'!A${at}`
  }
  return [
    tableSheet(comparison, { say, name: names.table, linkOf }),
    { name: names.sources, columns: sourceColumns(say), rows: sources },
    {
      name: names.notes,
      columns: [{ head: noteHeads[0] }, { head: noteHeads[1], width: 100, wrap: 'wrap' }],
      rows: noteRows(comparison, say),
    },
  ]
}

interface Table {
  readonly say: Say
  readonly name: string
  readonly linkOf: (cell: Cell) => string | null
}

function tableSheet({ rows, columns, by }: Comparison, { say, name, linkOf }: Table): BookSheet {
  const { compare } = say.words
  const head = by === 'place' ? compare.place : compare.body
  const isMixed = unitOf(rows) === ''
  return {
    name,
    columns: [
      { head },
      { head: compare.row },
      ...(isMixed ? [{ head: compare.currency }] : []),
      ...columns.map(one => ({ head: compare.column(one) })),
    ],
    rows: rows.flatMap(row => {
      const lead = (kind: string): BookCell[] => [
        nameOf(row, say),
        kind,
        ...(isMixed ? [row.currency ?? row.unit] : []),
      ]
      const cells = row.cells.map((cell, n) => cellOf(cell, { row, column: columns[n] as Span }, { say, name, linkOf }))
      const growth = row.growth.map(one => (one ? growthText(one, say) : null))
      const share = row.share.map(one => (one ? shareText(one, say) : null))
      return [
        [...lead(row.kind === 'plan' ? compare.plan : ''), ...cells],
        ...(growth.some(Boolean) ? [[...lead(compare.growth), ...growth]] : []),
        ...(share.some(Boolean) ? [[...lead(compare.share), ...share]] : []),
      ]
    }),
  }
}

/** Exact values of whole periods are numbers, so that they can be added; all else is words, with a link. */
function cellOf(cell: Cell, place: { readonly row: Row; readonly column: Span }, { say, linkOf }: Table): BookCell {
  const shown = shownOf(cell)
  const isPlain =
    shown !== null &&
    (cell.state === 'value' || cell.state === 'zero') &&
    shown.qualifier === 'exact' &&
    shown.asOf === null &&
    shown.status !== 'estimate'
  const link = linkOf(cell)
  const linked = (text: string | number): BookCell => (link === null ? text : { text, link })
  if (isPlain) return linked(shown.value ?? '')
  const partial = shown?.asOf == null ? '' : ` (${say.words.compare.notes.partial({ day: shown.asOf })})`
  return linked(fullText(cell, place, say) + partial)
}

const sourceColumns = ({ words }: Say): BookSheet['columns'] =>
  words.compare.sourceHeads.map((head, n, all) => (n === all.length - 1 ? { head, width: 80, wrap: 'wrap' } : { head }))

interface Sources {
  readonly rows: readonly (readonly BookCell[])[]
  /** The row of the sheet where the sources of a cell begin, from 2. */
  readonly placeOf: ReadonlyMap<Cell, number>
}

function sourcesSheet({ rows, columns, footnotes }: Comparison, say: Say): Sources {
  const lines: BookCell[][] = []
  const placeOf = new Map<Cell, number>()
  for (const row of rows)
    for (const [n, cell] of row.cells.entries()) {
      const sources = sourcesOf(cell)
      if (sources.length > 0) placeOf.set(cell, lines.length + 2)
      for (const source of sources)
        lines.push(sourceRow(source, { cell, row, column: columns[n] as Span, footnotes }, say))
    }
  return { rows: lines, placeOf }
}

interface Place {
  readonly cell: Cell
  readonly row: Row
  readonly column: Span
  readonly footnotes: Comparison['footnotes']
}

function sourceRow(source: Source, { cell, row, column, footnotes }: Place, say: Say): BookCell[] {
  const { compare } = say.words
  const told = [shownOf(cell), ...othersOf(cell)].find(one => one?.sources.includes(source))
  const plan = row.kind === 'plan' ? `, ${compare.plan}` : ''
  return [
    nameOf(row, say) + plan,
    compare.column(column),
    compare.stateNames[cell.state],
    told?.value ?? null,
    source.number,
    source.issuer,
    source.issuedOn,
    source.path,
    source.page,
    cell.notes.map(note => noteText(footnotes[note - 1] as Note, say)).join('; ') || null,
    source.quote === '' ? null : source.quote,
  ]
}

const noteRows = (comparison: Comparison, say: Say): readonly (readonly BookCell[])[] => [
  [null, titleOf(comparison, say)],
  ...(unitOf(comparison.rows) === '' ? [] : [[null, say.words.compare.unit({ unit: unitOf(comparison.rows) })]]),
  ...remarksOn(comparison, say).map(text => [null, text]),
  ...comparison.footnotes.map((note, n) => [n + 1, noteText(note, say)]),
  ...claimLines(comparison, say).map(text => [null, text]),
]
