// Single property modifiers: what a style, a paragraph or a run says about its look ([MS-DOC] 2.2.5, 2.6).

import { i16, u8, u16 } from '../ole/integers.ts'

export interface Sprm {
  /** As Word 97 numbers them, whatever Word wrote the file. */
  readonly code: number
  /** Without the length that those of variable length begin with. */
  readonly operand: Uint8Array
}

/** The modifiers of a list that we read; it ends where the bytes end. */
export type ReadSprms = (grpprl: Uint8Array) => readonly Sprm[]

/** The names of those that are read. */
export const sprm = {
  // runs
  deleted: 0x0800,
  specVanish: 0x0818,
  bold: 0x0835,
  italic: 0x0836,
  smallCaps: 0x083a,
  caps: 0x083b,
  vanish: 0x083c,
  special: 0x0855,
  plain: 0x2a33,
  runStyle: 0x4a30,
  size: 0x4a43,
  font: 0x4a3d,
  asciiFont: 0x4a4f,
  farEastFont: 0x4a50,
  otherFont: 0x4a51,
  symbol: 0x6a09,
  // paragraphs
  align80: 0x2403,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  align: 0x2461,
  listLevel: 0x260a,
  outline: 0x2640,
  paragraphStyle: 0x4600,
  list: 0x460b,
  huge97: 0x6645,
  huge: 0x6646,
  tableProperties: 0x646b,
  tableDepth: 0x6649,
  deeper: 0x664a,
  numbering: 0xc63e,
  numberKind: 0x260d,
  // table rows
  tableStyle: 0x563a,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  defineTable: 0xd608,
  tableBorders80: 0xd605,
  tableBorders: 0xd613,
  verticalMerge: 0xd62b,
  cellBorders80: 0xd620,
  cellBorders: 0xd62f,
} as const

const read: ReadonlySet<number> = new Set(Object.values(sprm))

/** A row of 63 cells, each with borders of its own, has fewer; a hostile list would cost its time with every run. */
export const maxSprms = 300
/** The same with those that are not read. */
const maxSeen = 2000

const tabs = 0xc615

/** Operand bytes by `spra`, the highest three bits of the code; 6 is of variable length. */
const sizes = [1, 1, 2, 4, 2, 2, null, 3]

export function readSprms(grpprl: Uint8Array): readonly Sprm[] {
  const sprms: Sprm[] = []
  let seen = 0
  for (let at = 0; at + 2 < grpprl.length && sprms.length < maxSprms && seen < maxSeen; seen++) {
    const code = u16(grpprl, at)
    const [start, length] = operandOf(code, grpprl, at + 2)
    if (read.has(code)) sprms.push({ code, operand: grpprl.subarray(start, start + length) })
    at = start + length
  }
  return sprms
}

function operandOf(code: number, grpprl: Uint8Array, at: number): readonly [start: number, length: number] {
  const size = sizes[code >> 13] ?? null
  if (size !== null) return [at, size]
  // [MS-DOC] 2.9.311: the length counts one byte of its own two
  if (code === sprm.defineTable) return [at + 2, Math.max(0, u16(grpprl, at) - 1)]
  const length = u8(grpprl, at)
  return [at + 1, code === tabs && length === 0xff ? tabsLength(grpprl, at + 1) : length]
}

/** [MS-DOC] 2.9.184: more tab stops than a length of one byte can say. */
function tabsLength(grpprl: Uint8Array, at: number): number {
  const deleted = 1 + 4 * u8(grpprl, at)
  return deleted + 1 + 3 * u8(grpprl, at + deleted)
}

/** Of modifiers of runs the last of each kind counts: a long list that many runs share is made short. */
export const lastOfEach = (sprms: readonly Sprm[]): readonly Sprm[] =>
  sprms.filter(({ code }, at) => sprms.findLastIndex(other => other.code === code) === at)

/** A list of modifiers with its length before it, as the Data stream keeps what is too long for a page. */
export const countedGrpprl = (bytes: Uint8Array, at: number): Uint8Array =>
  at < 0 || at + 2 > bytes.length ? new Uint8Array() : bytes.subarray(at + 2, at + 2 + Math.max(0, i16(bytes, at)))
