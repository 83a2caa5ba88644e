// Headers and footers, as the sections name them.

import type { Parts } from '../ooxml/parts.ts'
import { childrenOf, type Element } from '../ooxml/xml.ts'
import type { StoryBlock } from '../word/story.ts'
import { readBlocks } from './blocks.ts'
import type { State } from './state.ts'

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

/** The headers and footers of all sections. */
export const readFurniture = (parts: Parts, state: State): readonly (readonly StoryBlock[])[] =>
  referenced(state.sections, parts).map(path => readBlocks(parts.parse(path).root?.children ?? [], state))
