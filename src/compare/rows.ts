// Rows: a place or a body, in one currency, for one value of the chosen dimensions.

import { plain } from '../text/fold.ts'
import type { Asked } from './asked.ts'
import type { Bodies } from './body.ts'
import { cellOf, type RowItems } from './cells.ts'
import { keyOf, placeInTime } from './columns.ts'
import type { Row, Span } from './comparison.ts'
import type { Given, ReadDocument, ReadPlace } from './given.ts'
import { isLikeUnit } from './notes.ts'
import type { Item, Subject } from './scope.ts'
import { compared } from './told.ts'

export interface Table {
  readonly given: Given
  readonly asked: Asked
  readonly columns: readonly Span[]
  readonly items: readonly Item[]
  readonly bodies: Bodies
}

type Read = ReadonlyMap<string, readonly ReadDocument[]>

/** Results, and with `plan` what was planned; in the order in which they are read: province by province. */
export function rowsOf(table: Table): readonly Row[] {
  const { asked, given } = table
  const coverage = coverageOf(given, asked, table)
  const known = Map.groupBy(table.items, ({ subject }) => subject.key)
  const groups = [
    ...[...known.values()].map(items => ({ subject: (items[0] as Item).subject, items })),
    ...silent(asked, known).map(subject => ({ subject, items: [] as readonly Item[] })),
  ]
  const kinds = asked.add.has('plan') ? (['result', 'plan'] as const) : (['result'] as const)
  return groups
    .flatMap(({ subject, items }) => {
      const bySpan = Map.groupBy(items, one => keyOf(placeInTime(one)))
      return kinds.flatMap(standing =>
        currenciesOf(items, { asked, standing }).map(currency => {
          const read = coverage.get(coverageKey(subject, { asked, items }, table.bodies)) ?? new Map()
          return rowOf(table, subject, { currency, standing, items, bySpan, read, periods: asked.periods })
        }),
      )
    })
    .toSorted(inOrder)
}

/** Places that were named and of which nothing is told. */
const silent = ({ named, by, dimensions }: Asked, known: ReadonlyMap<string, unknown>): Subject[] =>
  by === 'body' || dimensions.length > 0
    ? []
    : named
        .filter(placeId => !known.has(`${placeId}#`))
        .map(placeId => ({ key: `${placeId}#`, placeId, place: null, body: null, dimensions: {} }))

function currenciesOf(
  items: readonly Item[],
  { asked, standing }: { readonly asked: Asked; readonly standing: 'result' | 'plan' },
): readonly (string | null)[] {
  const own = items.filter(one => (standing === 'plan') === (one.standing === 'plan'))
  if (own.length === 0) return standing === 'plan' ? [] : [asked.currency]
  const told = [...new Set(own.map(({ figure }) => figure.currency))]
  const some = told.filter(one => one !== null)
  // a nil without a currency is one of each; a count has none
  const isNilOnly = own.every(({ figure }) => figure.currency !== null || figure.kind === 'nil')
  const all = isNilOnly && some.length > 0 ? some : told
  return (asked.currency === null ? all : all.filter(one => one === asked.currency)).toSorted((a, b) =>
    compared(a ?? '', b ?? ''),
  )
}

/** Reports that were read for just the period of a column, by place or body. */
function coverageOf({ documents }: Given, { by }: Asked, { columns, bodies, items }: Table): ReadonlyMap<string, Read> {
  const wanted = new Set(columns.map(keyOf))
  const byBody = by === 'body' || items.some(({ subject }) => subject.placeId === null)
  const found = new Map<string, Map<string, ReadDocument[]>>()
  for (const document of documents.values()) {
    const { type, from, to, placeId } = document
    const span = from === null || to === null ? '' : keyOf({ from, to })
    if (type !== 'bao-cao' || !wanted.has(span)) continue
    const body = byBody ? bodies.ofDocument(document) : null
    if (body !== null) put(found, { key: body, span, document })
    if (by === 'place' && placeId !== null) put(found, { key: `@${placeId}`, span, document })
  }
  return found
}

interface Reported {
  readonly key: string
  readonly span: string
  readonly document: ReadDocument
}

function put(found: Map<string, Map<string, ReadDocument[]>>, { key, span, document }: Reported): void {
  const spans = found.get(key) ?? new Map<string, ReadDocument[]>()
  const known = spans.get(span)
  if (known) known.push(document)
  else spans.set(span, [document])
  found.set(key, spans)
}

/** Of a place whose id is not known, the body that tells of it. */
function coverageKey(
  { placeId }: Subject,
  { asked, items: [first] }: { readonly asked: Asked; readonly items: readonly Item[] },
  bodies: Bodies,
): string {
  if (asked.by === 'place' && placeId !== null) return `@${placeId}`
  return (asked.by === 'body' ? first?.body : first && bodies.ofDocument(first.document)) ?? ''
}

function rowOf({ given, columns }: Table, subject: Subject, row: RowItems): Row {
  const { key, placeId, body, dimensions } = subject
  const place = placeId === null ? undefined : given.places.get(placeId)
  const province = place && given.places.get(place.provinceId ?? '')
  const cells = columns.map(column => cellOf(row, column))
  return {
    kind: row.standing,
    key: `${key}#${row.currency ?? ''}`,
    placeId,
    place: place?.name ?? subject.place,
    placeKind: place?.kind ?? null,
    level: place?.level ?? null,
    provinceId: place?.provinceId ?? null,
    province: province && province !== place ? province.name : null,
    since: place ? sinceOf(place, given) : null,
    body,
    currency: row.currency,
    unit: unitOf(cells, given.indicator.unit),
    dimensions,
    cells,
    growth: columns.map(() => null),
    share: columns.map(() => null),
  }
}

/** The usual one where it is told, else that of most values. */
function unitOf(cells: Row['cells'], usual: string | null): string | null {
  const told = cells.flatMap(cell => cell.told.flatMap(({ unit }) => (unit === null ? [] : [unit])))
  if (usual !== null && (told.length === 0 || told.some(unit => isLikeUnit(unit, usual)))) return usual
  const counts = Map.groupBy(told, unit => unit)
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

const isEnded = (place: ReadPlace, start: string): boolean => place.validTo !== null && place.validTo < start

/** Where an earlier province had its name. */
export const sinceOf = ({ placeId, name, level, validFrom }: ReadPlace, { places }: Given): string | null =>
  validFrom !== null &&
  level === 'province' &&
  [...places.values()].some(
    other =>
      other.placeId !== placeId && other.name === name && other.level === 'province' && isEnded(other, validFrom),
  )
    ? validFrom
    : null

const levels = ['province', 'district', 'commune']

/** A province, then what lies in it; what has no place, last. */
export const inOrder = (a: Row, b: Row): number =>
  Number(a.placeId === null) - Number(b.placeId === null) ||
  compared(plain(a.province ?? a.place ?? ''), plain(b.province ?? b.place ?? '')) ||
  compared(a.provinceId ?? '', b.provinceId ?? '') ||
  levels.indexOf(a.level ?? '') - levels.indexOf(b.level ?? '') ||
  compared(plain(a.place ?? ''), plain(b.place ?? '')) ||
  compared(a.key, b.key) ||
  compared(a.kind === 'plan' ? 1 : 0, b.kind === 'plan' ? 1 : 0)
