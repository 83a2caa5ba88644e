// How a paragraph stands: alignment, level, list, place in a table ([MS-DOC] 2.6.2).

import type { TextBlock } from '../../model/document.ts'
import { i16, i32, u8, u16 } from '../ole/integers.ts'
import { type Sprm, sprm } from './sprms.ts'

export interface ParagraphLook {
  readonly align: TextBlock['align']
  /** 0…8 are heading levels 1…9, 9 is body text; null: not stated. */
  readonly outline: number | null
  /** Place in the table of list overrides, from 1; 0: no list. */
  readonly list: number
  readonly listLevel: number
  readonly inTable: boolean
  /** Tables around the paragraph where the file counts them (from Word 2000 on), else 0. */
  readonly depth: number
  /** Its mark ends a row, or a cell of a table inside a table. */
  readonly endsRow: boolean
  readonly endsInnerCell: boolean
  /** Word 6's numbering, which stands in the paragraph itself. */
  readonly numbering: Uint8Array | null
  /** What that numbers: an outline, a list, bullets. */
  readonly numberKind: number
}

export const plainParagraph: ParagraphLook = {
  align: null,
  outline: null,
  list: 0,
  listLevel: 0,
  inTable: false,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  numbering: null,
  numberKind: 0,
}

type Draft = { -readonly [K in keyof ParagraphLook]: ParagraphLook[K] }
type Handler = (draft: Draft, operand: Uint8Array) => void

const alignments: readonly TextBlock['align'][] = ['left', 'center', 'right', 'justify', 'justify']

const align: Handler = (draft, operand) => {
  draft.align = alignments[u8(operand, 0)] ?? 'justify'
}

const endsRow: Handler = (draft, operand) => {
  draft.endsRow = u8(operand, 0) !== 0
}

/** Word itself goes to 20 or so; a hostile count would nest without end. */
const maxDepth = 16
const depthOf = (value: number): number => Math.min(maxDepth, Math.max(0, value))

const handlers: Readonly<Record<number, Handler>> = {
  [sprm.align80]: align,
  [sprm.align]: align,
  [sprm.outline]: (draft, operand) => {
    draft.outline = u8(operand, 0)
  },
  [sprm.list]: (draft, operand) => {
    // a negative number keeps the paragraph's own indents ([MS-DOC] 2.6.2)
    draft.list = Math.abs(i16(operand, 0))
  },
  [sprm.listLevel]: (draft, operand) => {
    draft.listLevel = u8(operand, 0)
  },
  [sprm.inTable]: (draft, operand) => {
    draft.inTable = u8(operand, 0) !== 0
  },
  [sprm.tableDepth]: (draft, operand) => {
    draft.depth = depthOf(i32(operand, 0))
  },
  [sprm.deeper]: (draft, operand) => {
    draft.depth = depthOf(draft.depth + i32(operand, 0))
  },
  [sprm.rowEnd]: endsRow,
  [sprm.innerRowEnd]: endsRow,
  [sprm.innerCell]: (draft, operand) => {
    draft.endsInnerCell = u8(operand, 0) !== 0
  },
  [sprm.numbering]: (draft, operand) => {
    draft.numbering = operand
  },
  [sprm.numberKind]: (draft, operand) => {
    draft.numberKind = u8(operand, 0)
  },
}

export function applyParagraph(look: ParagraphLook, sprms: readonly Sprm[]): ParagraphLook {
  if (sprms.length === 0) return look
  const draft: Draft = { ...look }
  for (const { code, operand } of sprms) handlers[code]?.(draft, operand)
  return draft
}

/** The style that a paragraph is given in its own modifiers, over the one that stands beside them. */
export const statedStyle = (sprms: readonly Sprm[]): number | undefined => {
  const stated = sprms.findLast(({ code }) => code === sprm.paragraphStyle)
  return stated === undefined ? undefined : u16(stated.operand, 0)
}
