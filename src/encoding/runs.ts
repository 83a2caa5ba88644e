// Lines of runs in their fonts → the same lines in Unicode, with the way back. A word may go over several runs.

import { setInCapitals } from './capitals.ts'
import { decide, type Evidence, type Token } from './decide.ts'
import { type Encoding, inEncoding } from './encodings.ts'
import { printsCapitals } from './fonts.ts'

export interface Run {
  readonly text: string
  /** Its font's name; null where the source has none. */
  readonly font: string | null
  /** It prints in capitals whatever was typed. */
  readonly capitals: boolean
}

/** A run as it reads; null where it reads as it stands. */
export type ReadRun = {
  readonly text: string
  /** For each unit of `text` the unit of the run that it begins with. */
  readonly from: readonly number[]
} | null

/** A word of a line and what was decided on it. */
export interface Verdict extends Token {
  readonly encoding: Encoding
  readonly letters: string
}

export interface ReadLines {
  readonly lines: readonly (readonly ReadRun[])[]
  /** Words with more than ASCII, and those of VIQR. */
  readonly verdicts: readonly Verdict[]
}

/** Lines of one page or document, in their order. */
export function readLines(lines: readonly (readonly Run[])[], evidence: Evidence): ReadLines {
  const places = lines.map(placesOf)
  const encodings = decide(places.flat(), evidence)
  const verdicts: Verdict[] = []
  let next = 0
  const read = lines.map((runs, at) => {
    const words = (places[at] ?? []).map((place): Word => wordOf(place, encodings[next++] ?? 'unicode'))
    for (const word of words) if (!ascii.test(word.word) || word.encoding === 'viqr') verdicts.push(word)
    return words.every(isAsRead) && !runs.some(run => run.capitals) ? runs.map(() => null) : rewrite(runs, words)
  })
  return { lines: read, verdicts }
}

const isAsRead = ({ from, encoding }: Word): boolean => from === null && encoding === 'unicode'

const ascii = /^[\u0020-\u007e]*$/

interface Place extends Token {
  /** Units of the line. */
  readonly start: number
}

function placesOf(runs: readonly Run[]): readonly Place[] {
  const places: Place[] = []
  let at = 0
  let end = runs[0]?.text.length ?? 0
  for (const { 0: word, index: start } of textOf(runs).matchAll(/\S+/g)) {
    const marked = start + Math.max(0, word.search(/[^\u0020-\u007e]/))
    while (marked >= end && at < runs.length - 1) end += runs[++at]?.text.length ?? 0
    places.push({ word, start, font: runs[at]?.font ?? null, isFirst: places.length === 0 })
  }
  return places
}

const textOf = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

interface Word extends Place, Verdict {
  /** For each letter the unit of the word that it begins with; null where all are as they were. */
  readonly from: readonly number[] | null
}

function wordOf(place: Place, encoding: Encoding): Word {
  const decoded = inEncoding(place.word, encoding)
  const { letters, from } =
    decoded !== null && decoded.letters !== place.word ? decoded : { letters: place.word, from: null }
  return { ...place, encoding, letters, from }
}

/** Each letter to the run that its first sign stands in. */
function rewrite(runs: readonly Run[], words: readonly Word[]): readonly ReadRun[] {
  const line = textOf(runs)
  const capital = setInCapitals(words.map(({ letters, encoding }) => ({ letters, isDoubtful: encoding === 'tcvn3' })))
  const writing = startWriting(runs)
  let done = 0
  words.forEach((word, n) => {
    for (; done < word.start; done++) writing.put(line.charAt(done), done, false)
    for (let at = 0; at < word.letters.length; at++)
      writing.put(word.letters.charAt(at), word.start + (word.from?.[at] ?? at), isCapital(word, capital[n] ?? false))
    done = word.start + word.word.length
  })
  for (; done < line.length; done++) writing.put(line.charAt(done), done, false)
  return writing.runs()
}

const isCapital = ({ encoding }: Word, isSet: boolean): 'set' | 'font' | false =>
  isSet ? 'set' : encoding === 'tcvn3' ? 'font' : false

interface Writing {
  /** Puts a letter that begins at a unit of the line. */
  readonly put: (letter: string, unit: number, capital: 'set' | 'font' | false) => void
  readonly runs: () => readonly ReadRun[]
}

function startWriting(runs: readonly Run[]): Writing {
  const texts = runs.map(() => '')
  const froms = runs.map((): number[] => [])
  const printed = runs.map(run => printsCapitals(run.font))
  let run = 0
  let start = 0
  return {
    put(letter, unit, capital) {
      while (run < runs.length - 1 && unit >= start + (runs[run]?.text.length ?? 0))
        start += runs[run++]?.text.length ?? 0
      const isCapital = capital === 'set' || (capital === 'font' && printed[run]) || runs[run]?.capitals
      texts[run] += isCapital ? toCapital(letter) : letter
      froms[run]?.push(unit - start)
    },
    runs: () =>
      runs.map(({ text }, at) => (texts[at] === text ? null : { text: texts[at] ?? '', from: froms[at] ?? [] })),
  }
}

/** Where that keeps the length: «ß» has no capital of one letter. */
function toCapital(letter: string): string {
  const capital = letter.toLocaleUpperCase('vi')
  return capital.length === letter.length ? capital : letter
}
