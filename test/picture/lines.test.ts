import { describe, expect, test } from 'vitest'
import { findLines } from '../../src/picture/lines.ts'
import type { Grey } from '../../src/picture/raster.ts'
import { addNoise, drawTable, drawWord, fill, paper } from './drawn-table.ts'

const count = (grey: Grey): readonly [across: number, down: number] => {
  const { lines } = findLines(grey)
  const across = lines.filter(({ direction }) => direction === 'across').length
  return [across, lines.length - across]
}

const grid = { xs: [60, 200, 420, 700], ys: [80, 140, 260, 300] }
const darkness = ({ data }: Grey): number => data.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0)

describe('lines of a table', () => {
  test.each([1, 2, 3, 4])('%i pixels thick', thickness => {
    expect(count(drawTable(paper(800, 400), { ...grid, thickness }))).toEqual([4, 4])
  })
  test('where they run and how thick they are', () => {
    const { rules } = findLines(drawTable(paper(800, 400), { ...grid, thickness: 3 }))
    const [x0, y0, x1, y1] = rules[0] ?? [0, 0, 0, 0]
    expect([x0, x1].map(x => Math.round(x / 10))).toEqual([6, 70])
    expect((y0 + y1) / 2).toBeCloseTo(81, 0)
    expect(y1 - y0).toBeCloseTo(3, 0)
  })
  test('under noise, thin and grey, at 150 dpi', () => {
    const grey = drawTable(paper(800, 400, 150), { ...grid, thickness: 1, level: 120 })
    expect(count(addNoise(grey, 25))).toEqual([4, 4])
  })
  test('on paper that is a little askew or bent', () => {
    const askew = drawTable(paper(800, 400), { ...grid, bend: (x, y) => [-y * 0.005, x * 0.005] })
    const bent = drawTable(paper(800, 420), { ...grid, bend: (x, y) => [8 * Math.sin(y / 60), 14 * Math.sin(x / 150)] })
    expect([count(askew), count(bent)]).toEqual([
      [4, 4],
      [4, 4],
    ])
  })
  test('broken in places, with words in its cells', () => {
    const grey = drawTable(paper(800, 400), grid)
    for (const x of [100, 300, 302, 500]) fill(grey, [x, 70, x + 6, 310], 250)
    for (const y of [90, 160, 270]) drawWord(grey, 80, y)
    expect(count(grey)).toEqual([4, 4])
  })
  test('short ones only between long ones', () => {
    const grey = drawTable(paper(800, 400), grid)
    fill(grey, [300, 142, 302, 180])
    expect(count(grey)).toEqual([4, 4])
    fill(grey, [560, 262, 562, 300])
    expect(count(grey)).toEqual([4, 5])
  })
})

describe('no lines', () => {
  test('words in rows', () => {
    const grey = paper(800, 600)
    for (let y = 40; y < 560; y += 34) for (let x = 40; x < 700; x += 90) drawWord(grey, x, y, 5)
    expect(count(grey)).toEqual([0, 0])
  })
  test('leader dots', () => {
    const grey = paper(800, 100)
    for (let x = 40; x < 760; x += 9) fill(grey, [x, 50, x + 3, 53])
    expect(count(grey)).toEqual([0, 0])
  })
  test('a blank or black page, a tiny picture', () => {
    const black = paper(400, 400)
    black.data.fill(0)
    expect([count(paper(400, 400)), count(black), count(paper(1, 1)), count(paper(3, 900))]).toEqual(
      Array(4).fill([0, 0]),
    )
  })
})

describe('erased', () => {
  test('nothing of a table is left', () => {
    expect(darkness(findLines(drawTable(paper(800, 400), grid)).erased)).toBeLessThan(40)
  })
  test('a letter that stands on a line keeps its strokes', () => {
    const letters = paper(800, 400)
    drawWord(letters, 300, 122)
    const before = darkness(letters)
    const { erased } = findLines(drawTable(letters, grid))
    expect(darkness(erased)).toBeGreaterThan(0.9 * before)
    expect(darkness(erased)).toBeLessThan(1.2 * before)
  })
  test('an underline is found and stays', () => {
    const grey = paper(800, 100)
    fill(grey, [200, 50, 500, 52])
    const { rules, erased } = findLines(grey)
    expect([rules.length, darkness(erased)]).toEqual([1, darkness(grey)])
  })
  test('the picture itself is left alone', () => {
    const grey = drawTable(paper(800, 400), grid)
    const copy = grey.data.slice()
    findLines(grey)
    expect(grey.data).toEqual(copy)
  })
})
