// A segment of a document's number against the codes that the lists know.

import { LevenshteinDistance } from 'natural/lib/natural/distance/index.js'

export interface Code {
  readonly code: string
  /** 0: as read; the more, the less alike. */
  readonly cost: number
}

/** Codes of one kind, by their letters with those made equal that are taken for each other. */
export interface Codes {
  readonly known: ReadonlySet<string>
  readonly inCapitals: ReadonlySet<string>
  readonly alike: ReadonlyMap<string, readonly string[]>
  readonly toAlike: (code: string) => string
}

export function codesOf(known: Iterable<string>, groups: readonly string[]): Codes {
  const all = new Set([...known].map(code => code.replaceAll('Ð', 'Đ')))
  const first = new Map(groups.flatMap(group => [...group].map(letter => [letter, group.slice(0, 1)] as const)))
  const toAlike = (code: string): string => [...code].map(letter => first.get(letter) ?? letter.toUpperCase()).join('')
  return {
    known: all,
    inCapitals: new Set([...all].map(code => code.toUpperCase())),
    toAlike,
    alike: Map.groupBy(all, toAlike),
  }
}

/** The one code that is meant; null where none or several are as near. */
export function codeFor(read: string, codes: Codes): Code | null {
  const { inCapitals, alike, toAlike } = codes
  if (inCapitals.has(read.toUpperCase())) return { code: read, cost: 0 }
  const steps: readonly (readonly string[])[] = [
    alike.get(toAlike(read)) ?? [],
    alike.get(toAlike(withoutTwins(read, codes))) ?? [],
    holdsDigit.test(read) ? nearTo(toAlike(read), codes) : [],
  ]
  const cost = steps.findIndex(found => found.length > 0)
  const [code, ...others] = nearestIn(steps[cost] ?? [], read)
  return code === undefined || others.length > 0 ? null : { code, cost: cost + 1 }
}

/** One letter that was read as two of those that are taken for each other: «QĐÐ»; «NNG» has two of its own. */
const withoutTwins = (read: string, { toAlike }: Codes): string =>
  [...read].filter((letter, n, all) => letter === all[n - 1] || toAlike(letter) !== toAlike(all[n - 1] ?? '')).join('')

/** No code has a digit but for a term at its end (QH14): without one, the codes that no list knows are too many to guess. */
const holdsDigit = /\d\p{L}/u
/** With fewer letters, every code is near some other. */
const longCode = 4

const nearTo = (key: string, { alike }: Codes): string[] =>
  [...alike]
    .filter(([other]) => other.length >= longCode && LevenshteinDistance(key, other) === 1)
    .flatMap(([, all]) => all)

/** Those at the least distance from what was read. */
function nearestIn(found: readonly string[], read: string): string[] {
  const measured = found.map(code => ({ code, distance: LevenshteinDistance(read, code) }))
  const least = Math.min(...measured.map(one => one.distance))
  return measured.filter(one => one.distance === least).map(one => one.code)
}
