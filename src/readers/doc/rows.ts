// The shape of a table row, as the modifiers of its end mark say it ([MS-DOC] 2.6.3, 2.9.309 TDefTableOperand).

import { i16, u8, u16 } from '../ole/integers.ts'
import type { CellShape, Merge } from '../word/cells.ts'
import { type Sprm, sprm } from './sprms.ts'

export interface RowShape {
  /** Left sides of the cells and the right side of the last, in twips; one more than there are cells. */
  readonly edges: readonly number[]
  readonly cells: readonly CellShape[]
  /** Lines between all cells; null: not stated. */
  readonly isRuledInside: boolean | null
}

type Cell = { -readonly [K in keyof CellShape]: CellShape[K] }

interface Draft {
  edges: readonly number[]
  cells: Cell[]
  isRuledInside: boolean | null
}

type Handler = (draft: Draft, operand: Uint8Array) => void

const isLine = (type: number): boolean => type !== 0 && type !== 0xff

const cellSize = 20
/** Of a row, in every Word. */
const maxCells = 63

const handlers: Readonly<Record<number, Handler>> = {
  [sprm.defineTable]: defineTable,
  [sprm.tableBorders80]: (draft, operand) => {
    draft.isRuledInside = isLine(u8(operand, 4 * 4 + 1)) || isLine(u8(operand, 5 * 4 + 1))
  },
  [sprm.tableBorders]: (draft, operand) => {
    draft.isRuledInside = isLine(u8(operand, 4 * 8 + 5)) || isLine(u8(operand, 5 * 8 + 5))
  },
  [sprm.verticalMerge]: (draft, operand) => {
    const cell = draft.cells[u8(operand, 0)]
    if (cell !== undefined) cell.downMerge = downMerges[u8(operand, 1) & 3] ?? null
  },
  [sprm.mergeCells]: (draft, operand) =>
    eachCell(draft, operand, (cell, isFirst) => {
      cell.acrossMerge = isFirst ? 'start' : 'continue'
    }),
  [sprm.splitCells]: (draft, operand) =>
    eachCell(draft, operand, cell => {
      cell.acrossMerge = null
    }),
  [sprm.cellBorders80]: (draft, operand) => setBorders(draft, operand, u8(operand, 3 + 1)),
  [sprm.cellBorders]: (draft, operand) => setBorders(draft, operand, u8(operand, 3 + 5)),
}

const downMerges: readonly Merge[] = [null, 'continue', null, 'start']

function defineTable(draft: Draft, operand: Uint8Array): void {
  const count = Math.min(maxCells, u8(operand, 0))
  const start = 1 + 2 * (u8(operand, 0) + 1)
  draft.edges = Array.from({ length: count + 1 }, (_, edge) => i16(operand, 1 + 2 * edge))
  draft.cells = Array.from({ length: count }, (_, cell) =>
    readCell(operand.subarray(start + cell * cellSize, start + (cell + 1) * cellSize)),
  )
}

/** [MS-DOC] 2.9.317 TC80. */
function readCell(bytes: Uint8Array): Cell {
  const flags = u16(bytes, 0)
  const [left, right] = [u8(bytes, 8 + 1), u8(bytes, 16 + 1)]
  return {
    acrossMerge: (flags & 2) !== 0 ? 'continue' : (flags & 1) !== 0 ? 'start' : null,
    downMerge: downMerges[(flags >> 5) & 3] ?? null,
    isDrawn: isLine(left) || isLine(right),
  }
}

const sides = 0x02 | 0x08

function setBorders(draft: Draft, operand: Uint8Array, type: number): void {
  if ((u8(operand, 2) & sides) === 0) return
  eachCell(draft, operand, cell => {
    cell.isDrawn = isLine(type)
  })
}

function eachCell(draft: Draft, operand: Uint8Array, change: (cell: Cell, isFirst: boolean) => void): void {
  const first = u8(operand, 0)
  for (const [at, cell] of draft.cells.slice(first, u8(operand, 1)).entries()) change(cell, at === 0)
}

/** Null where nothing defines the row. */
export function readRowShape(style: readonly Sprm[], own: readonly Sprm[]): RowShape | null {
  const draft: Draft = { edges: [], cells: [], isRuledInside: null }
  const sprms = [...style, ...own]
  const definition = sprms.findLastIndex(({ code }) => code === sprm.defineTable)
  for (const [at, { code, operand }] of sprms.entries())
    if (code !== sprm.defineTable || at === definition) handlers[code]?.(draft, operand)
  return draft.edges.length < 2 ? null : draft
}
