// Which dash a lone dash is, by its length: the recogniser calls them all the longest, or now one and now another.

import { height, width } from '../../geometry/box.ts'
import { median } from '../../geometry/values.ts'
import type { RecognisedWord } from '../../ocr/engine.ts'

const dash = /^[-–—]$/u

/** Of the height of a line with marks above and below, about an em: a hyphen has a third, the others a half and a whole. */
const [hyphen, enDash] = [0.36, 0.75]

const dashOf = (length: number): string => (length < hyphen ? '-' : length < enDash ? '–' : '—')

export function withDashes(words: readonly RecognisedWord[]): RecognisedWord[] {
  const em = median(words.filter(({ text }) => text.length > 2).map(({ line }) => height(line)))
  if (em === 0) return [...words]
  return words.map(word => (dash.test(word.text) ? { ...word, text: dashOf(width(word.box) / em) } : word))
}
