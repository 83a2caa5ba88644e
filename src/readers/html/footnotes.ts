// Footnotes as Word and LibreOffice write them: a link to an element at the end of the page, and a link back from it.

import { asFootnote } from '../word/footnotes.ts'
import type { StoryBlock } from '../word/story.ts'
import type { Page, Place } from './flow.ts'
import { attribute, type Document, type Element, elementsUnder, textUnder } from './parse.ts'

/** `#_ftn1`, `#_edn1`; `#sdfootnote1sym`, `#sdendnote1sym`. */
const reference = /#(?:_((?:ftn|edn)\d{1,6})|(sd(?:foot|end)note\d{1,6})sym)$/u
const wayBack = /#(?:_(?:ftn|edn)ref\d{1,6}|sd(?:foot|end)note\d{1,6}anc)$/u
const noteId = /^(?:(?:ftn|edn)\d{1,6}|sd(?:foot|end)note\d{1,6})$/u

const longestMark = 20

/** Elements of footnotes by their id. */
export function findFootnotes(document: Document): Map<string, Element> {
  const found = new Map<string, Element>()
  for (const element of elementsUnder(document)) {
    const id = attribute(element, 'id') ?? ''
    if (element.tagName === 'div' && noteId.test(id) && !found.has(id)) found.set(id, element)
  }
  return found
}

/** The note that an element is; a mark may not have led to it. */
export const isFootnote = (element: Element, { footnotes }: Page): boolean =>
  footnotes.get(attribute(element, 'id') ?? '') === element

/** Remembers the note that a link refers to; true where the link is a mark of a note and no part of the text. */
export function readReference(link: Element, { page }: Place): boolean {
  const target = attribute(link, 'href') ?? ''
  if (wayBack.test(target)) return true
  const found = reference.exec(target)
  const note = page.footnotes.get(found?.[1] ?? found?.[2] ?? '')
  if (note === undefined) return false
  if (!page.marks.has(note)) refer(note, markOf(link), page)
  return true
}

/** `[1]` → «1» */
const markOf = (link: Element): string => /[^\s[\]]+/u.exec(textUnder(link, longestMark))?.[0] ?? ''

/** Puts a note behind the block being read. */
export function refer(note: Element, mark: string, { marks, pending }: Page): void {
  marks.set(note, mark)
  pending.push(note)
}

/** Blocks of the notes referred to; notes may refer to others. */
export function readPending(place: Place): readonly StoryBlock[] {
  const blocks: StoryBlock[] = []
  const { pending } = place.page
  for (let at = 0; at < pending.length; at++)
    for (const block of readNote(pending[at] as Element, place)) blocks.push(block)
  pending.length = 0
  return blocks
}

function readNote(note: Element, place: Place): readonly StoryBlock[] {
  const { page } = place
  page.tally.count('footnote-read')
  return asFootnote(page.story(note, place), page.marks.get(note) || null)
}
