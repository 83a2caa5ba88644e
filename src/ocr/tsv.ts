// Tesseract's table of results: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.

import type { Box } from '../model/document.ts'
import type { RecognisedWord } from './engine.ts'

/** The words of each picture of one call: a row of level 1 opens a picture, of level 4 a line; level 5 is a word. */
export function wordsOfTsv(tsv: string): readonly (readonly RecognisedWord[])[] {
  const pictures: RecognisedWord[][] = []
  let line: Box = [0, 0, 0, 0]
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t')
    const text = cells[11]?.trim() ?? ''
    if (cells[0] === '1') pictures.push([])
    if (cells[0] === '4') line = boxOf(cells)
    if (cells[0] !== '5' || text === '') continue
    pictures.at(-1)?.push({ text, box: boxOf(cells), line, confidence: Number(cells[10]) / 100 })
  }
  return pictures
}

function boxOf(cells: readonly string[]): Box {
  const [left = 0, top = 0, width = 0, height = 0] = cells.slice(6, 10).map(Number)
  return [left, top, left + width, top + height]
}
