// Control words that hold for the whole document, or say how its bytes are read.

import { ownEntry } from '../own.ts'
import { fontOf } from './buffer.ts'
import { plain } from './format.ts'
import type { Reader } from './reader.ts'
import { decodeCode } from './symbols.ts'

type Setting = (reader: Reader, value: number | null) => void

const settings: Readonly<Record<string, Setting>> = {
  ansicpg(reader, value) {
    reader.page = value || reader.page
  },
  mac(reader) {
    reader.page = 10_000
  },
  deff(reader, value) {
    reader.defaultFont = value ?? 0
    reader.group.format = plain(reader.defaultFont)
  },
  uc({ group }, value) {
    group.fallback = Math.max(0, Math.min(maxFallback, value ?? 1))
  },
  u(reader, value) {
    if (value === null) return
    // 16 bits with a sign; some write them without
    const code = value < 0 ? value + 0x1_0000 : value
    if (code > 0) reader.group.destination.write(decodeCode(code, fontOf(reader), reader), reader)
    reader.toSkip = reader.group.fallback
  },
}

const maxFallback = 16

export const settingOf = (word: string): Setting | undefined => ownEntry(settings, word)
