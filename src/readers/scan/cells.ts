// Tables in a picture, read cell by cell: a page read at once loses words between the lines, and points in numbers.

import { centreX, centreY, height, holdsPoint, unite, width } from '../../geometry/box.ts'
import { boxAround } from '../../geometry/matrix.ts'
import { findEdges, groupEdges } from '../../layout/edges.ts'
import { type Grid, toGrid } from '../../layout/grids.ts'
import type { Box } from '../../model/document.ts'
import type { Engine, RecognisedWord } from '../../ocr/engine.ts'
import { closed } from '../../picture/closed.ts'
import { millimetres } from '../../picture/dashes.ts'
import { withoutDust } from '../../picture/dust.ts'
import { type Flat, levelLines } from '../../picture/level.ts'
import type { Line } from '../../picture/line.ts'
import { cutOut } from '../../picture/parts.ts'
import type { Grey } from '../../picture/raster.ts'
import { readLines } from './line-readings.ts'
import { findTextLines } from './text-lines.ts'

/** In pixels of the picture. */
export interface ScannedTable {
  /** Straightened: where the paper bends, beside the lines of the picture. */
  readonly rules: readonly Box[]
  readonly cells: readonly Box[]
  readonly toPicture: Flat['toPicture']
}

/** More cells than any page's table has are a drawing or graph paper: read with the page. */
const mostCells = 2000

/** Grids of two columns at least, found in the lines of a picture. */
export const findTables = (lines: readonly Line[], dpi: number): ScannedTable[] =>
  levelLines(lines, dpi / 25.4).flatMap(({ rules: found, toPicture }) => {
    const k = 72 / dpi
    const rules = closed(found, dpi / 25.4)
    const grids = groupEdges(findEdges(rules.map(rule => scaled(rule, k)))).flatMap(edges => toGrid(edges) ?? [])
    const cells = grids.filter(isTable).flatMap(grid => grid.cells.map(({ box }) => scaled(box, 1 / k)))
    return cells.length > 0 ? [{ rules, cells, toPicture }] : []
  })

const isTable = ({ xs, cells }: Grid): boolean => xs.length > 2 && cells.length <= mostCells

const scaled = ([x0, y0, x1, y1]: Box, k: number): Box => [x0 * k, y0 * k, x1 * k, y1 * k]

/** What a table covers in the picture: its cells, to be painted over before the rest is read. */
export const areasOf = ({ cells, toPicture }: ScannedTable): Box[] =>
  cells.map(cell => boxAround(cornersOf(cell, toPicture)))

const cornersOf = ([x0, y0, x1, y1]: Box, to: Flat['toPicture']) => [to(x0, y0), to(x1, y0), to(x0, y1), to(x1, y1)]

interface CellPicture {
  readonly grey: Grey
  readonly cell: Box
  /** A place in the cell's picture → in the page's. */
  readonly toPage: (x: number, y: number) => readonly [number, number]
}

/** Millimetres from a cell's edge that may still hold remains of the line. */
const padding = 0.3

const toCellPicture = (grey: Grey, cell: Box, toPicture: Flat['toPicture']): CellPicture | null => {
  const pad = padding * millimetres(grey)
  const [x0, y0] = [Math.round(cell[0] + pad), Math.round(cell[1] + pad)]
  const [w, h] = [Math.round(cell[2] - pad) - x0, Math.round(cell[3] - pad) - y0]
  if (w < 3 || h < 3 || w * h > grey.data.length) return null
  const flat: Box = [x0, y0, x0 + w, y0 + h]
  const corners = cornersOf(flat, toPicture)
  const shifts = corners.map(
    ([x, y], i) => [x - (flat[i % 2 ? 2 : 0] as number), y - (flat[i < 2 ? 1 : 3] as number)] as const,
  )
  const spread = unite(shifts.map(([x, y]) => [x, y, x, y]))
  if (Math.max(width(spread), height(spread)) <= 3) {
    const [dx, dy] = [Math.round(x0 + centreX(spread)), Math.round(y0 + centreY(spread))]
    const box: Box = [Math.max(0, dx), Math.max(0, dy), Math.min(grey.width, dx + w), Math.min(grey.height, dy + h)]
    if (width(box) < 3 || height(box) < 3) return null
    return { grey: cutOut(grey, box, 0), cell, toPage: (x, y) => [x + box[0], y + box[1]] }
  }
  const toPage = (x: number, y: number) => toPicture(x0 + x, y0 + y)
  return { grey: unbent(grey, [w, h], toPage), cell, toPage }
}

