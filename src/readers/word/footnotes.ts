// Foot- and endnotes, which every format keeps in its own way and prints alike.

import { numberFormats } from './formats.ts'
import type { StoryBlock } from './story.ts'

/** The number of a note as Word prints it of itself: footnotes in figures, endnotes in small Roman. */
export const noteMark = (number: number, kind: 'footnote' | 'endnote'): string =>
  (kind === 'endnote' ? numberFormats.lowerRoman : undefined)?.(number) ?? String(number)

/** The blocks of a note; its first paragraph bears the mark, where it has no number of its own. */
export const asFootnote = (blocks: readonly StoryBlock[], mark: string | null): readonly StoryBlock[] =>
  blocks.map((block, at) => {
    if (block.kind !== 'text') return block
    return { ...block, region: 'footnote', label: at === 0 ? (block.label ?? mark) : block.label }
  })
