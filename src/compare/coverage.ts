// Reports that were read, by place or body, and which columns each covers.

import { coversOf } from '../query/gaps/cover.ts'
import type { Asked } from './asked.ts'
import type { Bodies } from './body.ts'
import type { Read } from './cells.ts'
import { keyOf, overlaps, yearSpan } from './columns.ts'
import type { Span } from './comparison.ts'
import type { Given, ReadDocument } from './given.ts'
import type { Subject } from './scope.ts'

/** By `reporterOf`, then by `keyOf` of the column. */
export type Coverage = ReadonlyMap<string, ReadonlyMap<string, Read>>

interface Covering {
  readonly column: string
  readonly of: keyof Read
}

type Finding = { readonly [Kind in keyof Read]: ReadDocument[] }

interface Wanted {
  readonly bodies: Bodies
  /** Who has a row. */
  readonly reporters: ReadonlySet<string>
  /** Bodies asked for; null: all. */
  readonly named: ReadonlySet<string> | null
}

interface Reported {
  readonly document: ReadDocument
  /** `keyOf` of its period. */
  readonly key: string
  readonly reporters: readonly string[]
}

export interface Covered {
  /** That those who have a row report of. */
  readonly years: readonly number[]
  readonly of: (columns: readonly Span[]) => Coverage
}

export function coverageOf(
  given: Pick<Given, 'reports'>,
  asked: Pick<Asked, 'by' | 'periods'>,
  wanted: Wanted,
): Covered {
  const reported = reportedBy(given, asked, wanted)
  // periods are few, reports many
  const spans = new Map<string, Span>()
  for (const { key, document } of reported)
    if (!spans.has(key)) spans.set(key, { from: document.from ?? '', to: document.to ?? '' })
  return {
    years: [...spans.values()].flatMap(span => coversOf(span).map(({ year }) => year)),
    of: columns => {
      const covers = new Map(
        [...spans].map(([key, span]) => [key, asked.periods === 'year' ? yearsIn(span) : columnsIn(span, columns)]),
      )
      const found = new Map<string, Map<string, Finding>>()
      for (const { document, key, reporters } of reported)
        for (const { column, of } of covers.get(key) ?? [])
          for (const reporter of reporters) put(found, { reporter, column }, { of, document })
      return found
    },
  }
}

function reportedBy(
  { reports }: Pick<Given, 'reports'>,
  { by }: Pick<Asked, 'by'>,
  { bodies, reporters, named }: Wanted,
): readonly Reported[] {
  const byBody = named !== null || [...reporters].some(one => !one.startsWith('@'))
  return reports.flatMap(document => {
    const { from, to, placeId } = document
    const body = byBody ? bodies.ofDocument(document) : null
    if (from === null || to === null || (named !== null && !named.has(body ?? ''))) return []
    const own = (by === 'place' ? [`@${placeId}`] : []).concat(body ?? []).filter(one => reporters.has(one))
    return own.length === 0 ? [] : [{ document, key: keyOf({ from, to }), reporters: own }]
  })
}

/** As `query gaps` has it: a year that closes in mid-December is that year. */
const yearsIn = (span: Span): readonly Covering[] =>
  coversOf(span).map(({ year, kind }) => ({ column: keyOf(yearSpan(year)), of: kind === 'part' ? 'some' : 'whole' }))

const columnsIn = (span: Span, columns: readonly Span[]): readonly Covering[] =>
  columns
    .filter(column => overlaps(span, column))
    .map(column => ({ column: keyOf(column), of: span.from <= column.from && span.to >= column.to ? 'whole' : 'some' }))

function put(
  found: Map<string, Map<string, Finding>>,
  { reporter, column }: { readonly reporter: string; readonly column: string },
  { of, document }: { readonly of: keyof Read; readonly document: ReadDocument },
): void {
  const columns = found.get(reporter) ?? new Map<string, Finding>()
  const read = columns.get(column) ?? { whole: [], some: [] }
  read[of].push(document)
  columns.set(column, read)
  found.set(reporter, columns)
}

/** Whose reports tell of a row: those of its place; of a place whose id is not known, those of the body that tells of it. */
export const reporterOf = ({ placeId }: Subject, by: Asked['by'], body: () => string | null): string =>
  by === 'place' && placeId !== null ? `@${placeId}` : (body() ?? '')
