// Word 97–2003, straight from its structures: streams → FIB → text, styles, lists → body → headers and footers.

import type { Reading, ReadLimits, ReadOptions } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Note, note } from '../../model/notes.ts'
import { openCompound } from '../ole/index.ts'
import { createLabeller } from '../word/labels.ts'
import { toReading } from '../word/shape.ts'
import type { Story, StoryBlock } from '../word/story.ts'
import { createTally } from '../word/tally.ts'
import { openWordFile, type WordFile } from './document.ts'
import { readDrawings } from './drawings.ts'
import { readFurniture } from './furniture.ts'
import { readLists } from './lists.ts'
import { readNotes, storyOf } from './notes.ts'
import { readDrawing, readInner } from './paragraphs.ts'
import type { State } from './state.ts'

const mediaType = 'application/msword'

/** Reads a .doc; throws `truncated`, `damaged`, `encrypted`, `too-large` or `unsupported`. */
export function readDocStory(bytes: Uint8Array, limits: ReadLimits): Story {
  if (bytes.length > limits.maxBytes) throw new TrichLucError('too-large', { limit: limits.maxBytes })
  const streams = openCompound(bytes)
  const file = openWordFile(streams)
  const { placed, aside } = readDrawings(file)
  const state = openState(file, placed)
  if (isCutShort(file)) throw new TrichLucError('truncated', { kind: 'doc' })
  const body = readBody(state)
  for (const _ of aside) state.tally.count('element-ignored', 'gtextUNICODE')
  const furniture = readFurniture(state)
  const damage = file.damaged.map(part => note('damage-repaired', null, { part }))
  return { mediaType, body, furniture, aside, notes: [...damage, ...state.tally.notes(), ...sheetsIn(streams)] }
}

/** What stands where the file has ended. */
const nothing = /^(?=.*\0)[\0\s]*$/su

/** It says how much it holds, and holds none of it. */
const isCutShort = ({ fib, text }: WordFile): boolean => fib.lengths.main > 1 && text.length > 1 && nothing.test(text)

/** Workbooks inside the document: what they show is drawn as a picture, too, but no text. */
function sheetsIn(streams: ReturnType<typeof openCompound>): readonly Note[] {
  const count = [...streams.keys()].filter(name => /^objectpool\/.*\/(?:work)?book$/iu.test(name)).length
  return count > 0 ? [note('sheet-ignored', null, { count })] : []
}

export const readDoc = async (bytes: Uint8Array, options: ReadOptions): Promise<Reading> =>
  toReading(readDocStory(bytes, options), options)

const openState = (file: WordFile, drawings: State['drawings']): State => ({
  file,
  label: createLabeller(
    readLists(file.part('lists'), file.part('listOverrides'), {
      readSprms: file.readSprms,
      fontName: file.fonts.nameOf,
    }),
  ),
  tally: createTally(),
  notes: readNotes(file),
  drawings,
  pendingNotes: [],
  oldCount: null,
  fields: [],
  carried: null,
})

/** The body, then what is drawn at no known place in it. */
function readBody(state: State): readonly StoryBlock[] {
  const body = readInner(storyOf(state.file, 'main'), state)
  const drawn = [...state.drawings.values()].flat().flatMap(drawing => readDrawing(drawing, state))
  state.drawings.clear()
  return [...body, ...drawn]
}
