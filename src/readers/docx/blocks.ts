// Block-level content: one table of what is read, one of what is known and prints nothing.

import type { SourceBlock } from '../../model/document.ts'
import { ownEntry } from '../own.ts'
import { readCarried, readParagraph } from './paragraphs.ts'
import { shownAlternative } from './runs.ts'
import type { Story } from './story.ts'
import { readTable } from './tables.ts'
import type { Element } from './xml.ts'

type Handler = (element: Element, story: Story) => readonly SourceBlock[]

const handlers: Readonly<Record<string, Handler>> = {
  'w:p': readParagraph,
  'w:tbl': readTable,
  'm:oMathPara': readParagraph,
  'mc:AlternateContent': (element, story) => readEach(shownAlternative(element).children, story),
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

function readBlock(element: Element, story: Story): readonly SourceBlock[] {
  const handler = ownEntry(handlers, element.name)
  if (handler !== undefined) return handler(element, story)
  if (transparent.has(element.name)) return readEach(element.children, story)
  if (!ignored.has(element.name)) story.tally.count('element-ignored', element.name)
  return []
}

const readEach = (elements: readonly Element[], story: Story): readonly SourceBlock[] =>
  elements.flatMap(element => readBlock(element, story))

/** A story from its first paragraph to its last: a cell, a text box, a footnote, a header. */
export function readBlocks(elements: readonly Element[], story: Story): readonly SourceBlock[] {
  const blocks = readEach(elements, story)
  return story.carried === null ? blocks : [...blocks, ...readCarried(story)]
}

/** One child of the body; a deleted paragraph mark may carry its text over to the next. */
export const readBodyChild = readBlock

function skipDeleted(element: Element, story: Story): readonly SourceBlock[] {
  if (element.children.length > 0) story.tally.count('deleted-text-ignored')
  return []
}

function keepSection(element: Element, story: Story): readonly SourceBlock[] {
  story.sections.push(element)
  return []
}
