// A sentence for the terminal: the quoted words between «», what stands around them shortened.

import type { Passage } from '../../audit/report/marked.ts'

const longestSentence = 280

export function around({ pieces }: Passage): string {
  const quoted = pieces.filter(({ isQuoted }) => isQuoted).reduce((length, { text }) => length + text.length, 0)
  const room = Math.max(50, Math.round((longestSentence - quoted) / (pieces.length + 1)))
  return pieces
    .map((piece, n) => (piece.isQuoted ? `«${piece.text}»` : shortened(piece.text, { room, n, of: pieces.length })))
    .join('')
}

interface Room {
  readonly room: number
  /** Which piece of how many. */
  readonly n: number
  readonly of: number
}

/** Kept is what stands next to the quoted words, in whole words. */
function shortened(text: string, { room, n, of }: Room): string {
  if (text.length <= (n > 0 && n < of - 1 ? room * 2 : room) + 10) return text
  return `${n > 0 ? headOf(text, room) : ''}…${n < of - 1 ? tailOf(text, room) : ''}`
}

/** A word longer than the room is cut. */
function headOf(text: string, room: number): string {
  const end = text.lastIndexOf(' ', room)
  return text.slice(0, end > 0 ? end : room)
}

function tailOf(text: string, room: number): string {
  const start = text.indexOf(' ', text.length - room - 1)
  return text.slice(start < 0 || start === text.length - 1 ? text.length - room : start + 1)
}
