// What documents tell for one place and period: values that agree are one value with several sources.

import { areApart, type Range } from '../check/figures/ranges.ts'
import { compared } from '../text/order.ts'
import type { Measured, NilKind, Source, State, Told } from './comparison.ts'
import type { Particulars, ReadValue } from './given.ts'
import { isOneMeasure } from './scale.ts'
import type { Shown } from './shown.ts'

export const sourceOf = (document: Particulars, figure = '', read?: ReadValue): Source => ({
  sha256: document.sha256,
  part: document.part,
  number: document.number,
  issuer: document.issuer,
  issuedOn: document.issuedOn,
  path: document.path,
  page: read?.page ?? null,
  figure,
  anchor: read?.anchor ?? null,
  raw: read?.raw ?? '',
  quote: read?.quote ?? '',
})

export function toldOf({ figure, document, value: read, particulars, span, asOf, within, isStock, only }: Shown): Told {
  const { value, low, high, qualifier, unit } = read
  const isNearZero = read.nilKind === 'near-zero'
  return {
    from: span.from,
    to: span.to,
    low: isNearZero ? 0 : low,
    high: isNearZero ? null : high,
    value,
    qualifier,
    status: figure.status,
    unit,
    currency: figure.currency,
    nilKind: figure.kind === 'nil' ? ((read.nilKind ?? 'none') as NilKind) : null,
    asOf: isStock ? null : asOf,
    within,
    day: isStock ? (asOf ?? span.to) : null,
    only,
    isDraft: document.draft === 1,
    toldOn: particulars.issuedOn,
    sources: [sourceOf(particulars, figure.id, read)],
  }
}

export interface Verdict {
  readonly state: State
  readonly told: readonly Told[]
}

interface Voice {
  readonly document: Particulars
  readonly body: string | null
  readonly told: readonly Told[]
}

/** Of headline figures for one place and period. */
export function verdictOf(items: readonly Shown[], measured: Measured): Verdict {
  const voices = [...Map.groupBy(items, ({ particulars }) => particulars)]
    .map(([document, own]) => ({
      document,
      body: own[0]?.body ?? null,
      told: merged(own.map(toldOf).filter(isBest), measured),
    }))
    .toSorted((a, b) => byTime(a.document, b.document))
  const told = merged(
    voices.flatMap(voice => voice.told),
    measured,
  )
  const [only, ...others] = told
  if (only && others.length === 0) return { state: stateOf(only), told }
  return isRevision(voices) ? { state: 'revised', told } : { state: 'conflict', told }
}

/** Where a document counts to several days, or estimates what it counts too: the whole, else the latest. */
function isBest({ asOf, day, status }: Told, _: number, all: readonly Told[]): boolean {
  if (status === 'estimate' && all.some(one => one.status === 'done' && one.asOf === asOf)) return false
  return day === null
    ? asOf === null || !all.some(one => one.asOf === null || one.asOf > asOf)
    : !all.some(one => one.day !== null && one.day > day)
}

/** The latest first; the others by what lasts. */
const byTime = (a: Particulars, b: Particulars): number =>
  compared(b.issuedOn ?? '', a.issuedOn ?? '') || compared(a.sha256, b.sha256) || (a.part ?? 0) - (b.part ?? 0)

/** Values that may be one become the most exact of them, in the order in which they were first told. */
export function merged(all: readonly Told[], measured: Measured): readonly Told[] {
  if (all.length < 2) return all
  const found: Told[] = []
  for (const one of all.toSorted((a, b) => compared(widthOf(a), widthOf(b)))) {
    const at = found.findIndex(other => isSame(one, other, measured))
    if (at < 0) found.push(one)
    else found[at] = joined(found[at] as Told, one)
  }
  const order = new Map(all.flatMap((one, n) => one.sources.map(source => [source, n] as const)))
  const placeOf = (one: Told): number => Math.min(...one.sources.map(source => order.get(source) ?? 0))
  return found.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const widthOf = ({ low, high }: Range): number =>
  low === null || high === null ? Number.POSITIVE_INFINITY : high - low

const isSame = (a: Told, b: Told, measured: Measured): boolean =>
  a.day === b.day &&
  a.only.join() === b.only.join() &&
  isOneMeasure(a, b, measured) &&
  isNear(a.value, b.value) &&
  !areApart(a, b)

/** «hơn 2 triệu» allows 5 triệu, and does not say so: what is half as much again is another value. */
const isNear = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && (a === b || Math.max(a, b) <= 1.5 * Math.min(a, b))

/** Whole where one of them is: a later report that tells the same for the whole year confirms it. */
const joined = (a: Told, b: Told): Told => ({
  ...a,
  asOf: a.asOf === null || b.asOf === null ? null : a.asOf > b.asOf ? a.asOf : b.asOf,
  isDraft: a.isDraft && b.isDraft,
  status: a.status === 'done' || b.status === 'done' ? 'done' : a.status,
  toldOn: (a.toldOn ?? '') > (b.toldOn ?? '') ? a.toldOn : b.toldOn,
  sources: [...a.sources, ...b.sources],
})

const stateOf = ({ nilKind, value }: Told): State => (nilKind !== null ? 'nil' : value === 0 ? 'zero' : 'value')

/** One body tells one thing after another. Of whom nothing is known, nobody knows that it is the same. */
function isRevision(voices: readonly Voice[]): boolean {
  if (voices.some(({ told }) => told.length > 1)) return false
  const days = voices.map(({ document }) => document.issuedOn)
  if (days.some((day, n) => day === null || days.indexOf(day) !== n)) return false
  const [first, ...others] = voices.map(({ body }) => body)
  return first != null && others.every(body => body === first)
}
