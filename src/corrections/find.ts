// Quoted words found again in a text that was read another time. First between the same other words; else where one
// place is clearly the likeliest. Digits are never guessed: a numeral is the same or it is another.

import { fold } from '../text/fold.ts'
import { isNumberWord } from '../text/numerals.ts'
import { closest } from './alike.ts'
import type { Words } from './correction.ts'
import { type Stream, streamOf } from './stream.ts'

/** UTF-16 units of the text, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Found extends Span {
  /** same: the words as they were, between the words that were around them. */
  readonly how: 'same' | 'moved'
}

export interface Searched {
  readonly text: string
  readonly stream: Stream
}

const known = new WeakMap<object, Searched>()

/** The text of a record, made ready once. */
export function searchedIn(record: { readonly text: string }): Searched {
  const searched = known.get(record) ?? { text: record.text, stream: streamOf(record.text) }
  known.set(record, searched)
  return searched
}

/**
 * Null where they are gone, or stand in several places that nothing tells apart. `any`: a place that is like theirs will
 * do, a particular is known by its name.
 */
export function findWords({ text, stream }: Searched, words: Words, place: 'own' | 'any' = 'own'): Found | null {
  const said = foldedWords(words)
  const same = betweenTheSame(stream, said, words)
  // of several between the same words none is the likeliest: the one that is left may be another
  const isOneOfMany = words.of > 1 && place === 'own'
  const other = same || isOneOfMany ? null : closest(stream, said, place === 'any' ? 1 : words.alike)
  const at = same ?? other
  if (at === null) return null
  const span = spanOf(at, { text, stream }, words.raw)
  if (other && place === 'own' && !areSameNumbers(words, aroundSpan(text, span))) return null
  const isSpelled = said.raw === '' || text.slice(span.start, span.end) === words.raw
  return { ...span, how: same && isSpelled ? 'same' : 'moved' }
}

/** A place of the stream in the text, with the signs that the words begin and end with: «(12 đoàn)». */
function spanOf({ start, end }: Span, { text, stream }: Searched, raw: string): Span {
  const gap = { start: stream.ends[start - 1] ?? 0, end: stream.starts[end] ?? text.length }
  if (start === end) return gap
  const lead = streamOf(raw).starts[0] ?? 0
  const first = stream.starts[start] ?? text.length
  const whole = { start: first - lead, end: first - lead + raw.length }
  return text.slice(whole.start, whole.end) === raw ? whole : { start: first, end: stream.ends[end - 1] ?? first }
}

/** UTF-16 units: the longest number of words has fewer. */
const reach = 80

const aroundSpan = (text: string, { start, end }: Span): Said => ({
  raw: text.slice(start, end),
  before: text.slice(Math.max(0, start - reach), start),
  after: text.slice(end, end + reach),
})

/** Numbers in words are not guessed either: «năm đoàn» is not «tám đoàn», and «hai đoàn» no part of «mười hai đoàn». */
const areSameNumbers = (one: Said, other: Said): boolean => /\p{N}/u.test(one.raw) || numberOf(one) === numberOf(other)

/** Words of numbers in the quoted words, with those that go on beside them; '' where there are none. */
function numberOf({ raw, before, after }: Said): string {
  const own = wordsOf(raw)
  if (!own.some(isNumberWord)) return ''
  const [ahead, behind] = [wordsOf(before).toReversed(), wordsOf(after)]
  const all = [...inNumber(ahead).toReversed(), ...own.filter(isNumberWord), ...inNumber(behind)]
  return all.map(fold).join(' ')
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const inNumber = (words: readonly string[]): readonly string[] => {
  const end = words.findIndex(word => !isNumberWord(word))
  return words.slice(0, end < 0 ? words.length : end)
}

/** Words and what is around them: as printed, or as the stream has them. */
export interface Said {
  readonly raw: string
  readonly before: string
  readonly after: string
}

export const foldedWords = ({ raw, before, after }: Said): Said => ({
  raw: streamOf(raw).chars,
  before: streamOf(before).chars,
  after: streamOf(after).chars,
})

/** Where all three stand together as often as they did. */
function betweenTheSame({ chars }: Stream, { raw, before, after }: Said, { nth, of }: Words): Span | null {
  const places = placesOf(chars, before + raw + after)
  const at = places.length === of ? places[nth - 1] : undefined
  return at === undefined ? null : { start: at + before.length, end: at + before.length + raw.length }
}

/** Every place, also those that overlap. Of nothing there is none. */
export function placesOf(chars: string, piece: string): readonly number[] {
  const places: number[] = []
  if (piece === '') return places
  for (let at = chars.indexOf(piece); at >= 0; at = chars.indexOf(piece, at + 1)) places.push(at)
  return places
}
