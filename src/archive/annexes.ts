// Appendices in files of their own linked to their reports, over the whole ledger: what is found depends on what the
// archive holds, not on the order in which it came.

import { type Belonging, belongingOf, type Paper, shelve } from './belonging.ts'
import { type Entry, entriesOf, writeEntry } from './ledger.ts'

type Done = Extract<Entry, { status: 'done' }>

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

/** Writes the links that are new or other than before; returns the appendices among `paths` and those whose link changed. */
export async function linkAnnexes(archive: string, paths: readonly string[]): Promise<Annex[]> {
  const papers = new Map<string, Done & Paper>()
  for await (const entry of entriesOf(archive)) if (isPaper(entry)) papers.set(entry.sha256, entry)
  const shelves = shelve([...papers.values()])
  const asked = new Set(paths)
  const annexes: Annex[] = []
  for (const paper of papers.values()) {
    const belonging = belongingOf(paper, shelves)
    const isNew = await relink(archive, paper, belonging?.to ?? null)
    if (belonging && (isNew || paper.paths.some(path => asked.has(path))))
      annexes.push(annexOf(paper, belonging, { papers, asked }))
  }
  return annexes.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

const isPaper = (entry: Entry): entry is Done & Paper => entry.status === 'done' && entry.heads !== null

async function relink(archive: string, entry: Done, to: Belonging['to']): Promise<boolean> {
  const { belongsTo } = entry
  if (belongsTo?.sha256 === to?.sha256 && belongsTo?.why === to?.why) return false
  await writeEntry(archive, { ...entry, belongsTo: to })
  return true
}

interface Among {
  readonly papers: ReadonlyMap<string, Paper>
  readonly asked: ReadonlySet<string>
}

function annexOf({ paths, heads }: Paper, { to, rivals }: Belonging, { papers, asked }: Among): Annex {
  const said = heads[0]?.attachedTo
  return {
    path: paths.find(path => asked.has(path)) ?? paths[0] ?? '',
    report: (to && papers.get(to.sha256)?.paths[0]) ?? null,
    named: said?.number ? said.label : null,
    rivals,
  }
}
