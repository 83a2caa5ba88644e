// Modifiers of Word 6 and 95: one byte each, with operands of fixed sizes; told in the numbers of Word 97.
// (Microsoft Word for Windows 6 binary file format, «sprm definitions»)

import { u8, u16 } from '../ole/integers.ts'
import { type Sprm, sprm } from './sprms.ts'

/** A length of one byte or of two stands before the operand. */
const counted = -1
const longCounted = -2

/** Operand bytes of the numbers from `first` on, in their order. */
const sizeRanges: readonly (readonly [first: number, sizes: readonly number[]])[] = [
  [2, [2, counted, 1, 1, 1, 1, 1, 1, 1, 1, counted, 1, 1, counted, 2, 2, 2, 2, 4, 2, 2, counted]],
  [24, [1, 1, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 1, 1, counted]],
  [65, [1, 1, 1, counted, 2, 4, 1, 2, 3, counted, 1]],
  [80, [2, counted, counted, 0]],
  [85, [1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 3, 2, 2, 1, 2, 1, 2, 1, counted, 1, counted, counted, 2, counted, 2, 2]],
  [117, [1, 1, 1, counted, 2, 2, 2, 2]],
  [182, [2, 2, 2, 1, 1, 12, longCounted, 2, longCounted, counted, 4, 5, 4, 2, 4, 2, 2, 5, 4]],
]

const sizes: ReadonlyMap<number, number> = new Map(
  sizeRanges.flatMap(([first, list]) => list.map((size, at): [number, number] => [first + at, size])),
)

type Translate = (operand: Uint8Array) => Uint8Array

const same: Translate = operand => operand

/** Those that are read: the number of Word 97, and the operand as Word 97 writes it. */
const translations: ReadonlyMap<number, readonly [code: number, translate: Translate]> = new Map<
  number,
  readonly [number, Translate]
>([
  [2, [sprm.paragraphStyle, same]],
  [5, [sprm.align80, same]],
  [12, [sprm.numbering, same]],
  [13, [sprm.numberKind, same]],
  [24, [sprm.inTable, same]],
  [25, [sprm.rowEnd, same]],
  [65, [sprm.deleted, same]],
  [74, [sprm.symbol, operand => Uint8Array.of(u8(operand, 0), u8(operand, 1), u8(operand, 2), 0)]],
  [80, [sprm.runStyle, same]],
  [83, [sprm.plain, same]],
  [85, [sprm.bold, same]],
  [86, [sprm.italic, same]],
  [90, [sprm.smallCaps, same]],
  [91, [sprm.caps, same]],
  [92, [sprm.vanish, same]],
  [93, [sprm.font, same]],
  [99, [sprm.size, same]],
  [117, [sprm.special, same]],
  [187, [sprm.tableBorders80, operand => wideBorders(operand, 6)]],
  [190, [sprm.defineTable, wideTable]],
  [193, [sprm.cellBorders80, operand => joined(operand.subarray(0, 3), wideBorders(operand.subarray(3), 1))]],
  [197, [sprm.mergeCells, same]],
  [198, [sprm.splitCells, same]],
])

/** It ends at the first number that is not known: what follows cannot be told apart. */
export function readSprms95(grpprl: Uint8Array): readonly Sprm[] {
  const sprms: Sprm[] = []
  for (let at = 0; at < grpprl.length; ) {
    const number = u8(grpprl, at)
    const size = sizes.get(number)
    if (size === undefined) break
    const [start, length] = operandOf(size, grpprl, at + 1)
    if (start + length > grpprl.length) break
    const [code, translate] = translations.get(number) ?? [0, same]
    if (code !== 0) sprms.push({ code, operand: translate(grpprl.subarray(start, start + length)) })
    at = start + length
  }
  return sprms
}

function operandOf(size: number, grpprl: Uint8Array, at: number): readonly [start: number, length: number] {
  if (size === longCounted) return [at + 2, Math.max(0, u16(grpprl, at) - 1)]
  return size === counted ? [at + 1, u8(grpprl, at)] : [at, size]
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** Borders of two bytes, width and kind in the lowest five bits, as those of four whose second byte says the kind. */
const wideBorders = (bytes: Uint8Array, count: number): Uint8Array =>
  joined(...Array.from({ length: count }, (_, at) => Uint8Array.of(0, (u16(bytes, 2 * at) & 0x1f) === 0 ? 0 : 1, 0, 0)))

const oldCellSize = 10

/** Cells of ten bytes: flags and four borders. */
function wideTable(operand: Uint8Array): Uint8Array {
  const count = u8(operand, 0)
  const start = 1 + 2 * (count + 1)
  const cells = Array.from({ length: count }, (_, at) => {
    const cell = operand.subarray(start + oldCellSize * at, start + oldCellSize * (at + 1))
    return joined(Uint8Array.of(u8(cell, 0) & 3, 0, 0, 0), wideBorders(cell.subarray(2), 4))
  })
  return joined(operand.subarray(0, start), ...cells)
}
