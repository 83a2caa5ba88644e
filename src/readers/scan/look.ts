// The look for a secrecy mark in a page's coloured ink, before anything of the page is read or kept.

import type { Engine, RecognisedWord } from '../../ocr/engine.ts'
import type { Grey, Raster } from '../../picture/raster.ts'
import { findStamps } from '../../picture/stamps.ts'
import { markInStamp } from './stamped.ts'

/**
 * The mark that a stamp on the page bears; null where none does. The page may lie on its side or head.
 * @throws TrichLucError `ocr-failed`, `too-slow`
 */
export const lookForMarks = async (raster: Raster, engine: Engine): Promise<string | null> => {
  const stamps = await findStamps(raster)
  if (stamps.length === 0) return null
  const read = await engine.recognise(stamps, 'block')
  const mark = firstMark(read)
  if (mark !== null) return mark
  const unread = stamps.filter((stamp, at) => isShort(stamp) && !isLegible(read[at] ?? [])).slice(0, mostTurned)
  const turned = [half, quarter, quarterBack].flatMap(turn => unread.map(turn))
  return turned.length === 0 ? null : firstMark(await engine.recognise(turned, 'block'))
}

const firstMark = (read: readonly (readonly RecognisedWord[])[]): string | null =>
  read.map(words => markInStamp(linesOf(words))).find(mark => mark !== null) ?? null

/** Words on one line of the recogniser's share its box. */
const linesOf = (words: readonly RecognisedWord[]): string[] =>
  [...Map.groupBy(words, ({ line }) => line.join()).values()].map(line => line.map(({ text }) => text).join(' '))

// a page full of coloured handwriting would be read four times; the largest stretches come first
const mostTurned = 8

// a line of a heading or of handwriting, not a stamp's few words
const isShort = ({ width, height }: Grey): boolean => width < 6 * height

// what is read well lies as it is read
const isLegible = (words: readonly RecognisedWord[]): boolean =>
  words.some(({ text, confidence }) => text.length > 2 && confidence > 0.85)

const half = (grey: Grey): Grey => ({ ...grey, data: grey.data.toReversed() })

const quarter = ({ width, height, data, ...rest }: Grey): Grey => {
  const turned = new Uint8Array(data.length)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) turned[x * height + height - 1 - y] = data[i]!
  return { ...rest, width: height, height: width, data: turned }
}

const quarterBack = (grey: Grey): Grey => half(quarter(grey))
