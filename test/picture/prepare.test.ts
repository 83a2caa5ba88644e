import { describe, expect, it } from 'vitest'
import { apply } from '../../src/geometry/matrix.ts'
import { prepare } from '../../src/picture/prepare.ts'
import type { Grey, Raster } from '../../src/picture/raster.ts'
import {
  blankPage,
  changed,
  greyRaster,
  noisy,
  type Page,
  paint,
  quarterTurned,
  type Rectangle,
  tilted,
  writtenPage,
} from './drawn.ts'

const darkest = ({ data, width }: Grey, { x, y, width: w, height: h }: Rectangle): number => {
  let least = 255
  for (let row = y; row < y + h; row++)
    for (let column = x; column < x + w; column++) least = Math.min(least, data[row * width + column] ?? 255)
  return least
}

const inkOf = ({ data }: Pick<Grey, 'data'>): number => data.reduce((count, value) => count + Number(value < 128), 0)

describe('skew', () => {
  it.each([-14, -2.3, -0.4, 0, 0.75, 5])('of %s° is found closely', async degrees => {
    const { skew, turn } = await prepare(greyRaster(tilted(writtenPage(), degrees)))
    expect(turn).toBe(0)
    expect(Math.abs(skew - degrees)).toBeLessThan(0.07)
  })

  it('is taken out: what stood on one line stands on few rows', async () => {
    const { grey } = await prepare(greyRaster(tilted(writtenPage(), 3)))
    const rows = Array.from({ length: grey.height }, (_, y) =>
      inkOf({ data: grey.data.subarray(y * grey.width, (y + 1) * grey.width) }),
    )
    const inked = rows.filter(count => count > 150).length
    expect(inked).toBeGreaterThan(13 * 15)
    expect(rows.filter(count => count > 30 && count <= 150).length).toBeLessThan(13 * 12)
  })
})

describe('turn', () => {
  it('of a quarter is found, and the page stands upright', async () => {
    const { turn, grey } = await prepare(greyRaster(quarterTurned(writtenPage())))
    expect(turn).toBe(90)
    expect([grey.width, grey.height]).toEqual([700, 900])
  })

  it('that is given is not looked for', async () => {
    const { turn, grey } = await prepare(greyRaster(writtenPage()), 270)
    expect(turn).toBe(270)
    expect(grey.width).toBeGreaterThan(grey.height)
  })
})

describe('the way back', () => {
  it.each([
    ['level', (page: Page) => page],
    ['tilted', (page: Page) => tilted(page, 4)],
    ['turned and tilted', (page: Page) => tilted(quarterTurned(page), -2)],
  ])('leads from the ink of a %s page to its ink', async (_, turn) => {
    const source = turn(writtenPage())
    const { grey, toSource } = await prepare(greyRaster(source, 150))
    expect(grey.dpi).toBeCloseTo(200)
    let [same, all] = [0, 0]
    for (let i = 0; i < grey.data.length; i += 7) {
      if ((grey.data[i] ?? 255) > 60) continue
      const [x, y] = apply(toSource, (i % grey.width) + 0.5, Math.floor(i / grey.width) + 0.5)
      all++
      if ((source.data[Math.floor(y) * source.width + Math.floor(x)] ?? 255) < 128) same++
    }
    expect(all).toBeGreaterThan(1000)
    expect(same / all).toBeGreaterThan(0.97)
  })
})

describe('specks', () => {
  it('that stand alone go, marks over letters, full stops and leader dots stay', async () => {
    const page = writtenPage()
    const speck = { x: 50, y: 500, width: 3, height: 3 }
    const dust = { x: 604, y: 158, width: 2, height: 1 }
    paint(page, speck)
    paint(page, dust)
    for (let x = 300; x < 500; x += 12) paint(page, { x, y: 830, width: 4, height: 4 })
    const { grey } = await prepare(greyRaster(page))
    expect(darkest(grey, speck)).toBeGreaterThan(200)
    expect(darkest(grey, dust)).toBeGreaterThan(200)
    expect(inkOf(grey)).toBe(inkOf(page) - 9 - 2)
  })
})

