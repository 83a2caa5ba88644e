// What stands around one cited document, as a picture or for other programs.

import { nameOf } from '../../audit/citations/ledger.ts'
import { graphmlOf } from '../../audit/graph/graphml.ts'
import { around, type Network, networkOf } from '../../audit/graph/network.ts'
import { graphSvg } from '../../audit/graph/svg.ts'
import { wordsOf } from '../../cli/language.ts'
import { once } from '../once.ts'
import type { Kept } from './kept.ts'
import type { NetworkAsked } from './questions.ts'

/** Nodes that a picture holds so that it can be read. */
const readable = 60

const whole = once(({ audited }: Kept): Network => networkOf(audited.citations))

export async function networkText(kept: Kept, { id, form, language }: NetworkAsked): Promise<string | null> {
  const entry = kept.entries.get(id)
  if (!entry) return null
  const network = whole(kept)
  const centre = network.nodes[kept.audited.citations.ledger.entries.indexOf(entry)]
  const all = around(network, new Set(centre ? [centre] : []), Number.POSITIVE_INFINITY)
  if (form === 'graphml') return graphmlOf(all).toArray().join('')
  const shown = around(network, new Set(centre ? [centre] : []), readable)
  const { ledger, relations } = await wordsOf(language)
  const { title, documents, reports, ended } = ledger.graph
  const among = kindsIn(all)
  return graphSvg(shown, {
    title: title({
      centre: nameOf(entry),
      ...kindsIn(shown),
      allDocuments: among.documents,
      allReports: among.reports,
    }),
    relations,
    documents,
    reports,
    ended,
  })
}

export function kindsIn({ nodes }: Network) {
  const documents = nodes.filter(({ kind }) => kind === 'document').length
  return { documents, reports: nodes.length - documents }
}
