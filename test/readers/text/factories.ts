// Factories: a test states only what differs.

import type { Reading, ReadLimits, SourceBlock, TextBlock } from '../../../src/model/document.ts'
import { readText } from '../../../src/readers/text/index.ts'

export const limits: ReadLimits = { maxBytes: 1e8, maxPages: 1000, maxUnpackedBytes: 2e8 }

export const textOf = (block: TextBlock): string =>
  block.lines.map(line => line.spans.map(span => span.text).join('')).join(' ')

/** One line for each block: its text, or its cells as `row,column text`. */
export const outline = (blocks: readonly SourceBlock[]): readonly string[] =>
  blocks.map(block => {
    if (block.kind === 'text') return textOf(block)
    if (block.kind === 'image') return 'image'
    return block.cells.map(cell => `${cell.row},${cell.column} ${cell.blocks.map(textOf).join('/')}`).join(' | ')
  })

export const readString = (text: string): Promise<Reading> => readText(new TextEncoder().encode(text), limits)

export const outlineOf = async (text: string): Promise<readonly string[]> => outline((await readString(text)).blocks)

export const regions = (blocks: readonly SourceBlock[]): readonly string[] =>
  blocks.map(block => (block.kind === 'text' ? `${block.region}: ${textOf(block)}` : block.kind))
