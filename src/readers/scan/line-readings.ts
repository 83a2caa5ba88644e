// Single lines of text, read once or twice: a short line gives the recogniser little to measure its letters by.

import type { Engine, RecognisedWord } from '../../ocr/engine.ts'
import { cutOut } from '../../picture/parts.ts'
import type { Grey } from '../../picture/raster.ts'
import { resample } from '../../picture/resample.ts'

type Words = readonly RecognisedWord[]

/** Pixels an inch of a second reading, where the first is doubtful or a number: of a few letters, and of more. */
const [ofFew, ofMore] = [150, 250]
/** A line with a word less sure than this is read again. */
const sure = 0.88
/** What two readings of a number get when they differ: flagged, not guessed. */
const flagged = 0.45
/** Pixels of paper around a line. */
const margin = 10

const isNumber = (text: string): boolean => /\d/u.test(text) && /^[\d.,/%+–-]+$/u.test(text)

const textOf = (words: Words): string => words.map(({ text }) => text).join(' ')
const least = (words: Words): number => Math.min(1, ...words.map(({ confidence }) => confidence))
const mean = (words: Words): number =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length)

const secondDpi = ({ width, height }: Grey): number => (width < 3 * height ? ofFew : ofMore)

const scaled = (grey: Grey, dpi: number): Grey => {
  const k = grey.dpi / dpi
  if (k === 1) return grey
  const sheet = { width: Math.max(1, Math.round(grey.width / k)), height: Math.max(1, Math.round(grey.height / k)) }
  return { ...sheet, channels: 1, data: resample(grey, [k, 0, 0, k, 0, 0], sheet), dpi }
}

const readAt = async (lines: readonly Grey[], dpiOf: (line: Grey) => number, engine: Engine): Promise<Words[]> => {
  const pictures = lines.map(line => {
    const grey = scaled(line, dpiOf(line))
    return cutOut(grey, [0, 0, grey.width, grey.height], margin)
  })
  const read = await engine.recognise(pictures, 'line')
  return lines.map((line, i) => (read[i] ?? []).map(word => backIn(line, word, dpiOf(line) / line.dpi)))
}

const backIn = ({ width, height }: Grey, word: RecognisedWord, k: number): RecognisedWord => {
  const back = (value: number) => (value - margin) / k
  const [x0, y0, x1, y1] = word.box
  return { ...word, box: [back(x0), back(y0), back(x1), back(y1)], line: [0, 0, width, height] }
}

const isDoubtful = (words: Words): boolean =>
  words.length === 0 || least(words) < sure || (words.length === 1 && isNumber(textOf(words)))

/** The surer of two readings; of a number that was read in two ways, neither is sure. */
const agreed = (one: Words, other: Words): Words => {
  const better = mean(other) > mean(one) ? other : one
  const differ = textOf(one) !== textOf(other)
  const isFlagged = differ && (isNumber(textOf(one)) || isNumber(textOf(other)))
  return isFlagged ? better.map(word => ({ ...word, confidence: Math.min(word.confidence, flagged) })) : better
}

/** The words of each picture of one line; boxes in its pixels. */
export async function readLines(lines: readonly Grey[], engine: Engine): Promise<Words[]> {
  const read = await readAt(lines, line => line.dpi, engine)
  const doubtful = lines.map((_, i) => i).filter(i => isDoubtful(read[i] ?? []))
  const again = await readAt(
    doubtful.flatMap(i => lines[i] ?? []),
    secondDpi,
    engine,
  )
  const repeated = new Map(doubtful.map((i, at) => [i, again[at] ?? []]))
  return read.map((words, i) => agreed(words, repeated.get(i) ?? words))
}
