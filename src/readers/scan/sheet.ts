// One picture → the words and lines of its upright, deskewed sheet.

import type { Turn } from '../../geometry/turn.ts'
import type { Box, Matrix } from '../../model/document.ts'
import type { Engine, RecognisedWord } from '../../ocr/engine.ts'
import { findLines } from '../../picture/lines.ts'
import { whitened } from '../../picture/parts.ts'
import { prepare } from '../../picture/prepare.ts'
import type { Grey, Raster } from '../../picture/raster.ts'
import { areasOf, findTables, readCells } from './cells.ts'
import { withDashes } from './dashes.ts'

/** Pixels of the prepared picture, `dpi` of them an inch. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly dpi: number
  readonly words: readonly RecognisedWord[]
  readonly rules: readonly Box[]
  /** Pixels of the sheet → pixels of the picture. */
  readonly toSource: Matrix
}

/** Below this mean confidence the page may stand on its head. */
const doubtful = 0.65

const turned: Record<Turn, Turn> = { 0: 180, 90: 270, 180: 0, 270: 90 }

/** @throws TrichLucError `ocr-failed`, `too-slow` */
export async function readSheet(raster: Raster, engine: Engine): Promise<Sheet> {
  const first = await readTurned(raster, undefined, engine)
  if (first.mean >= doubtful || first.sheet.words.length === 0) return first.sheet
  const other = await readTurned(raster, turned[first.turn], engine)
  return other.mean > first.mean ? other.sheet : first.sheet
}

interface Reading {
  readonly sheet: Sheet
  readonly turn: Turn
  readonly mean: number
}

async function readTurned(raster: Raster, turn: Turn | undefined, engine: Engine): Promise<Reading> {
  const prepared = await prepare(raster, turn)
  const { grey, toSource, isBlank } = prepared
  const { words, rules } = isBlank ? { words: [], rules: [] } : await readPrepared(grey, engine)
  const { width, height, dpi } = grey
  return { sheet: { width, height, dpi, words, rules, toSource }, turn: prepared.turn, mean: meanOf(words) }
}

/** Tables cell by cell, the rest as a page: no word is read twice. */
async function readPrepared(grey: Grey, engine: Engine): Promise<Pick<Sheet, 'words' | 'rules'>> {
  const { lines, erased } = findLines(grey)
  const tables = findTables(lines, grey.dpi)
  const beside = tables.length === 0 ? erased : whitened(erased, tables.flatMap(areasOf))
  const [[page = []], cells] = await Promise.all([
    engine.recognise([beside], 'page'),
    readCells(erased, tables, engine),
  ])
  return { words: withDashes([...page, ...cells]), rules: tables.flatMap(({ rules }) => rules) }
}

const meanOf = (words: readonly RecognisedWord[]): number =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length)
