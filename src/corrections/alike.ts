// The place in a text that is most like quoted words and what was around them, where letters were read otherwise.

import type { Said } from './find.ts'
import { numeralsIn, type Stream } from './stream.ts'
import { closestStretch, type Stretch } from './stretch.ts'

/** How much likelier the best place must be than the next. */
const margin = 0.1
/** Least share of what was around the words that must be around them now. */
const least = 0.45

/**
 * `alike`: how many such places there were when it was said. Null where there are fewer, one of which may be its own or
 * another, and where two are about as good.
 */
export function closest(stream: Stream, said: Said, alike: number): Stretch | null {
  const able = placesLike(stream, said)
  const [first, second] = able
  const isSure = able.length >= alike && first && first.likeness - (second?.likeness ?? 0) >= margin
  return isSure ? first.place : null
}

/** The likeliest first. */
export const placesLike = ({ chars }: Stream, said: Said) =>
  stretchesLike(chars, said)
    .map(place => ({ place, likeness: aroundLike(chars, place, said) }))
    .filter(({ likeness }) => likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness)

/** Places that are looked at: a lone «5» may stand a thousand times in a table. */
const most = 400

/** One letter in four may be another, digits none. */
function stretchesLike(chars: string, { raw, before, after }: Said): readonly Stretch[] {
  const edits = raw.length > longest ? 0 : Math.min(mostEdits, Math.floor(lettersIn(raw) / 4))
  const size = Math.ceil(raw.length / (edits + 1))
  const found = new Map<number, Stretch>()
  // of as many pieces and one more than there may be edits, one is as it was
  for (let offset = 0; offset < raw.length; offset += size) {
    const piece = raw.slice(offset, offset + size)
    for (const at of placesNear(chars, piece, { before: before.slice(-nearest), after: after.slice(0, nearest) })) {
      const stretch = closestStretch(chars, { raw, at: at - offset, edits })
      const known = stretch && found.get(stretch.end)
      if (stretch && sameNumerals(chars.slice(stretch.start, stretch.end), raw))
        if (!known || stretch.edits < known.edits) found.set(stretch.end, stretch)
    }
  }
  return [...found.values()].filter(one => !isBeaten(one, found))
}

const longest = 400
const mostEdits = 12
const nearest = 8

const lettersIn = (raw: string): number => lettersOf(raw).length

/** Of a piece that stands everywhere, only the places that have the nearest words beside them. */
function placesNear(chars: string, piece: string, { before, after }: Omit<Said, 'raw'>): readonly number[] {
  const places: number[] = []
  for (let at = chars.indexOf(piece); at >= 0; at = chars.indexOf(piece, at + 1)) places.push(at)
  if (places.length <= most) return places
  return places
    .filter(at => chars.startsWith(after, at + piece.length) || chars.slice(0, at).endsWith(before))
    .slice(0, most)
}

const sameNumerals = (one: string, other: string): boolean => {
  const [numerals, others] = [numeralsIn(one), numeralsIn(other)]
  return numerals !== null && numerals.join(' ') === others?.join(' ')
}

/** Another way to lay the words over the same place needs fewer edits. */
const isBeaten = (one: Stretch, all: ReadonlyMap<number, Stretch>): boolean => {
  for (let end = one.end - mostEdits; end <= one.end + mostEdits; end++) {
    const other = all.get(end)
    if (other && other !== one && (other.edits < one.edits || (other.edits === one.edits && other.end < one.end)))
      if (other.start < one.end && one.start < other.end) return true
  }
  return false
}

/** Units of the stream: what must be right beside the words, on one side at least; and how much the text may have more. */
const near = 32
const slack = 24

/** Share of what was around the words that is around a place, 0 where it is another place. */
function aroundLike(chars: string, { start, end }: Stretch, { raw, before, after }: Said): number {
  const beside = [chars.slice(Math.max(0, start - near - slack), start), chars.slice(end, end + near + slack)]
  // «Hàn Quốc 02 đoàn, Nhật Bản 02 đoàn»: where one of the two is left, it may be the other
  if (timesOf(raw, beside) < timesOf(raw, [before.slice(-near), after.slice(0, near)])) return 0
  const sides = [
    { was: reversed(before), is: reversed(chars.slice(Math.max(0, start - before.length - slack), start)) },
    { was: after, is: chars.slice(end, end + after.length + slack) },
  ]
  const found = sides.map(compare)
  if (!found.includes('same') || found.includes('contradicts')) return 0
  const length = before.length + after.length
  return sides.reduce((sum, { was, is }) => sum + shareOf(was, is) * was.length, 0) / Math.max(1, length)
}

/** How often the first numeral of words stands in pieces of the stream; of words without any, the words. */
function timesOf(raw: string, pieces: readonly string[]): number {
  const [mark = raw] = /#[^#]*#/u.exec(raw) ?? []
  return mark === '' ? 0 : pieces.reduce((sum, chars) => sum + chars.split(mark).length - 1, 0)
}

const reversed = (chars: string): string => [...chars].toReversed().join('')

interface Side {
  /** From the words outwards. */
  readonly was: string
  readonly is: string
}

/**
 * same: most of its letters, and no other numeral · contradicts: most of its letters with other numerals («năm 2017» is not
 * «năm 2018», whatever follows) · other: a page may begin there.
 */
function compare({ was, is }: Side): 'same' | 'contradicts' | 'other' {
  const [one, other] = [was.slice(0, near), is.slice(0, near)]
  if (one.length < nearest) return 'other'
  const [numerals, others] = [wholeNumerals(one), wholeNumerals(other)]
  const count = Math.min(numerals.length, others.length)
  const agree = numerals.slice(0, count).join(' ') === others.slice(0, count).join(' ')
  if (!agree) return shareOf(lettersOf(one), lettersOf(is.slice(0, near + slack))) >= 0.6 ? 'contradicts' : 'other'
  const isLike = shareOf(one, is.slice(0, near + slack)) >= 0.6
  return isLike && Math.abs(numerals.length - others.length) <= 1 ? 'same' : 'other'
}

const lettersOf = (chars: string): string =>
  chars
    .split('#')
    .filter((_, n) => n % 2 === 0)
    .join('')

/** The last one may be cut off. */
const wholeNumerals = (chars: string): readonly string[] =>
  chars.split('#').filter((_, n, parts) => n % 2 === 1 && n < parts.length - 1)

/** Share of the threes of letters of `was` that `is` has, too. */
function shareOf(was: string, is: string): number {
  if (was.length < 3) return is.startsWith(was) ? 1 : 0
  const has = new Set(threesOf(is))
  const all = threesOf(was)
  return all.filter(three => has.has(three)).length / all.length
}

const threesOf = (chars: string): string[] =>
  Array.from({ length: Math.max(0, chars.length - 2) }, (_, n) => chars.slice(n, n + 3))
