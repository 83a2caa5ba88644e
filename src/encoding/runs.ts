// Lines of runs in their fonts → the same lines in Unicode, with the way back. A word may go over several runs.

import { setInCapitals } from './capitals.ts'
import { decide, type Evidence, type Token } from './decide.ts'
import { type Encoding, inEncoding } from './encodings.ts'
import { printsCapitals } from './fonts.ts'
import { isAscii } from './marks.ts'

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

/** How many words with more than ASCII, and words of VIQR, are in each encoding. */
export type Counts = Readonly<Record<Encoding, number>>

export interface ReadLines {
  readonly lines: readonly (readonly ReadRun[])[]
  readonly counts: Counts
}

/** Lines of one page or document, in their order. */
export function readLines(lines: readonly (readonly Run[])[], evidence: Evidence): ReadLines {
  const places = lines.map(placesOf)
  const encodings = decide(places.flat(), evidence)
  const counts: Record<Encoding, number> = { unicode: 0, tcvn3: 0, vni: 0, viqr: 0 }
  let next = 0
  const read = lines.map((runs, at) => {
    const own = places[at] ?? []
    const decided = encodings.slice(next, next + own.length)
    next += own.length
    own.forEach(({ word }, n) => {
      const encoding = decided[n] ?? 'unicode'
      if (encoding === 'viqr' || !isAscii(word)) counts[encoding]++
    })
    const isAsRead = decided.every(encoding => encoding === 'unicode') && !runs.some(run => run.capitals)
    return isAsRead
      ? runs.map(() => null)
      : rewrite(
          runs,
          own.map((place, n) => wordOf(place, decided[n] ?? 'unicode')),
        )
  })
  return { lines: read, counts }
}

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

interface Word extends Place {
  readonly encoding: Encoding
  readonly letters: string
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
  const asRead = (start: number, end: number): void =>
    writing.put({ start, letters: line.slice(start, end), from: null, capitals: null })
  let done = 0
  words.forEach((word, n) => {
    if (done < word.start) asRead(done, word.start)
    writing.put({ ...word, capitals: capital[n] ? 'all' : word.encoding === 'tcvn3' ? 'by font' : null })
    done = word.start + word.word.length
  })
  if (done < line.length) asRead(done, line.length)
  return writing.runs()
}

/** Letters that begin at a unit of the line. */
interface Piece extends Pick<Word, 'start' | 'letters' | 'from'> {
  /** Null where only the run's format can make capitals of them. */
  readonly capitals: 'all' | 'by font' | null
}

interface Writing {
  readonly put: (piece: Piece) => void
  readonly runs: () => readonly ReadRun[]
}

function startWriting(runs: readonly Run[]): Writing {
  const texts = runs.map(() => '')
  const froms = runs.map((): number[] => [])
  const printed = runs.map(run => printsCapitals(run.font))
  let run = 0
  let start = 0
  const endOf = (at: number): number => start + (runs[at]?.text.length ?? 0)
  return {
    put({ letters, from, capitals, start: first }) {
      const unit = (at: number): number => first + (from?.[at] ?? at)
      for (let at = 0; at < letters.length; ) {
        while (run < runs.length - 1 && unit(at) >= endOf(run)) start = endOf(run++)
        let end = at + 1
        while (end < letters.length && (run === runs.length - 1 || unit(end) < endOf(run))) end++
        const isCapital = capitals === 'all' || (capitals === 'by font' && printed[run]) || runs[run]?.capitals
        const part = at === 0 && end === letters.length ? letters : letters.slice(at, end)
        texts[run] += isCapital ? toCapitals(part) : part
        for (let one = at; one < end; one++) froms[run]?.push(unit(one) - start)
        at = end
      }
    },
    runs: () =>
      runs.map(({ text }, at) => (texts[at] === text ? null : { text: texts[at] ?? '', from: froms[at] ?? [] })),
  }
}

/** Where that keeps the length: «ß» has no capital of one letter. */
function toCapitals(letters: string): string {
  const capitals = letters.toLocaleUpperCase('vi')
  return capitals.length === letters.length ? capitals : Array.from(letters, capitalOf).join('')
}

function capitalOf(letter: string): string {
  const capital = letter.toLocaleUpperCase('vi')
  return capital.length === letter.length ? capital : letter
}
