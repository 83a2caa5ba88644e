// A paragraph with its style, number and alignment; and the footnotes that it refers to.

import type { TextBlock } from '../../model/document.ts'
import { childOf, type Element, switchOf, wordValue } from '../ooxml/xml.ts'
import { textBlock } from '../text/grid.ts'
import { withoutOpenCodes } from '../word/fields.ts'
import { asFootnote } from '../word/footnotes.ts'
import type { Numbering } from '../word/lists.ts'
import { headingOf, isShown, joinedLines, printed } from '../word/paragraphs.ts'
import type { StoryBlock } from '../word/story.ts'
import { inOrder, readDrawing } from './drawings.ts'
import { readParagraphProperties } from './properties.ts'
import { readContent } from './runs.ts'
import type { FootnoteReference, State } from './state.ts'

export function readParagraph(element: Element, state: State): readonly StoryBlock[] {
  const properties = childOf(element, 'w:pPr')
  keepSection(properties, state)
  const styleId = wordValue(properties, 'w:pStyle') ?? state.styles.defaultParagraph
  const style = state.styles.paragraph(styleId)
  const direct = readParagraphProperties(properties)
  const label = state.label(numberingOf(direct.numbering, style.numbering), styleId)
  const content = readContent(element, state, styleId)
  state.fields = withoutOpenCodes(state.fields)
  const lines = joinedLines(state.carried, content.lines)
  state.carried = null
  const drawn = inOrder(content.drawings).flatMap(drawing => readDrawing(drawing, state))
  if (goesOn(properties)) {
    state.carried = lines
    return drawn
  }
  const block: TextBlock = {
    kind: 'text',
    region: 'body',
    lines: printed(lines),
    align: direct.align ?? style.align ?? null,
    heading: direct.outline === undefined ? style.heading : headingOf(direct.outline),
    label,
  }
  return isShown(block) ? [block, ...drawn] : drawn
}

function keepSection(properties: Element | undefined, state: State): void {
  const section = childOf(properties, 'w:sectPr')
  if (section !== undefined) state.sections.push(section)
}

/** List 0 takes a paragraph out of its style's list. */
function numberingOf(direct: Numbering | undefined, style: Numbering | undefined): Numbering | undefined {
  const id = direct?.id ?? style?.id ?? null
  if (id === null || id === '0') return undefined
  return { id, level: direct?.level ?? style?.level ?? null }
}

/** The paragraph mark is deleted (tracked) or a style separator: the text goes on in the next paragraph. */
function goesOn(properties: Element | undefined): boolean {
  const mark = childOf(properties, 'w:rPr')
  if (mark === undefined) return false
  return childOf(mark, 'w:del') !== undefined || switchOf(mark, 'w:specVanish') === true
}

/** What is left of a paragraph whose mark is gone and that no other follows. */
export function readCarried(state: State): readonly StoryBlock[] {
  const lines = printed(state.carried ?? [])
  state.carried = null
  return lines.length === 0 ? [] : [textBlock(lines)]
}

/** The footnotes that the blocks read so far refer to. */
export function readPendingNotes(state: State): readonly StoryBlock[] {
  if (state.pendingNotes.length === 0) return []
  return state.pendingNotes.splice(0).flatMap(reference => readNote(reference, state))
}

function readNote({ note, label }: FootnoteReference, state: State): readonly StoryBlock[] {
  state.tally.count('footnote-read')
  return asFootnote(state.read(note.children, state), label)
}
