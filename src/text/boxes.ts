// From a slice of the text back to the page: one box for each line that its words stand on.

import { moved } from '../geometry/matrix.ts'
import { alongText, fromAlong, type Turn } from '../geometry/turn.ts'
import type { Box, Document, Piece } from '../model/document.ts'

export interface PageBox {
  readonly page: number
  readonly bbox: Box
}

/** A box as its text sees it (`alongText`), so that what is turned is put together as the upright is. */
interface Stretch {
  readonly page: number
  readonly turned: Turn
  readonly along: Box
}

/** Boxes of `text.slice(start, end)`, in reading order; [] where the source has no pages. */
export function boxesOf(document: Document, start: number, end: number): PageBox[] {
  const stretches: Stretch[] = []
  for (let i = firstPiece(document.pieces, start); i < document.pieces.length; i++) {
    const piece = document.pieces[i] as Piece
    if (piece.start >= end) break
    const stretch = stretchWithin(piece, Math.max(start, piece.start), Math.min(end, piece.end))
    if (stretch) addStretch(stretches, stretch)
  }
  return stretches.map(({ page, turned, along }) => onPage(document, { page, bbox: fromAlong(along, turned) }))
}

/** Lines are put together on the upright sheet, and only then laid on the page as it was scanned. */
function onPage({ sheets }: Document, { page, bbox }: PageBox): PageBox {
  const sheet = sheets.get(page)
  return { page, bbox: sheet ? roundedBox(moved(sheet, bbox)) : bbox }
}

/** Pages that a slice touches, from its pieces; null where the source has none. */
export const pageAt = (document: Document, at: number): number | null =>
  document.pieces[firstPiece(document.pieces, at)]?.page ?? null

// pieces do not overlap and stand in order
function firstPiece(pieces: readonly Piece[], start: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Piece).end <= start) low = middle + 1
    else high = middle
  }
  return low
}

function stretchWithin({ box, edges, page, start, turned = 0 }: Piece, from: number, to: number): Stretch | null {
  const left = edges?.[from - start]
  const right = edges?.[to - start]
  if (!box || page === null || left === undefined || right === undefined) return null
  const [, top, , bottom] = alongText(box, turned)
  return { page, turned, along: roundedBox([Math.min(left, right), top, Math.max(left, right), bottom]) }
}

function addStretch(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1)
  if (last && last.page === next.page && last.turned === next.turned && sameLine(last.along, next.along))
    stretches[stretches.length - 1] = { ...last, along: union(last.along, next.along) }
  else stretches.push(next)
}

const sameLine = (a: Box, b: Box): boolean =>
  Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0.5 * Math.min(a[3] - a[1], b[3] - b[1]) && b[0] >= a[0]

const union = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

// hundredths of a point: what a page can show, and the same on every machine
const round = (x: number): number => Math.round(x * 100) / 100
const roundedBox = ([x0, y0, x1, y1]: Box): Box => [round(x0), round(y0), round(x1), round(y1)]
