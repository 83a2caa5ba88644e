// `audit graph`: the network of citations, for other programs (GraphML) or to look at (SVG).

import { extname } from 'node:path'
import { writeWhole } from '../../archive/write.ts'
import { auditCitations } from '../../audit/citations/index.ts'
import { nameOf } from '../../audit/citations/ledger.ts'
import { findCited } from '../../audit/citations/whole.ts'
import { around, mostCited, type Network, networkOf } from '../../audit/graph/network.ts'
import { listNames } from '../../audit/known/document.ts'
import { nearest } from '../../text/nearest.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { placeOf } from '../out.ts'
import { plainArgs } from '../report.ts'
import { listsFor } from '../rules-lists.ts'
import { usageError } from '../usage.ts'
import { citationFindings } from './citation-findings.ts'
import { knownFor } from './known.ts'
import { strictly } from './strict.ts'
import { checkOptions } from './wanted.ts'

/** Nodes that a picture holds so that it can be read. */
const readable = 60
const mostDrawn = 400

type Form = 'graphml' | 'svg'

/** @throws TrichLucError `bad-option`; what the list of known documents or the catalog say */
export async function citationGraph(call: Call): Promise<number> {
  const form = graphForm(call)
  checkOptions(call.options)
  const lists = listsFor(call.options, listNames)
  const known = await knownFor(call, lists)
  return withCatalog(call, async reader => {
    const audit = auditCitations(reader, { lists, known })
    const drawing = chosen(call, form, { whole: networkOf(audit), centres: centresOf(call, audit) })
    await give(call, drawing, await written(call, form, drawing))
    if (!call.options.strict) return 0
    return strictly(call, (await citationFindings(call, reader, audit)).standings)
  })
}

function graphForm({ options }: Call): Form {
  const { format } = options
  const out = placeOf(options) ?? ''
  const given = format ?? extname(out).slice(1).toLowerCase()
  if (given === 'graphml' || given === 'svg') return given
  throw usageError('graph-form', { given })
}

/** Keys or names of the documents that the picture is about; null where it is about all. */
function centresOf({ options: { around: asked } }: Call, audit: ReturnType<typeof auditCitations>) {
  if (asked === undefined) return null
  const found = findCited(audit, asked)
  if (found.length > 0) return new Set(found.map(entry => audit.ledger.entries.indexOf(entry)))
  const names = audit.ledger.entries.map(nameOf)
  throw usageError('unknown-cited', { given: asked, nearest: nearest(asked, names) })
}

interface Choice {
  readonly whole: Network
  /** Positions of documents. */
  readonly centres: ReadonlySet<number> | null
}

interface Drawing {
  readonly network: Network
  /** What it is a choice of. */
  readonly all: Network
}

/** A picture is bounded; GraphML only where it is asked for. */
function chosen({ options: { limit } }: Call, form: Form, { whole, centres }: Choice): Drawing {
  const asked = limit === undefined ? null : Number(limit)
  const most = form === 'svg' ? Math.min(asked ?? readable, mostDrawn) : (asked ?? Number.POSITIVE_INFINITY)
  if (centres) {
    const middle = new Set(whole.nodes.filter((_, n) => centres.has(n)))
    return { network: around(whole, middle, most), all: around(whole, middle, Number.POSITIVE_INFINITY) }
  }
  return { network: Number.isFinite(most) ? mostCited(whole, most) : whole, all: whole }
}

async function written(call: Call, form: Form, { network, all }: Drawing): Promise<string> {
  if (form === 'graphml') return (await import('../../audit/graph/graphml.ts')).graphmlOf(network).toArray().join('')
  const { graphSvg } = await import('../../audit/graph/svg.ts')
  const { words } = call
  const { title, documents, reports, ended } = words.ledger.graph
  const [shown, among] = [kindsIn(network), kindsIn(all)]
  return graphSvg(network, {
    title: title({
      centre: call.options.around ?? '',
      ...shown,
      allDocuments: among.documents,
      allReports: among.reports,
    }),
    relations: words.relations,
    documents,
    reports,
    ended,
  })
}

function kindsIn({ nodes }: Network) {
  const documents = nodes.filter(({ kind }) => kind === 'document').length
  return { documents, reports: nodes.length - documents }
}

async function give(
  { options: { out }, terminal, words }: Call,
  { network: { nodes, edges }, all }: Drawing,
  text: string,
): Promise<void> {
  if (nodes.length === 0) terminal.say(words.ledger.graph.nothing)
  if (out === undefined) return terminal.print(text)
  await writeWhole(out, text)
  const counts = {
    file: out,
    nodes: nodes.length,
    edges: edges.length,
    allNodes: all.nodes.length,
    allEdges: all.edges.length,
  }
  terminal.say(words.ledger.graph.written(plainArgs(counts)))
}
