// Drawings: text boxes are read as blocks, pictures become blocks without text, word art goes aside.

import { childOf, type Element } from '../ooxml/xml.ts'
import { ownEntry } from '../own.ts'
import { lineOf } from '../text/grid.ts'
import { byPlace, nowhere, type Spot } from '../word/drawn.ts'
import { image } from '../word/paragraphs.ts'
import type { StoryBlock } from '../word/story.ts'
import { shownAlternative } from './runs.ts'
import type { State } from './state.ts'

type Handler = (element: Element, state: State) => readonly StoryBlock[]

const handlers: Readonly<Record<string, Handler>> = {
  'w:txbxContent': readBox,
  'mc:AlternateContent': (element, state) => readDrawing(shownAlternative(element), state),
  'a:blip': readImage,
  'v:imagedata': readImage,
  'v:textpath': readWordArt,
  'c:chart': ignoreWithNote,
  'dgm:relIds': ignoreWithNote,
}

/** Drawings of one paragraph, as they lie on the page. */
export const inOrder = (drawings: readonly Element[]): readonly Element[] =>
  drawings
    .map(element => ({ element, ...spotOf(element) }))
    .toSorted(byPlace)
    .map(({ element }) => element)

const emu = 12_700

function spotOf(drawing: Element): Spot {
  const anchor = childOf(drawing, 'wp:anchor')
  const offset = (name: string): number =>
    Math.round(Number(childOf(childOf(anchor, name), 'wp:posOffset')?.text ?? 0) / emu) || 0
  return anchor === undefined ? nowhere : { top: offset('wp:positionV'), left: offset('wp:positionH') }
}

/** Blocks of a drawing, in the order of the file. */
export function readDrawing(element: Element, state: State): readonly StoryBlock[] {
  return element.children.flatMap(child => (ownEntry(handlers, child.name) ?? readDrawing)(child, state))
}

function readBox(element: Element, state: State): readonly StoryBlock[] {
  // a box is a story of its own: fields and deleted paragraph marks do not reach into it
  const { fields, carried } = state
  Object.assign(state, { fields: [], carried: null })
  const blocks = state.read(element.children, state)
  Object.assign(state, { fields, carried })
  if (blocks.length > 0) state.tally.count('text-box-read')
  return blocks
}

function readImage(_: Element, state: State): readonly StoryBlock[] {
  state.tally.count('image-ignored')
  return [image]
}

/** Watermarks are word art: «DỰ THẢO», or a secrecy mark. */
function readWordArt(element: Element, state: State): readonly StoryBlock[] {
  const text = element.attributes.string ?? ''
  if (text.trim() !== '') {
    state.aside.push(lineOf([{ text, font: null, box: null }]))
    state.tally.count('element-ignored', element.name)
  }
  return []
}

function ignoreWithNote(element: Element, state: State): readonly StoryBlock[] {
  state.tally.count('element-ignored', element.name)
  return []
}
