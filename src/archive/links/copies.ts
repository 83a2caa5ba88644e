// Files that hold one report, put together to be told.

import type { Paper } from './belonging.ts'
import type { Twin } from './twins.ts'

export interface Copy {
  readonly path: string
  /** Which document of a file that was split, from 1; else null. */
  readonly part: number | null
}

/** A report and where else it is; `likely` where that is so of one of them. */
export interface Copies {
  readonly first: Copy
  readonly others: readonly Copy[]
  readonly certainty: Twin['certainty']
  /** Not so linked by an earlier run. */
  readonly isNew: boolean
}

interface Among {
  readonly papers: ReadonlyMap<string, Paper>
  readonly asked: ReadonlySet<string>
  /** Hashes of papers whose links were not so before. */
  readonly fresh: ReadonlySet<string>
}

/** Each report once, in the order of the paths. */
export function copiesOf(
  told: readonly Paper[],
  twins: ReadonlyMap<string, readonly Twin[]>,
  among: Among,
): readonly Copies[] {
  const seen = new Set<string>()
  const inOrder = told.toSorted((a, b) => (pathOf(a.sha256, among) < pathOf(b.sha256, among) ? -1 : 1))
  return inOrder.flatMap(({ sha256 }) =>
    [...Map.groupBy(twins.get(sha256) ?? [], ({ part }) => part)].flatMap(([part, links]): Copies[] => {
      if (seen.has(`${sha256} ${part}`)) return []
      for (const one of links) seen.add(`${one.sha256} ${one.otherPart}`)
      const others = links.map(one => ({ path: pathOf(one.sha256, among), part: one.otherPart }))
      return [
        {
          first: { path: pathOf(sha256, among), part },
          others: others.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
          certainty: links.every(one => one.certainty === 'certain') ? 'certain' : 'likely',
          isNew: [sha256, ...links.map(one => one.sha256)].some(one => among.fresh.has(one)),
        },
      ]
    }),
  )
}

/** That of the run, where it has several. */
function pathOf(sha256: string, { papers, asked }: Pick<Among, 'papers' | 'asked'>): string {
  const paths = papers.get(sha256)?.paths ?? []
  return paths.find(path => asked.has(path)) ?? paths[0] ?? ''
}
