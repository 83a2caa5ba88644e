// From what a reader returns to one text with the way back: paragraphs and rows end with \n, cells with \t, lines of a
// paragraph are joined again as they were before the printer broke them.

import type {
  Block,
  Cell,
  Document,
  Font,
  Line,
  Paragraph,
  Piece,
  Reading,
  Span,
  Table,
  TableBlock,
  TextBlock,
} from '../model/document.ts'
import { joined } from './joined.ts'
import { inPieces } from './long.ts'
import { normalise } from './normalise.ts'
import { edgeOf, textOf } from './spans.ts'

interface Writing {
  readonly parts: string[]
  readonly pieces: Piece[]
  length: number
  /** The end of what has been written: enough to see whether a number was cut. */
  tail: string
}

export function compose(reading: Reading): Document {
  const writing: Writing = { parts: [], pieces: [], length: 0, tail: '' }
  const blocks: Block[] = []
  for (const block of joined(reading.blocks)) {
    const written =
      block.kind === 'text'
        ? inPieces(block).map(piece => writeParagraph(writing, piece))
        : block.kind === 'table'
          ? [writeTable(writing, block)]
          : []
    for (const one of written) if (one) blocks.push(one)
  }
  const { mediaType, pages, notes, sheets = new Map() } = reading
  return { mediaType, pages, notes, sheets, text: writing.parts.join(''), blocks, pieces: writing.pieces }
}

function write(writing: Writing, text: string): void {
  writing.parts.push(text)
  writing.length += text.length
  writing.tail = (writing.tail + text).slice(-40)
}

function writeParagraph(writing: Writing, block: TextBlock): Paragraph | null {
  const start = writing.length
  writeBlock(writing, block, '')
  const end = writing.length
  if (end === start) return null
  write(writing, '\n')
  const { region, align, heading } = block
  return { kind: 'paragraph', start, end, region, align, heading, ...styleOf(block.lines) }
}

function styleOf(lines: readonly Line[]): { bold: boolean; italic: boolean } {
  const spans = lines.flatMap(line => line.spans).filter(span => /[\p{L}\p{Nd}]/u.test(span.text))
  const all = (style: (font: Font) => boolean): boolean =>
    spans.length > 0 && spans.every(({ font }) => font !== null && style(font))
  return { bold: all(font => font.bold), italic: all(font => font.italic) }
}

function writeTable(writing: Writing, table: TableBlock): Table {
  const start = writing.length
  const cells: Cell[] = []
  let row = 0
  let column = 0
  const advanceTo = (toRow: number, toColumn: number): void => {
    for (; row < toRow; row++, column = 0) write(writing, `${'\t'.repeat(Math.max(0, table.columns - 1 - column))}\n`)
    if (toColumn > column) write(writing, '\t'.repeat(toColumn - column))
    column = toColumn
  }
  for (const cell of table.cells) {
    advanceTo(cell.row, cell.column)
    const from = writing.length
    cell.blocks.forEach(block => void writeBlock(writing, block, writing.length > from ? ' ' : ''))
    const { rowSpan, columnSpan, box, number, goesOn } = cell
    const place = { row, column, rowSpan, columnSpan, box, start: from, end: writing.length }
    cells.push({ ...place, ...(number && { number }), ...(goesOn && { goesOn }) })
  }
  advanceTo(table.rows, 0)
  const { rows, columns, pages, headRows } = table
  const written = { kind: 'table' as const, start, end: writing.length, rows, columns, cells, pages }
  return headRows === undefined ? written : { ...written, headRows }
}

function writeBlock(writing: Writing, block: TextBlock, before: string): void {
  const lines = block.lines.map(line => ({ ...line, spans: trimmed(line.spans) })).filter(line => line.spans.length > 0)
  if (!block.label && lines.length === 0) return
  write(writing, before + (block.label ? block.label + (lines.length > 0 ? ' ' : '') : ''))
  lines.forEach((line, n) => {
    if (n > 0 && needsSpace(writing.tail, line.spans[0]?.text ?? '')) write(writing, ' ')
    writeLine(writing, line)
  })
}

function trimmed(spans: readonly Span[]): readonly Span[] {
  const first = spans.findIndex(span => span.text.trim() !== '')
  const last = spans.findLastIndex(span => span.text.trim() !== '')
  return first < 0 ? [] : spans.slice(first, last + 1)
}

// «03/2018/QĐ-» + «UBND», «415» + «/BC-UBND», «2016-» + «2020»: a number or a range cut at its dash or stroke
const cutAfter = /(?<![\p{L}\p{Nd}])[\p{L}\p{Nd}/.-]*[\p{Lu}\p{Nd}][\p{Lu}\p{Ll}\p{Nd}]*[/–-]$/u
const goesOn = /^\s*[\p{Lu}\p{Nd}]/u
const cutBefore = /\p{Nd}$/u
const opensCut = /^\s*[/-](?=[\p{Lu}\p{Nd}])/u

const needsSpace = (before: string, next: string): boolean =>
  !(cutAfter.test(before) && goesOn.test(next)) && !(cutBefore.test(before) && opensCut.test(next))

/** Writes one line; what its spans say is normalised together, since a mark may be a span of its own. */
function writeLine(writing: Writing, line: Line): void {
  const raw = textOf(line)
  const lead = raw.length - raw.trimStart().length
  const { text, from } = normalise(raw.trim())
  const sourceOf = (at: number): number => (from ? (from[at] ?? 0) : at) + lead
  let spanStart = 0
  let at = 0
  for (const span of line.spans) {
    const units: number[] = []
    for (; at < text.length && sourceOf(at) < spanStart + span.text.length; at++) units.push(sourceOf(at) - spanStart)
    if (units.length > 0) writing.pieces.push(pieceOf(span, units, { page: line.page, end: writing.length + at }))
    spanStart += span.text.length
  }
  write(writing, text)
}

function pieceOf(span: Span, units: readonly number[], { page, end }: { page: number | null; end: number }): Piece {
  const { font, box, turned } = span
  return {
    start: end - units.length,
    end,
    page,
    box,
    font,
    edges: box && [...units.map(unit => edgeOf(span, unit)), edgeOf(span, (units.at(-1) ?? 0) + 1)],
    offset: span.offset === undefined ? null : span.offset + (units[0] ?? 0),
    confidence: span.confidence ?? null,
    ...(turned && { turned }),
  }
}
