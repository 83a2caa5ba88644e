// Block-level content: one table of what is read, one of what is known and prints nothing.

import type { Element } from '../ooxml/xml.ts'
import { ownEntry } from '../own.ts'
import type { StoryBlock } from '../word/story.ts'
import { readCarried, readParagraph } from './paragraphs.ts'
import { shownAlternative } from './runs.ts'
import type { State } from './state.ts'
import { readTable } from './tables.ts'

type Handler = (element: Element, state: State) => readonly StoryBlock[]

const handlers: Readonly<Record<string, Handler>> = {
  'w:p': readParagraph,
  'w:tbl': readTable,
  'm:oMathPara': readParagraph,
  'mc:AlternateContent': (element, state) => readEach(shownAlternative(element).children, state),
  'w:del': skipDeleted,
  'w:moveFrom': skipDeleted,
  'w:sectPr': keepSection,
}

/** Wrappers at the level of paragraphs; the body's own are unwrapped while parsing. */
export const transparent: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
])

const ignored: ReadonlySet<string> = new Set(
  `w:sdtPr w:sdtEndPr w:tcPr w:customXmlPr w:smartTagPr w:bookmarkStart w:bookmarkEnd w:proofErr w:permStart w:permEnd
   w:commentRangeStart w:commentRangeEnd w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd
   w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd
   w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd`.split(
    /\s+/u,
  ),
)

function readBlock(element: Element, state: State): readonly StoryBlock[] {
  const handler = ownEntry(handlers, element.name)
  if (handler !== undefined) return handler(element, state)
  if (transparent.has(element.name)) return readEach(element.children, state)
  if (!ignored.has(element.name)) state.tally.count('element-ignored', element.name)
  return []
}

const readEach = (elements: readonly Element[], state: State): readonly StoryBlock[] =>
  elements.flatMap(element => readBlock(element, state))

/** A state from its first paragraph to its last: a cell, a text box, a footnote, a header. */
export function readBlocks(elements: readonly Element[], state: State): readonly StoryBlock[] {
  const blocks = readEach(elements, state)
  return state.carried === null ? blocks : [...blocks, ...readCarried(state)]
}

/** One child of the body; a deleted paragraph mark may carry its text over to the next. */
export const readBodyChild = readBlock

function skipDeleted(element: Element, state: State): readonly StoryBlock[] {
  if (element.children.length > 0) state.tally.count('deleted-text-ignored')
  return []
}

function keepSection(element: Element, state: State): readonly StoryBlock[] {
  state.sections.push(element)
  return []
}
