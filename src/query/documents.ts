// Documents as people name them: by number, or by the first digits of their hash.

import { plain } from '../text/fold.ts'
import type { Notice } from './notice.ts'
import type { Reader } from './reader.ts'
import { unknownName } from './unknown.ts'

interface Row {
  readonly doc: number
  readonly sha256: string
  readonly number: string | null
  readonly issuer: string | null
}

export interface ResolvedDocuments {
  readonly docs: readonly number[]
  /** Names that mean more than one document. */
  readonly notices: readonly Notice[]
}

/** @throws TrichLucError `bad-option` */
export function resolveDocuments(reader: Reader, given: readonly string[]): ResolvedDocuments {
  const known = reader.all<Row>('SELECT doc, sha256, number, issuer FROM documents ORDER BY sha256, part')
  const found = given.map(one => ({ given: one, rows: rowsOf(one, known) }))
  return {
    docs: found.flatMap(({ rows }) => rows.map(({ doc }) => doc)),
    notices: found.flatMap(({ given: one, rows }) =>
      rows.length < 2 ? [] : [{ code: 'several-documents', args: { given: one, count: rows.length } } as const],
    ),
  }
}

function rowsOf(given: string, known: readonly Row[]): readonly Row[] {
  const number = bare(given)
  const numbered = known.filter(one => one.number !== null && bare(one.number) === number)
  if (numbered.length > 0) return numbered
  const hashed = /^[0-9a-f]{4,64}$/iu.test(given)
    ? known.filter(({ sha256 }) => sha256.startsWith(given.toLowerCase()))
    : []
  if (hashed.length > 0) return hashed
  const numbers = new Map(known.flatMap(one => (one.number === null ? [] : [[one.number, one.issuer] as const])))
  throw unknownName({
    option: '--document',
    given,
    known: Array.from(numbers, ([name, label]) => ({ name, label })),
    list: 'SELECT number, issuer, title, sha256 FROM documents',
  })
}

/** «415 /bc-ubnd» → 415/bc-ubnd, without marks */
export const bare = (number: string): string => plain(number).replace(/\s+/gu, '')
