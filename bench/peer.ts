// @opendataloader/pdf beside us: a Java program, so it runs only where Java is installed. It takes no regions.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Box } from '../src/model/document.ts'
import type { MeasuredCell, MeasuredTable } from './adjacency.ts'

export interface PeerCell extends MeasuredCell {
  /** Points from the bottom left, as in the truth. */
  readonly box: Box
}

export interface PeerTable extends MeasuredTable {
  readonly cells: readonly PeerCell[]
}

const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** Its JSON: a tree; only tables have rows. A list keeps its words in items. */
const nodeSchema = z.object({
  content: z.string().optional(),
  'page number': z.number().optional(),
  get kids() {
    return z.array(nodeSchema).optional()
  },
  get 'list items'() {
    return z.array(nodeSchema).optional()
  },
  get rows() {
    return z.array(z.object({ cells: z.array(cellSchema) })).optional()
  },
})

/** Rows and columns from 1. */
const cellSchema = z.object({
  'bounding box': boxSchema,
  'row number': z.number(),
  'column number': z.number(),
  'row span': z.number(),
  'column span': z.number(),
  get kids() {
    return z.array(nodeSchema)
  },
})

type Node = z.infer<typeof nodeSchema>
type Cell = z.infer<typeof cellSchema>

const partsOf = ({ kids = [], rows = [], 'list items': items = [] }: Node): Node[] => [
  ...kids,
  ...items,
  ...rows.flatMap(row => row.cells.flatMap(cell => cell.kids)),
]

const textOf = (node: Node): string => [node.content ?? '', ...partsOf(node).map(textOf)].join(' ')

const toCell = (cell: Cell): PeerCell => {
  const row = cell['row number'] - 1
  const column = cell['column number'] - 1
  return {
    row,
    column,
    endRow: row + cell['row span'] - 1,
    endColumn: column + cell['column span'] - 1,
    text: cell.kids.map(textOf).join(' '),
    box: cell['bounding box'],
  }
}

const tablesIn = (node: Node): PeerTable[] =>
  node.rows
    ? [{ page: node['page number'] ?? 0, cells: node.rows.flatMap(row => row.cells.map(toCell)) }]
    : partsOf(node).flatMap(tablesIn)

/** The tables of each file by its name; or why it cannot be run here. */
export const readByPeer = async (
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly PeerTable[]> | string> => {
  const java = spawnSync('java', ['-version'])
  if (java.error || java.status !== 0) return 'Java is not installed'
  const peer = await import('@opendataloader/pdf').catch(() => null)
  if (!peer) return 'the package is not installed'
  const output = mkdtempSync(join(tmpdir(), 'trichluc-peer-'))
  try {
    const files = names.map(name => join(folder, `${name}.pdf`))
    // its better way on this measure: the other reads no table without ruling lines
    await peer.convert(files, { outputDir: output, format: 'json', imageOutput: 'off', tableMethod: process.env.TM ?? 'cluster', quiet: true })
    const read = (name: string): unknown => JSON.parse(readFileSync(join(output, `${name}.json`), 'utf8'))
    return new Map(names.map(name => [name, tablesIn(nodeSchema.parse(read(name)))]))
  } finally {
    rmSync(output, { recursive: true })
  }
}
