// Differences counted by what they are about and by which rule, with some quotes of each; memory has a bound.

import type { Compared } from '../../diff.ts'
import type { Difference, Kind, Way } from '../../differences/index.ts'

export interface Quoted extends Difference {
  readonly sha256: string
  readonly path: string
}

export interface Group {
  readonly kind: Kind
  /** Indicator or unit of a figure, path of a particular, code of a finding; '' where it is each item's own. */
  readonly what: string
  readonly rule: string | null
  readonly counts: Readonly<Record<Way, number>>
  readonly documents: number
  /** By rank (see `ranks`), the first of each. */
  readonly quotes: Readonly<Record<Rank, readonly Quoted[]>>
}

/** The worst first: a value that is another now, what else changed, what is gone, what is new. */
export const ranks = ['value', 'changed', 'lost', 'gained'] as const
export type Rank = (typeof ranks)[number]

export interface Tally {
  readonly groups: Map<string, Group & { readonly last: string }>
  /** Documents that were looked at; whose records differ in what is counted; in how sure they are alone; not known. */
  readonly documents: {
    readonly all: number
    readonly differing: number
    readonly other: number
    readonly failed: number
  }
  readonly most: number
}

/** `most`: quotes to be kept of each group and rank. */
export const noTally = (most: number): Tally => ({
  groups: new Map(),
  documents: { all: 0, differing: 0, other: 0, failed: 0 },
  most,
})

/** The map is changed in place: an archive has many documents. */
export function withCompared(tally: Tally, { sha256, paths, parts, error }: Compared): Tally {
  const { documents, groups, most } = tally
  const differences = parts.flatMap(one => one.differences)
  for (const one of differences) {
    const key = keyOf(one)
    groups.set(key, withOne(groups.get(key) ?? noGroup(one), { ...one, sha256, path: paths[0] ?? '' }, most))
  }
  return {
    ...tally,
    documents: {
      all: documents.all + 1,
      differing: documents.differing + Number(differences.length > 0),
      other: documents.other + Number(parts.length > 0 && differences.length === 0),
      failed: documents.failed + Number(error !== null),
    },
  }
}

const ruleOf = ({ older, newer }: Difference): string | null => newer?.rule ?? older?.rule ?? null

// a title, a number, the head of a column is each item's own
const named: ReadonlySet<Kind> = new Set(['figure', 'particular', 'finding'])

const whatOf = ({ kind, what }: Difference): string => (named.has(kind) ? what : '')

const keyOf = (one: Difference): string => JSON.stringify([one.kind, whatOf(one), ruleOf(one)])

const noGroup = (one: Difference): Group & { readonly last: string } => ({
  kind: one.kind,
  what: whatOf(one),
  rule: ruleOf(one),
  counts: { changed: 0, gained: 0, lost: 0 },
  documents: 0,
  quotes: { value: [], changed: [], lost: [], gained: [] },
  last: '',
})

function withOne<G extends Group & { readonly last: string }>(group: G, one: Quoted, most: number): G {
  const rank = rankOf(one)
  const quotes = group.quotes[rank]
  return {
    ...group,
    counts: { ...group.counts, [one.way]: group.counts[one.way] + 1 },
    documents: group.documents + Number(group.last !== one.sha256),
    quotes: quotes.length < most ? { ...group.quotes, [rank]: [...quotes, one] } : group.quotes,
    last: one.sha256,
  }
}

export const rankOf = ({ way, fields }: Difference): Rank =>
  way !== 'changed' ? way : fields.some(({ name }) => values.has(name)) ? 'value' : 'changed'

const values: ReadonlySet<string> = new Set(['value', 'low', 'high', 'indicator', 'number', 'issuedOn.date'])

/** Those with most changes first, then most losses, then most gains. */
export const inOrder = ({ groups }: Tally): Group[] =>
  [...groups.values()].toSorted(
    ({ counts: a }, { counts: b }) => b.changed - a.changed || b.lost - a.lost || b.gained - a.gained,
  )

/** At most `top` quotes, those of the worst rank first; within a rank one of each group before a second of any. */
export function chosen(groups: readonly Group[], top: number): ReadonlySet<Quoted> {
  const all = new Set<Quoted>()
  if (top === 0) return all
  for (const rank of ranks)
    for (let n = 0; groups.some(({ quotes }) => n < quotes[rank].length); n++)
      for (const { quotes } of groups) {
        const one = quotes[rank][n]
        if (one && all.size < top) all.add(one)
        if (all.size >= top) return all
      }
  return all
}
