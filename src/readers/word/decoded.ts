// A story's lines and labels in Unicode: all of it is decided at once, since what is set in a font is evidence for the rest.

import { decodeLines, encodingNotes, startEvidence } from '../../encoding/index.ts'
import type { Line, Page } from '../../model/document.ts'
import type { Note } from '../../model/notes.ts'
import { lineOf } from '../text/grid.ts'
import type { Story, StoryBlock } from './story.ts'

export interface DecodedStory {
  readonly story: Story
  readonly encoding: Page['encoding']
  readonly notes: readonly Note[]
}

/** For whoever wants the signs as the file has them. */
export const undecoded = (story: Story): DecodedStory => ({ story, encoding: 'unicode', notes: [] })

export function decoded(story: Story): DecodedStory {
  const lines: Line[] = []
  const collected = mapLines(story, line => {
    lines.push(line)
    return line
  })
  const evidence = startEvidence()
  const read = decodeLines(lines, evidence)
  let next = 0
  const decodedStory = mapLines(collected, line => read.lines[next++] ?? line)
  return { story: decodedStory, encoding: read.encoding, notes: encodingNotes(evidence) }
}

/** Every line in the order of reading, and automatic numbers in the font of what follows them. */
function mapLines(story: Story, map: (line: Line) => Line): Story {
  const mapBlock = (block: StoryBlock): StoryBlock => {
    if (block.kind === 'image') return block
    if (block.kind === 'grid')
      return { ...block, cells: block.cells.map(cell => ({ ...cell, blocks: cell.blocks.map(mapBlock) })) }
    return { ...block, label: mapLabel(block.label, block.lines[0]), lines: block.lines.map(map) }
  }
  const mapLabel = (label: string | null, first: Line | undefined): string | null => {
    if (label === null) return null
    return map(lineOf([{ text: label, font: first?.spans[0]?.font ?? null, box: null }])).spans[0]?.text ?? label
  }
  return {
    ...story,
    body: story.body.map(mapBlock),
    furniture: story.furniture.map(blocks => blocks.map(mapBlock)),
    aside: story.aside.map(map),
  }
}
