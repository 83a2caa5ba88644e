// Where the nodes of a picture stand: pushed apart and drawn together until they rest. The same network, the same places.

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { type TextPath, textPath } from '../../chart/font.ts'
import type { Network, Node } from './network.ts'

/** Points, y downwards. */
export interface Placed {
  readonly node: Node
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly text: TextPath
  /** Left end of the label's base line. */
  readonly labelX: number
  readonly labelY: number
}

interface Body extends SimulationNodeDatum {
  readonly node: Node
  readonly radius: number
  readonly text: TextPath
}

export const labelSize = 11
const ticks = 400
const longestLabel = 40

/** d3-force starts on a fixed spiral and draws its small numbers from a fixed row. */
export function placed({ nodes, edges }: Network): Placed[] {
  const alike = Map.groupBy(nodes, ({ label }) => label)
  const bodies = nodes.map(node => bodyOf(node, (alike.get(node.label)?.length ?? 0) > 1 ? yearOf(node) : ''))
  const of = new Map(bodies.map(body => [body.node, body]))
  const links = edges.flatMap(({ from, to }) => {
    const [source, target] = [of.get(from), of.get(to)]
    return source && target ? [{ source, target }] : []
  })
  forceSimulation(bodies)
    .force('link', forceLink(links).distance(95).strength(0.25))
    .force('charge', forceManyBody().strength(-380))
    .force('collide', forceCollide<Body>(({ radius, text }) => Math.max(radius + 16, text.width / 2 + 6)).iterations(3))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(ticks)
  return labelled(bodies)
}

/** « (1992)»: two laws of one name are told apart by their years. */
const yearOf = ({ date }: Node): string => (date === null ? '' : ` (${date.slice(0, 4)})`)

function bodyOf(node: Node, edition: string): Body {
  const name = node.label.length > longestLabel ? `${node.label.slice(0, longestLabel)}…` : node.label
  const label = `${name}${edition}`
  const weight = node.kind === 'document' ? ('semibold' as const) : ('regular' as const)
  const radius = node.kind === 'document' ? Math.min(26, 6 + 3 * Math.sqrt(node.reports)) : 5
  return { node, radius, text: textPath(label, { size: labelSize, weight }) }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Below, above, right or left of its node: where it lies over least of what is there already. */
function labelled(bodies: readonly Body[]): Placed[] {
  const taken: Box[] = bodies.map(({ x = 0, y = 0, radius }) => boxAround(x, y, radius))
  return bodies.map(({ node, x = 0, y = 0, radius, text }) => {
    const spots = spotsOf({ x, y, radius, width: text.width })
    const [best] = spots
      .map((spot, n) => ({
        spot,
        cost: taken.reduce((sum, box) => sum + overlap(box, labelBox(spot, text.width)), 0) + n,
      }))
      .toSorted((a, b) => a.cost - b.cost)
    const { x: labelX, y: labelY } = best?.spot ?? { x, y }
    taken.push(labelBox({ x: labelX, y: labelY }, text.width))
    return { node, x, y, radius, text, labelX, labelY }
  })
}

interface Spot {
  readonly x: number
  readonly y: number
}

function spotsOf({ x, y, radius, width }: Spot & { readonly radius: number; readonly width: number }): Spot[] {
  const gap = radius + 4
  return [
    { x: x - width / 2, y: y + gap + labelSize * 0.8 },
    { x: x - width / 2, y: y - gap - 2 },
    { x: x + gap, y: y + labelSize * 0.35 },
    { x: x - gap - width, y: y + labelSize * 0.35 },
  ]
}

const boxAround = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
})

export const labelBox = ({ x, y }: Spot, width: number): Box => ({
  left: x,
  top: y - labelSize,
  right: x + width,
  bottom: y + labelSize * 0.3,
})

/** Of two boxes, in square points. */
const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
