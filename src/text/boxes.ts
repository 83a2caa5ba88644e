// From a slice of the text back to the page: one box for each line that its words stand on.

import { moved } from '../geometry/matrix.ts'
import type { Box, Document, Piece } from '../model/document.ts'

export interface PageBox {
  readonly page: number
  readonly bbox: Box
}

/** Boxes of `text.slice(start, end)`, in reading order; [] where the source has no pages. */
export function boxesOf(document: Document, start: number, end: number): PageBox[] {
  const boxes: PageBox[] = []
  for (let i = firstPiece(document.pieces, start); i < document.pieces.length; i++) {
    const piece = document.pieces[i] as Piece
    if (piece.start >= end) break
    const box = boxWithin(piece, Math.max(start, piece.start), Math.min(end, piece.end))
    if (box) addBox(boxes, box)
  }
  return boxes.map(box => onPage(document, box))
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

function boxWithin({ box, edges, page, start }: Piece, from: number, to: number): PageBox | null {
  const left = edges?.[from - start]
  const right = edges?.[to - start]
  if (!box || page === null || left === undefined || right === undefined) return null
  return { page, bbox: roundedBox([Math.min(left, right), box[1], Math.max(left, right), box[3]]) }
}

function addBox(boxes: PageBox[], { page, bbox }: PageBox): void {
  const last = boxes.at(-1)
  if (last && last.page === page && sameLine(last.bbox, bbox))
    boxes[boxes.length - 1] = { page, bbox: union(last.bbox, bbox) }
  else boxes.push({ page, bbox })
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
