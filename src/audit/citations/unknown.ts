// What is cited and not in the list that the user gives: told only of bodies of which the list has many.

import type { KnownDocument } from '../known/document.ts'
import { formWords } from './form-words.ts'
import type { Fault } from './found.ts'
import { type Entry, type Ledger, numberOf } from './ledger.ts'
import { partsOf, spelling } from './number.ts'
import { findKnown, type KnownShelf } from './shelf.ts'
import { oneCentre } from './ways.ts'
import { reportName } from './words.ts'

/** Documents of one body in the list, from which on it is taken to be its register. */
export const many = 10

interface Given {
  readonly shelf: KnownShelf
  readonly known: readonly KnownDocument[]
}

export function checkUnknown({ entries }: Ledger, { shelf, known }: Given): Fault[] {
  const spans = spansOf(known)
  return entries.flatMap((entry): Fault[] => {
    const number = numberOf(entry)
    const [mention] = entry.mentions
    if (entry.kind !== 'key' || number === null || !mention || !isWithin(entry, number, spans)) return []
    const found = findKnown(shelf, entry)
    // with another day it is a conflict, which is told
    if (found?.source === 'known' || shelf.get(spelling(number))?.some(one => one.source === 'known')) return []
    return [
      {
        code: 'citation-unknown',
        severity: 'info',
        confidence: 0.7,
        message: formWords(
          'unknown',
          { number, list: known[0]?.place?.replace(/:\d+$/u, '') ?? '' },
          reportName(mention.report),
        ),
        mentions: [mention],
        subject: entry.id,
      },
    ]
  })
}

interface Span {
  readonly count: number
  readonly from: string
  readonly to: string
}

/** Of each body with many: the years of which the list has documents. */
function spansOf(known: readonly KnownDocument[]): ReadonlyMap<string, Span> {
  const groups = Map.groupBy(known, ({ issuerKey }) => (issuerKey === null ? '' : oneCentre(issuerKey)))
  return new Map(
    [...groups].flatMap(([issuer, own]) => {
      const years = own.flatMap(({ date, number }) => partsOf(number)?.year ?? date?.slice(0, 4) ?? []).toSorted()
      const [from] = years
      const to = years.at(-1)
      return issuer !== '' && years.length >= many && from && to
        ? [[issuer, { count: own.length, from, to }] as const]
        : []
    }),
  )
}

function isWithin({ issuerKey, dates }: Entry, number: string, spans: ReadonlyMap<string, Span>): boolean {
  const span = issuerKey === null ? undefined : spans.get(oneCentre(issuerKey))
  const year = partsOf(number)?.year ?? dates[0]?.value.slice(0, 4)
  return span !== undefined && year !== undefined && year >= span.from && year <= span.to
}
