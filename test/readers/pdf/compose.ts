// A small stand-in for the project's own `compose`: enough to compare a reading with a text.

import type { Reading, TextBlock } from '../../../src/model/document.ts'

const isCutNumber = (before: string, after: string): boolean => /\d\S*[-/]$/u.test(before) && /^[\p{Lu}\d]/u.test(after)

export const blockToText = (block: TextBlock): string =>
  block.lines
    .map(line =>
      line.spans
        .map(span => span.text)
        .join('')
        .trim(),
    )
    .reduce((text, line) => text + (text === '' || isCutNumber(text, line) ? '' : ' ') + line, '')

const cellToText = (blocks: readonly TextBlock[]): string => blocks.map(blockToText).join(' ')

export const readingToLines = (reading: Reading): string[] =>
  reading.blocks.flatMap(block => {
    if (block.kind === 'image') return []
    return block.kind === 'text' ? [blockToText(block)] : block.cells.map(cell => cellToText(cell.blocks))
  })

export const tables = (reading: Reading): string[][][] =>
  reading.blocks.flatMap(block => {
    if (block.kind !== 'table') return []
    const rows = Array.from({ length: block.rows }, (_, row) => block.cells.filter(cell => cell.row === row))
    return [rows.map(cells => cells.map(cell => cellToText(cell.blocks)))]
  })

export const textBlocks = (reading: Reading): TextBlock[] => reading.blocks.filter(block => block.kind === 'text')

export const inRegion = (reading: Reading, region: TextBlock['region']): string[] =>
  textBlocks(reading)
    .filter(block => block.region === region)
    .map(blockToText)

export const codes = (reading: Reading): string[] => reading.notes.map(note => note.code)