describe('paper and light', () => {
  const lampAt = (page: Page) =>
    changed(page, (value, x, y) => value * (1 - 0.3 * (x / page.width) - 0.3 * (y / page.height)))

  it('becomes even', async () => {
    const { grey, isBlank } = await prepare(greyRaster(lampAt(writtenPage())))
    const corners = [0, grey.width - 1, grey.data.length - 1].map(at => grey.data[at] ?? 0)
    expect(Math.min(...corners)).toBeGreaterThan(215)
    expect(isBlank).toBe(false)
  })

  it('black edges and wedges go, a ruling line from one of them stays', async () => {
    const page = writtenPage()
    const edged = changed(page, (value, x, y) => (x < 30 || y < (700 - x) / 20 ? 5 : value))
    paint(edged, { x: 0, y: 850, width: 600, height: 3 })
    const { grey } = await prepare(greyRaster(edged))
    expect(darkest(grey, { x: 0, y: 0, width: 30, height: 800 })).toBeGreaterThan(200)
    expect(darkest(grey, { x: 0, y: 0, width: 690, height: 10 })).toBeGreaterThan(200)
    expect(darkest(grey, { x: 300, y: 850, width: 280, height: 3 })).toBeLessThan(60)
  })

  it('red and blue fade behind black', async () => {
    const page = writtenPage()
    const data = new Uint8Array(page.data.length * 3)
    for (const [i, value] of page.data.entries()) {
      const red = i % page.width < 350
      data.set(value < 100 ? [value, value, value] : red ? [230, 40, 40] : [40, 60, 220], i * 3)
    }
    const raster: Raster = { ...page, data, channels: 3, dpi: 200 }
    expect(inkOf((await prepare(raster)).grey)).toBe(inkOf(page))
  })
})

describe('resolution', () => {
  it('that is stated wrongly is told from the letters', async () => {
    const { grey } = await prepare(greyRaster(writtenPage(), 72))
    expect(grey.width).toBeGreaterThan(620)
    expect(grey.width).toBeLessThan(820)
    expect(grey.dpi).toBeCloseTo(200)
  })

  it('of nothing at all does not make a giant', async () => {
    const { grey } = await prepare(greyRaster(blankPage(300, 300), 1))
    expect(grey.width).toBeLessThanOrEqual(1200)
  })

  it('far too high is halved', async () => {
    const { grey, toSource } = await prepare(greyRaster(blankPage(4501, 2000), 600))
    expect(grey.width).toBeLessThan(1600)
    expect(apply(toSource, grey.width, 0)[0]).toBeCloseTo(4500, -1)
  })
})

describe('a blank page', () => {
  it.each([
    ['white', blankPage()],
    ['noisy', noisy(blankPage(700, 900, 220), 25)],
    ['grey with a black edge', changed(blankPage(700, 900, 190), (value, x) => (x > 660 ? 8 : value))],
    ['tiny', blankPage(1, 1)],
  ])('%s is blank', async (_, page) => {
    expect((await prepare(greyRaster(page))).isBlank).toBe(true)
  })

  it('with specks and punched holes is blank', async () => {
    const page = blankPage()
    for (let i = 0; i < 200; i++) paint(page, { x: (i * 367) % 690, y: (i * 811) % 890, width: 1 + (i % 3), height: 2 })
    const holed = changed(page, (value, x, y) => (Math.hypot(x - 60, y - 500) < 24 ? 10 : value))
    expect((await prepare(greyRaster(holed))).isBlank).toBe(true)
  })

  it('with one figure on it is not', async () => {
    const page = blankPage()
    paint(page, { x: 400, y: 800, width: 14, height: 4 })
    paint(page, { x: 400, y: 800, width: 4, height: 22 })
    expect((await prepare(greyRaster(page))).isBlank).toBe(false)
  })

  it('that a hostile hand made of stripes ends', async () => {
    const stripes = changed(blankPage(), (_, x, y) => ((x + y) % 2) * 255)
    expect((await prepare(greyRaster(stripes))).grey.width).toBeGreaterThan(0)
  })
})

it('leaves the source alone, and gives the same twice', async () => {
  const raster = greyRaster(noisy(tilted(writtenPage(), 1), 20))
  const before = raster.data.slice()
  const [first, second] = [await prepare(raster), await prepare(raster)]
  expect(Buffer.compare(raster.data, before)).toBe(0)
  expect(Buffer.compare(first.grey.data, second.grey.data)).toBe(0)
  expect(first.toSource).toEqual(second.toSource)
})

it('a page printed on a screen of dots is prepared in time', async () => {
  const screened = changed(writtenPage(), (value, x, y) => (x % 4 === 0 && y % 4 === 0 ? 20 : value))
  const { grey } = await prepare(greyRaster(screened))
  expect(inkOf(grey)).toBeLessThan(inkOf(screened))
})
