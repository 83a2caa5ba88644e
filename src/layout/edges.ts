// Ruling lines → edges: pieces of one line joined, then grouped by what touches.

import { height, width } from '../geometry/box.ts'
import { connected } from '../geometry/groups.ts'
import type { Rule } from './parts.ts'

export interface Edge {
  /** y of a horizontal edge, x of a vertical one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Edges {
  readonly across: readonly Edge[]
  readonly down: readonly Edge[]
}

/** Lines nearer than this are one line, in points: double rules, corners that miss each other. */
export const tolerance = 3
/** Shorter pieces are dots of a dotted line or ornaments. */
const shortest = 5

const toEdges = (rules: readonly Rule[]): Edges => {
  const across: Edge[] = []
  const down: Edge[] = []
  for (const rule of rules) {
    const [x0, y0, x1, y1] = rule
    const isDot = width(rule) <= tolerance && height(rule) <= tolerance
    if (isDot || width(rule) >= height(rule)) across.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
    if (isDot || width(rule) < height(rule)) down.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
  }
  return { across, down }
}

const sameLine = (edges: readonly Edge[]): Edge[][] => {
  const lines: Edge[][] = []
  for (const edge of edges.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1)
    if (line && edge.at - (line[0]?.at ?? 0) <= tolerance) line.push(edge)
    else lines.push([edge])
  }
  return lines
}

const joinPieces = (line: readonly Edge[]): Edge[] => {
  const joined: Edge[] = []
  for (const piece of line.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && piece.from - last.to <= tolerance)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, piece.to) }
    else joined.push(piece)
  }
  return joined
}

const joinEdges = (edges: readonly Edge[]): Edge[] =>
  sameLine(edges)
    .flatMap(joinPieces)
    .filter(edge => edge.to - edge.from >= shortest)

export const findEdges = (rules: readonly Rule[]): Edges => {
  const { across, down } = toEdges(rules)
  return { across: joinEdges(across), down: joinEdges(down) }
}

const touch = (across: Edge, down: Edge): boolean =>
  down.at >= across.from - tolerance &&
  down.at <= across.to + tolerance &&
  across.at >= down.from - tolerance &&
  across.at <= down.to + tolerance

function* crossings({ across, down }: Edges): Generator<readonly [number, number]> {
  for (const [h, line] of across.entries())
    for (const [v, post] of down.entries()) if (touch(line, post)) yield [h, across.length + v]
}

/** Edges that hang together, by way of crossings; an edge that crosses none is no part of a table. */
export const groupEdges = (edges: Edges): Edges[] => {
  const { across, down } = edges
  const groups = connected(across.length + down.length, crossings(edges))
  return groups
    .filter(group => group.length > 1)
    .map(group => ({
      across: group.flatMap(index => across[index] ?? []),
      down: group.flatMap(index => down[index - across.length] ?? []),
    }))
}
