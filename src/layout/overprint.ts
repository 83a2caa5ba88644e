// Fake bold: the same words printed again a hair's breadth beside themselves.

import type { Word } from './parts.ts'

/** Points. */
const hair = 1.2

const isOver = (a: Word, b: Word): boolean =>
  Math.abs(a.box[0] - b.box[0]) <= hair &&
  Math.abs(a.box[1] - b.box[1]) <= hair &&
  Math.abs(a.box[2] - b.box[2]) <= hair

/** The later of two equal words at one place is dropped. */
export const dropOverprint = (words: readonly Word[]): { words: readonly Word[]; dropped: number } => {
  const kept: Word[] = []
  // by text and 4-point square: a neighbouring square is looked at too, so a hair over its edge is found
  const seen = new Map<string, Word[]>()
  for (const word of words) {
    const [x, y] = [Math.floor(word.box[0] / 4), Math.floor(word.box[1] / 4)]
    const around = (dx: number, dy: number) => seen.get(`${x + dx} ${y + dy} ${word.text}`) ?? []
    const near = [-1, 0, 1].flatMap(dx => [-1, 0, 1].flatMap(dy => around(dx, dy)))
    if (near.some(other => isOver(other, word))) continue
    kept.push(word)
    seen.set(`${x} ${y} ${word.text}`, [...around(0, 0), word])
  }
  return { words: kept, dropped: words.length - kept.length }
}
