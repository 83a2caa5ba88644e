// A text as it is searched for quoted words: letters without capitals, tones and marks; no spaces and no signs, which
// readers set otherwise; every numeral by itself and digit by digit. «1.502 đoàn ra» is «#1.502#doanra».

import { plain } from '../text/fold.ts'

/** Stands at both ends of a numeral, so that none is found within another: «12» is no part of «112». */
const edge = '#'

export interface Stream {
  readonly chars: string
  /** Where each of `chars` begins in the text, and where it ends: UTF-16 units. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const pieces = /(?<numeral>\p{N}+(?:[.,]\p{N}+)*)|[\p{L}\p{M}]+/gu

export function streamOf(text: string): Stream {
  const chars: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const add = (folded: string, start: number, end: number): void => {
    for (const one of folded.split('')) {
      chars.push(one)
      starts.push(start)
      ends.push(end)
    }
  }
  for (const { 0: piece, index, groups } of text.matchAll(pieces)) {
    if (groups?.numeral) add(edge + piece + edge, index, index + piece.length)
    else addLetters(piece, index, add)
  }
  return { chars: chars.join(''), starts, ends }
}

function addLetters(word: string, at: number, add: (folded: string, start: number, end: number) => void): void {
  let start = at
  for (const letter of word) {
    add(folded(letter), start, start + letter.length)
    start += letter.length
  }
}

/** Of each letter one unit, or nothing: a letter without its marks may be several. */
function folded(letter: string): string {
  const known = cache.get(letter)
  if (known !== undefined) return known
  const [first = ''] = plain(letter)
  const one = first.length === 1 ? first : ''
  cache.set(letter, one)
  return one
}

const cache = new Map<string, string>()

/** The numerals of a piece of a stream; null where one is cut off. */
export function numeralsIn(chars: string): readonly string[] | null {
  const parts = chars.split(edge)
  return parts.length % 2 === 0 ? null : parts.filter((_, n) => n % 2 === 1)
}
