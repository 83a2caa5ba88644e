// What documents tell for one place and period: values that agree are one value with several sources.

import { areApart, type Range } from '../check/figures/ranges.ts'
import type { NilKind, Source, State, Told } from './comparison.ts'
import type { ReadDocument } from './given.ts'
import type { Item } from './scope.ts'

export const sourceOf = (document: ReadDocument, figure?: Item['figure']): Source => ({
  sha256: document.sha256,
  part: document.part,
  number: document.number,
  issuer: document.issuer,
  issuedOn: document.issuedOn,
  path: document.path,
  page: figure?.page ?? null,
  figure: figure?.id ?? '',
  raw: figure?.raw ?? '',
  quote: figure?.quote ?? '',
})

export function toldOf({ figure, document, span, asOf, within, isStock }: Item): Told {
  const { value, low, high, qualifier, status, unit, currency } = figure
  return {
    ...span,
    ...(figure.nilKind === 'near-zero' ? { low: 0, high: null } : { low, high }),
    value,
    qualifier,
    status,
    unit,
    currency,
    nilKind: figure.kind === 'nil' ? ((figure.nilKind ?? 'none') as NilKind) : null,
    asOf: isStock ? null : asOf,
    within,
    day: isStock ? (asOf ?? span.to) : null,
    toldOn: document.issuedOn,
    sources: [sourceOf(document, figure)],
  }
}

export interface Verdict {
  readonly state: State
  readonly told: readonly Told[]
}

interface Voice {
  readonly document: ReadDocument
  readonly body: string | null
  readonly told: readonly Told[]
}

/** Of headline figures for one place and period. */
export function verdictOf(items: readonly Item[]): Verdict {
  const voices = [...Map.groupBy(items, ({ document }) => document)]
    .map(([document, own]) => ({ document, body: own[0]?.body ?? null, told: merged(own.map(toldOf).filter(isBest)) }))
    .toSorted((a, b) => byTime(a.document, b.document))
  const told = merged(voices.flatMap(voice => voice.told))
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
const byTime = (a: ReadDocument, b: ReadDocument): number =>
  compared(b.issuedOn ?? '', a.issuedOn ?? '') || compared(a.sha256, b.sha256) || (a.part ?? 0) - (b.part ?? 0)

export const compared = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Values that may be one become the most exact of them, in the order in which they were first told. */
export function merged(all: readonly Told[]): readonly Told[] {
  const found: Told[] = []
  for (const one of all.toSorted((a, b) => compared(widthOf(a), widthOf(b)))) {
    const at = found.findIndex(other => isSame(one, other))
    if (at < 0) found.push(one)
    else found[at] = joined(found[at] as Told, one)
  }
  const order = new Map(all.flatMap((one, n) => one.sources.map(source => [source, n] as const)))
  const placeOf = (one: Told): number => Math.min(...one.sources.map(source => order.get(source) ?? 0))
  return found.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const widthOf = ({ low, high }: Range): number =>
  low === null || high === null ? Number.POSITIVE_INFINITY : high - low

const isSame = (a: Told, b: Told): boolean => a.day === b.day && a.value !== null && b.value !== null && !areApart(a, b)

/** Whole where one of them is: a later report that tells the same for the whole year confirms it. */
const joined = (a: Told, b: Told): Told => ({
  ...a,
  asOf: a.asOf === null || b.asOf === null ? null : a.asOf > b.asOf ? a.asOf : b.asOf,
  status: a.status === 'done' || b.status === 'done' ? 'done' : a.status,
  toldOn: (a.toldOn ?? '') > (b.toldOn ?? '') ? a.toldOn : b.toldOn,
  sources: [...a.sources, ...b.sources],
})

const stateOf = ({ nilKind, value }: Told): State => (nilKind !== null ? 'nil' : value === 0 ? 'zero' : 'value')

/** One body tells one thing after another; or what was counted to a day, and then the whole. */
function isRevision(voices: readonly Voice[]): boolean {
  if (voices.some(({ told }) => told.length > 1)) return false
  const days = voices.map(({ document }) => document.issuedOn)
  if (days.some((day, n) => day === null || days.indexOf(day) !== n)) return false
  const isOneBody = new Set(voices.map(({ body }) => body)).size === 1
  const ends = voices.map(({ told: [one] }) => one?.asOf ?? null)
  return isOneBody || (ends[0] === null && ends.slice(1).every(end => end !== null))
}
