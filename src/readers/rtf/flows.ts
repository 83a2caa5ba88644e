// Groups that are flows of their own: footnotes, text boxes, headers and footers; and what stands in the text undrawn.

import { asFootnote, noteMark } from '../word/footnotes.ts'
import { image } from '../word/paragraphs.ts'
import type { StoryBlock } from '../word/story.ts'
import { content, properties } from './content.ts'
import { blocksOf, newFlow } from './flow.ts'
import { firstParagraph, plain } from './format.ts'
import type { Reader } from './reader.ts'
import { skipGroup } from './tokens.ts'

type Enter = (reader: Reader) => void

/** Reads the group into a flow of its own; `leave` gets its blocks. */
function enterFlow(reader: Reader, leave: (blocks: readonly StoryBlock[], isNumbered: boolean) => void): void {
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
    leave(blocks, isNumbered)
  }
}

const nextMark = ({ notes }: Reader): string =>
  notes.isEndnote ? noteMark(++notes.endnotes, 'endnote') : noteMark(++notes.footnotes, 'footnote')

export const enterFootnote: Enter = reader => {
  const { footnotes } = reader.flow
  reader.notes.isEndnote = false
  enterFlow(reader, (blocks, isNumbered) => {
    if (blocks.length > 0) reader.tally.count('footnote-read')
    for (const block of asFootnote(blocks, isNumbered ? nextMark(reader) : null)) footnotes.push(block)
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

export const enterPicture: Enter = reader => {
  if (reader.group.destination === content) {
    reader.tally.count('image-ignored')
    reader.flow.anchored.push(image)
  }
  skipGroup(reader.scanner)
}
