// What the rules know by name: indicators, types of documents, bodies, countries, places.

import type { Country } from '../../rules/lists/countries.ts'
import type { Body } from '../../rules/lists/issuers.ts'
import type { Indicator } from '../../rules/lists/measures.ts'
import { type Unit, unitOf } from '../../rules/lists/places.ts'
import type { DocumentType } from '../../rules/lists/types.ts'
import type { Rules } from '../../rules/load.ts'
import type { Row } from '../../rules/table.ts'
import { plain } from '../../text/fold.ts'

/** Codes by every name that they may be given, marks and capitals apart. */
export interface Names {
  readonly indicators: Codes
  readonly types: Codes
  readonly bodies: Codes
  readonly countries: Codes
  readonly places: Codes
  readonly units: ReadonlyMap<string, Unit>
}
export type Codes = ReadonlyMap<string, readonly string[]>

const known = new WeakMap<Rules['lists'], Names>()

export function namesOf(lists: Rules['lists']): Names {
  const names = known.get(lists) ?? namesIn(lists)
  known.set(lists, names)
  return names
}

/** As names are compared. */
export const nameKey = (name: string): string => plain(name.normalize('NFC')).replace(/\s+/gu, ' ').trim()

function namesIn(lists: Rules['lists']): Names {
  const entriesOf = <T>(section: string): [string, T][] => [...((lists.get(section) ?? new Map()) as Map<string, T>)]
  const units = new Map(
    (['province', 'district'] as const).flatMap(level =>
      entriesOf<Row>(`${level}s`).map(([id, row]) => [id, unitOf(level, row)] as const),
    ),
  )
  return {
    indicators: codesOf(entriesOf<Indicator>('indicators'), ({ label, english }) => [label, english ?? '']),
    types: codesOf(entriesOf<DocumentType>('types'), ({ name }) => [name]),
    bodies: codesOf(entriesOf<Body>('issuers'), ({ name }) => [name]),
    countries: codesOf(entriesOf<Country>('countries'), ({ name, variants }) => [name, ...variants]),
    places: codesOf([...units], ({ name, kind }) => [name, `${kind} ${name}`]),
    units,
  }
}

function codesOf<T>(entries: readonly (readonly [string, T])[], namesIn: (entry: T) => readonly string[]): Codes {
  const codes = new Map<string, string[]>()
  for (const [code, entry] of entries)
    for (const key of new Set([code, ...namesIn(entry)].map(nameKey)))
      if (key !== '') codes.set(key, [...(codes.get(key) ?? []), code])
  return codes
}
