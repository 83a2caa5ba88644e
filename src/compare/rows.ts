// Rows: a place or a body, in one currency, for one value of the chosen dimensions.

import { plain } from '../text/fold.ts'
import { compared } from '../text/order.ts'
import type { Asked } from './asked.ts'
import type { Bodies } from './body.ts'
import { type Choice, cellOf, choiceOf, type Read, type RowItems } from './cells.ts'
import { keyOf } from './columns.ts'
import type { Row, Span } from './comparison.ts'
import { type Coverage, reporterOf } from './coverage.ts'
import type { Given, ReadPlace } from './given.ts'
import { isLikeUnit } from './notes.ts'
import { type Item, type Subject, subjectKey } from './scope.ts'
import { type Showing, showing } from './shown.ts'

export interface Table {
  readonly given: Given
  readonly asked: Asked
  readonly columns: readonly Span[]
  readonly groups: readonly Group[]
  readonly coverage: Coverage
  readonly tellers: RowItems['tellers']
  readonly bodies: Bodies
}

/** A row of which the words are not yet read. */
interface Draft {
  readonly subject: Subject
  readonly currency: string | null
  readonly kind: Row['kind']
  readonly choices: readonly Choice[]
}

export interface Rows {
  readonly rows: readonly Row[]
  readonly showing: Showing
}

/** Results, and with `plan` what was planned; in the order in which they are read: province by province. */
export function rowsOf(table: Table): Rows {
  const drafts = draftsOf(table)
  const choices = drafts.flatMap(draft => draft.choices)
  const items = choices.flatMap(one => one.items)
  const words = showing(
    items,
    choices.flatMap(one => one.reports),
    table,
  )
  return { rows: drafts.map(draft => rowOf(draft, words, table.given)).toSorted(inOrder), showing: words }
}

function draftsOf(table: Table): readonly Draft[] {
  const { asked, columns, groups, coverage } = table
  const kinds = asked.add.has('plan') ? (['result', 'plan'] as const) : (['result'] as const)
  return groups.flatMap(({ subject, items, reporter }) => {
    const bySpan = Map.groupBy(items, ({ stands }) => keyOf(stands))
    const read = coverage.get(reporter) ?? new Map<string, Read>()
    return kinds.flatMap(kind =>
      currenciesOf(items, { asked, standing: kind }).map(currency => {
        const row: RowItems = { ...table, currency, standing: kind, items, bySpan, read, periods: asked.periods }
        return { subject, currency, kind, choices: columns.map(column => choiceOf(row, column)) }
      }),
    )
  })
}

/** What stands together in a row, in whatever currency. */
export interface Group {
  readonly subject: Subject
  readonly items: readonly Item[]
  readonly reporter: string
}

export function groupsOf(items: readonly Item[], asked: Asked, bodies: Bodies): readonly Group[] {
  const known = Map.groupBy(items, ({ subject }) => subject.key)
  return [
    ...[...known.values()].map((own): Group => {
      const { subject, figure, document } = own[0] as Item
      return {
        subject,
        items: own,
        reporter: reporterOf(subject, asked.by, () => bodyOf(asked, { figure, document }, bodies)),
      }
    }),
    ...silent(asked, known).map(subject => ({ subject, items: [], reporter: `@${subject.placeId}` })),
  ]
}

const bodyOf = (
  { by }: Asked,
  { figure, document }: Pick<Item, 'figure' | 'document'>,
  bodies: Bodies,
): string | null => (by === 'body' ? bodies.ofFigure(figure, document) : bodies.ofDocument(document))

/** Places that were named and of which nothing is told. */
function silent({ named, by, dimensions }: Asked, known: ReadonlyMap<string, unknown>): Subject[] {
  if (by === 'body' || dimensions.some(({ values }) => values.length !== 1)) return []
  const own = Object.fromEntries(dimensions.map(({ name, values }) => [name, values[0] ?? '']))
  return named
    .map(placeId => ({ key: subjectKey(placeId, own), placeId, place: null, body: null, dimensions: own }))
    .filter(({ key }) => !known.has(key))
}

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

function rowOf({ subject, currency, kind, choices }: Draft, words: Showing, given: Given): Row {
  const { key, placeId, body, dimensions } = subject
  const place = placeId === null ? undefined : given.places.get(placeId)
  const province = place && given.places.get(place.provinceId ?? '')
  const cells = choices.map(choice => cellOf(choice, words))
  return {
    kind,
    key: `${key}#${currency ?? ''}`,
    placeId,
    place: place?.name ?? subject.place,
    placeKind: place?.kind ?? null,
    level: place?.level ?? null,
    provinceId: place?.provinceId ?? null,
    province: province && province !== place ? province.name : null,
    since: place ? sinceOf(place, given) : null,
    body,
    currency,
    unit: unitOf(cells, given.indicator.unit),
    dimensions,
    cells,
    growth: cells.map(() => null),
    share: cells.map(() => null),
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
export const sinceOf = ({ placeId, name, level, validFrom }: ReadPlace, { provinces }: Given): string | null =>
  validFrom !== null &&
  level === 'province' &&
  provinces.some(other => other.placeId !== placeId && other.name === name && isEnded(other, validFrom))
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
