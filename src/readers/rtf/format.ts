// Character and paragraph properties, changed by one control word at a time. Both end with their group.

import type { TextBlock } from '../../model/document.ts'
import { ownEntry } from '../own.ts'

export interface Format {
  /** Number in the font table. */
  readonly font: number
  /** Half points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  readonly hidden: boolean
  readonly deleted: boolean
}

export interface Paragraph {
  readonly align: TextBlock['align']
  /** 0…8; null: not stated. */
  readonly outline: number | null
  readonly style: number
  /** `\ls`: the list, 0 for none; `\ilvl`: its level. */
  readonly list: number
  readonly listLevel: number
  /** Depth in tables: 0 is outside of them. */
  readonly depth: number
}

export const plain = (font: number): Format => ({
  font,
  // RTF's own default where nothing states a size
  size: 24,
  bold: false,
  italic: false,
  caps: false,
  hidden: false,
  deleted: false,
})

export const firstParagraph: Paragraph = { align: null, outline: null, style: 0, list: 0, listLevel: 0, depth: 0 }

type Change<T> = (value: number | null) => Partial<T>

/** A switch is on without a number and off with 0. */
const isOn = (value: number | null): boolean => value !== 0

/** Word's largest font has 1638 points. */
const maxSize = 3276

const formats: Readonly<Record<string, Change<Format>>> = {
  f: value => ({ font: value ?? 0 }),
  fs: value => (value !== null && value > 0 ? { size: Math.min(maxSize, value) } : {}),
  b: value => ({ bold: isOn(value) }),
  i: value => ({ italic: isOn(value) }),
  caps: value => ({ caps: isOn(value) }),
  scaps: value => ({ caps: isOn(value) }),
  v: value => ({ hidden: isOn(value) }),
  deleted: value => ({ deleted: isOn(value) }),
}

/** Word's tables nest to this depth and hardly any further. */
const maxDepth = 30

const within = (value: number | null, limit: number): number => Math.max(0, Math.min(limit, value ?? 0))

const paragraphs: Readonly<Record<string, Change<Paragraph>>> = {
  ql: () => ({ align: 'left' }),
  qc: () => ({ align: 'center' }),
  qr: () => ({ align: 'right' }),
  qj: () => ({ align: 'justify' }),
  qd: () => ({ align: 'justify' }),
  s: value => ({ style: value ?? 0 }),
  outlinelevel: value => ({ outline: value }),
  ls: value => ({ list: value ?? 0 }),
  ilvl: value => ({ listLevel: within(value, 8) }),
  itap: value => ({ depth: within(value, maxDepth) }),
}

export const changedFormat = (name: string, value: number | null): Partial<Format> | undefined =>
  ownEntry(formats, name)?.(value)

/** `\intbl` says «in a table» where `\itap` does not say how deep. */
export function changedParagraph(name: string, value: number | null, now: Paragraph): Partial<Paragraph> | undefined {
  if (name === 'intbl') return { depth: Math.max(1, now.depth) }
  return ownEntry(paragraphs, name)?.(value)
}
