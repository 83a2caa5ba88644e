// Which documents are chosen, and how many each value of a facet would leave under the other choices.

import { type Asked, byFacet, type FacetName, facetNames } from './asked.ts'
import type { Mark } from './marks.ts'

export interface Counted {
  /** Under all choices, in the order of the shelf. */
  readonly marks: readonly Mark[]
  /** Of each facet: its values with how many documents have them under the choices of all other facets. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>
  /** Later copies under all choices. */
  readonly copies: number
}

export function countFacets(marks: Iterable<Mark>, { chosen, copies }: Pick<Asked, 'chosen' | 'copies'>): Counted {
  const active = facetNames.filter(facet => chosen[facet].length > 0)
  const wanted = byFacet(facet => new Set(chosen[facet]))
  const counts = byFacet(() => new Map<string, number>())
  const found: Mark[] = []
  let later = 0
  const count = (facet: FacetName, { values }: Mark): void => {
    for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
  }
  for (const mark of marks) {
    const misses = active.filter(facet => !mark.values[facet].some(value => wanted[facet].has(value)))
    if (mark.isCopy && misses.length === 0) later++
    if (mark.isCopy && copies === 'without') continue
    const [missed] = misses
    if (missed === undefined) {
      found.push(mark)
      for (const facet of facetNames) count(facet, mark)
    } else if (misses.length === 1) count(missed, mark)
  }
  return { marks: found, counts, copies: later }
}
