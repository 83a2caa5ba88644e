// One indicator over places and periods. A pure function: what the catalog holds and what is asked make the table.

import type { Asked } from './asked.ts'
import { bodiesIn } from './body.ts'
import { columnsOf, overlaps } from './columns.ts'
import type { Comparison, Row, Span } from './comparison.ts'
import type { Given } from './given.ts'
import { claimsOf, growthsOf, sharesOf } from './growth.ts'
import { noted } from './notes.ts'
import { inOrder, rowsOf } from './rows.ts'
import { type Item, itemsOf } from './scope.ts'
import { familyOf, harmonised } from './units.ts'

export function compare(given: Given, asked: Asked): Comparison {
  const wanted = { ...asked, places: placesOf(given, asked) }
  const bodies = bodiesIn(given)
  const items = itemsOf(given, wanted, bodies).filter(one => isWanted(one, wanted))
  const columns = columnsOf(
    items.filter(one => one.standing !== 'plan' || asked.add.has('plan')),
    asked,
  )
  const reported = rowsOf({ given, asked: wanted, columns, items, bodies }).filter(row => isTelling(row, asked))
  const all = asked.units === '2025' ? harmonised(reported, columns, given).toSorted(inOrder) : reported
  const { rows, ...kept } = withoutEmptyRuns(all, columns, asked)
  const reckoned = withReckoning(rows, kept.columns, { given, asked })
  const { indicator } = given
  return { indicator, by: asked.by, units: asked.units, ...kept, ...noted(reckoned, given, asked.units) }
}

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
const placesOf = ({ places }: Given, asked: Asked): Asked['places'] =>
  asked.units === '2025' && asked.places !== null ? familyOf([...asked.places], places) : asked.places

function isWanted({ figure, document, span, subject }: Item, { places, bodies, from, to }: Asked): boolean {
  if (places !== null && (subject.placeId === null || !places.has(subject.placeId))) return false
  const names = [figure.reportingUnit, document.issuer]
  if (bodies.length > 0 && !bodies.some(one => names.includes(one))) return false
  return overlaps(span, { from: from ?? '0000-01-01', to: to ?? '9999-12-31' })
}

/** A row that says nothing in any of its columns is one that nobody asked for. */
const isTelling = (row: Row, { named, add }: Asked): boolean =>
  row.cells.some(({ told }) => told.length > 0) ||
  (row.placeId !== null && named.includes(row.placeId) && (row.kind === 'result' || add.has('plan')))

function withReckoning(
  rows: readonly Row[],
  columns: readonly Span[],
  { given, asked }: { readonly given: Given; readonly asked: Asked },
): readonly Row[] {
  if (asked.add.size === 0) return rows
  const claims = claimsOf(given)
  const plans = new Map(rows.filter(({ kind }) => kind === 'plan').map(row => [row.key, row]))
  return rows.map(row =>
    row.kind === 'plan'
      ? row
      : {
          ...row,
          growth: asked.add.has('growth') ? growthsOf(row, columns, claims) : row.growth,
          share: asked.add.has('plan') ? sharesOf(row, plans.get(row.key), claims) : row.share,
        },
  )
}
