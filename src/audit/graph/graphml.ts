// The network as GraphML (graphml.graphdrawing.org), which Gephi, yEd, Cytoscape and NetworkX open.

import { xml } from '../../export/tables/sheet.ts'
import type { Edge, Network, Node } from './network.ts'

interface Key<T> {
  readonly id: string
  /** As programs show it. */
  readonly name: string
  readonly type: 'string' | 'int'
  readonly of: (item: T) => string | number | null
}

const nodeKeys: readonly Key<Node>[] = [
  { id: 'label', name: 'label', type: 'string', of: ({ label }) => label },
  { id: 'kind', name: 'kind', type: 'string', of: ({ kind }) => kind },
  { id: 'number', name: 'number', type: 'string', of: ({ number }) => number },
  { id: 'type', name: 'type', type: 'string', of: ({ type }) => type },
  { id: 'issuer', name: 'issuer', type: 'string', of: ({ issuer }) => issuer },
  { id: 'date', name: 'date', type: 'string', of: ({ date }) => date },
  { id: 'title', name: 'title', type: 'string', of: ({ title }) => title },
  { id: 'key', name: 'key', type: 'string', of: ({ key }) => key },
  { id: 'endedOn', name: 'in_force_to', type: 'string', of: ({ ended }) => ended?.on ?? null },
  { id: 'endedBy', name: 'ended_by', type: 'string', of: ({ ended }) => ended?.by ?? null },
  { id: 'endedSource', name: 'ended_source', type: 'string', of: ({ ended }) => ended?.source ?? null },
  { id: 'reports', name: 'reports', type: 'int', of: ({ kind, reports }) => (kind === 'document' ? reports : null) },
  { id: 'sha256', name: 'sha256', type: 'string', of: ({ sha256 }) => sha256 },
  { id: 'path', name: 'path', type: 'string', of: ({ path }) => path },
]

const edgeKeys: readonly Key<Edge>[] = [
  { id: 'relation', name: 'relation', type: 'string', of: ({ relation }) => relation },
  { id: 'count', name: 'count', type: 'int', of: ({ count }) => count },
  { id: 'weight', name: 'weight', type: 'int', of: ({ count }) => count },
]

export function* graphmlOf({ nodes, edges }: Network): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
  for (const key of nodeKeys) yield declared(key, 'node')
  for (const key of edgeKeys) yield declared(key, 'edge')
  yield '<graph id="G" edgedefault="directed">\n'
  for (const node of nodes) yield `<node id="${node.id}">${dataOf(node, nodeKeys)}</node>\n`
  for (const [n, edge] of edges.entries())
    yield `<edge id="e${n}" source="${edge.from.id}" target="${edge.to.id}">${dataOf(edge, edgeKeys)}</edge>\n`
  yield '</graph>\n</graphml>\n'
}

const declared = <T>({ id, name, type }: Key<T>, of: 'node' | 'edge'): string =>
  `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`

/** What is not known has no element. */
const dataOf = <T>(item: T, keys: readonly Key<T>[]): string =>
  keys
    .map(({ id, of }) => {
      const value = of(item)
      return value === null ? '' : `<data key="${id}">${xml(String(value))}</data>`
    })
    .join('')
