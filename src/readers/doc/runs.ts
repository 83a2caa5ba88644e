// How a run looks: its font, and what is not shown ([MS-DOC] 2.6.1).

import { u8, u16 } from '../ole/integers.ts'
import { type Sprm, sprm } from './sprms.ts'

/** A character that a symbol font shows, whatever stands in the text. */
export interface SymbolCode {
  /** Number in the table of fonts. */
  readonly font: number
  readonly code: number
}

export interface RunLook {
  /** Numbers in the table of fonts: for ASCII characters and for all others. */
  readonly ascii: number
  readonly other: number
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  readonly smallCaps: boolean
  readonly hidden: boolean
  /** By revision. */
  readonly deleted: boolean
  /** Hides a paragraph mark: the text goes on in the next paragraph. */
  readonly specVanish: boolean
  /** Control characters of the run are references, pictures, symbols. */
  readonly special: boolean
  readonly symbol: SymbolCode | null
}

/** What Word shows where nothing in the file says otherwise ([MS-DOC] 2.6.1). */
export const plainLook: RunLook = {
  ascii: 0,
  other: 0,
  size: 10,
  bold: false,
  italic: false,
  caps: false,
  smallCaps: false,
  hidden: false,
  deleted: false,
  specVanish: false,
  special: false,
  symbol: null,
}

type Draft = { -readonly [K in keyof RunLook]: RunLook[K] }
type Toggle = 'bold' | 'italic' | 'caps' | 'smallCaps' | 'hidden'
type Handler = (draft: Draft, operand: Uint8Array, style: RunLook) => void

/** [MS-DOC] 2.9.327: 0x80 is as in the style, 0x81 the other way round. */
const toggle =
  (name: Toggle): Handler =>
  (draft, operand, style) => {
    const value = u8(operand, 0)
    draft[name] = value === 0x80 ? style[name] : value === 0x81 ? !style[name] : value !== 0
  }

const flag =
  (name: 'deleted' | 'specVanish' | 'special'): Handler =>
  (draft, operand) => {
    draft[name] = u8(operand, 0) !== 0
  }

const handlers: Readonly<Record<number, Handler>> = {
  [sprm.bold]: toggle('bold'),
  [sprm.italic]: toggle('italic'),
  [sprm.caps]: toggle('caps'),
  [sprm.smallCaps]: toggle('smallCaps'),
  [sprm.vanish]: toggle('hidden'),
  [sprm.deleted]: flag('deleted'),
  [sprm.specVanish]: flag('specVanish'),
  [sprm.special]: flag('special'),
  [sprm.size]: (draft, operand) => {
    // half points in the file, points in the model
    draft.size = u16(operand, 0) / 2 || draft.size
  },
  [sprm.font]: (draft, operand) => {
    draft.ascii = draft.other = u16(operand, 0)
  },
  [sprm.asciiFont]: (draft, operand) => {
    draft.ascii = u16(operand, 0)
  },
  [sprm.otherFont]: (draft, operand) => {
    draft.other = u16(operand, 0)
  },
  [sprm.symbol]: (draft, operand) => {
    draft.symbol = { font: u16(operand, 0), code: u16(operand, 2) }
    draft.special = true
  },
  [sprm.plain]: (draft, _, style) => {
    const { special, symbol } = draft
    Object.assign(draft, style, { special, symbol })
  },
}

/** The look that modifiers give to `look`; `style` is the paragraph's, which toggles are told against. */
export function applyRun(look: RunLook, sprms: readonly Sprm[], style: RunLook): RunLook {
  if (sprms.length === 0) return look
  const draft: Draft = { ...look }
  for (const { code, operand } of sprms) handlers[code]?.(draft, operand, style)
  return draft
}
