// Change from one period to the next, and the share of the plan: reckoned, and beside it what the report says.

import { isHedged, percentIn } from '../check/figures/percents.ts'
import { areApart, minus, percentOf, type Range } from '../check/figures/ranges.ts'
import { disagreement, type Stated } from '../check/figures/stated.ts'
import { shownOf } from './answer.ts'
import { isSameSpan } from './columns.ts'
import type { Cell, Claim, Growth, Measured, Row, Share, Span, Told } from './comparison.ts'
import type { Given, ReadClaim } from './given.ts'
import { rangeOf } from './ranges.ts'
import { isOneMeasure } from './scale.ts'
import { keyOfSource, type Showing } from './shown.ts'

/** Claims by the figure that they are made of. */
export type Claims = ReadonlyMap<string, readonly ReadClaim[]>

export function claimsOf({ shown }: Showing, { readClaims }: Given): Claims {
  const all = [...shown.values()].filter(({ standing }) => standing !== 'plan')
  const claims = readClaims(all.map(({ figure }) => figure.row))
  return new Map(
    all.map(one => [keyOfSource({ ...one.particulars, figure: one.figure.id }), claims.get(one.figure.row) ?? []]),
  )
}

/** The same days a year before; of several years, those just before them. */
export function spanBefore({ from, to }: Span): Span {
  const years = Math.max(1, Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1)
  return { from: shifted(from, years), to: shifted(to, years) }
}

const shifted = (day: string, years: number): string => {
  const moved = `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
  return moved.endsWith('-02-29') ? `${moved.slice(0, 4)}-02-28` : moved
}

export interface Reckoning {
  readonly claims: Claims
  readonly measured: Measured
}

/** `columns`: those of the row. */
export function growthsOf(row: Row, columns: readonly Span[], { claims, measured }: Reckoning): Row['growth'] {
  const cellAt = ({ from, to }: Span): Cell | undefined =>
    row.cells[columns.findIndex(one => isSameSpan(one, { from, to }))]
  return columns.map((column, n) => {
    const cell = row.cells[n]
    if (!cell) return null
    const against = spanBefore(column)
    const [level, base] = [levelOf(cell), levelOf(cellAt(against))]
    const reckoned = level && base && changeOf(level, base, measured)
    const said = saidOf(cell, { cellAt, claims, measured })
    if (!reckoned && said.length === 0) return null
    return { against, ...(reckoned ?? nothing), claims: said } satisfies Growth
  })
}

/** What a cell may be reckoned with. */
interface Level extends Range {
  readonly cell: Cell
}

function levelOf(cell: Cell | undefined): Level | null {
  const range = cell ? rangeOf(cell) : null
  return cell && range ? { ...range, cell } : null
}

const nothing: Pick<Growth, 'closed' | 'change' | 'percent'> = {
  closed: [],
  change: { low: null, high: null },
  percent: null,
}

const areAlike = (a: Cell, b: Cell, measured: Measured): boolean =>
  [...a.told, ...b.told].every(one => isOneMeasure(one, a.told[0] as Told, measured))

function changeOf(level: Level, base: Level, measured: Measured): typeof nothing | null {
  if (!areAlike(level.cell, base.cell, measured)) return null
  const change = minus(level, base)
  if (change.low === null && change.high === null) return null
  const percent = percentOf(level, base)
  return {
    closed: [base.cell, level.cell].flatMap(({ told: [one] }) => one?.asOf ?? []),
    change,
    percent: percent && { low: less100(percent.low), high: less100(percent.high) },
  }
}

interface Saying extends Reckoning {
  readonly cellAt: (span: Span) => Cell | undefined
}

/**
 * Claims against whatever column they name; of a value that closed early, all: they are told, and not checked. No report
 * claims anything of a sum, nor against one.
 */
function saidOf(cell: Cell, { cellAt, claims, measured }: Saying): readonly Claim[] {
  if (cell.sumOf > 1 || !shownOf(cell)) return []
  const level = levelOf(cell)
  return madeOf(cell, claims).flatMap(({ claim, source }) => {
    const { from, to } = claim
    if (from === null || to === null) return []
    const against = cellAt({ from, to })
    if (!against || !shownOf(against)) return level ? [] : [asClaim(claim, source, null)]
    if (against.sumOf > 1 || !areAlike(cell, against, measured)) return []
    const base = levelOf(against)
    return [asClaim(claim, source, level && base ? agreesWith(claim, level, base) : null)]
  })
}

const less100 = (percent: number | null): number | null => (percent === null ? null : percent - 100)

type Made = { readonly claim: ReadClaim; readonly source: Claim['source'] }

/** Of the value that the cell shows. */
const madeOf = ({ told: [shown] }: Cell, claims: Claims): Made[] =>
  (shown?.sources ?? []).flatMap(source => (claims.get(keyOfSource(source)) ?? []).map(claim => ({ claim, source })))

const asClaim = ({ kind, raw }: ReadClaim, source: Claim['source'], agrees: boolean | null): Claim => ({
  kind,
  raw,
  agrees,
  source,
})

function agreesWith(claim: ReadClaim, level: Range, base: Range): boolean | null {
  if (claim.value === null) return null
  const stated = claim as Stated
  if (disagreement(stated, level, base)) return false
  const isExact = claim.kind === 'difference' ? !isHedged(claim.raw) : percentIn(claim.raw) !== null
  return isExact || claim.kind === 'direction' ? true : null
}

/** Of a row of results, beside the row of plans that belongs to it. */
export function sharesOf(row: Row, plan: Row | undefined, { claims, measured }: Reckoning): Row['share'] {
  return row.cells.map((cell, n) => {
    const planned = plan?.cells[n]
    const made = cell.sumOf > 1 ? [] : madeOf(cell, claims)
    const said = made.filter(({ claim }) => claim.kind === 'plan-attainment')
    const [level, whole] = [levelOf(cell), levelOf(planned)]
    const percent = level && whole && areAlike(cell, whole.cell, measured) ? percentOf(level, whole) : null
    if (percent === null && said.length === 0) return null
    return {
      percent,
      claims: said.map(({ claim, source }) => asClaim(claim, source, attains(claim, percent))),
    } satisfies Share
  })
}

/** «vượt 16% kế hoạch» is a factor of 1.16; give or take what its last digit may stand for. */
function attains({ value, raw }: ReadClaim, percent: Range | null): boolean | null {
  const printed = percentIn(raw)
  if (value === null || percent === null || printed?.low == null || printed.high === null) return null
  const give = (printed.high - printed.low) / 2
  return !areApart(percent, { low: 100 * value - give, high: 100 * value + give })
}
