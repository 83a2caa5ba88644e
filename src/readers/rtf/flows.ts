// Groups that are flows of their own: footnotes, text boxes, headers and footers; and what stands in the text undrawn.

import type { ImageBlock, TextBlock } from '../../model/document.ts'
import { numberFormats } from '../word/formats.ts'
import type { StoryBlock } from '../word/story.ts'
import { content, properties } from './content.ts'
import { blocksOf, newFlow } from './flow.ts'
import { firstParagraph, plain } from './format.ts'
import type { Reader } from './reader.ts'
import { skipGroup } from './tokens.ts'

type Enter = (reader: Reader) => void

/** Reads the group into a flow of its own; `leave` gets its blocks. */
function enterFlow(reader: Reader, leave: (blocks: readonly StoryBlock[]) => void): void {
  const { group, flow: outer } = reader
  if (group.destination !== content) {
    skipGroup(reader.scanner)
    return
  }
  reader.flow = newFlow(reader.count)
  group.paragraph = firstParagraph
  group.format = plain(reader.defaultFont)
  group.leave = () => {
    const blocks = blocksOf(reader.flow, properties(reader))
    const { isNumbered } = reader.flow
    reader.flow = outer
    leave(isNumbered ? numbered(blocks, reader) : blocks)
  }
}

/** The first paragraph of a footnote bears its number. */
function numbered(blocks: readonly StoryBlock[], { notes }: Reader): readonly StoryBlock[] {
  const number = notes.isEndnote ? ++notes.endnotes : ++notes.footnotes
  // Word's own formats: footnotes in figures, endnotes in small Roman
  const mark = notes.isEndnote ? (numberFormats.lowerRoman?.(number) ?? '') : String(number)
  const [first, ...rest] = blocks
  return first?.kind === 'text' ? [{ ...first, label: first.label ?? mark }, ...rest] : blocks
}

const asFootnote = (block: StoryBlock): StoryBlock =>
  block.kind === 'text' ? ({ ...block, region: 'footnote' } satisfies TextBlock) : block

export const enterFootnote: Enter = reader => {
  const { footnotes } = reader.flow
  reader.notes.isEndnote = false
  enterFlow(reader, blocks => {
    if (blocks.length > 0) reader.tally.count('footnote-read')
    for (const block of blocks) footnotes.push(asFootnote(block))
  })
}

export const enterBox: Enter = reader => {
  const { anchored } = reader.flow
  enterFlow(reader, blocks => {
    if (blocks.length > 0) reader.tally.count('text-box-read')
    for (const block of blocks) anchored.push(block)
  })
}

export const furniture =
  (rank: number): Enter =>
  reader =>
    enterFlow(reader, blocks => reader.furniture.push({ order: reader.section * 10 + rank, blocks }))

const image: ImageBlock = { kind: 'image', page: null, box: null }

export const enterPicture: Enter = reader => {
  if (reader.group.destination === content) {
    reader.tally.count('image-ignored')
    reader.flow.anchored.push(image)
  }
  skipGroup(reader.scanner)
}
