// DOCX, straight from its XML: package → styles, lists, notes → body → headers and footers → typed columns.

import type { Reading, ReadLimits, ReadOptions } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Note, note } from '../../model/notes.ts'
import { openPackage, type Parts } from '../ooxml/parts.ts'
import type { Element, XmlResult } from '../ooxml/xml.ts'
import { checkBlocks } from '../word/bounds.ts'
import { createLabeller } from '../word/labels.ts'
import { toReading } from '../word/shape.ts'
import type { Story, StoryBlock } from '../word/story.ts'
import { createTally } from '../word/tally.ts'
import { readBlocks, readBodyChild, transparent } from './blocks.ts'
import { collectNotes } from './footnotes.ts'
import { readFurniture } from './furniture.ts'
import { readLists } from './numbering.ts'
import { readCarried, readPendingNotes } from './paragraphs.ts'
import type { State } from './state.ts'
import { fontFinder, readStyles } from './styles.ts'
import { readTheme } from './theme.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Reads a DOCX; throws `truncated`, `damaged`, `encrypted`, `too-large`, `unsupported` or `no-text`. */
export function readDocxStory(bytes: Uint8Array, limits: ReadLimits): Story {
  const parts = openPackage(bytes, limits.maxUnpackedBytes)
  if (!parts.has(parts.main)) throw new TrichLucError('unsupported', { kind: 'zip' })
  const state = openState(parts)
  const body = readBody(parts, state)
  if (body.length === 0 && parts.damaged.has(parts.main)) throw new TrichLucError('damaged', { part: parts.main })
  const furniture = readFurniture(parts, state)
  return { mediaType, body, furniture, aside: state.aside, notes: [...damage(parts), ...state.tally.notes()] }
}

export const readDocx = async (bytes: Uint8Array, options: ReadOptions): Promise<Reading> =>
  toReading(readDocxStory(bytes, options), options)

function openState(parts: Parts): State {
  const part = (type: string): Element | null => {
    const relation = parts.relations.values().find(relation => relation.type === type)
    return relation === undefined ? null : parts.parse(relation.path).root
  }
  return {
    styles: readStyles(part('styles'), readTheme(part('theme'))),
    label: createLabeller(readLists(part('numbering'))),
    font: fontFinder(),
    tally: createTally(),
    takeNote: collectNotes(part('footnotes'), part('endnotes')),
    pendingNotes: [],
    aside: [],
    sections: [],
    fields: [],
    carried: null,
    read: readBlocks,
  }
}

function readBody(parts: Parts, state: State): readonly StoryBlock[] {
  const blocks: StoryBlock[] = []
  const add = (more: readonly StoryBlock[]): void => {
    for (const block of more) blocks.push(block)
    checkBlocks(blocks.length)
  }
  const take = (element: Element): void => {
    add(readBodyChild(element, state))
    add(readPendingNotes(state))
  }
  const result = parts.parse(parts.main, { container: 'w:body', transparent, take })
  checkRoot(result)
  add(readCarried(state))
  return blocks
}

/** Well-formed XML that is no document: a package that only calls itself one. */
function checkRoot({ root, fault }: XmlResult): void {
  if (root === null) throw new TrichLucError('damaged', { part: 'document' })
  if (root.name !== 'w:document' && fault === null) throw new TrichLucError('damaged', { part: 'document' })
}

const damage = (parts: Parts): readonly Note[] =>
  Array.from(parts.damaged, part => note('damage-repaired', null, { part }))
