// Items that a person has seen and that the present rules do not extract any more: made of what was kept of them, at the
// place where their words stand now.

import {
  type At,
  type Citation,
  citationSchema,
  type Figure,
  figureSchema,
  type TrichLucRecord,
} from '../model/record.ts'
import { lineAt, sentenceIn } from '../text/sentence-in.ts'
import type { Correction } from './correction.ts'
import type { Span } from './find.ts'

interface Place extends Span {
  readonly correction: Correction
}

/** Null where what was kept does not fit the schema of today. */
export function figureBack({ correction: { was, anchor }, ...span }: Place, record: TrichLucRecord): Figure | null {
  const figure = figureSchema.safeParse(
    {
      ...was,
      ...placed(span, record),
      id: nextId('f', record.figures),
      anchor: freeAnchor(anchor, record.figures),
      partOf: null,
      equivalentTo: null,
      comparisons: [],
      basis: { class: was.basis, words: null, status: null },
    },
    { jitless: true },
  )
  return figure.success ? figure.data : null
}

/** Likewise. */
export function citationBack({ correction: { was, anchor }, ...span }: Place, record: TrichLucRecord): Citation | null {
  const citation = citationSchema.safeParse(
    {
      ...was,
      ...placed(span, record),
      id: nextId('c', record.citations),
      anchor: freeAnchor(anchor, record.citations),
      relatesTo: null,
      resolvesTo: null,
    },
    { jitless: true },
  )
  return citation.success ? citation.data : null
}

/** Ids of others stay as they are: what refers to them goes on doing so. */
const nextId = (letter: string, items: readonly { readonly id: string }[]): string =>
  `${letter}${1 + items.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0)}`

/** The occurrences of words are counted anew by other rules. */
function freeAnchor(anchor: string, items: readonly { readonly anchor: string }[]): string {
  const taken = new Set(items.map(one => one.anchor))
  const [words = anchor, n = '1'] = anchor.split('.')
  let occurrence = Number(n)
  while (taken.has(`${words}.${occurrence}`)) occurrence++
  return `${words}.${occurrence}`
}

function placed({ start, end }: Span, { text, sections, tables }: TrichLucRecord): { raw: string; at: At } {
  const section = sections.findLast(({ at }) => at.start <= start)?.id ?? null
  const at = { start, end, boxes: [], quote: sentenceIn(lineAt(text, start), { start, end }), section }
  for (const table of tables)
    for (const [row, { cells }] of table.rows.entries())
      for (const [column, cell] of cells.entries())
        if (cell.at.start <= start && end <= cell.at.end && cell.at.start < cell.at.end)
          return {
            raw: text.slice(start, end),
            // where in the cell they stand is not known: the cell is
            at: { ...at, ...cell.at, start, end, section, table: table.id, row, column: cell.at.column ?? column },
          }
  return { raw: text.slice(start, end), at: { ...at, table: null, row: null, column: null } }
}
