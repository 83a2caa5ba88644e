// A document with other words in some places: text, blocks, cells and pieces moved along, and the way back.

import type { Block, Document, Piece } from '../model/document.ts'
import { firstIndex } from '../text/search.ts'
import type { Edit } from './edit.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** An edit and where it stands in the text as taken. */
interface Placed<E extends Edit> {
  readonly edit: E
  readonly start: number
  readonly end: number
}

export interface Rewritten<E extends Edit> {
  readonly document: Document
  /** From a span of the text as taken to one of the text as read; a repair is never cut. */
  readonly back: (span: Span) => Span
  /** Repairs that a span of the text as taken touches. */
  readonly touched: (span: Span) => readonly E[]
}

/** @param edits in order, none across another */
export function rewrite<E extends Edit>(document: Document, edits: readonly E[]): Rewritten<E> {
  const placed = placeAll(edits)
  const forth = (at: number): number => moveForth(placed, at)
  const startBack = (at: number): number => moveBack(placed, at, 'start')
  const endBack = (at: number): number => moveBack(placed, at, 'end')
  return {
    document: {
      ...document,
      text: textOf(document.text, edits),
      blocks: document.blocks.map(block => movedBlock(block, forth)),
      pieces: document.pieces.map(piece => movedPiece(piece, forth)).filter(piece => piece.end > piece.start),
    },
    back: ({ start, end }) => ({ start: startBack(start), end: Math.max(startBack(start), endBack(end)) }),
    touched: ({ start, end }) =>
      placed
        .slice(
          firstIndex(placed, one => one.end > start),
          firstIndex(placed, one => one.start >= end),
        )
        .map(one => one.edit),
  }
}

function placeAll<E extends Edit>(edits: readonly E[]): Placed<E>[] {
  let moved = 0
  return edits.map(edit => {
    const start = edit.start + moved
    moved += edit.taken.length - (edit.end - edit.start)
    return { edit, start, end: start + edit.taken.length }
  })
}

function textOf(text: string, edits: readonly Edit[]): string {
  const parts = edits.flatMap(({ start, taken }, n) => [text.slice(edits[n - 1]?.end ?? 0, start), taken])
  return parts.join('') + text.slice(edits.at(-1)?.end ?? 0)
}

function moveForth(placed: readonly Placed<Edit>[], at: number): number {
  const next = firstIndex(placed, one => one.edit.end > at)
  const inside = placed[next]
  if (inside && inside.edit.start < at) return Math.min(inside.start + at - inside.edit.start, inside.end)
  const before = placed[next - 1]
  return before ? at + before.end - before.edit.end : at
}

function moveBack(placed: readonly Placed<Edit>[], at: number, side: 'start' | 'end'): number {
  const next = firstIndex(placed, one => one.end > at)
  const inside = placed[next]
  if (inside && inside.start < at) return inside.edit[side]
  const before = placed[next - 1]
  return before ? at + before.edit.end - before.end : at
}

const movedBlock = (block: Block, forth: (at: number) => number): Block => {
  const moved = { start: forth(block.start), end: forth(block.end) }
  return block.kind === 'paragraph'
    ? { ...block, ...moved }
    : {
        ...block,
        ...moved,
        cells: block.cells.map(cell => ({ ...cell, start: forth(cell.start), end: forth(cell.end) })),
      }
}

function movedPiece(piece: Piece, forth: (at: number) => number): Piece {
  const [start, end] = [forth(piece.start), forth(piece.end)]
  const length = end - start
  const before = piece.end - piece.start
  const { edges } = piece
  return {
    ...piece,
    start,
    end,
    edges:
      edges && length !== before
        ? Array.from({ length: length + 1 }, (_, n) => edgeAt(edges, (n * before) / length))
        : edges,
  }
}

/** Between two edges, in proportion. */
function edgeAt(edges: readonly number[], at: number): number {
  const [low, high] = [edges[Math.floor(at)] ?? 0, edges[Math.ceil(at)] ?? 0]
  return low + (high - low) * (at - Math.floor(at))
}
