// A page whose text is printed along another edge is turned so that everything after this sees it upright.

import { type Sheet, type Turn, turnBack, turnUpright, upright } from '../geometry/turn.ts'
import type { Line } from '../model/document.ts'
import type { PageParts, Word } from './parts.ts'

export interface UprightPage extends PageParts {
  /** By which the page was turned, to turn the result back. */
  readonly turned: Turn
}

const turns = [0, 90, 180, 270] as const

const lettersTurned = (words: readonly Word[], turn: Turn): number =>
  words.reduce((sum, word) => sum + (word.turn === turn ? word.text.length : 0), 0)

/** The way most letters stand; upright unless another way has clearly more. */
const readingTurn = (words: readonly Word[]): Turn =>
  turns.reduce((best, turn) => (lettersTurned(words, turn) > 1.5 * lettersTurned(words, best) ? turn : best))

const relativeTurn = (turn: Turn | null, page: Turn): Turn | null =>
  turn === null ? null : (turns[((turn - page + 360) % 360) / 90] ?? 0)

export const toUpright = (page: PageParts): UprightPage => {
  const turned = readingTurn(page.words)
  if (turned === 0) return { ...page, turned }
  return {
    page: page.page,
    ...upright(page, turned),
    words: page.words.map(word => ({
      ...word,
      box: turnUpright(word.box, turned, page),
      turn: relativeTurn(word.turn, turned),
    })),
    rules: page.rules.map(rule => turnUpright(rule, turned, page)),
    pictures: page.pictures.map(picture => turnUpright(picture, turned, page)),
    turned,
  }
}

/** The line on the sheet as it was; `sheet` is the upright one. */
export const turnLineBack = (line: Line, turn: Turn, sheet: Sheet): Line => {
  if (turn === 0) return line
  const spans = line.spans.map(({ turned: before = 0, ...span }) => {
    // sideways in a cell of a page that is turned itself
    const turned = sum(before, turn)
    return { ...span, box: span.box && turnBack(span.box, turn, sheet), ...(turned !== 0 && { turned }) }
  })
  return { ...line, box: line.box && turnBack(line.box, turn, sheet), spans }
}

const sum = (a: Turn, b: Turn): Turn => turns[((a + b) % 360) / 90] ?? 0
