// Headers and footers: aside, but for a letterhead that stands in the first page's header.

import type { Line, SourceBlock, TextBlock } from '../../model/document.ts'
import { composed, nationalTitle } from '../text/letterhead.ts'
import { readBlocks } from './blocks.ts'
import type { Parts } from './parts.ts'
import type { Story } from './story.ts'
import { childrenOf, type Element } from './xml.ts'

export interface Furniture {
  /** Blocks of the letterhead, where it stands in a header. */
  readonly letterhead: readonly SourceBlock[]
  readonly aside: readonly Line[]
}

const kinds = ['w:headerReference', 'w:footerReference']
/** A header of the first page before the others: that is where a letterhead stands. */
const order = ['first', 'default', 'even']

/** Paths of the parts that the sections name, the first section's first. */
function referenced(sections: readonly Element[], parts: Parts): readonly string[] {
  const ids = sections.flatMap(section =>
    kinds.flatMap(kind =>
      childrenOf(section, kind)
        .toSorted((a, b) => rank(a) - rank(b))
        .map(reference => reference.attributes['r:id'] ?? ''),
    ),
  )
  return [...new Set(ids.flatMap(id => parts.relations.get(id)?.path ?? []))]
}

const rank = (reference: Element): number => order.indexOf(reference.attributes['w:type'] ?? 'default')

const linesOf = (blocks: readonly SourceBlock[]): readonly Line[] =>
  blocks.flatMap(block => {
    if (block.kind === 'text') return block.lines
    return block.kind === 'table' ? block.cells.flatMap(cell => linesOf(cell.blocks)) : []
  })

const textOf = (line: Line): string => composed(line.spans.map(span => span.text.slice(0, 200)).join(''))

export const hasNationalTitle = (blocks: readonly SourceBlock[]): boolean =>
  linesOf(blocks).some(line =>
    textOf(line)
      .split('\t')
      .some(text => nationalTitle.test(text)),
  )

/** Reads the headers and footers of all sections; `hasLetterhead` says whether the body begins with one. */
export function readFurniture(parts: Parts, story: Story, hasLetterhead: boolean): Furniture {
  const aside: Line[] = []
  let letterhead: readonly SourceBlock[] = []
  for (const path of referenced(story.sections, parts)) {
    story.isAtStart = true
    const blocks = readBlocks(parts.parse(path).root?.children ?? [], story)
    if (!hasLetterhead && letterhead.length === 0 && hasNationalTitle(blocks)) {
      letterhead = blocks
      continue
    }
    const lines = linesOf(blocks)
    if (lines.length > 0) story.tally.count('header-part-ignored')
    for (const line of lines) aside.push(line)
  }
  return { letterhead, aside }
}

export const isText = (block: SourceBlock): block is TextBlock => block.kind === 'text'
