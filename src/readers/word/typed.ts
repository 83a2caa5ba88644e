// Columns that were typed, not made: letterheads and rows set with tabs or runs of spaces. What tabs are left are blanks.

import type { Line, SourceBlock, Span, TextBlock } from '../../model/document.ts'
import { textOf } from '../../text/spans.ts'
import { findZones, type Stretch, type Zone } from '../text/columns.ts'
import { lineOf, textBlock, toTable } from '../text/grid.ts'
import { toGrid } from '../text/rows.ts'

interface Placed {
  readonly block: TextBlock
  readonly line: Line
}

/** The spans of a stretch of a line; fonts stay, boxes there are none. */
function cutSpans(line: Line, [start, end]: Stretch): readonly Span[] {
  const spans: Span[] = []
  let at = 0
  for (const span of line.spans) {
    const text = span.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') spans.push({ ...span, text })
    at += span.text.length
  }
  return spans
}

function readZone(lines: readonly Placed[], zone: Zone): readonly TextBlock[] {
  return (['left', 'right'] as const).flatMap(side =>
    zone.halves.flatMap((halves, at) => {
      const stretch = halves[side]
      const placed = lines[zone.start + at]
      if (placed === undefined || stretch === null) return []
      return [{ ...placed.block, region: `${side}-column` as const, lines: [lineOf(cutSpans(placed.line, stretch))] }]
    }),
  )
}

const mayBeTyped = (block: SourceBlock): boolean =>
  block.kind === 'text' && block.region === 'body' && block.lines.some(({ spans }) => spans.some(isSpaced))

const isSpaced = ({ text }: Span): boolean => /\t| {3}/u.test(text)

/** Splits letterheads and signature blocks typed in two columns. */
export function splitTypedColumns(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  if (!blocks.some(mayBeTyped)) return blocks
  const result: SourceBlock[] = []
  let run: TextBlock[] = []
  const flush = (): void => {
    for (const block of splitRun(run)) result.push(block)
    run = []
  }
  for (const block of blocks) {
    if (block.kind === 'text' && block.region === 'body') run.push(block)
    else {
      flush()
      result.push(block)
    }
  }
  flush()
  return result
}

function splitRun(run: readonly TextBlock[]): readonly TextBlock[] {
  const lines = run.flatMap(block => block.lines.map((line): Placed => ({ block, line })))
  const zones = findZones(lines.map(({ line }) => textOf(line)))
  if (zones.length === 0) return run
  const result: TextBlock[] = []
  let at = 0
  for (const zone of zones) {
    for (const block of regroup(lines.slice(at, zone.start))) result.push(block)
    for (const block of readZone(lines, zone)) result.push(block)
    at = zone.end
  }
  return result.concat(regroup(lines.slice(at)))
}

/** Lines back to their blocks; a block that a zone cut keeps what is left of it. */
function regroup(lines: readonly Placed[]): readonly TextBlock[] {
  const groups = new Map<TextBlock, Line[]>()
  for (const { block, line } of lines) {
    const kept = groups.get(block)
    if (kept === undefined) groups.set(block, [line])
    else kept.push(line)
  }
  return Array.from(groups, ([block, kept]) => (kept.length === block.lines.length ? block : { ...block, lines: kept }))
}

const tabsIn = (block: SourceBlock): number => {
  if (block.kind !== 'text' || block.lines.length !== 1 || block.label !== null) return 0
  const text = textOf(block.lines[0] as Line).trim()
  return text.includes('\t') ? text.split('\t').length - 1 : 0
}

/** Paragraphs with the same two tabs or more, one under the other, are rows of a table. */
export function gatherTabbedRows(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const result: SourceBlock[] = []
  for (let at = 0; at < blocks.length; at++) {
    const tabs = tabsIn(blocks[at] as SourceBlock)
    let end = at + 1
    while (tabs >= 2 && end < blocks.length && tabsIn(blocks[end] as SourceBlock) === tabs) end++
    const rows = blocks.slice(at, end).filter(block => block.kind === 'text')
    if (tabs < 2 || end - at < 2) result.push(blocks[at] as SourceBlock)
    else {
      result.push(toTable(toGrid(rows.map(cellsOf), false)))
      at = end - 1
    }
  }
  return result
}

function cellsOf(block: TextBlock): readonly (readonly TextBlock[])[] {
  const line = block.lines[0] as Line
  const text = textOf(line)
  const lead = text.length - text.trimStart().length
  let start = lead
  return text
    .trim()
    .split('\t')
    .map(cell => {
      const spans = cutSpans(line, [start, start + cell.length])
      start += cell.length + 1
      return cell.trim() === '' ? [] : [textBlock([lineOf(spans)])]
    })
}

/** Wide enough to part what stands on both sides of it: «UBND XÃ», a tab, «MẬT». The composed text has one blank for it. */
const gap = '   '

export const blank = (span: Span): Span =>
  span.text.includes('\t') ? { ...span, text: span.text.replaceAll('\t', gap) } : span

const blankBlock = (block: TextBlock): TextBlock =>
  block.lines.some(({ spans }) => spans.some(({ text }) => text.includes('\t')))
    ? { ...block, lines: block.lines.map(line => ({ ...line, spans: line.spans.map(blank) })) }
    : block

/** A tab that makes no column is a blank: in the composed text tabs stand between cells only. */
export const blankTabs = (blocks: readonly SourceBlock[]): readonly SourceBlock[] =>
  blocks.map(block => {
    if (block.kind === 'text') return blankBlock(block)
    if (block.kind === 'image') return block
    return { ...block, cells: block.cells.map(cell => ({ ...cell, blocks: cell.blocks.map(blankBlock) })) }
  })