/** Pixels between places that are asked for; between them the paper is taken as flat. */
const mesh = 8

const unbent = (grey: Grey, [w, h]: readonly [number, number], toPage: CellPicture['toPage']): Grey => {
  const data = new Uint8Array(w * h).fill(255)
  for (let top = 0; top < h; top += mesh)
    for (let left = 0; left < w; left += mesh) {
      const [a, b, c] = [toPage(left, top), toPage(left + mesh, top), toPage(left, top + mesh)]
      const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]].map(value => value / mesh) as [
        number,
        number,
        number,
        number,
      ]
      for (let y = 0; y < Math.min(mesh, h - top); y++)
        for (let x = 0; x < Math.min(mesh, w - left); x++)
          data[(top + y) * w + left + x] = sampleOf(grey, a[0] + ux * x + vx * y, a[1] + uy * x + vy * y)
    }
  return { width: w, height: h, channels: 1, data, dpi: grey.dpi }
}

const sampleOf = ({ width: w, height: h, data }: Grey, x: number, y: number): number => {
  const [x0, y0] = [Math.floor(x), Math.floor(y)]
  if (x0 < 0 || y0 < 0 || x0 >= w - 1 || y0 >= h - 1) return 255
  const [i, fx, fy] = [y0 * w + x0, x - x0, y - y0]
  const upper = (data[i] as number) * (1 - fx) + (data[i + 1] as number) * fx
  const lower = (data[i + w] as number) * (1 - fx) + (data[i + w + 1] as number) * fx
  return upper * (1 - fy) + lower * fy
}

/** The word where it stands; but in its cell, where the straightened cell is elsewhere. */
const placed = (word: RecognisedWord, { cell, toPage, grey }: CellPicture): RecognisedWord => {
  const onPage = ([x0, y0, x1, y1]: Box): Box =>
    boxAround([toPage(x0, y0), toPage(x1, y0), toPage(x0, y1), toPage(x1, y1)])
  const box = onPage(word.box)
  if (holdsPoint(cell, centreX(box), centreY(onPage(word.line)))) return { ...word, box, line: onPage(word.line) }
  const pad = padding * millimetres(grey)
  const inCell = ([x0, y0, x1, y1]: Box): Box => [
    x0 + cell[0] + pad,
    y0 + cell[1] + pad,
    x1 + cell[0] + pad,
    y1 + cell[1] + pad,
  ]
  return { ...word, box: inCell(word.box), line: inCell(word.line) }
}

/** Ink is darker, once lines are erased. */
const inkLimit = 150

/**
 * The words of the tables of a picture whose lines are erased; boxes in its pixels.
 * @throws TrichLucError `ocr-failed`, `too-slow`
 */
export async function readCells(
  erased: Grey,
  tables: readonly ScannedTable[],
  engine: Engine,
): Promise<RecognisedWord[]> {
  const pictures = tables.flatMap(({ cells, toPicture }) =>
    cells.flatMap(cell => toCellPicture(erased, cell, toPicture) ?? []),
  )
  const lines = pictures.flatMap(picture => {
    const clean = withoutDust(picture.grey, inkLimit)
    return findTextLines(clean, [0, 0, clean.width, clean.height]).map(box => ({ picture, clean, box }))
  })
  const read = await readLines(
    lines.map(({ clean, box }) => cutOut(clean, box, 0)),
    engine,
  )
  return lines.flatMap(({ picture, box: [left, top] }, i) =>
    (read[i] ?? []).map(word => placed(shifted(word, left, top), picture)),
  )
}

const shifted = (word: RecognisedWord, dx: number, dy: number): RecognisedWord => {
  const move = ([x0, y0, x1, y1]: Box): Box => [x0 + dx, y0 + dy, x1 + dx, y1 + dy]
  return { ...word, box: move(word.box), line: move(word.line) }
}
