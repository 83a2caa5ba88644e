// Names of bodies: one table of how they are shortened, and which reports are of one body.

import { plain } from '../text/fold.ts'
import type { Reader } from './reader.ts'
import { unknownName } from './unknown.ts'

export interface ShortName {
  /** In small letters. */
  readonly short: string
  readonly full: string
  /** All ways to shorten it, as a regular expression over words without marks, where there are more. */
  readonly ways?: string
  /** bodies: «tt» is thị trấn in a body's name alone; texts: no body is called so. */
  readonly only?: 'bodies' | 'texts'
}

/** Ways to write one name: as people shorten it, in full. The longer first. */
export const shortNames: readonly ShortName[] = [
  { short: 'ubnd', full: 'ủy ban nhân dân', ways: 'ub ?nd' },
  { short: 'hđnd', full: 'hội đồng nhân dân' },
  {
    short: 'lđtbxh',
    full: 'lao động thương binh và xã hội',
    ways: '(?:s )?ld ?tb(?: va)? ?xh',
    only: 'bodies',
  },
  { short: 'thương binh xã hội', full: 'thương binh và xã hội', only: 'bodies' },
  { short: 'tb và xã hội', full: 'thương binh và xã hội', only: 'bodies' },
  { short: 'mttq', full: 'mặt trận tổ quốc' },
  { short: 'tx', full: 'thị xã' },
  { short: 'tt', full: 'thị trấn', only: 'bodies' },
  { short: 'tp', full: 'thành phố' },
  { short: 'ub', full: 'ủy ban nhân dân', ways: 'ub(?! mat tran)', only: 'bodies' },
  { short: 'pcpnn', full: 'phi chính phủ nước ngoài', only: 'texts' },
  { short: 'pcp', full: 'phi chính phủ', only: 'texts' },
  { short: 'xklđ', full: 'xuất khẩu lao động', only: 'texts' },
]

const long = shortNames
  .filter(({ only }) => only !== 'texts')
  .map(({ short, full, ways = plain(short) }) => [new RegExp(`\\b${ways}\\b`, 'gu'), plain(full)] as const)

/** Words without marks, in full: «UBND TP. Vinh» → uy ban nhan dan thanh pho vinh */
export function wholeName(name: string): string {
  let words = plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  for (const [short, whole] of long) words = words.replace(short, whole)
  return words.replace(/\by\b/gu, 'i')
}

export interface Named {
  readonly issuer: string
  readonly parent: string | null
  /** `places.place_id` */
  readonly placeId: string | null
  /** Name of that place, without its kind. */
  readonly place: string | null
}

/** The same for «UBND TP Vinh» and «Ủy ban nhân dân thành phố Vinh». Without a place the body above it tells which one. */
export function bodyKey({ issuer, parent, placeId, place }: Named): string {
  const name = withoutPlace(wholeName(issuer), place)
  return `${placeId ?? (parent === null ? '' : wholeName(parent))} ${name}`
}

const kinds = / (?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)$/u

/** «so ngoai vu tinh ha tinh» and «so ngoai vu» of Hà Tĩnh are one. */
function withoutPlace(name: string, place: string | null): string {
  const ending = place === null ? '' : ` ${wholeName(place)}`
  const bare = ending !== '' && name.endsWith(ending) ? name.slice(0, -ending.length) : name
  return bare.replace(kinds, '')
}

const namesSql = 'SELECT DISTINCT issuer FROM documents WHERE issuer IS NOT NULL ORDER BY issuer'

/** Issuers of which the name holds all the words, however it is written. @throws TrichLucError `bad-option` */
export function resolveBodies(reader: Reader, given: readonly string[]): readonly string[] {
  const known = reader
    .all<{ issuer: string }>(namesSql)
    .map(({ issuer }) => ({ issuer, words: new Set(wholeName(issuer).split(' ')) }))
  return given.flatMap(one => {
    const words = wholeName(one).split(' ')
    const named = known.filter(body => words.every(word => body.words.has(word)))
    if (named.length === 0)
      throw unknownName({
        option: '--body',
        given: one,
        known: known.map(({ issuer }) => ({ name: issuer })),
        list: namesSql,
      })
    return named.map(({ issuer }) => issuer)
  })
}
