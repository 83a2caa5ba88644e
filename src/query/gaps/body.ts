// Which reports are of one body: its name is written in several ways, its place is one.

import { plain } from '../../text/fold.ts'

export interface Named {
  readonly issuer: string
  readonly parent: string | null
  /** `places.place_id` */
  readonly placeId: string | null
  /** Name of that place, without its kind. */
  readonly place: string | null
}

// as letterheads shorten them; the longer first
const long: readonly (readonly [RegExp, string])[] = [
  [/\bub ?nd\b/gu, 'uy ban nhan dan'],
  [/\bhdnd\b/gu, 'hoi dong nhan dan'],
  [/\b(?:s )?ld ?tb(?: va)? ?xh\b/gu, 'lao dong thuong binh va xa hoi'],
  [/\btb(?= va xa hoi)/gu, 'thuong binh'],
  [/\btx\b/gu, 'thi xa'],
  [/\btt\b/gu, 'thi tran'],
  [/\btp\b/gu, 'thanh pho'],
  [/\bub\b/gu, 'uy ban nhan dan'],
]

const kinds = / (?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)$/u

/** The same for «UBND TP Vinh» and «Ủy ban nhân dân thành phố Vinh». Without a place the body above it tells which one. */
export function bodyKey({ issuer, parent, placeId, place }: Named): string {
  const name = withoutPlace(wholeName(issuer), place)
  return `${placeId ?? (parent === null ? '' : wholeName(parent))} ${name}`
}

function wholeName(name: string): string {
  let words = plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  for (const [short, whole] of long) words = words.replace(short, whole)
  return words.replace(/\by\b/gu, 'i')
}

/** «so ngoai vu tinh ha tinh» and «so ngoai vu» of Hà Tĩnh are one. */
function withoutPlace(name: string, place: string | null): string {
  const ending = place === null ? '' : ` ${wholeName(place)}`
  const bare = ending !== '' && name.endsWith(ending) ? name.slice(0, -ending.length) : name
  return bare.replace(kinds, '')
}
