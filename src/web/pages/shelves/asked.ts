// What the shelves are asked for, by their address; and the addresses of other choices.

import { numberIn } from '../../asked.ts'

export const facetNames = ['place', 'body', 'year', 'kind', 'finding', 'confidence', 'reviewed'] as const
export type FacetName = (typeof facetNames)[number]

export const sorts = ['best', 'newest', 'place', 'number', 'findings', 'unsure'] as const
export type Sort = (typeof sorts)[number]

export interface Asked {
  /** Words to be looked for; empty: none. */
  readonly q: string
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>
  readonly copies: 'with' | 'without'
  /** best: as they answer the words. */
  readonly sort: Sort
  /** How many come before. */
  readonly after: number
}

/** Of one facet. */
const mostChosen = 50
const longest = 300
/** No archive of ours has as many. */
const farthest = 10_000_000

/** What cannot be understood is left out: an address may come from anywhere. */
export function askedIn({ searchParams }: URL): Asked {
  const q = (searchParams.get('q') ?? '').trim().slice(0, 1000)
  const named = sorts.find(sort => sort === searchParams.get('sort'))
  return {
    q,
    chosen: byFacet(facet => [
      ...new Set(
        searchParams
          .getAll(facet)
          .filter(value => value !== '' && value.length <= longest)
          .slice(0, mostChosen),
      ),
    ]),
    copies: searchParams.get('copies') === '1' ? 'with' : 'without',
    sort: named === undefined || (named === 'best' && q === '') ? usualSort({ q }) : named,
    after: numberIn(searchParams.get('after'), { least: 0, most: farthest, usual: 0 }),
  }
}

/** That of who chose none; no address says it, so that words typed where there were none are answered by it. */
export const usualSort = ({ q }: Pick<Asked, 'q'>): Sort => (q === '' ? 'newest' : 'best')

export const byFacet = <T>(make: (facet: FacetName) => T): Readonly<Record<FacetName, T>> => ({
  place: make('place'),
  body: make('body'),
  year: make('year'),
  kind: make('kind'),
  finding: make('finding'),
  confidence: make('confidence'),
  reviewed: make('reviewed'),
})

/** Names and values of an address, those left out that need not be said. */
export function pairsOf({ q, chosen, copies, sort, after }: Asked): readonly (readonly [string, string])[] {
  return [
    ...(q === '' ? [] : [['q', q] as const]),
    ...facetNames.flatMap(facet => chosen[facet].map(value => [facet, value] as const)),
    ...(copies === 'with' ? [['copies', '1'] as const] : []),
    ...(sort === usualSort({ q }) ? [] : [['sort', sort] as const]),
    ...(after > 0 ? [['after', String(after)] as const] : []),
  ]
}

export function addressOf(asked: Asked): string {
  const query = new URLSearchParams(pairsOf(asked).map(([name, value]): [string, string] => [name, value])).toString()
  return query === '' ? '/' : `/?${query}`
}

/** With a value of a facet chosen, or no longer; from the first page. */
export function toggled(asked: Asked, facet: FacetName, value: string): Asked {
  const before = asked.chosen[facet]
  const now = before.includes(value) ? before.filter(one => one !== value) : [...before, value]
  return { ...asked, chosen: { ...asked.chosen, [facet]: now }, after: 0 }
}
