// Filters that read like words, as conditions on a table `x` of the catalog.

import { resolveBodies } from './body.ts'
import {
  type Choices,
  type Country,
  currencyOf,
  resolveChoices,
  resolveCountries,
  resolveDimension,
  resolveTypes,
} from './choices.ts'
import { resolveCited } from './cited.ts'
import { type Condition, every, ofDocument, oneOf, some } from './condition.ts'
import { dayOf, yearOf } from './dates.ts'
import { resolveDocuments } from './documents.ts'
import { resolveIndicators } from './indicators.ts'
import type { Notice } from './notice.ts'
import { type Resolved, resolvePlaces, resolveWithin } from './places.ts'
import type { Reader } from './reader.ts'
import { phraseOf } from './words.ts'

type Several = readonly string[]

/** What somebody gave. */
export interface Filters {
  readonly indicator?: Several
  readonly place?: Several
  readonly within?: Several
  readonly body?: Several
  readonly year?: Several
  readonly from?: string
  readonly to?: string
  readonly status?: Several
  readonly country?: Several
  readonly dimension?: Several
  readonly currency?: string
  readonly type?: Several
  readonly document?: Several
  readonly number?: Several
  readonly relation?: Several
  readonly code?: Several
  readonly severity?: Several
  readonly text?: string
}

export type FilterName = keyof Filters
export type ChoiceName = 'status' | 'relation' | 'code' | 'severity'

/** What names are looked up in. */
export interface Lookup {
  readonly reader: Reader
  /** Codes with their words in the language of the one who asks. */
  readonly choices: Readonly<Record<ChoiceName, Choices>>
  /** Dimensions that the rules know, as `name=value`. */
  readonly dimensions: readonly string[]
  readonly countries: () => readonly Country[]
  readonly onNotice: (notice: Notice) => void
}

/** Values are those of one option, as given. */
export type Filter = (given: Several, lookup: Lookup) => Condition

const placed = (column: string, { ids, notices }: Resolved, { onNotice }: Lookup): Condition => {
  for (const one of notices) onNotice(one)
  return oneOf(column, ids)
}

export const placeIn =
  (column: string): Filter =>
  (given, lookup) =>
    placed(column, resolvePlaces(lookup.reader, given), lookup)

export const withinIn =
  (column: string): Filter =>
  (given, lookup) =>
    placed(column, resolveWithin(lookup.reader, given), lookup)

const bodies: Filter = (given, { reader }) => oneOf('d.issuer', resolveBodies(reader, given))

const documents: Filter = (given, { reader, onNotice }) => {
  const { docs, notices } = resolveDocuments(reader, given)
  for (const one of notices) onNotice(one)
  return oneOf('x.doc', docs)
}

// a document without a period is of the day that it was issued on, as far as that is known
const firstDay = "coalesce(d.period_from, d.issued_on || substr('0000-01-01', length(d.issued_on) + 1))"
const lastDay = "coalesce(d.period_to, d.issued_on || substr('0000-12-31', length(d.issued_on) + 1))"

/** Filters of whatever belongs to a document. */
export const ofDocuments = {
  place: (given, lookup) => ofDocument(placeIn('d.issuer_place_id')(given, lookup)),
  within: (given, lookup) => ofDocument(withinIn('d.issuer_place_id')(given, lookup)),
  body: (given, lookup) => ofDocument(bodies(given, lookup)),
  year: given => ofDocument(some(given.map(yearOf).map(year => spanIn(`${year}-01-01`, `${year}-12-31`)))),
  from: given => ofDocument({ sql: `${firstDay} >= ?`, values: given.map(one => dayOf('from', one)) }),
  to: given => ofDocument({ sql: `${lastDay} <= ?`, values: given.map(one => dayOf('to', one)) }),
  document: documents,
} as const satisfies Partial<Record<FilterName, Filter>>

const spanIn = (from: string, to: string): Condition => ({
  sql: `(${firstDay} >= ? AND ${lastDay} <= ?)`,
  values: [from, to],
})

export const typeIn =
  (table: string, column: string): Filter =>
  (given, { reader }) =>
    oneOf(`x.${column}`, resolveTypes(reader, given, [table, column]))

