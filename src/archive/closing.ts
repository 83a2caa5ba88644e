// What is known only once all documents are there: one walk over the ledger at the end of a run, and what several
// documents say of each other written into their entries. Depends on what the archive holds, not on how it came.

import { type Entry, entriesOf, readEntry, writeEntry } from './ledger.ts'
import { type Annex, annexOf, belongingsOf } from './links/annexes.ts'
import { type Copies, copiesOf } from './links/copies.ts'
import { twinsOf } from './links/pairs.ts'

type Done = Extract<Entry, { status: 'done' }>

/** What of an entry the links are made from; an archive has more entries than fit into memory whole. */
type Paper = Pick<Done, 'sha256' | 'paths' | 'belongsTo' | 'twins'> & { readonly heads: NonNullable<Done['heads']> }

export interface Closing {
  /** Paths of the run: what is linked of them is told each time, of others only where it is new. */
  readonly paths: readonly string[]
  /** Lays something over each entry; null where it stays. */
  readonly lay?: ((entry: Entry) => Entry | null) | undefined
}

export interface Closed {
  readonly annexes: readonly Annex[]
  readonly copies: readonly Copies[]
}

/** Of `belongsTo` and `twins` only what is other than before is written. */
export async function closeLedger(archive: string, { paths, lay }: Closing): Promise<Closed> {
  const papers = await papersOf(archive, lay)
  const belongings = belongingsOf(papers)
  const twins = twinsOf(papers)
  const asked = new Set(paths)
  const told: Paper[] = []
  const fresh = new Set<string>()
  for (const paper of papers) {
    const links: Links = { belongsTo: belongings.get(paper.sha256)?.to ?? null, twins: twins.get(paper.sha256) ?? [] }
    if (await relink(archive, paper, links)) fresh.add(paper.sha256)
    if (fresh.has(paper.sha256) || paper.paths.some(path => asked.has(path))) told.push(paper)
  }
  const among = { asked, fresh, papers: new Map(papers.map(paper => [paper.sha256, paper])) }
  const annexes = told.flatMap(paper => {
    const belonging = belongings.get(paper.sha256)
    return belonging ? [annexOf(paper, belonging, among)] : []
  })
  return { annexes: annexes.toSorted(byPath), copies: copiesOf(told, twins, among) }
}

async function papersOf(archive: string, lay: Closing['lay']): Promise<Paper[]> {
  const papers: Paper[] = []
  for await (const entry of entriesOf(archive)) {
    const laid = lay?.(entry)
    if (laid) await writeEntry(archive, laid)
    if (entry.status !== 'done' || entry.heads === null) continue
    const { sha256, paths, heads, belongsTo, twins } = entry
    papers.push({ sha256, paths, heads, belongsTo, twins })
  }
  return papers
}

type Links = Pick<Done, 'belongsTo'> & { readonly twins: readonly Done['twins'][number][] }

async function relink(archive: string, { sha256, belongsTo, twins }: Paper, links: Links): Promise<boolean> {
  if (keyOf({ belongsTo, twins }) === keyOf(links)) return false
  const entry = await readEntry(archive, sha256)
  if (entry?.status !== 'done') return false
  await writeEntry(archive, { ...entry, belongsTo: links.belongsTo, twins: [...links.twins] })
  return true
}

const keyOf = ({ belongsTo, twins }: Links): string =>
  JSON.stringify([belongsTo?.sha256, belongsTo?.why, twins.map(one => Object.entries(one).toSorted())])

const byPath = (one: Annex, other: Annex): number => (one.path < other.path ? -1 : 1)
