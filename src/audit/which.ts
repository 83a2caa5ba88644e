// The report of an archive that somebody names: by number, by hash, by path.

import type { Reader } from '../query/reader.ts'
import { plain } from '../text/fold.ts'
import { nearest } from '../text/nearest.ts'
import type { Named } from './documents.ts'

export type Which =
  | { readonly kind: 'one'; readonly documents: readonly Named[] }
  | { readonly kind: 'many'; readonly documents: readonly Named[] }
  | { readonly kind: 'none'; readonly nearest: string }

const fewestDigits = 4

export interface Asked {
  readonly given: string
  /** The same as a path of this machine. */
  readonly path: string
  readonly documents: readonly Named[]
  /** What else could have been meant. */
  readonly words: readonly string[]
}

/** One file may hold several documents; of a report and its certain copies the report is meant. */
export function resolveReport(reader: Reader, asked: Asked): Which {
  const found = byNumber(asked) ?? byHash(asked) ?? byPath(reader, asked)
  if (found === null) return { kind: 'none', nearest: nearestOf(asked) }
  const originals = found.filter(({ isCopy }) => isCopy === 0)
  const documents = originals.length > 0 ? originals : found
  const files = new Set(documents.map(({ sha256 }) => sha256))
  return { kind: files.size === 1 ? 'one' : 'many', documents }
}

function nearestOf({ given, documents, words }: Asked): string {
  const names = [...words, ...documents.flatMap(({ number }) => number ?? [])]
  const byFolded = new Map(names.toReversed().map(name => [tidy(name), name]))
  return byFolded.get(nearest(tidy(given), [...byFolded.keys()])) ?? ''
}

const orNull = (found: readonly Named[]): readonly Named[] | null => (found.length > 0 ? found : null)

/** «311/bc-sldtbxh» names 311/BC-SLĐTBXH, where no other does. */
const tidy = (number: string): string => plain(number).replace(/\s+/gu, '')

const byNumber = ({ given, documents }: Asked) =>
  orNull(documents.filter(({ number }) => number !== null && tidy(number) === tidy(given)))

const byHash = ({ given, documents }: Asked) =>
  /^[0-9a-f]+$/iu.test(given) && given.length >= fewestDigits
    ? orNull(documents.filter(({ sha256 }) => sha256.startsWith(given.toLowerCase())))
    : null

/** As it was found, or by the end of its path. */
function byPath(reader: Reader, { given, path, documents }: Asked): readonly Named[] | null {
  const ends = `/${given.replaceAll('\\', '/').replace(/^\.\//u, '')}`
  const all = reader.all<{ sha256: string; path: string }>('SELECT sha256, path FROM paths')
  const isAt = (one: string): boolean => one === given || one === path
  const whole = all.filter(one => isAt(one.path))
  const hashes = new Set(
    (whole.length > 0 ? whole : all.filter(one => one.path.replaceAll('\\', '/').endsWith(ends))).map(
      ({ sha256 }) => sha256,
    ),
  )
  return orNull(documents.filter(({ sha256 }) => hashes.has(sha256)))
}
