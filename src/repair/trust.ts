// How far recognised words can be trusted, their digits before all: a wrong figure is worse than a missing one.

import type { Document, Piece } from '../model/document.ts'
import { type Note, note } from '../model/notes.ts'
import type { Trust } from '../rules/lists/repairs.ts'
import { firstIndex } from '../text/search.ts'
import type { Span } from './rewrite.ts'

/** Of a span's recognised words, 0…1; null where none was recognised. */
export interface Doubt {
  /** Of the least sure word with a digit in it. */
  readonly digits: number | null
  /** Of all its words. */
  readonly words: number | null
}

export function doubtOf({ pieces, text }: Document, { start, end }: Span): Doubt {
  const all: number[] = []
  const digits: number[] = []
  for (let n = firstIndex(pieces, piece => piece.end > start); n < pieces.length; n++) {
    const piece = pieces[n] as Piece
    if (piece.start >= end) break
    if (piece.confidence === null) continue
    all.push(piece.confidence)
    if (hasDigit(text, piece)) digits.push(piece.confidence)
  }
  return {
    digits: digits.length > 0 ? Math.min(...digits) : null,
    words: all.length > 0 ? all.reduce((sum, one) => sum + one, 0) / all.length : null,
  }
}

const hasDigit = (text: string, { start, end }: Piece): boolean => /\d/.test(text.slice(start, end))

/** One note for each page with digits that are in doubt. */
export function notesOf({ pieces, text }: Document, { doubtful }: Trust): Note[] {
  const counts = new Map<number, number>()
  for (const piece of pieces)
    if (piece.page !== null && piece.confidence !== null && piece.confidence < doubtful && hasDigit(text, piece))
      counts.set(piece.page, (counts.get(piece.page) ?? 0) + 1)
  return [...counts].toSorted(([a], [b]) => a - b).map(([page, count]) => note('ocr-low-confidence', page, { count }))
}
