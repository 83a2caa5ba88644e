import { describe, expect, test } from 'vitest'
import type { Engine, Mode, RecognisedWord } from '../../../src/ocr/engine.ts'
import { findLines } from '../../../src/picture/lines.ts'
import type { Grey } from '../../../src/picture/raster.ts'
import { areasOf, findTables, readCells } from '../../../src/readers/scan/cells.ts'
import { addNoise, drawTable, drawWord, fill, paper } from '../../picture/drawn-table.ts'

type Read = (picture: Grey, at: number) => { readonly text: string; readonly confidence?: number }

/** Reads one word over the ink of each picture. */
const engineOf = (read: Read): Engine & { readonly asked: Mode[] } => {
  const asked: Mode[] = []
  return {
    id: 'test',
    workers: 1,
    asked,
    recognise: async (pictures, mode) =>
      pictures.map((picture, i): RecognisedWord[] => {
        asked.push(mode)
        const box = [10, 10, picture.width - 10, picture.height - 10] as const
        return [{ box, line: box, confidence: 0.95, ...read(picture, i) }]
      }),
    close: async () => {},
  }
}

const grid = { xs: [60, 200, 420, 700], ys: [80, 140, 260, 330] }
const tablesOf = (grey: Grey) => findTables(findLines(grey).lines, grey.dpi)
const read = async (grey: Grey, engine: Engine) => readCells(findLines(grey).erased, tablesOf(grey), engine)

describe('cells', () => {
  test('are found, and empty ones are not read', async () => {
    const grey = drawTable(paper(800, 400), grid)
    drawWord(grey, 90, 100)
    drawWord(grey, 450, 280, 6)
    const engine = engineOf((_, i) => ({ text: `từ${i}x` }))
    const words = await read(grey, engine)
    expect(tablesOf(grey)[0]?.cells).toHaveLength(9)
    expect(engine.asked).toEqual(['line', 'line'])
    expect(words.map(({ box }) => box.map(Math.round))).toEqual([
      [88, 100, 152, 120],
      [448, 280, 544, 300],
    ])
  })
  test('line by line, marks with their letters', async () => {
    const grey = drawTable(paper(800, 400), grid)
    drawWord(grey, 230, 165)
    drawWord(grey, 230, 205)
    fill(grey, [236, 196, 244, 200])
    const words = await read(
      grey,
      engineOf(() => ({ text: 'chữ' })),
    )
    expect(words.map(({ line }) => [line[1], line[3]].map(Math.round))).toEqual([
      [165, 185],
      [196, 225],
    ])
  })
  test('without dust', async () => {
    const grey = drawTable(paper(800, 400), grid)
    fill(grey, [300, 200, 303, 203])
    const engine = engineOf(() => ({ text: '.' }))
    expect([await read(grey, engine), engine.asked]).toEqual([[], []])
  })
  test('on bent paper: each word in its cell', async () => {
    const bend = (x: number, y: number) => [30 * Math.sin(y / 120), 25 * Math.sin(x / 250)] as const
    const grey = drawTable(paper(900, 450), { ...grid, bend })
    const [dx, dy] = bend(230, 100)
    drawWord(grey, Math.round(230 + dx), Math.round(100 + dy))
    const [table] = tablesOf(grey)
    const [word] = await read(
      grey,
      engineOf(() => ({ text: 'chữ' })),
    )
    const inside = table?.cells.findIndex(
      ([x0, y0, x1, y1]) => word && word.box[0] > x0 && word.box[2] < x1 && word.line[1] > y0 && word.line[3] < y1,
    )
    expect([table?.cells.length, inside]).toEqual([9, 1])
  })
  test('in much noise, of thin grey lines at 150 dpi', () => {
    const grey = addNoise(drawTable(paper(800, 400, 150), { ...grid, thickness: 1, level: 120 }), 45)
    expect(tablesOf(grey).map(({ cells }) => cells.length)).toEqual([9])
  })
  test('are painted over as a whole', () => {
    const [table] = tablesOf(drawTable(paper(800, 400), grid))
    expect(table && areasOf(table)).toHaveLength(9)
  })
})

describe('numbers', () => {
  const grey = drawTable(paper(800, 400), grid)
  drawWord(grey, 90, 100, 2)
  test('are read twice', async () => {
    const engine = engineOf(() => ({ text: '25' }))
    const [word] = await read(grey, engine)
    expect([engine.asked.length, word?.confidence]).toEqual([2, 0.95])
  })
  test('are flagged where the readings differ', async () => {
    const [word] = await read(
      grey,
      engineOf(({ width }) => ({ text: width > 50 ? '25' : '26' })),
    )
    expect(word?.confidence).toBeLessThan(0.5)
  })
})

test('frames and lone lines are no tables', () => {
  const grey = drawTable(paper(800, 400), { xs: [60, 700], ys: [80, 300] })
  fill(grey, [100, 350, 600, 352])
  expect(tablesOf(grey)).toEqual([])
})
