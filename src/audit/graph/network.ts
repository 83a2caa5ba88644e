// The network of citations: cited documents and the reports that cite them, and what is said between them.

import type { Relation } from '../../model/record.ts'
import { compared } from '../../text/order.ts'
import type { CitationAudit } from '../citations/index.ts'
import { dayOf, type Ended, type Entry, nameOf, numberOf, titleOf } from '../citations/ledger.ts'
import { byAge, type Report } from '../citations/mentions.ts'
import { citedReports } from '../citations/own.ts'

export interface Node {
  /** n0, n1 …: documents first, by their identity; then reports, the oldest first. */
  readonly id: string
  readonly kind: 'document' | 'report'
  readonly label: string
  readonly number: string | null
  readonly type: string | null
  readonly issuer: string | null
  /** ISO, as far as it is known. */
  readonly date: string | null
  readonly title: string | null
  readonly key: string | null
  readonly ended: Ended | null
  /** Of a document: how many reports cite it. */
  readonly reports: number
  readonly sha256: string | null
  readonly path: string | null
}

export interface Edge {
  readonly from: Node
  readonly to: Node
  readonly relation: Relation
  /** How often it is said. */
  readonly count: number
}

export interface Network {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

export function networkOf({ ledger, ends }: CitationAudit): Network {
  const reports = [...new Set(ledger.entries.flatMap(entry => entry.reports))].toSorted(byAge)
  const own = citedReports(ledger.entries, reports)
  const files = new Map([...own].map(([report, entry]) => [entry, report]))
  const documents = ledger.entries.map((entry, n) =>
    documentNode(entry, { id: `n${n}`, ended: ends.get(entry) ?? null, file: files.get(entry) ?? null }),
  )
  const ofEntry = new Map(ledger.entries.map((entry, n) => [entry, documents[n] as Node]))
  const others = reports.filter(one => !own.has(one))
  const alone = new Map(others.map((one, n) => [one, reportNode(one, `n${documents.length + n}`)]))
  const ofReport = (report: Report): Node | undefined => {
    const cited = own.get(report)
    return cited ? ofEntry.get(cited) : alone.get(report)
  }
  const counts = new Map<string, { from: Node; to: Node; relation: Relation; count: number }>()
  for (const [mention, entry] of ledger.entryOf) {
    const bearer = mention.relatesTo ? ledger.entryOf.get(mention.relatesTo) : undefined
    const from = bearer ? ofEntry.get(bearer) : ofReport(mention.report)
    const to = ofEntry.get(entry)
    if (!from || !to || from === to) continue
    const key = `${from.id} ${to.id} ${mention.relation}`
    const edge = counts.get(key)
    if (edge) edge.count++
    else counts.set(key, { from, to, relation: mention.relation, count: 1 })
  }
  const nodes = [...documents, ...alone.values()]
  const order = new Map(nodes.map((node, n) => [node, n]))
  const at = (node: Node): number => order.get(node) ?? 0
  const edges = [...counts.values()].toSorted(
    (a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to) || compared(a.relation, b.relation),
  )
  return { nodes, edges }
}

interface Own {
  readonly id: string
  readonly ended: Ended | null
  /** Where it is itself in the archive. */
  readonly file: Report | null
}

const documentNode = (entry: Entry, { id, ended, file }: Own): Node => ({
  id,
  kind: 'document',
  label: nameOf(entry),
  number: numberOf(entry),
  type: entry.types[0]?.value ?? null,
  issuer: entry.issuers[0]?.value ?? entry.issuerKey,
  date: dayOf(entry) ?? (entry.dates.length === 1 ? (entry.dates[0]?.value ?? null) : null),
  title: titleOf(entry),
  key: entry.kind === 'key' ? entry.id : null,
  ended,
  reports: entry.reports.length,
  sha256: file?.sha256 ?? null,
  path: file?.path ?? null,
})

const reportNode = (report: Report, id: string): Node => ({
  id,
  kind: 'report',
  label: report.number ?? report.path?.split(/[\\/]/u).at(-1) ?? report.sha256.slice(0, 8),
  number: report.number,
  type: report.type,
  issuer: report.issuer,
  date: report.issuedOn,
  title: report.title,
  key: null,
  ended: null,
  reports: 0,
  sha256: report.sha256,
  path: report.path,
})

/** Documents that most reports cite, and of the reports those that tie them together: as many as a picture can hold. */
export function mostCited({ nodes, edges }: Network, most: number): Network {
  const documents = nodes
    .filter(({ kind }) => kind === 'document')
    .toSorted((a, b) => b.reports - a.reports)
    .slice(0, Math.ceil((most * 2) / 3))
  const kept = new Set(documents)
  const ties = tally(edges.filter(({ from, to }) => from.kind === 'report' && kept.has(to)).map(({ from }) => from))
  const reports = [...ties].toSorted(([, a], [, b]) => b - a).slice(0, Math.max(0, most - kept.size))
  return tied(within({ nodes, edges }, new Set([...documents, ...reports.map(([node]) => node)])))
}

/** These, all that they are tied to, and what ties those to each other: the nearest `most`. */
export function around({ nodes, edges }: Network, centres: ReadonlySet<Node>, most: number): Network {
  const near = tally(
    edges.flatMap(({ from, to }) => [...(centres.has(to) ? [from] : []), ...(centres.has(from) ? [to] : [])]),
  )
  const neighbours = [...near]
    .filter(([node]) => !centres.has(node))
    .toSorted(([a, x], [b, y]) => compared(a.kind, b.kind) || y - x)
    .slice(0, Math.max(0, most - centres.size))
  return within({ nodes, edges }, new Set([...centres, ...neighbours.map(([node]) => node)]))
}

function tally(nodes: readonly Node[]): Map<Node, number> {
  const counts = new Map<Node, number>()
  for (const node of nodes) counts.set(node, (counts.get(node) ?? 0) + 1)
  return counts
}

/** Without those that nothing ties: a disc by itself says nothing. */
function tied({ nodes, edges }: Network): Network {
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]))
  return { nodes: nodes.filter(node => ends.has(node)), edges }
}

const within = ({ nodes, edges }: Network, kept: ReadonlySet<Node>): Network => ({
  nodes: nodes.filter(node => kept.has(node)),
  edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
})
