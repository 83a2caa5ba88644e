// Drawings: text boxes are read as blocks, pictures become blocks without text, word art goes aside.

import type { ImageBlock, SourceBlock } from '../../model/document.ts'
import { ownEntry } from '../own.ts'
import { shownAlternative } from './runs.ts'
import { lineOf, type Story } from './story.ts'
import type { Element } from './xml.ts'

type Handler = (element: Element, story: Story) => readonly SourceBlock[]

const image: ImageBlock = { kind: 'image', page: null, box: null }

const handlers: Readonly<Record<string, Handler>> = {
  'w:txbxContent': readBox,
  'mc:AlternateContent': (element, story) => readDrawing(shownAlternative(element), story),
  'a:blip': readImage,
  'v:imagedata': readImage,
  'v:textpath': readWordArt,
  'c:chart': ignoreWithNote,
  'dgm:relIds': ignoreWithNote,
}

/** Blocks of a drawing, in the order of the file. */
export function readDrawing(element: Element, story: Story): readonly SourceBlock[] {
  return element.children.flatMap(child => (ownEntry(handlers, child.name) ?? readDrawing)(child, story))
}

function readBox(element: Element, story: Story): readonly SourceBlock[] {
  // a box is a story of its own: fields and deleted paragraph marks do not reach into it
  const { fields, carried } = story
  Object.assign(story, { fields: [], carried: null })
  const blocks = story.read(element.children, story)
  Object.assign(story, { fields, carried })
  if (blocks.length > 0) story.tally.count('text-box-read')
  return blocks
}

function readImage(_: Element, story: Story): readonly SourceBlock[] {
  story.tally.count('image-ignored')
  return [image]
}

/** Watermarks are word art: «DỰ THẢO», or a secrecy mark. */
function readWordArt(element: Element, story: Story): readonly SourceBlock[] {
  const text = element.attributes.string ?? ''
  if (text.trim() !== '') {
    story.aside.push(lineOf([{ text, font: null, box: null }]))
    story.tally.count('element-ignored', element.name)
  }
  return []
}

function ignoreWithNote(element: Element, story: Story): readonly SourceBlock[] {
  story.tally.count('element-ignored', element.name)
  return []
}
