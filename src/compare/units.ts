// Counts of provinces that are one since 1 July 2025, added where that is honest: see domain §7.2.

import { compared } from '../text/order.ts'
import { withState } from './cells.ts'
import { overlaps } from './columns.ts'
import type { Cell, Gap, Row, Span, Told } from './comparison.ts'
import type { Given, ReadPlace } from './given.ts'
import { isClean } from './ranges.ts'
import { sinceOf } from './rows.ts'
import { isOneMeasure, scaleOf } from './scale.ts'

export type Places = Given['places']

/** The province that it is today; null where it was divided among several. */
export function todayOf(placeId: string, places: Places, depth = 0): string | null {
  const successors = places.get(placeId)?.successor?.split('|') ?? []
  if (successors.length === 0 || depth > 20) return placeId
  const ends = new Set(successors.map(one => todayOf(one, places, depth + 1)))
  const [end] = ends
  return ends.size === 1 ? (end ?? null) : null
}

/** Every province that is part of what each of these is today. */
export function familyOf(
  placeIds: readonly string[],
  { places, provinces }: Pick<Given, 'places' | 'provinces'>,
): ReadonlySet<string> {
  const ends = new Set(placeIds.map(one => todayOf(one, places) ?? one))
  const all = provinces.filter(({ placeId }) => ends.has(todayOf(placeId, places) ?? ''))
  return new Set([...placeIds, ...all.map(({ placeId }) => placeId)])
}

const dayOf = (day: string | null, open: string, rest: string): string =>
  day === null ? open : day.length === 4 ? `${day}${rest}` : day

const lifeOf = ({ validFrom, validTo }: ReadPlace): Span => ({
  from: dayOf(validFrom, '0000-01-01', '-01-01'),
  to: dayOf(validTo, '9999-12-31', '-12-31'),
})

/** Provinces become those of today; what has no successor at its level stays as it is reported. */
export function harmonised(rows: readonly Row[], columns: readonly Span[], given: Given): readonly Row[] {
  const { places } = given
  const endOf = (row: Row): string | null =>
    row.level === 'province' && row.placeId !== null && row.body === null ? todayOf(row.placeId, places) : null
  const groups = Map.groupBy(rows, row => (endOf(row) === null ? row.key : `${endOf(row)}${restOf(row)}`) + row.kind)
  return [...groups.values()].flatMap(own => {
    const [first] = own
    const end = first ? endOf(first) : null
    const today = end === null ? undefined : places.get(end)
    return today ? [joined(own, today, { columns, given })] : own
  })
}

/** Of one currency and one value of the chosen dimensions. */
const restOf = (row: Row): string => `#${row.currency ?? ''}#${Object.values(row.dimensions).join('|')}`

interface Around {
  readonly columns: readonly Span[]
  readonly given: Given
}

function joined(own: readonly Row[], today: ReadPlace, { columns, given }: Around): Row {
  const first = own[0] as Row
  const family = [...familyOf([today.placeId], given)].toSorted(compared)
  if (family.length === 1) return first
  const cells = columns.map((column, n) => cellFor({ column, n, own, family, today, given }))
  return {
    ...first,
    key: `${today.placeId}${restOf(first)}`,
    placeId: today.placeId,
    place: today.name,
    placeKind: today.kind,
    provinceId: today.placeId,
    since: sinceOf(today, given),
    cells,
  }
}

interface Sum {
  readonly column: Span
  /** Which column. */
  readonly n: number
  readonly own: readonly Row[]
  readonly family: readonly string[]
  readonly today: ReadPlace
  readonly given: Given
}

/** Nothing is told: the first, as far as any of them is so. */
const bare: readonly Cell['state'][] = ['not-mentioned', 'not-apart', 'other-report', 'no-report']

const isBare = (cell: Cell | undefined): boolean => cell === undefined || bare.includes(cell.state)

