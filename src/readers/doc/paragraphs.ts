// Stories from paragraph to paragraph: each with its style, number, alignment and place in a table ([MS-DOC] 2.4.2).

import type { TextBlock } from '../../model/document.ts'
import { u16 } from '../ole/integers.ts'
import { textBlock } from '../text/grid.ts'
import { byPlace } from '../word/drawn.ts'
import { withoutOpenCodes } from '../word/fields.ts'
import { asFootnote } from '../word/footnotes.ts'
import { headingOf, image, isShown, joinedLines, printed } from '../word/paragraphs.ts'
import type { StoryBlock } from '../word/story.ts'
import { lookOf, readContent } from './content.ts'
import type { ParagraphSprms } from './document.ts'
import { createNest, type Nest, type Placement } from './nesting.ts'
import { hasOldNumber, oldLabel } from './old-numbers.ts'
import { applyParagraph, type ParagraphLook, statedStyle } from './paragraph-look.ts'
import { readRowShape } from './rows.ts'
import { sprm } from './sprms.ts'
import type { Drawing, NoteReference, State, Stretch } from './state.ts'

interface Paragraph extends Stretch {
  /** The character that ends it, which stands at `end`; empty where the story ends without one. */
  readonly mark: string
  readonly properties: ParagraphSprms
}

const cellMark = '\x07'
const sectionMark = '\x0c'
const outside: Placement = { depth: 0, ends: null, shape: null }

/** All blocks of a stretch of text; footnotes behind the block that refers to them. */
export function readStory(stretch: Stretch, state: State): readonly StoryBlock[] {
  const nest = createNest()
  for (const paragraph of paragraphsOf(stretch, state)) readParagraph(paragraph, nest, state)
  addNotes(nest, state)
  nest.add(carriedBlocks(state), outside)
  return nest.close()
}

/** A story inside another: fields, deleted paragraph marks and waiting notes do not reach into it. */
export function readInner(stretch: Stretch, state: State): readonly StoryBlock[] {
  const { fields, carried, pendingNotes } = state
  Object.assign(state, { fields: [], carried: null, pendingNotes: [] })
  const blocks = readStory(stretch, state)
  Object.assign(state, { fields, carried, pendingNotes })
  return blocks
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const marks = /[\x07\x0c\r]/gu

function* paragraphsOf({ start, end }: Stretch, { file }: State): Generator<Paragraph> {
  let begun = start
  for (let from = start; from < end; ) {
    marks.lastIndex = from
    const at = Math.min(marks.exec(file.text)?.index ?? end, end)
    const properties = file.paragraphAt(Math.min(at, end - 1))
    from = at + 1
    const mark = at < end ? (file.text[at] ?? '') : ''
    // else it is a page break inside the paragraph
    if (mark !== sectionMark || properties.endsHere || from === end) {
      yield { start: begun, end: at, mark, properties }
      begun = from
    }
  }
}

function readParagraph(paragraph: Paragraph, nest: Nest, state: State): void {
  const { style, look, sprms } = propertiesOf(paragraph, state)
  const placement = placementOf(paragraph, look)
  if (placement.ends === 'row') {
    const named = sprms.findLast(({ code }) => code === sprm.tableStyle)
    const styled = named === undefined ? [] : state.file.styles.table(u16(named.operand, 0))
    nest.add([], { ...placement, shape: readRowShape(styled, sprms) })
    return
  }
  // notes of a table stand behind it
  if (placement.depth === 0) addNotes(nest, state)
  nest.add(readBlocks(paragraph, { style, look }, state), placement)
  if (placement.depth === 0) addNotes(nest, state)
}

interface Properties {
  readonly style: number
  readonly look: ParagraphLook
}

function propertiesOf({ properties }: Paragraph, { file }: State): Properties & Pick<ParagraphSprms, 'sprms'> {
  const style = statedStyle(properties.sprms) ?? properties.style
  return { style, look: applyParagraph(file.styles.paragraph(style), properties.sprms), sprms: properties.sprms }
}

function placementOf({ mark }: Paragraph, look: ParagraphLook): Placement {
  const depth = look.depth > 0 ? look.depth : look.inTable ? 1 : 0
  if (depth === 0) return outside
  const isMark = mark === cellMark
  if (look.endsRow && (isMark || depth > 1)) return { depth, ends: 'row', shape: null }
  return { depth, ends: isMark || (look.endsInnerCell && depth > 1) ? 'cell' : null, shape: null }
}

function readBlocks(paragraph: Paragraph, { style, look }: Properties, state: State): readonly StoryBlock[] {
  const label = labelOf(look, state)
  const content = readContent(paragraph, style, state)
  state.fields = withoutOpenCodes(state.fields)
  const lines = joinedLines(state.carried, content.lines)
  state.carried = null
  const drawn = content.drawings.toSorted(byPlace).flatMap(drawing => readDrawing(drawing, state))
  if (goesOn(paragraph, style, state)) {
    state.carried = lines
    return drawn
  }
  const block: TextBlock = {
    kind: 'text',
    region: 'body',
    lines: printed(lines),
    align: look.align,
    heading: headingAt(style, look, state),
    label,
  }
  return isShown(block) ? [block, ...drawn] : drawn
}

function labelOf(look: ParagraphLook, state: State): string | null {
  if (hasOldNumber(look)) return oldLabel(look, state)
  state.oldCount = null
  return look.list === 0 ? null : state.label({ id: String(look.list), level: look.listLevel }, undefined)
}

function headingAt(style: number, { outline }: ParagraphLook, { file }: State): number | null {
  const styled = file.styles.paragraph(style)
  return outline === null || outline === styled.outline ? styled.heading : headingOf(outline)
}

/** The paragraph mark is deleted (tracked) or a style separator: the text goes on in the next paragraph. */
function goesOn({ end, mark }: Paragraph, style: number, state: State): boolean {
  if (mark !== '\r') return false
  const run = state.file.runsOf(end, end + 1).next().value
  const look = lookOf(run ?? { sprms: [] }, style, state)
  return look.deleted || look.specVanish
}

/** What is left of a paragraph whose mark is gone and that no other follows. */
function carriedBlocks(state: State): readonly StoryBlock[] {
  const lines = printed(state.carried ?? [])
  state.carried = null
  return lines.length === 0 ? [] : [textBlock(lines)]
}

export function readDrawing({ what }: Drawing, state: State): readonly StoryBlock[] {
  if (what === 'picture') {
    state.tally.count('image-ignored')
    return [image]
  }
  const blocks = readInner(what, state)
  if (blocks.length > 0) state.tally.count('text-box-read')
  return blocks
}

/** The notes that the blocks read so far refer to. */
function addNotes(nest: Nest, state: State): void {
  if (state.pendingNotes.length === 0) return
  nest.add(
    state.pendingNotes.splice(0).flatMap(reference => readNote(reference, state)),
    outside,
  )
}

function readNote(reference: NoteReference, state: State): readonly StoryBlock[] {
  state.tally.count('footnote-read')
  return asFootnote(readInner(reference, state), reference.label)
}
