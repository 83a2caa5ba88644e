// Appendices in files of their own and their reports, over the whole ledger: what is found depends on what the archive
// holds, not on the order in which it came.

import { type Belonging, belongingOf, type Paper, shelve } from './belonging.ts'

/** An appendix, and what became of it. */
export interface Annex {
  readonly path: string
  /** Path of the report that it belongs to, null where there is none. */
  readonly report: string | null
  /** The report that it names itself: «Báo cáo 415/BC-UBND»; null where it names none, or its number is blank. */
  readonly named: string | null
  /** How many reports it may belong to as well, where it is not linked for that. */
  readonly rivals: number
}

/** Of each appendix among the papers, by its hash. */
export function belongingsOf(papers: readonly Paper[]): ReadonlyMap<string, Belonging> {
  const shelves = shelve(papers)
  return new Map(
    papers.flatMap(paper => {
      const belonging = belongingOf(paper, shelves)
      return belonging ? [[paper.sha256, belonging] as const] : []
    }),
  )
}

interface Among {
  readonly papers: ReadonlyMap<string, Paper>
  readonly asked: ReadonlySet<string>
}

export function annexOf({ paths, heads }: Paper, { to, rivals }: Belonging, { papers, asked }: Among): Annex {
  const said = heads[0]?.attachedTo
  return {
    path: paths.find(path => asked.has(path)) ?? paths[0] ?? '',
    report: (to && papers.get(to.sha256)?.paths[0]) ?? null,
    named: said?.number ? said.label : null,
    rivals,
  }
}
