// Sheets drawn as text: what a test states is what it sees.

import type { SourceBlock } from '../../../src/model/document.ts'
import { numberWriter } from '../../../src/readers/sheets/numbers.ts'
import { toBlocks } from '../../../src/readers/sheets/reading.ts'
import {
  type Lines,
  type Look,
  type Merge,
  noLines,
  placeKey,
  type Sheet,
  type SheetCell,
} from '../../../src/readers/sheets/sheet.ts'

const all: Lines = { left: true, right: true, top: true, bottom: true }
const look = (lines: Lines): Look => ({ font: null, format: 'General', align: null, isAcross: false, lines })
const write = numberWriter(false)

const lineOf = (text: string) => ({ page: null, box: null, spans: [{ text, font: null, box: null }] })

/** `[a]` is ruled all round, `a` is not; digits are a number; `_` leads a cell whose upper line is missing, `a_` the lower. */
function cellOf(drawn: string, row: number, column: number): SheetCell {
  const isRuled = drawn.startsWith('[')
  const inner = isRuled ? drawn.slice(1, -1).trim() : drawn
  const lines = isRuled ? { ...all, top: !inner.startsWith('_'), bottom: !inner.endsWith('_') } : noLines
  const text = inner.replace(/^_|_$/gu, '').trim()
  const number = /^-?\d+(?:\.\d+)?$/u.test(text) ? write(Number(text), 'General').number : null
  return { row, column, look: look(lines), lines: text === '' ? [] : [lineOf(text)], number }
}

export interface Drawing {
  readonly name?: string
  readonly merges?: readonly (readonly [row: number, column: number, rowSpan: number, columnSpan: number])[]
}

/** One line for each row, cells between «¦»; an empty line is an empty row. */
export function sheet(drawing: string, { name = 'Sheet1', merges = [] }: Drawing = {}): Sheet {
  const lines = drawing.replace(/^\n|\n\s*$/gu, '').split('\n')
  const cells = lines.flatMap((line, row) => line.split('¦').map((cell, column) => cellOf(cell.trim(), row, column)))
  const blanks = cells.filter(cell => cell.lines.length === 0 && Object.values(cell.look.lines).includes(true))
  return {
    name: lineOf(name),
    cells: cells.filter(cell => cell.lines.length > 0),
    merges: merges.map(([row, column, rowSpan, columnSpan]): Merge => ({ row, column, rowSpan, columnSpan })),
    blanks: new Map(blanks.map(cell => [placeKey(cell.row, cell.column), cell.look])),
    boxes: [],
  }
}

/** Blocks as lines: `left: …`, `right: …`, `text: …`, tables as rows between bars. */
export const shown = (sheets: readonly Sheet[]): string[] => toBlocks(sheets).flatMap(shownBlock)

const words = (lines: readonly { spans: readonly { text: string }[] }[]): string =>
  lines.map(line => line.spans.map(span => span.text).join('')).join('/')

function shownBlock(block: SourceBlock): string[] {
  if (block.kind === 'image') return ['image']
  if (block.kind === 'text') {
    const mark =
      block.heading === null
        ? { body: 'text', footnote: 'note', 'left-column': 'left', 'right-column': 'right' }[block.region]
        : 'heading'
    return [`${mark}: ${words(block.lines)}`]
  }
  return Array.from({ length: block.rows }, (_, row) =>
    block.cells
      .filter(cell => cell.row === row)
      .map(cell => {
        const span = cell.rowSpan * cell.columnSpan > 1 ? `{${cell.rowSpan}×${cell.columnSpan}}` : ''
        return `| ${cell.goesOn ? '^' : ''}${span}${words(cell.blocks.flatMap(one => one.lines))}`.trim()
      })
      .join(' '),
  )
}
