// One entry for every cited document of the archive, by identity, with all that the reports say of it.

import type { Relation } from '../../model/record.ts'
import { plain } from '../../text/fold.ts'
import { compared } from '../../text/order.ts'
import type { Mention, Report } from './mentions.ts'
import { partsOf, spelling } from './number.ts'
import { oneCentre } from './ways.ts'

/** key: sure over the whole archive; number, name: no more than what is printed, so two documents may stand in one entry. */
export type IdentityKind = 'key' | 'number' | 'name'

/** What was printed, and how often. */
export interface Counted {
  readonly value: string
  readonly count: number
}

export interface Link {
  readonly relation: Relation
  readonly from: Entry | Report
  readonly to: Entry
  /** Where it is said. */
  readonly mention: Mention
}

export interface Ended {
  /** ISO; null: only that it has ended. */
  readonly on: string | null
  /** What `on` is: the day of its end, the last day in force, or the day of the document that ends it. */
  readonly of: 'end' | 'last-day' | 'successor'
  /** Number of the document that ends it. */
  readonly by: string | null
  readonly source: 'archive' | 'rules' | 'known'
  /** Who says so, of the archive. */
  readonly mention: Mention | null
  /** Where a list says so: file:line. */
  readonly place: string | null
}

export interface Entry {
  readonly kind: IdentityKind
  /** The key; else made of what is printed. */
  readonly id: string
  /** As most often printed, all ways with their counts. */
  readonly numbers: readonly Counted[]
  readonly types: readonly Counted[]
  readonly issuers: readonly Counted[]
  readonly dates: readonly Counted[]
  readonly titles: readonly Counted[]
  readonly issuerKey: string | null
  readonly mentions: readonly Mention[]
  /** Those that cite it, the oldest first. */
  readonly reports: readonly Report[]
}

export interface Ledger {
  /** By id. */
  readonly entries: readonly Entry[]
  readonly entryOf: ReadonlyMap<Mention, Entry>
  /** What bears which relation to it, in the order of the reports. */
  readonly linksTo: ReadonlyMap<Entry, readonly Link[]>
  readonly linksFrom: ReadonlyMap<Entry, readonly Link[]>
}

export function ledgerOf(mentions: readonly Mention[]): Ledger {
  const keys = keysByNumber(mentions)
  const groups = Map.groupBy(mentions, mention => idOf(mention, keys))
  const entryOf = new Map<Mention, Entry>()
  const entries = [...groups]
    .toSorted(([a], [b]) => compared(a, b))
    .map(([id, group]) => {
      const entry = entryFrom(id, group)
      for (const mention of group) entryOf.set(mention, entry)
      return entry
    })
  const linksTo = new Map<Entry, Link[]>()
  const linksFrom = new Map<Entry, Link[]>()
  for (const mention of mentions) {
    const link = linkOf(mention, entryOf)
    if (!link) continue
    push(linksTo, link.to, link)
    if ('id' in link.from) push(linksFrom, link.from, link)
  }
  return { entries, entryOf, linksTo, linksFrom }
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

/** Of a number whose year or day is known, with its issuer: null where it is given in several types. */
function keysByNumber(mentions: readonly Mention[]): ReadonlyMap<string, string | null> {
  const issuers = new Set(mentions.filter(isUntyped).map(({ issuerKey }) => issuerKey && oneCentre(issuerKey)))
  const keys = new Map<string, string | null>()
  for (const mention of mentions) {
    const { form, key, issuerKey } = mention
    if (form !== 'full' || key === null || issuerKey === null || !issuers.has(oneCentre(issuerKey))) continue
    const place = placeOf(mention)
    if (place === null) continue
    const before = keys.get(place)
    keys.set(place, before === undefined || before === key ? key : null)
  }
  return keys
}

const isUntyped = ({ key, type, number, issuerKey }: Mention): boolean =>
  key === null && type === null && number !== null && issuerKey !== null

function placeOf({ number, issuerKey, issuedOn }: Mention): string | null {
  const within = partsOf(number ?? '')?.year ?? (issuedOn?.length === 10 ? issuedOn : null)
  return number === null || issuerKey === null || within === null
    ? null
    : [spelling(number), oneCentre(issuerKey), within].join('|')
}

/** «key …», «number …» or «name …». What is cited without its type is the one document of that number. */
function idOf(mention: Mention, keys: ReadonlyMap<string, string | null>): string {
  const one = mention.resolvesTo ?? mention
  const key = one.key ?? (isUntyped(one) ? keys.get(placeOf(one) ?? '') : null)
  if (key != null) return `key ${key}`
  if (one.number === null) return `name ${plain(one.title ?? '')} ${one.issuedOn ?? ''}`.trimEnd()
  const issuer = one.issuerKey ?? plain(one.issuerRaw ?? '')
  return `number ${[one.form, one.type ?? '', spelling(one.number), issuer, one.issuedOn ?? ''].join(' ')}`.trimEnd()
}

function entryFrom(id: string, mentions: readonly Mention[]): Entry {
  const [kind = ''] = id.split(' ', 1)
  const whole = mentions.filter(one => one.resolvesTo === null)
  return {
    kind: kind as IdentityKind,
    id: id.slice(kind.length + 1),
    numbers: counted(whole.map(one => one.number)),
    types: counted(whole.map(one => one.type)),
    issuers: counted(whole.map(one => one.issuerRaw)),
    dates: counted(whole.map(one => one.issuedOn)),
    titles: titlesOf(whole),
    issuerKey: mentions.find(one => one.issuerKey !== null)?.issuerKey ?? null,
    mentions,
    reports: [...new Set(mentions.map(one => one.report))],
  }
}

/** The most frequent first, then by value. */
function counted(values: readonly (string | null)[]): Counted[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || compared(a.value, b.value))
}

/** Those that differ in more than capitals, marks and spaces. */
function titlesOf(mentions: readonly Mention[]): Counted[] {
  const distinct = counted(mentions.map(({ title }) => title))
  if (distinct.length < 2) return distinct
  const groups = Map.groupBy(distinct, ({ value }) =>
    plain(value)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  return [...groups.values()]
    .map(alike => ({ value: alike[0]?.value ?? '', count: alike.reduce((sum, { count }) => sum + count, 0) }))
    .toSorted((a, b) => b.count - a.count || compared(a.value, b.value))
}

function linkOf(mention: Mention, entryOf: ReadonlyMap<Mention, Entry>): Link | null {
  const to = entryOf.get(mention)
  if (!to || mention.relation === 'mentions') return null
  const from = mention.relatesTo ? entryOf.get(mention.relatesTo) : mention.report
  return from && from !== to ? { relation: mention.relation, from, to, mention } : null
}

export const numberOf = ({ numbers }: Entry): string | null => numbers[0]?.value ?? null
export const titleOf = ({ titles }: Entry): string | null => titles[0]?.value ?? null

/** The day that most mentions give; null where none is whole, or two are given equally often. */
export function dayOf({ dates }: Entry): string | null {
  const [first, second] = dates.filter(({ value }) => value.length === 10)
  return first && first.count !== second?.count ? first.value : null
}

/** As people name it: number, else title, else what there is. */
export const nameOf = (entry: Entry): string => numberOf(entry) ?? titleOf(entry) ?? entry.id

/** For what a report stands on a document. */
export const standing: ReadonlySet<Relation> = new Set(['basedOn', 'implements', 'respondsTo', 'guides'])
