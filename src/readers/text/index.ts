// Plain text and Markdown: decode → lines → zones in two columns, tables, paragraphs.

import { decodeText, encodingNotes, startEvidence } from '../../encoding/index.ts'
import {
  nativePage,
  type Reading,
  type ReadOptions,
  type SourceBlock,
  type Span,
  type TextBlock,
} from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Note, note } from '../../model/notes.ts'
import { findZones, type Stretch, type Zone } from './columns.ts'
import { decode } from './decode.ts'
import { dissolve, isLayout, lineOf, textBlock, toTable } from './grid.ts'
import { type SourceLine, splitLines, withoutPageNumbers } from './lines.ts'
import { isMarkdown, isThematicBreak } from './markdown.ts'
import { continues, findWrap, joinWrapped, toBlock, type Wrap } from './paragraphs.ts'
import { type Row, toGrid } from './rows.ts'
import { plainSpan, type Shown, showLines } from './spans.ts'
import { type TypedTable, tableAt } from './tables.ts'

/** Reads text and Markdown; throws `no-text` where nothing but white space is there. */
export async function readText(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  if (bytes.length > options.maxBytes) throw new TrichLucError('too-large', { limit: options.maxBytes })
  const decoded = decode(bytes)
  const evidence = startEvidence()
  const { text, encoding } = options.asRead ? asRead(decoded.text) : decodeText(decoded.text, evidence)
  const isMarked = isMarkdown(text)
  const { lines, pageNumbers } = withoutPageNumbers(splitLines(text))
  const body = readBody(lines, isMarked)
  if (body.blocks.length === 0) throw new TrichLucError('no-text')
  const aside = [...pageNumbers, ...body.rules].map(line => lineOf(plainSpan(line)))
  return {
    mediaType: isMarked ? 'text/markdown' : 'text/plain',
    pages: [{ ...nativePage, encoding }],
    blocks: body.blocks,
    aside,
    notes: [
      ...decoded.notes,
      ...encodingNotes(evidence),
      ...counted('page-number-removed', pageNumbers.length),
      ...body.notes,
    ],
  }
}

const asRead = (text: string) => ({ text, encoding: nativePage.encoding })

const counted = (code: Note['code'], count: number): readonly Note[] => (count > 0 ? [note(code, null, { count })] : [])

interface Body {
  readonly blocks: readonly SourceBlock[]
  readonly rules: readonly SourceLine[]
  readonly notes: readonly Note[]
}

/** What the lines of one stretch are. */
type Part =
  | { readonly kind: 'zone'; readonly zone: Zone }
  | { readonly kind: 'table'; readonly table: TypedTable }
  | { readonly kind: 'lines'; readonly lines: readonly SourceLine[] }

// emphasis does not reach over more lines than a title has; it bounds what hostile marks can cost
const maxRun = 200

function splitParts(lines: readonly SourceLine[]): readonly Part[] {
  const zones = new Map(findZones(lines.map(line => line.text)).map(zone => [zone.start, zone]))
  const parts: Part[] = []
  let run: SourceLine[] = []
  const flush = (): void => {
    if (run.length > 0) parts.push({ kind: 'lines', lines: run })
    run = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as SourceLine
    const zone = zones.get(at)
    const table = zone === undefined ? tableAt(lines, at) : null
    if (zone !== undefined || table !== null || line.text.trim() === '' || run.length >= maxRun) flush()
    if (zone !== undefined) parts.push({ kind: 'zone', zone })
    else if (table !== null) parts.push({ kind: 'table', table })
    else if (line.text.trim() !== '') run.push(line)
    at = (zone?.end ?? table?.end ?? at + 1) - 1
  }
  flush()
  return parts
}

function readBody(lines: readonly SourceLine[], isMarked: boolean): Body {
  const parts = splitParts(lines)
  const rules: SourceLine[] = []
  const blocks: SourceBlock[] = []
  const wrap = findWrap(
    parts.flatMap(part => (part.kind === 'lines' ? part.lines.map(line => line.text.trimEnd().length) : [])),
  )
  let open: Shown[] | null = null
  let dissolved = 0
  const close = (): void => {
    if (open !== null) blocks.push(toBlock(open))
    open = null
  }
  for (const part of parts) {
    if (part.kind === 'lines') {
      const kept = isMarked ? part.lines.filter(line => !isThematicBreak(line.text)) : part.lines
      if (isMarked) rules.push(...part.lines.filter(line => isThematicBreak(line.text)))
      for (const [at, paragraph] of paragraphsOf(kept, isMarked, wrap).entries()) {
        if (at === 0 && open !== null && continues(open, paragraph)) open.push(...paragraph)
        else {
          close()
          open = paragraph
        }
      }
      continue
    }
    close()
    const read =
      part.kind === 'zone' ? readZone(lines, part.zone, isMarked) : readTable(part.table, isMarked, blocks.length === 0)
    if (read.some(block => block.kind === 'text')) dissolved++
    for (const block of read) blocks.push(block)
  }
  close()
  return { blocks, rules, notes: counted('layout-table-dissolved', dissolved) }
}

const paragraphsOf = (lines: readonly SourceLine[], isMarked: boolean, wrap: Wrap): readonly Shown[][] =>
  joinWrapped(
    showLines(lines, isMarked).filter(line => line.text !== ''),
    wrap,
  )

const cellSpans = (line: SourceLine, isMarked: boolean): readonly Span[] => showLines([line], isMarked)[0]?.spans ?? []

/** Markdown has no other way to break a line within a cell. */
const lineBreak = /<br ?\/?>/giu

function cellLines({ text, start }: SourceLine, isMarked: boolean): readonly SourceLine[] {
  if (!isMarked) return [{ text, start }]
  const breaks = [...text.matchAll(lineBreak)]
  return [...breaks, null].map((found, index) => {
    const before = breaks[index - 1]
    const from = before ? before.index + before[0].length : 0
    return { text: text.slice(from, found?.index), start: start + from }
  })
}

function cellBlocks(cell: SourceLine, isMarked: boolean): readonly TextBlock[] {
  const lines = cellLines(cell, isMarked)
    .map(line => cellSpans(line, isMarked))
    .filter(spans => spans.length > 0)
  return lines.length === 0 ? [] : [textBlock(lines.map(lineOf))]
}

function readTable({ rows, isRuled }: TypedTable, isMarked: boolean, isFirst: boolean): readonly SourceBlock[] {
  const cells: readonly Row[] = rows.map(row => row.map(cell => cellBlocks(cell, isMarked)))
  const grid = toGrid(cells, isRuled)
  // a note in a box is text
  if (grid.rows === 1 && grid.columns <= 1) return grid.cells.flatMap(cell => cell.blocks)
  return isLayout(grid, isFirst) ? dissolve(grid) : [toTable(grid)]
}

/** The left column whole, then the right. */
function readZone(lines: readonly SourceLine[], zone: Zone, isMarked: boolean): readonly SourceBlock[] {
  return (['left', 'right'] as const).flatMap(side =>
    zone.halves.flatMap((halves, at) => {
      const spans = halfSpans(lines[zone.start + at], halves[side], isMarked)
      return spans.length === 0 ? [] : [textBlock([lineOf(spans)], `${side}-column`)]
    }),
  )
}

function halfSpans(line: SourceLine | undefined, stretch: Stretch | null, isMarked: boolean): readonly Span[] {
  if (line === undefined || stretch === null) return []
  const [start, end] = stretch
  return cellSpans({ text: line.text.slice(start, end), start: line.start + start }, isMarked)
}
