// @opendataloader/pdf beside us: a Java program, so it runs only where Java is installed. It takes no regions.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { MeasuredCell, MeasuredTable } from './adjacency.ts'

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

const toCell = (cell: Cell): MeasuredCell => {
  const row = cell['row number'] - 1
  const column = cell['column number'] - 1
  return {
    row,
    column,
    endRow: row + cell['row span'] - 1,
    endColumn: column + cell['column span'] - 1,
    text: cell.kids.map(textOf).join(' '),
  }
}

const tablesIn = (node: Node): MeasuredTable[] =>
  node.rows
    ? [{ page: node['page number'] ?? 0, cells: node.rows.flatMap(row => row.cells.map(toCell)) }]
    : partsOf(node).flatMap(tablesIn)

/** The tables of each file by its name; or why it cannot be run here. */
export const readByPeer = async (
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly MeasuredTable[]> | string> => {
  if (names.length === 0) return 'there are no files'
  const java = spawnSync('java', ['-version'])
  if (java.error || java.status !== 0) return 'Java is not installed'
  const peer = await import('@opendataloader/pdf').catch(() => null)
  if (!peer) return 'the package is not installed'
  const output = mkdtempSync(join(tmpdir(), 'trichluc-peer-'))
  try {
    const files = names.map(name => join(folder, `${name}.pdf`))
    // looks for tables without ruling lines, too
    const options = { outputDir: output, format: 'json', imageOutput: 'off', tableMethod: 'cluster', quiet: true }
    await peer.convert(files, options)
    const read = (name: string): unknown => JSON.parse(readFileSync(join(output, `${name}.json`), 'utf8'))
    return new Map(names.map(name => [name, tablesIn(nodeSchema.parse(read(name)))]))
  } catch (error) {
    return `it failed: ${String(error)}`
  } finally {
    rmSync(output, { recursive: true })
  }
}
