// Change from one period to the next, and the share of the plan: reckoned, and beside it what the report says.

import { isHedged, percentIn } from '../check/figures/percents.ts'
import { areApart, minus, percentOf, type Range } from '../check/figures/ranges.ts'
import { disagreement, type Stated } from '../check/figures/stated.ts'
import { isSameSpan } from './columns.ts'
import type { Cell, Claim, Growth, Row, Share, Span } from './comparison.ts'
import type { Given, ReadClaim } from './given.ts'
import { rangeOf } from './ranges.ts'

/** Claims by the figure that they are made of. */
export type Claims = ReadonlyMap<string, readonly ReadClaim[]>

export function claimsOf({ claims, documents }: Given): Claims {
  const keyed = claims.flatMap(claim => {
    const document = documents.get(claim.doc)
    return document ? [[`${document.sha256} ${document.part} ${claim.figure}`, claim] as const] : []
  })
  const byFigure = Map.groupBy(keyed, ([key]) => key)
  return new Map([...byFigure].map(([key, all]) => [key, all.map(([, claim]) => claim)]))
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

/** `columns`: those of the row. */
export function growthsOf(row: Row, columns: readonly Span[], claims: Claims): Row['growth'] {
  return columns.map((column, n) => {
    const before = spanBefore(column)
    const base = row.cells[columns.findIndex(one => isSameSpan(one, before))]
    const cell = row.cells[n]
    return cell && base ? growthOf(cell, base, { against: before, claims }) : null
  })
}

function growthOf(cell: Cell, base: Cell, { against, claims }: { against: Span; claims: Claims }): Growth | null {
  const [level, from] = [rangeOf(cell), rangeOf(base)]
  if (!level || !from) return null
  const change = minus(level, from)
  if (change.low === null && change.high === null) return null
  const said = madeOf(cell, claims).filter(
    ({ claim: { from: first, to } }) => first === against.from && to === against.to,
  )
  const percent = percentOf(level, from)
  return {
    against,
    closed: [base, cell].flatMap(({ told: [one] }) => one?.asOf ?? []),
    change,
    percent: percent && { low: less100(percent.low), high: less100(percent.high) },
    claims: said.map(({ claim, source }) => asClaim(claim, source, agreesWith(claim, level, from))),
  }
}

const less100 = (percent: number | null): number | null => (percent === null ? null : percent - 100)

type Made = { readonly claim: ReadClaim; readonly source: Claim['source'] }

/** Of the value that the cell shows. */
const madeOf = ({ told: [shown] }: Cell, claims: Claims): Made[] =>
  (shown?.sources ?? []).flatMap(source =>
    (claims.get(`${source.sha256} ${source.part} ${source.figure}`) ?? []).map(claim => ({ claim, source })),
  )

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
export function sharesOf(row: Row, plan: Row | undefined, claims: Claims): Row['share'] {
  return row.cells.map((cell, n) => {
    const planned = plan?.cells[n]
    const said = madeOf(cell, claims).filter(({ claim }) => claim.kind === 'plan-attainment')
    const [level, whole] = [rangeOf(cell), planned ? rangeOf(planned) : null]
    const percent = level && whole ? percentOf(level, whole) : null
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
