// A comparison as a workbook: the table, of which every cell leads to its sentences; these; the footnotes.

import { shownOf } from '../../compare/answer.ts'
import type { Cell, Comparison, Growth, Note, Row, Share, Span } from '../../compare/comparison.ts'
import { closesLate } from '../../compare/ranges.ts'
import type { BookCell, BookSheet } from '../../export/tables/workbook.ts'
import { sourcesSheet } from './book-sources.ts'
import { claimText, fullText, growthText, nameOf, type Say, shareText, upToText } from './cell-text.ts'
import { claimLines, noteText, remarksOn, titleOf, unitOf } from './notes-text.ts'

/** Three sheets for each indicator. */
export function bookOf(comparisons: readonly Comparison[], say: Say): readonly BookSheet[] {
  return comparisons.flatMap(comparison =>
    sheetsOf(comparison, { say, suffix: comparisons.length > 1 ? ` ${comparison.indicator.id}` : '' }),
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
  const { sheet, placeOf } = sourcesSheet(comparison, say)
  const linkOf = (cell: Cell): string | null => {
    const at = placeOf.get(cell)
    return at === undefined ? null : `#'${names.sources}'!A${at}`
  }
  return [
    tableSheet(comparison, { say, name: names.table, linkOf }),
    { ...sheet, name: names.sources },
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

function tableSheet(comparison: Comparison, { say, name, linkOf }: Table): BookSheet {
  const { rows, columns, by } = comparison
  const { compare } = say.words
  return {
    name,
    columns: [
      { head: by === 'place' ? compare.place : compare.body },
      { head: compare.row },
      { head: compare.unitHead },
      ...columns.map(one => ({ head: compare.column(one) })),
      { head: compare.notesHead, width: 60, wrap: 'wrap' },
    ],
    rows: rows.flatMap(row => linesOf(row, comparison, { say, name, linkOf })),
  }
}

function linesOf(row: Row, comparison: Comparison, { say, linkOf }: Table): BookCell[][] {
  const { columns } = comparison
  const { compare } = say.words
  const own = row.currency ?? row.unit ?? comparison.indicator.unit
  const unit = own === null ? null : compare.unitName(own)
  const line = (kind: string, of: string | null, cells: readonly BookCell[], notes: string): BookCell[][] =>
    cells.some(cell => cell !== null) ? [[nameOf(row, say), kind, of, ...cells, notes || null]] : []
  const cells = row.cells.map((cell, n) =>
    cellOf(cell, { row, column: columns[n] as Span }, { say, link: linkOf(cell) }),
  )
  const changes = row.growth.map(one => (one ? changeOf(one, say) : null))
  const percents = row.growth.map(one => (one?.percent ? percentOf(one.percent, 'percent-change') : null))
  const shares = row.share.map(one => (one ? shareOf(one, say) : null))
  return [
    ...line(row.kind === 'plan' ? compare.plan : compare.result, unit, cells, notesOn(row, comparison, say)),
    ...line(compare.growth, unit, changes, claimsOn(row.growth, columns, say)),
    ...line(compare.growthPercent, '%', percents, ''),
    ...line(compare.share, '%', shares, claimsOn(row.share, columns, say)),
  ]
}

const formOf = (value: number): 'whole' | 'decimal' => (Number.isInteger(value) ? 'whole' : 'decimal')

interface Linked {
  readonly say: Say
  readonly link: string | null
}

/** One number of the whole period is a number, so that it can be added; all else is words, with a link. */
function cellOf(cell: Cell, place: { readonly row: Row; readonly column: Span }, { say, link }: Linked): BookCell {
  const shown = shownOf(cell)
  const isPlain =
    shown?.nilKind === null &&
    (shown.qualifier === 'exact' || shown.qualifier === null) &&
    shown.status !== 'estimate' &&
    shown.only.length === 0 &&
    !shown.isDraft &&
    closesLate(shown)
  if (isPlain && shown.value !== null)
    return { number: shown.value, form: formOf(shown.value), ...(link === null ? {} : { link }) }
  const full = fullText(cell, place, say)
  const text = shown === null ? full : upToText(shown, full, say)
  return link === null ? text : { text, link }
}

function changeOf(growth: Growth, say: Say): BookCell {
  const { low, high } = growth.change
  if (low === null || low !== high) return growthText({ ...growth, claims: [], percent: null }, say)
  return { number: low, form: Number.isInteger(low) ? 'change' : 'decimal-change' }
}

/** Null where it is no one number: the line above has the interval. */
const percentOf = ({ low, high }: NonNullable<Share['percent']>, form: 'percent' | 'percent-change'): BookCell =>
  low === null || low !== high ? null : { number: Number((low / 100).toPrecision(12)), form }

const shareOf = (share: Share, say: Say): BookCell =>
  (share.percent && percentOf(share.percent, 'percent')) ?? (shareText({ ...share, claims: [] }, say) || null)

/** «2017: số liệu đến 30/6/2017; 2018: …» */
const notesOn = (row: Row, { columns, footnotes }: Comparison, say: Say): string =>
  row.cells
    .flatMap((cell, n) => {
      const texts = [
        ...(cell.state === 'revised' ? [fullText(cell, { row, column: columns[n] as Span }, say)] : []),
        ...cell.notes.map(note => noteText(footnotes[note - 1] as Note, say)),
      ]
      return texts.length === 0 ? [] : [`${say.words.compare.column(columns[n] as Span)}: ${texts.join(', ')}`]
    })
    .join('; ')

const claimsOn = (all: readonly (Growth | Share | null)[], columns: readonly Span[], say: Say): string =>
  all
    .flatMap((one, n) =>
      (one?.claims ?? []).map(claim => `${say.words.compare.column(columns[n] as Span)}: ${claimText(claim, say)}`),
    )
    .join('; ')

const noteRows = (comparison: Comparison, say: Say): readonly (readonly BookCell[])[] => [
  [null, titleOf(comparison, say)],
  ...(unitOf(comparison.rows) === ''
    ? []
    : [[null, say.words.compare.unit({ unit: say.words.compare.unitName(unitOf(comparison.rows)) })]]),
  ...remarksOn(comparison, say).map(text => [null, text]),
  ...comparison.footnotes.map((note, n) => [n + 1, noteText(note, say)]),
  ...claimLines(comparison, say).map(text => [null, text]),
]
