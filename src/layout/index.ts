// Words and lines of pages → blocks in reading order. Knows nothing of PDF or of recognisers: both feed it.

import type { Line, SourceBlock } from '../model/document.ts'
import { type Note, note } from '../model/notes.ts'
import { findAreas } from './area.ts'
import { toBlocks } from './blocks.ts'
import { type RowedPage, removeFurniture } from './furniture.ts'
import { type Part, toParts } from './joined-parts.ts'
import { toLine } from './lines.ts'
import { cutOpenTables, lastTable } from './open-tables.ts'
import { dropOverprint } from './overprint.ts'
import type { PageParts, Row, Word } from './parts.ts'
import { toPieces } from './pieces.ts'
import { splitByRivers } from './rivers.ts'
import { wordsOf } from './rows.ts'
import { cutRuledTables } from './ruled-tables.ts'
import { toUpright, turnLineBack, type UprightPage } from './upright.ts'

export type { PageParts, Rule, Word } from './parts.ts'

export interface Layout {
  readonly blocks: readonly SourceBlock[]
  readonly aside: readonly Line[]
  readonly notes: readonly Note[]
}

interface Prepared {
  readonly page: RowedPage
  readonly aside: readonly Line[]
  readonly notes: readonly Note[]
}

const lineBack = (words: readonly Word[], page: UprightPage): Line =>
  turnLineBack(toLine(words, page.page).line, page.turned, page)

const prepare = (parts: PageParts, before: Prepared | undefined): Prepared => {
  const { words, dropped } = dropOverprint(parts.words)
  const page = cutOpenTables(cutRuledTables(toUpright({ ...parts, words })), before ? lastTable(before.page) : null)
  const across = page.words.filter(word => word.turn !== 0)
  const rows = splitByRivers(page.rows)
  const notes = [
    ...(dropped > 0 ? [note('overprint-removed', page.page, { words: dropped })] : []),
    ...(page.dissolved > 0 ? [note('layout-table-dissolved', page.page, { tables: page.dissolved })] : []),
    ...(across.length > 0 ? [note('rotated-text-removed', page.page, { words: across.length })] : []),
  ]
  return { page: { ...page, rows }, aside: across.map(word => lineBack([word], page)), notes }
}

const linesBack = (rows: readonly Row[], page: UprightPage): Line[] => rows.map(row => lineBack(wordsOf(row), page))

const footnoteNotes = (parts: readonly Part[]): Note[] => {
  const footnotes = parts.flatMap(part => (part.kind === 'draft' && part.region === 'footnote' ? [part] : []))
  return footnotes.map(({ lines }) => note('footnote-read', lines[0]?.page ?? null))
}

/** All pages at once: running heads, text areas and cut paragraphs show only over pages. */
export const layOut = (pages: readonly PageParts[]): Layout => {
  const prepared: Prepared[] = []
  for (const page of pages) prepared.push(prepare(page, prepared.at(-1)))
  const cleared = removeFurniture(prepared.map(({ page }) => page))
  const areas = findAreas(cleared.map(({ page }) => page))
  const parts = toParts(
    cleared.map(({ page }, index) => toPieces(page, areas[index] ?? { left: 0, right: page.width })),
  )
  return {
    blocks: toBlocks(
      parts,
      cleared.map(({ page }) => page),
    ),
    aside: prepared.flatMap(({ page, aside }, index) => [...aside, ...linesBack(cleared[index]?.removed ?? [], page)]),
    notes: [
      ...prepared.flatMap(({ notes }, index) => [...notes, ...(cleared[index]?.notes ?? [])]),
      ...footnoteNotes(parts),
    ],
  }
}
