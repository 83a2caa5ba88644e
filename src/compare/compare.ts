// One indicator over places and periods. A pure function: what the catalog holds and what is asked make the table.

import type { Asked } from './asked.ts'
import { type Bodies, bodiesIn } from './body.ts'
import { columnsOf, overlaps } from './columns.ts'
import type { Comparison, Row, Span } from './comparison.ts'
import { coverageOf } from './coverage.ts'
import type { Given } from './given.ts'
import { claimsOf, growthsOf, sharesOf } from './growth.ts'
import { noted } from './notes.ts'
import { groupsOf, inOrder, rowsOf } from './rows.ts'
import { type Item, itemsOf } from './scope.ts'
import type { Showing } from './shown.ts'
import { familyOf, harmonised } from './units.ts'

export function compare(given: Given, asked: Asked): Comparison {
  const wanted = { ...asked, places: placesOf(given, asked) }
  const bodies = bodiesIn(given)
  const named = bodiesNamed(given, asked, bodies)
  const every = itemsOf(given, wanted, bodies).filter(one => isWanted(one, wanted, item => isOf(item, named, bodies)))
  const items = every.filter(one => one.standing !== 'plan' || asked.add.has('plan'))
  const groups = groupsOf(items, wanted, bodies)
  const reporters = new Set(groups.map(({ reporter }) => reporter))
  const coverage = coverageOf(given, wanted, { bodies, reporters, named })
  const columns = columnsOf({ items, read: coverage.years, usual: given.readYears }, asked)
  const tellers = asked.dimensions.length === 0 ? null : tellersIn(given)
  const read = coverage.of(columns)
  const { rows: told, showing } = rowsOf({ given, asked: wanted, columns, groups, coverage: read, tellers, bodies })
  const reported = told.filter(row => isTelling(row, asked))
  const all = asked.units === '2025' ? harmonised(reported, columns, given).toSorted(inOrder) : reported
  const { rows, ...kept } = withoutEmptyRuns(all, columns, asked)
  const reckoned = withReckoning(rows, kept.columns, { given, asked, showing })
  const { indicator } = given
  return {
    indicator,
    by: asked.by,
    units: asked.units,
    isPlanOnly: items.length === 0 && every.length > 0,
    ...kept,
    ...noted(reckoned, showing, { given, units: asked.units }),
  }
}

/** Bodies that were asked for, by what is the same for all ways to write their names; null: all. */
function bodiesNamed(given: Given, asked: Asked, bodies: Bodies): ReadonlySet<string> | null {
  if (asked.bodies.length === 0) return null
  const names = new Set(asked.bodies)
  return new Set(
    [...given.documents.values()].flatMap(one =>
      one.issuer !== null && names.has(one.issuer) ? (bodies.ofDocument(one) ?? []) : [],
    ),
  )
}

const isOf = ({ figure, document }: Item, named: ReadonlySet<string> | null, bodies: Bodies): boolean =>
  named === null || [bodies.ofFigure(figure, document), bodies.ofDocument(document)].some(one => named.has(one ?? ''))

/** Documents that tell the indicator of a period, of whatever dimension. */
const tellersIn = ({ figures }: Given): ReadonlySet<string> =>
  new Set(figures.map(({ doc, from, to }) => `${doc} ${from}/${to}`))

/** Years without a report that are told in one line instead of standing as so many empty columns. */
const longRun = 4

function withoutEmptyRuns(
  rows: readonly Row[],
  columns: readonly Span[],
  { from, to }: Asked,
): Pick<Comparison, 'rows' | 'columns' | 'leftOut'> {
  const isEmpty = (n: number): boolean =>
    rows.every(({ cells }) => (cells[n]?.told.length ?? 0) === 0 && (cells[n]?.read.length ?? 0) === 0)
  const runs: number[][] = []
  for (const n of columns.keys()) {
    if (!isEmpty(n)) runs.push([])
    else runs.at(-1)?.push(n)
  }
  // years that were asked for by name stay
  const dropped = from !== null && to !== null ? [] : runs.filter(run => run.length >= longRun)
  const gone = new Set(dropped.flat())
  const kept = <T>(all: readonly T[]): T[] => all.filter((_, n) => !gone.has(n))
  return {
    rows: rows.map(row => ({ ...row, cells: kept(row.cells), growth: kept(row.growth), share: kept(row.share) })),
    columns: kept(columns),
    leftOut: dropped.map(run => ({ from: columns[run[0] ?? 0]?.from ?? '', to: columns[run.at(-1) ?? 0]?.to ?? '' })),
  }
}

/** All that a named province is made of, where it is asked for as it is today. */
const placesOf = (given: Given, asked: Asked): Asked['places'] =>
  asked.units === '2025' && asked.places !== null ? familyOf([...asked.places], given) : asked.places

function isWanted(item: Item, { places, from, to }: Asked, isOfBody: (item: Item) => boolean): boolean {
  if (places !== null && (item.placeId === null || !places.has(item.placeId))) return false
  return overlaps(item.span, { from: from ?? '0000-01-01', to: to ?? '9999-12-31' }) && isOfBody(item)
}

/** A row that says nothing in any of its columns is one that nobody asked for. */
const isTelling = (row: Row, { named, add }: Asked): boolean =>
  row.cells.some(({ told }) => told.length > 0) ||
  (row.placeId !== null && named.includes(row.placeId) && (row.kind === 'result' || add.has('plan')))

function withReckoning(
  rows: readonly Row[],
  columns: readonly Span[],
  { given, asked, showing }: { readonly given: Given; readonly asked: Asked; readonly showing: Showing },
): readonly Row[] {
  if (asked.add.size === 0) return rows
  const reckoning = { claims: claimsOf(showing, given), measured: given.indicator }
  const plans = new Map(rows.filter(({ kind }) => kind === 'plan').map(row => [row.key, row]))
  return rows.map(row =>
    row.kind === 'plan'
      ? row
      : {
          ...row,
          growth: asked.add.has('growth') ? growthsOf(row, columns, reckoning) : row.growth,
          share: asked.add.has('plan') ? sharesOf(row, plans.get(row.key), reckoning) : row.share,
        },
  )
}
