// Where footnotes and endnotes stand and what refers to them ([MS-DOC] 2.3.2, 2.8.18, 2.8.20).

import { u16, u32 } from '../ole/integers.ts'
import { noteMark } from '../word/footnotes.ts'
import type { WordFile } from './document.ts'
import { type StoryName, storyNames } from './fib.ts'
import type { NoteReference, Stretch } from './state.ts'

/** A story's stretch of the whole text. */
export function storyOf({ fib, text }: WordFile, story: StoryName): Stretch {
  const before = storyNames.slice(0, storyNames.indexOf(story))
  const start = before.reduce((sum, name) => sum + fib.lengths[name], 0)
  return { start: Math.min(start, text.length), end: Math.min(start + fib.lengths[story], text.length) }
}

/** Positions and the data of each but the last, from a PLC. */
interface Plc {
  readonly positions: readonly number[]
  readonly count: number
  /** Byte offset of the data of an entry. */
  readonly at: (entry: number) => number
}

export function plcOf(bytes: Uint8Array, size: number): Plc {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)))
  const positions = Array.from({ length: bytes.length === 0 ? 0 : count + 1 }, (_, entry) => u32(bytes, 4 * entry))
  return { positions, count, at: entry => 4 * (count + 1) + size * entry }
}

/** Parts of a story by their positions in it; those that go back or beyond its end are empty. */
export function partsOf({ start, end }: Stretch, positions: readonly number[]): readonly Stretch[] {
  return positions.slice(0, -1).map((position, at) => {
    const from = Math.min(end, start + position)
    return { start: from, end: Math.max(from, Math.min(end, start + (positions[at + 1] ?? 0))) }
  })
}

const kinds = [
  { story: 'footnote', references: 'footnoteReferences', texts: 'footnotes' },
  { story: 'endnote', references: 'endnoteReferences', texts: 'endnotes' },
] as const

/** All notes by the position of their mark. */
export function readNotes(file: WordFile): Map<number, NoteReference> {
  const notes = new Map<number, NoteReference>()
  for (const { story, references, texts } of kinds) {
    const bytes = file.part(references)
    const plc = plcOf(bytes, 2)
    const parts = partsOf(storyOf(file, story), plcOf(file.part(texts), 0).positions)
    let number = 0
    for (let entry = 0; entry < plc.count; entry++) {
      const part = parts[entry]
      // zero says that the author typed a mark of his own
      const isNumbered = u16(bytes, plc.at(entry)) !== 0
      const label = isNumbered ? noteMark(++number, story) : null
      if (part !== undefined) notes.set(plc.positions[entry] ?? 0, { ...part, label })
    }
  }
  return notes
}
