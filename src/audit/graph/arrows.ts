// Relations as arrows from rim to rim; several between two nodes lie beside each other, bent a little.

import { corners, element, type Spot } from '../../chart/shapes.ts'
import type { Relation } from '../../model/record.ts'
import type { Placed } from './layout.ts'
import type { Edge, Node } from './network.ts'

export const colours: Readonly<Record<Relation, string>> = {
  basedOn: '#0067a5',
  implements: '#00936a',
  respondsTo: '#4d9fd1',
  guides: '#7a8f00',
  amends: '#d9730d',
  replaces: '#c4161c',
  repeals: '#7d0b10',
  issues: '#8e1b5a',
  attachedTo: '#b07aa1',
  approves: '#6a51a3',
  mentions: '#a9b0b8',
}

/** Drawn apart, so that a label may lie between them. */
export interface Arrow {
  readonly line: string
  readonly head: string
}

export function arrowsOf(edges: readonly Edge[], of: ReadonlyMap<Node, Placed>): Arrow[] {
  const between = new Map<string, number>()
  return edges.flatMap(edge => {
    const [from, to] = [of.get(edge.from), of.get(edge.to)]
    if (!from || !to) return []
    const pair = [edge.from.id, edge.to.id].toSorted().join(' ')
    const nth = between.get(pair) ?? 0
    between.set(pair, nth + 1)
    return [arrowOf(edge, { from, to, bend: nth * 14 })]
  })
}

interface Ends {
  readonly from: Placed
  readonly to: Placed
  readonly bend: number
}

const head = 8

function arrowOf({ relation, count }: Edge, { from, to, bend }: Ends): Arrow {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const middle = { x: (from.x + to.x) / 2 - uy * bend * 2, y: (from.y + to.y) / 2 + ux * bend * 2 }
  const tip = onRim(to, middle, to.radius + 2)
  const neck = onRim(to, middle, to.radius + 2 + head)
  const start = onRim(from, middle, from.radius)
  const colour = colours[relation]
  const d = `M${point(start)}Q${point(middle)} ${point(neck)}`
  const width = Math.min(4, 1 + Math.log2(count) / 2)
  return {
    line: element('path', { d, fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-opacity': 0.75 }),
    head: element('path', { d: arrow(tip, neck), fill: colour }),
  }
}

/** From the centre towards a point, `reach` away. */
function onRim({ x, y }: Spot, towards: Spot, reach: number): Spot {
  const length = Math.hypot(towards.x - x, towards.y - y) || 1
  return { x: x + ((towards.x - x) / length) * reach, y: y + ((towards.y - y) / length) * reach }
}

const point = ({ x, y }: Spot): string => `${x.toFixed(1)} ${y.toFixed(1)}`

export function arrow(tip: Spot, neck: Spot): string {
  const [dx, dy] = [(tip.x - neck.x) / 2.4, (tip.y - neck.y) / 2.4]
  return corners([tip, { x: neck.x - dy, y: neck.y + dx }, { x: neck.x + dy, y: neck.y - dx }])
}
