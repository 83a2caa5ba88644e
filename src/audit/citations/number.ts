// A document's number taken apart, so that what is written in different ways can be told from what is another number.

import { plain } from '../../text/fold.ts'

export interface NumberParts {
  /** Without padding, with its letter: «04A» is 4A. */
  readonly value: string
  /** Of the second of three segments: 12/2012/NĐ-CP. */
  readonly year: string | null
  /** NĐ-CP, QĐ.BQL-TC; empty of a number alone. */
  readonly symbol: string
  /** Its letters and digits without marks: how NĐ-CP, ND-CP and NĐ/CP, QĐ-UB and QĐ-UBND are the same. */
  readonly folded: string
}

/** Null for what does not begin with a number. */
export function partsOf(number: string): NumberParts | null {
  const found = /^(\d{1,6})(\p{L}?)(?=[\s/.-]|$)(.*)$/u.exec(number)
  // «28 TC/TCT», «04BS/TTLB»
  const loose = found ?? /^(\d{1,6})()(.*)$/u.exec(number)
  if (!loose) return null
  const [, digits = '', letter = '', rest = ''] = loose
  const year = /^\s?\/\s?((?:19|20)\d\d)(?=[\s/]|$)/u.exec(rest)
  const symbol = (year ? rest.slice(year[0].length) : rest).replace(/^[\s/-]+/u, '')
  return {
    value: `${Number(digits)}${letter.toUpperCase()}`,
    year: year?.[1] ?? null,
    symbol,
    folded: lettersOf(symbol),
  }
}

/** Of symbols: an archive has few. */
const known = new Map<string, string>()
const mostKnown = 10_000

function lettersOf(symbol: string): string {
  const before = known.get(symbol)
  if (before !== undefined) return before
  // UB is what UBND was called to 2003
  const letters = plain(symbol)
    .replace(/[^a-z0-9]+/gu, '')
    .replace(/ub$/u, 'ubnd')
  if (known.size < mostKnown) known.set(symbol, letters)
  return letters
}

/** One spelling for all ways to write the same number; «12-CT/TW» and «12/CT-TW» are one. */
export function spelling(number: string): string {
  const parts = partsOf(number)
  return parts ? [parts.value, parts.year ?? '', parts.folded].join('/') : lettersOf(number)
}
