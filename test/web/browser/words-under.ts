// What the PDF of a report has printed at a place, as PDF.js tells it: a witness that knows nothing of records.

import { readFileSync } from 'node:fs'
import { getDocument, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { originalPlace } from '../../../src/archive/places.ts'
import type { Box } from '../../../src/model/document.ts'
import type { MarkedPage } from './marked.ts'

/** Under all boxes of a marked page, in their order; without blanks, as a line may end within a number. */
export async function wordsUnder(archive: string, { sha256, page, boxes }: MarkedPage): Promise<string> {
  const data = Uint8Array.from(readFileSync(originalPlace(archive, sha256)))
  const pdf = await getDocument({ data, verbosity: 0 }).promise
  const sheet = await pdf.getPage(page)
  const { transform } = sheet.getViewport({ scale: 1 })
  const { items } = await sheet.getTextContent()
  const words = items.flatMap(item => ('str' in item ? wordsOf(item, transform) : []))
  await pdf.loadingTask.destroy()
  return boxes.map(box => wordsIn(words, box)).join('')
}

/** As words are compared with those under a mark. */
export const withoutBlanks = (words: string): string => words.replaceAll(/\s/gu, '')

/** Its middle, in points. */
interface Word {
  readonly word: string
  readonly x: number
  readonly y: number
}

const wordsIn = (words: readonly Word[], [x0, y0, x1, y1]: Box): string =>
  words
    .filter(({ x, y }) => x > x0 && x < x1 && y > y0 && y < y1)
    .map(({ word }) => word)
    .join('')

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** As if all letters of a run were of one width. */
function wordsOf({ str, transform, width, height }: Item, page: readonly number[]): Word[] {
  const [, , , , x = 0, y = 0] = Util.transform([...page], [...transform]) as number[]
  return [...str.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    word,
    x: x + ((index + word.length / 2) * width) / str.length,
    y: y - height / 3,
  }))
}
