// Rows of figures, their dimensions and comparisons.

import type { Figure, TrichLucRecord } from '../../model/record.ts'
import type { Row } from '../schema/index.ts'
import { ownDimensions } from '../schema/items.ts'
import { atOf, list, periodOf, placeOf } from './place.ts'

export const figureRows = ({ figures }: TrichLucRecord): Row<'figures'>[] => figures.map(figureRow)

const figureRow = (one: Figure, n: number): Row<'figures'> => ({
  n: n + 1,
  id: one.id,
  anchor: one.anchor,
  indicator: one.indicator,
  value: one.value,
  low: one.low,
  high: one.high,
  unit: one.unit,
  scale: one.scale,
  currency: one.currency,
  qualifier: one.qualifier,
  hedge: one.hedge,
  flags: list(one.flags),
  kind: one.kind,
  nil_kind: one.nilKind,
  status: one.status,
  ...periodOf(one.period),
  place_id: one.place?.id ?? null,
  place: one.place?.name ?? null,
  place_level: one.place?.level ?? null,
  reporting_unit: one.reportingUnit,
  ...dimensionColumns(one),
  part_of: one.partOf,
  equivalent_to: one.equivalentTo,
  ...atOf(one),
  rule: one.rule,
  basis: one.basis.class,
  confidence: one.confidence,
  reviewed: one.reviewed ?? null,
})

type Own = (typeof ownDimensions)[keyof typeof ownDimensions]

/** Null where there is none, or more than one. */
const dimensionColumns = ({ dimensions }: Figure): Record<Own, string | null> =>
  Object.fromEntries(
    Object.entries(ownDimensions).map(([name, column]) => {
      const [first, ...others] = valuesOf(dimensions[name])
      return [column, first !== undefined && others.length === 0 ? first : null]
    }),
  ) as Record<Own, string | null>

const valuesOf = (value: Figure['dimensions'][string] | undefined): string[] =>
  value === undefined ? [] : [...new Set([value].flat().map(String))]

export const dimensionRows = ({ figures }: TrichLucRecord): Row<'figure_dimensions'>[] =>
  figures.flatMap(({ id, dimensions }) =>
    Object.entries(dimensions).flatMap(([name, all]) => valuesOf(all).map(value => ({ figure: id, name, value }))),
  )

export const comparisonRows = ({ figures }: TrichLucRecord): Row<'comparisons'>[] =>
  figures.flatMap(({ id, comparisons }) =>
    comparisons.map(({ kind, value, against, raw, at }, n) => {
      const [from = null, to = null] = against?.split('/') ?? []
      return { figure: id, n: n + 1, kind, value, against_from: from, against_to: to, raw, ...placeOf(at) }
    }),
  )