export const choiceIn =
  (name: ChoiceName): Filter =>
  (given, { choices }) =>
    oneOf(`x.${name}`, resolveChoices(`--${name}`, given, choices[name]))

/** Passages or figures from which on it is quicker to look through all rows than for these. */
const many = 2000

/** Rows whose words are looked through only where the document has them; `columns` are of ours. */
export const textIn =
  (...columns: readonly string[]): Filter =>
  ([given = ''], { reader }) => {
    const { match } = phraseOf(given)
    if (match === null) return { sql: '0', values: [] }
    const found = reader.all('SELECT 1 FROM fulltext WHERE fulltext MATCH ? LIMIT ?', match, many)
    if (found.length === many) return { ...holds(columns, given), hits: 'many' }
    const sql = 'x.doc IN (SELECT p.doc FROM fulltext f JOIN passages p ON p.id = f.rowid WHERE fulltext MATCH ?)'
    return every([{ sql, values: [match] }, holds(columns, given)])
  }

/** Words of titles and messages need not stand in the text. */
export const wordsIn =
  (...columns: readonly string[]): Filter =>
  ([given = '']) =>
    holds(columns, given)

const holds = (columns: readonly string[], given: string): Condition =>
  some(columns.map(column => ({ sql: `holds_words(${column}, ?)`, values: [given] })))

/** Filters of figures alone. */
export const ofFigures = {
  indicator: (given, { reader }) => oneOf('x.indicator', resolveIndicators(reader, given)),
  place: placeIn('x.place_id'),
  within: withinIn('x.place_id'),
  year: given => oneOf('x.period_year', given.map(yearOf)),
  from: given => ({ sql: 'x.period_from >= ?', values: given.map(one => dayOf('from', one)) }),
  to: given => ({ sql: 'x.period_to <= ?', values: given.map(one => dayOf('to', one)) }),
  status: choiceIn('status'),
  country: (given, { reader, countries }) =>
    some(resolveCountries(given, countries).map(code => dimension(reader, 'country', code))),
  dimension: (given, { reader, dimensions }) =>
    // of one dimension any of the values, of several all
    every(
      Array.from(
        Map.groupBy(
          given.map(one => resolveDimension(reader, one, dimensions)),
          ([name]) => name,
        ).values(),
        pairs => some(pairs.map(([name, value]) => dimension(reader, name, value))),
      ),
    ),
  currency: ([given = '']) => ({ sql: 'x.currency = ?', values: [currencyOf(given)] }),
} as const satisfies Partial<Record<FilterName, Filter>>

/** Figures with a value of a dimension, or with any: looked up for each row where many have it, else all of them at once. */
function dimension(reader: Reader, name: string, value: string | null): Condition {
  const chosen = value === null ? 'm.name = ?' : 'm.name = ? AND m.value = ?'
  const values = value === null ? [name] : [name, value]
  const found = reader.all(`SELECT 1 FROM figure_dimensions m WHERE ${chosen} LIMIT 1 OFFSET ?`, ...values, many)
  const sql =
    found.length > 0
      ? `EXISTS (SELECT 1 FROM figure_dimensions m WHERE ${chosen} AND m.doc = x.doc AND m.figure = x.id)`
      : `(x.doc, x.id) IN (SELECT m.doc, m.figure FROM figure_dimensions m WHERE ${chosen})`
  return { sql, values }
}

/** A cited number also finds the short forms that stand for it. */
export const cited: Filter = (given, { reader }) => {
  const { numbers, keys } = resolveCited(reader, given)
  const named = some([
    ...(numbers.length > 0 ? [oneOf('w.number', numbers)] : []),
    ...(keys.length > 0 ? [oneOf('w.key', keys)] : []),
  ])
  return some([
    { sql: `(x.doc, x.n) IN (SELECT w.doc, w.n FROM citations w WHERE ${named.sql})`, values: named.values },
    {
      sql: `(x.doc, x.resolves_to) IN (SELECT w.doc, w.id FROM citations w WHERE ${named.sql})`,
      values: named.values,
    },
  ])
}
