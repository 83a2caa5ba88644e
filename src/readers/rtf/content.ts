// Text of the document: what is written, and the words that end lines, paragraphs, cells and rows.

import { ownEntry } from '../own.ts'
import { append, headingOf } from '../word/paragraphs.ts'
import { endCell, endParagraph, endRow, type Properties } from './flow.ts'
import { changedFormat, changedParagraph, type Format, firstParagraph, plain } from './format.ts'
import type { Destination, Reader } from './reader.ts'
import { defineRow, newRow } from './rows.ts'

type Handler = (reader: Reader, value: number | null) => void

const handlers: Readonly<Record<string, Handler>> = {
  par: reader => finishParagraph(reader, reader.group.paragraph.depth),
  sect(reader) {
    finishParagraph(reader, 0)
    reader.section++
  },
  line: breakLine,
  lbr: breakLine,
  page: breakLine,
  column: breakLine,
  cell: reader => finishCell(reader, 1),
  nestcell: reader => finishCell(reader, Math.max(2, reader.group.paragraph.depth)),
  row: reader => endRow(reader.flow, 1),
  nestrow: reader => endRow(reader.flow, Math.max(2, reader.group.paragraph.depth)),
  trowd({ group, flow }) {
    if (group.isNested) flow.nestedRow = newRow()
    else flow.row = newRow()
  },
  pard({ group }) {
    group.paragraph = firstParagraph
  },
  plain({ group, defaultFont }) {
    group.format = plain(defaultFont)
  },
  chftn({ flow }) {
    flow.isNumbered = true
  },
  ftnalt({ notes }) {
    notes.isEndnote = true
  },
}

export const content: Destination = {
  word(name, value, reader) {
    const handler = ownEntry(handlers, name)
    if (handler !== undefined) handler(reader, value)
    else format(name, value, reader)
  },
  write(text, reader) {
    // other control characters print nothing
    const shown = shownText(text.replace(/[^\P{Cc}\t\u0080-\u009f]/gu, ''), reader)
    if (shown === '') return
    reader.written++
    append(reader.flow.lines, shown, reader.look(reader.group.format))
  },
}

/** Changes how the text that follows looks, or the row that it stands in. */
export function format(name: string, value: number | null, { group, flow }: Reader): void {
  const changed = changedFormat(name, value)
  if (changed !== undefined) group.format = { ...group.format, ...changed }
  const moved = changedParagraph(name, value, group.paragraph)
  if (moved !== undefined) group.paragraph = { ...group.paragraph, ...moved }
  if (changed === undefined && moved === undefined) defineRow(group.isNested ? flow.nestedRow : flow.row, name, value)
}

function shownText(text: string, { group, tally }: Reader): string {
  const { deleted, hidden }: Format = group.format
  if (deleted) tally.count('deleted-text-ignored')
  else if (hidden) tally.count('element-ignored', '\\v')
  else return text
  return ''
}

function breakLine({ group, flow }: Reader): void {
  if (group.format.deleted || group.format.hidden) return
  flow.count()
  flow.lines.push([])
}

function finishParagraph(reader: Reader, depth: number): void {
  // a paragraph whose mark is deleted goes on in the next
  if (reader.group.format.deleted) return
  endParagraph(reader.flow, depth, properties(reader))
}

function finishCell(reader: Reader, depth: number): void {
  endParagraph(reader.flow, depth, properties(reader))
  endCell(reader.flow)
}

/** What the paragraph being read says of itself. */
export function properties({ group, flow, headings, label }: Reader): Properties {
  const { align, outline, style, list, listLevel } = group.paragraph
  // counts on even where the label is printed
  const counted = list === 0 ? null : label({ id: String(list), level: listLevel }, undefined)
  return {
    align,
    heading: outline === null ? (headings.get(style) ?? null) : headingOf(outline),
    label: flow.label.trim() || counted,
  }
}
