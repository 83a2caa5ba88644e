// Cited documents as people name them: by number or key.

import { bare } from './documents.ts'
import type { Reader } from './reader.ts'
import { unknownName } from './unknown.ts'

export interface Cited {
  readonly numbers: readonly string[]
  readonly keys: readonly string[]
}

/** «12/2012/nd-cp», `state:chinh-phu:nghi-dinh:12:2012`. @throws TrichLucError `bad-option` */
export function resolveCited(reader: Reader, given: readonly string[]): Cited {
  const found = given.map(one => resolveOne(reader, one.trim()))
  return { numbers: found.flatMap(({ numbers }) => numbers), keys: found.flatMap(({ keys }) => keys) }
}

function resolveOne(reader: Reader, given: string): Cited {
  const isKey = reader.all('SELECT 1 FROM citations WHERE key = ? LIMIT 1', given).length > 0
  if (isKey) return { numbers: [], keys: [given] }
  // the index leads to those that begin with the same digits
  const [digits = ''] = /^\d*/u.exec(given) ?? []
  const near = reader
    .all<{ number: string }>(
      'SELECT DISTINCT number FROM citations WHERE number >= ? AND number < ? ORDER BY number',
      `${digits}/`,
      `${digits}0`,
    )
    .map(({ number }) => number)
  const numbers = near.filter(number => bare(number) === bare(given))
  if (numbers.length > 0) return { numbers, keys: [] }
  throw unknownName({
    option: '--number',
    given,
    known: (near.length > 0 ? near : allOf(reader)).map(name => ({ name })),
    list: 'SELECT number, count(*) AS mentions FROM citations GROUP BY number ORDER BY mentions DESC',
  })
}

const allOf = (reader: Reader): string[] =>
  reader
    .all<{ number: string }>('SELECT DISTINCT number FROM citations WHERE number IS NOT NULL ORDER BY number')
    .map(({ number }) => number)
