// Automatic numbers: definitions of lists and what paragraphs use of them ([MS-DOC] 2.9.147 LSTF, 2.9.150 LVL, 2.9.131 LFO).

import { i32, u8, u16, u32, utf16 } from '../ole/integers.ts'
import { nfcName } from '../word/formats.ts'
import type { Level, List, Lists } from '../word/lists.ts'
import { applyRun, plainLook } from './runs.ts'
import type { ReadSprms } from './sprms.ts'

interface Definition {
  readonly id: string
  readonly levels: ReadonlyMap<number, Level>
}

export interface ListFormat {
  readonly readSprms: ReadSprms
  readonly fontName: (number: number) => string
}

const lstfSize = 28
const lvlfSize = 28
const lfoSize = 16
const levelCount = 9
const absent = 0xffffffff

/** Lists by the number that paragraphs give, from 1. */
export function readLists(definitions: Uint8Array, overrides: Uint8Array, format: ListFormat): Lists {
  const known = new Map(readDefinitions(definitions, format).map(definition => [definition.id, definition]))
  const count = Math.min(u32(overrides, 0), Math.floor((overrides.length - 4) / lfoSize))
  const lists = new Map<string, List>()
  let at = 4 + lfoSize * count
  for (let number = 0; number < count; number++) {
    const lfo = overrides.subarray(4 + lfoSize * number, 4 + lfoSize * (number + 1))
    const { startOverrides, redefined, end } = readOverrides(overrides, at, u8(lfo, 12), format)
    at = end
    const definition = known.get(String(u32(lfo, 0)))
    if (definition === undefined) continue
    const levels = redefined.size === 0 ? definition.levels : new Map([...definition.levels, ...redefined])
    lists.set(String(number + 1), { abstractId: definition.id, levels, startOverrides })
  }
  return lists
}

function readDefinitions(bytes: Uint8Array, format: ListFormat): readonly Definition[] {
  const count = Math.min(u16(bytes, 0), Math.floor(Math.max(0, bytes.length - 2) / lstfSize))
  let at = 2 + lstfSize * count
  return Array.from({ length: count }, (_, list) => {
    const lstf = bytes.subarray(2 + lstfSize * list, 2 + lstfSize * (list + 1))
    const levels = new Map<number, Level>()
    const isSimple = (u8(lstf, 26) & 1) !== 0
    for (let level = 0; level < (isSimple ? 1 : levelCount) && at + lvlfSize <= bytes.length; level++) {
      const read = readLevel(bytes, at, format)
      levels.set(level, read.level)
      at = read.end
    }
    return { id: String(u32(lstf, 0)), levels }
  })
}

interface Overrides {
  readonly startOverrides: ReadonlyMap<number, number>
  readonly redefined: ReadonlyMap<number, Level>
  readonly end: number
}

/** [MS-DOC] 2.9.133 LFOData: levels that begin elsewhere, or are others. */
function readOverrides(bytes: Uint8Array, start: number, count: number, format: ListFormat): Overrides {
  const startOverrides = new Map<number, number>()
  const redefined = new Map<number, Level>()
  // the field before the levels is absent in files of some programs
  let at = u32(bytes, start) === absent || count === 0 ? start + 4 : start
  for (let override = 0; override < count && at + 8 <= bytes.length; override++) {
    const flags = u32(bytes, at + 4)
    const level = flags & 0xf
    const hasLevel = (flags & 0x20) !== 0
    if ((flags & 0x10) !== 0 && !hasLevel) startOverrides.set(level, i32(bytes, at))
    at += 8
    if (!hasLevel) continue
    const read = readLevel(bytes, at, format)
    redefined.set(level, read.level)
    if ((flags & 0x10) !== 0) startOverrides.set(level, read.level.start)
    at = read.end
  }
  return { startOverrides, redefined, end: at }
}

function readLevel(bytes: Uint8Array, at: number, format: ListFormat): { readonly level: Level; readonly end: number } {
  const flags = u8(bytes, at + 5)
  const nfc = u8(bytes, at + 4)
  const runAt = at + lvlfSize + u8(bytes, at + 25)
  const textAt = runAt + u8(bytes, at + 24)
  const look = applyRun(plainLook, format.readSprms(bytes.subarray(runAt, textAt)), plainLook)
  const length = u16(bytes, textAt)
  return {
    level: {
      start: i32(bytes, at),
      format: nfcName(nfc),
      text: placeholders(utf16(bytes, textAt + 2, length)),
      font: look === plainLook ? '' : format.fontName(look.ascii),
      restartsAfter: (flags & 8) !== 0 ? u8(bytes, at + 26) : null,
      isLegal: (flags & 4) !== 0,
      paragraphStyle: null,
    },
    end: textAt + 2 + 2 * length,
  }
}

/** The numbers of levels stand in the text as characters U+0000…0008; OOXML writes them %1…%9. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const numbers = /[\x00-\x08]/gu

const placeholders = (text: string): string => text.replace(numbers, char => `%${char.charCodeAt(0) + 1}`)
