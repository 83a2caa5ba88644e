// Paragraphs, tables and pictures of all pages, joined where a page or column ends.

import { median } from '../geometry/values.ts'
import type { PageTable } from './cells.ts'
import { fitTogether, joinTables, type Table, toTable } from './joined-tables.ts'
import { type Draft, findParagraphs } from './paragraphs.ts'
import type { Picture, Piece } from './pieces.ts'
import { isCut, usesIndents } from './seams.ts'

export type Part = Draft | Table | Picture
type Loose = Draft | PageTable | Picture

const gapOf = (pieces: readonly Piece[]): number =>
  median(
    pieces
      .flatMap(piece => (piece.kind === 'strip' && piece.region === 'body' ? [piece] : []))
      .flatMap(({ lines }) =>
        lines.slice(1).map((line, index) => (line.box[1] - (lines[index]?.box[3] ?? 0)) / line.size),
      ),
    0.1,
  )

const toLoose = (pieces: readonly Piece[]): Loose[] => {
  const gap = gapOf(pieces)
  return pieces.flatMap((piece): readonly Loose[] =>
    piece.kind === 'strip' ? findParagraphs(piece, { gap }) : [piece],
  )
}

const isFootnote = (part: Part | Loose): boolean => part.kind === 'draft' && part.region === 'footnote'

/** What a following paragraph can continue: footnotes and pictures between do not count. */
const lastOpen = (parts: readonly Part[]): number =>
  parts.findLastIndex(part => part.kind !== 'picture' && !isFootnote(part))

const firstPage = (part: Loose): number => (part.kind === 'draft' ? (part.lines[0]?.page ?? 0) : part.page)

const lastPage = (part: Part): number => {
  if (part.kind === 'table') return part.pages.at(-1) ?? 0
  return part.kind === 'draft' ? (part.lines.at(-1)?.page ?? 0) : part.page
}

const joined = (last: Part, part: Loose, options: { readonly indents: boolean }): Part | null => {
  const pages = firstPage(part) - lastPage(last)
  if (last.kind === 'table' && part.kind === 'table') {
    const fit = pages === 1 ? fitTogether(last, part) : null
    return fit && joinTables(fit.table, fit.next)
  }
  if (last.kind !== 'draft' || part.kind !== 'draft') return null
  const isNextColumn = pages === 0 && part.left > last.right
  if (pages !== 1 && !isNextColumn) return null
  return isCut(last, part, options) ? { ...last, lines: [...last.lines, ...part.lines] } : null
}

export const toParts = (pages: readonly (readonly Piece[])[]): Part[] => {
  const loose = pages.flatMap(toLoose)
  const indents = usesIndents(loose.filter(part => part.kind === 'draft'))
  const parts: Part[] = []
  for (const part of loose) {
    const at = isFootnote(part) ? -1 : lastOpen(parts)
    const last = parts[at]
    const whole = last && joined(last, part, { indents })
    if (whole) parts[at] = whole
    else parts.push(part.kind === 'table' ? toTable(part) : part)
  }
  return parts
}