function cellFor({ column, n, own, family, today, given }: Sum): Cell {
  const cellsBy = new Map(own.map(row => [row.placeId, row.cells[n] as Cell]))
  const itself = cellsBy.get(today.placeId)
  if (itself && !isBare(itself)) return itself
  const there = family.filter(id => overlaps(lifeOf(given.places.get(id) as ReadPlace), column))
  if (there.every(id => isBare(cellsBy.get(id)))) {
    const states = there.map(id => cellsBy.get(id)?.state ?? 'no-report')
    const state = bare.find(one => states.includes(one)) ?? 'no-report'
    return withState(state, { read: there.flatMap(id => cellsBy.get(id)?.read ?? []) })
  }
  if (there.length === 1) return cellsBy.get(there[0] ?? '') as Cell
  return sumOver(there, cellsBy, { column, given })
}

type Cells = ReadonlyMap<string | null, Cell>
type Parts = Pick<Sum, 'column' | 'given'>

function sumOver(there: readonly string[], cellsBy: Cells, { column, given }: Parts): Cell {
  const gaps = gapsIn(there, cellsBy, { column, given })
  if (gaps.length > 0) return withState('gap', { gaps, told: there.flatMap(id => cellsBy.get(id)?.told ?? []) })
  const cells = there.map(id => cellsBy.get(id) as Cell)
  const sum = summed(
    cells.map(({ told }) => told[0] as Told),
    column,
  )
  return withState(stateOfSum(cells), { told: [sum], sumOf: there.length })
}

/** Each place that it fails for, under its own reason. */
function gapsIn(there: readonly string[], cellsBy: Cells, { column, given }: Parts): readonly Gap[] {
  if (!given.indicator.isAdditive) return [{ code: 'not-additive', places: [] }]
  const usual = usualIn(there, cellsBy, given)
  const by = Map.groupBy(there, (id): Gap['code'] | null => {
    const cell = cellsBy.get(id)
    if (!covers(lifeOf(given.places.get(id) as ReadPlace), column)) return 'changed-within'
    if (!cell || isBare(cell)) return 'unreported'
    if (!isClean(cell)) return 'unclear'
    return usual && !isOneMeasure(cell.told[0] as Told, usual, given.indicator) ? 'other-unit' : null
  })
  return (['changed-within', 'unreported', 'unclear', 'other-unit'] as const).flatMap(code => {
    const places = (by.get(code) ?? []).map(id => given.places.get(id)?.name ?? id)
    return places.length > 0 ? [{ code, places }] : []
  })
}

/** In the measure of most of them; in the indicator's own where no other is told more often. */
function usualIn(there: readonly string[], cellsBy: Cells, { indicator }: Given): Told | undefined {
  const told = there.flatMap(id => cellsBy.get(id)?.told.slice(0, 1) ?? []).filter(({ nilKind }) => nilKind === null)
  const groups = [...Map.groupBy(told, one => scaleOf(one, indicator))]
  const own = scaleOf({ currency: null, unit: indicator.unit }, indicator)
  return groups.toSorted(
    ([a, all], [b, others]) => others.length - all.length || Number(b === own) - Number(a === own) || compared(a, b),
  )[0]?.[1][0]
}

const covers = (life: Span, column: Span): boolean => life.from <= column.from && life.to >= column.to

const stateOfSum = (cells: readonly Cell[]): Cell['state'] =>
  cells.every(({ state }) => state === 'nil')
    ? 'nil'
    : cells.every(({ told: [one] }) => one?.value === 0)
      ? 'zero'
      : 'value'

function summed(all: readonly Told[], column: Span): Told {
  const value = all.reduce((sum, one) => sum + (one.value ?? 0), 0)
  const [first] = all
  return {
    ...(first as Told),
    ...column,
    within: null,
    asOf: all.reduce(
      (day: string | null, { asOf }) => (asOf !== null && (day === null || asOf < day) ? asOf : day),
      null,
    ),
    value,
    low: value,
    high: value,
    nilKind: all.every(one => one.nilKind !== null) ? 'none' : null,
    unit: all.find(one => one.nilKind === null)?.unit ?? first?.unit ?? null,
    toldOn: all.reduce((day: string | null, one) => ((one.toldOn ?? '') > (day ?? '') ? one.toldOn : day), null),
    sources: all.flatMap(one => one.sources),
  }
}
