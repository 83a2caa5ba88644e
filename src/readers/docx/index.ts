// DOCX, straight from its XML: package → styles, lists, notes → body → headers and footers → typed columns.

import { type Line, nativePage, type Reading, type ReadLimits, type SourceBlock } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Note, note } from '../../model/notes.ts'
import { readBlocks, readBodyChild, transparent } from './blocks.ts'
import { collectNotes } from './footnotes.ts'
import { hasNationalTitle, readFurniture } from './furniture.ts'
import { createLabeller } from './labels.ts'
import { readLists } from './numbering.ts'
import { readCarried, readPendingNotes } from './paragraphs.ts'
import { openPackage, type Parts } from './parts.ts'
import { createTally, type Story } from './story.ts'
import { fontTable, readStyles } from './styles.ts'
import { readTheme } from './theme.ts'
import { blankTabs, gatherTabbedRows, splitTypedColumns } from './typed.ts'
import type { Element, XmlResult } from './xml.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Reads a DOCX; throws `truncated`, `damaged`, `encrypted`, `too-large`, `unsupported` or `no-text`. */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  if (bytes.length > limits.maxBytes) throw new TrichLucError('too-large', { limit: limits.maxBytes })
  const parts = openPackage(bytes, limits.maxUnpackedBytes)
  if (!parts.has(parts.main)) throw new TrichLucError('unsupported', { kind: 'zip' })
  const story = openStory(parts)
  const body = readBody(parts, story)
  const { letterhead, aside } = readFurniture(parts, story, hasNationalTitle(body.slice(0, letterheadReach)))
  const blocks = blankTabs(gatherTabbedRows(splitTypedColumns([...letterhead, ...body])))
  checkText(blocks, parts)
  return {
    mediaType,
    pages: [nativePage],
    blocks,
    aside: [...story.aside, ...aside].map(blankLine),
    notes: [...damage(parts), ...story.tally.notes()],
  }
}

/** Paragraphs and tables: five thousand pages of sixty lines. */
const maxBlocks = 300_000

/** A letterhead further down belongs to an annex. */
const letterheadReach = 20

function openStory(parts: Parts): Story {
  const part = (type: string): Element | null => {
    const relation = parts.relations.values().find(relation => relation.type === type)
    return relation === undefined ? null : parts.parse(relation.path).root
  }
  return {
    styles: readStyles(part('styles'), readTheme(part('theme'))),
    label: createLabeller(readLists(part('numbering'))),
    font: fontTable(),
    tally: createTally(),
    takeNote: collectNotes(part('footnotes'), part('endnotes')),
    pendingNotes: [],
    aside: [],
    sections: [],
    fields: [],
    carried: null,
    isAtStart: true,
    read: readBlocks,
  }
}

function readBody(parts: Parts, story: Story): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  const add = (more: readonly SourceBlock[]): void => {
    for (const block of more) blocks.push(block)
    if (blocks.length > maxBlocks) throw new TrichLucError('too-large', { limit: maxBlocks, what: 'lines' })
    if (more.length > 0) story.isAtStart = false
  }
  const take = (element: Element): void => {
    add(readBodyChild(element, story))
    add(readPendingNotes(story))
  }
  const result = parts.parse(parts.main, { container: 'w:body', transparent, take })
  checkRoot(result)
  add(readCarried(story))
  return blocks
}

/** Well-formed XML that is no document: a package that only calls itself one. */
function checkRoot({ root, fault }: XmlResult): void {
  if (root === null) throw new TrichLucError('damaged', { part: 'document' })
  if (root.name !== 'w:document' && fault === null) throw new TrichLucError('damaged', { part: 'document' })
}

const isPrinted = (block: SourceBlock): boolean =>
  block.kind === 'table' ? block.cells.some(cell => cell.blocks.length > 0) : block.kind === 'text'

function checkText(blocks: readonly SourceBlock[], parts: Parts): void {
  if (blocks.some(isPrinted)) return
  throw parts.damaged.has(parts.main)
    ? new TrichLucError('damaged', { part: parts.main })
    : new TrichLucError('no-text')
}

const damage = (parts: Parts): readonly Note[] =>
  Array.from(parts.damaged, part => note('damage-repaired', null, { part }))

const blankLine = (line: Line): Line => ({
  ...line,
  spans: line.spans.map(span => ({ ...span, text: span.text.replaceAll('\t', ' ') })),
})
