// `audit graph`: the network of citations, for other programs (GraphML) or to look at (SVG).

import { extname, relative, resolve } from 'node:path'
import { writeWhole } from '../../archive/write.ts'
import { auditCitations } from '../../audit/citations/index.ts'
import { nameOf } from '../../audit/citations/ledger.ts'
import { findCited } from '../../audit/citations/whole.ts'
import { around, mostCited, type Network, networkOf } from '../../audit/graph/network.ts'
import { nearest } from '../../text/nearest.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { plainArgs } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { usageError } from '../usage.ts'
import { knownFor } from './known.ts'
import { checkOptions } from './wanted.ts'

/** Nodes that a picture holds so that it can be read. */
const readable = 60
const mostDrawn = 400

type Form = 'graphml' | 'svg'

/** @throws TrichLucError `bad-option`; what the list of known documents or the catalog say */
export async function citationGraph(call: Call): Promise<number> {
  const form = graphForm(call)
  checkOptions(call.options)
  const { lists } = rulesFor(call.options)
  const known = await knownFor(call, lists)
  return withCatalog(call, async reader => {
    const audit = auditCitations(reader, { lists, known })
    const network = chosen(call, form, { whole: networkOf(audit), centres: centresOf(call, audit) })
    await give(call, network, await written(call, form, network))
    return 0
  })
}

function graphForm({ options: { format, out = '', archive = '' } }: Call): Form {
  // in the archive every file has its meaning
  if (out !== '' && archive !== '' && !/^\.\.|^[A-Za-z]:/u.test(relative(resolve(archive), resolve(out))))
    throw usageError('out-in-archive', { file: out })
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

/** A picture is bounded; GraphML only where it is asked for. */
function chosen({ options: { limit } }: Call, form: Form, { whole, centres }: Choice): Network {
  const asked = limit === undefined ? null : Number(limit)
  const most = form === 'svg' ? Math.min(asked ?? readable, mostDrawn) : (asked ?? Number.POSITIVE_INFINITY)
  if (centres) return around(whole, new Set(whole.nodes.filter((_, n) => centres.has(n))), most)
  return Number.isFinite(most) ? mostCited(whole, most) : whole
}

async function written({ words }: Call, form: Form, network: Network): Promise<string> {
  if (form === 'graphml') return (await import('../../audit/graph/graphml.ts')).graphmlOf(network).toArray().join('')
  const { graphSvg } = await import('../../audit/graph/svg.ts')
  const { title, documents, reports, ended } = words.ledger.graph
  const count = network.nodes.filter(({ kind }) => kind === 'document').length
  return graphSvg(network, {
    title: title({ documents: count }),
    relations: words.relations,
    documents,
    reports,
    ended,
  })
}

async function give(
  { options: { out }, terminal, words }: Call,
  { nodes, edges }: Network,
  text: string,
): Promise<void> {
  if (nodes.length === 0) terminal.say(words.ledger.graph.nothing)
  if (out === undefined) return terminal.print(text)
  await writeWhole(out, text)
  terminal.say(words.ledger.graph.written(plainArgs({ file: out, nodes: nodes.length, edges: edges.length })))
}
