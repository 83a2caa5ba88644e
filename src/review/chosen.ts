// Which items are to be looked at: of which kinds, of which documents, for which reason.

import type { DoubtKind } from '../doubt/index.ts'
import { type Condition, every, oneOf, some } from '../query/condition.ts'
import { type Filters, type Lookup, ofDocuments, typeIn } from '../query/filters.ts'
import { resolveIndicators } from '../query/indicators.ts'
import { noCopy } from '../query/witness.ts'

/** Those of documents, and what figures count; given as in `query`. */
export const filterNames = ['place', 'within', 'body', 'year', 'from', 'to', 'type', 'document', 'indicator'] as const
export type ReviewFilters = Pick<Filters, (typeof filterNames)[number]>

export interface Chosen {
  /** Empty: of all. */
  readonly kinds: readonly DoubtKind[]
  readonly filters: ReviewFilters
  /** Codes of findings and of reasons; empty: whatever speaks against them. */
  readonly codes: readonly string[]
}

type Names = Pick<Lookup, 'reader' | 'onNotice'>
type Resolve = (given: readonly string[], lookup: Lookup) => Condition

const byDocument: Readonly<Record<Exclude<keyof ReviewFilters, 'indicator'>, Resolve>> = {
  ...ofDocuments,
  type: (given, lookup) => {
    const { sql, values } = typeIn('documents', 'type')(given, lookup)
    return { sql: `x.doc IN (SELECT x.doc FROM documents x WHERE ${sql})`, values }
  },
}

/** Of rows `x` of documents that are no certain copy of another. @throws TrichLucError `bad-option` */
export function documentsChosen({ indicator: _, ...filters }: ReviewFilters, { reader, onNotice }: Names): Condition {
  // what the other filters of `query` are told by, these do not ask for
  const lookup: Lookup = { reader, onNotice, choices: noChoices, dimensions: [], countries: () => [] }
  const conditions = Object.entries(filters).flatMap(([name, given]) =>
    given === undefined ? [] : [byDocument[name as keyof typeof byDocument]([given].flat(), lookup)],
  )
  return every([...conditions, { sql: noCopy('x'), values: [] }])
}

const noChoices: Lookup['choices'] = { status: {}, relation: {}, code: {}, severity: {} }

/** Of rows `x` of the table `doubts`. @throws TrichLucError `bad-option` */
export const doubtsChosen = ({ kinds, filters, codes }: Chosen, names: Names): Condition =>
  every([
    documentsChosen(filters, names),
    ...(kinds.length > 0 ? [oneOf('x.kind', kinds)] : []),
    ...(codes.length > 0 ? [anyCode(codes)] : []),
    ...(filters.indicator === undefined ? [] : [figuresOf(resolveIndicators(names.reader, filters.indicator))]),
  ])

// a code stands in its quotation marks in no other code
const anyCode = (codes: readonly string[]): Condition =>
  every([
    { sql: "x.codes > ''", values: [] },
    some(codes.map(code => ({ sql: 'instr(x.codes, ?) > 0', values: [JSON.stringify(code)] }))),
  ])

function figuresOf(indicators: readonly string[]): Condition {
  const { sql, values } = oneOf('f.indicator', indicators)
  return {
    sql: `x.kind = 'figure' AND EXISTS (SELECT 1 FROM figures f WHERE f.doc = x.doc AND f.id = x.id AND ${sql})`,
    values,
  }
}
