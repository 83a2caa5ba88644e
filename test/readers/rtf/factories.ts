// RTF written by hand, and what a story says at a glance.

import { readRtfStory } from '../../../src/readers/rtf/index.ts'
import type { Story, StoryBlock } from '../../../src/readers/word/story.ts'
import { limits } from '../text/factories.ts'

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

const fonts = String.raw`{\fonttbl{\f0\fcharset0 Times New Roman;}{\f1\fcharset0 .VnTime;}{\f2\fcharset2 Symbol;}{\f3\fcharset163 Arial (Vietnamese);}{\f4\fcharset162 .VnTimeH Tur;}{\f5\fcharset128 MS Mincho;}{\f6\fcharset2 VNI-Times{\*\falt Arial};}{\f7\fcharset2 Wingdings 2;}}`

export const rtf = (body: string): string => String.raw`{\rtf1\ansi\ansicpg1252\deff0${fonts}${body}}`

export const readText = (text: string): Story => readRtfStory(bytesOf(text), limits)
export const readBody = (body: string): Story => readText(rtf(body))

/** Lines of a block, spans joined; cells as [row, column, rowSpan, columnSpan, …blocks]. */
export type Shown = string | readonly (readonly (number | Shown)[])[]

export function shown(block: StoryBlock): Shown {
  if (block.kind === 'image') return '[image]'
  if (block.kind === 'grid')
    return block.cells.map(cell => [cell.row, cell.column, cell.rowSpan, cell.columnSpan, ...cell.blocks.map(shown)])
  const text = block.lines.map(line => line.spans.map(span => span.text).join('')).join('⏎')
  return `${block.region === 'footnote' ? '* ' : ''}${block.label === null ? '' : `«${block.label}» `}${text}`
}

export const textOf = (story: Story): readonly Shown[] => story.body.map(shown)

/** `font size flags` of each span of the first paragraph. */
export function looksOf(story: Story): readonly string[] {
  const [first] = story.body
  if (first?.kind !== 'text') return []
  return first.lines.flatMap(line =>
    line.spans.map(
      ({ text, font }) => `${text}: ${font?.name} ${font?.size}${font?.bold ? ' b' : ''}${font?.italic ? ' i' : ''}`,
    ),
  )
}
