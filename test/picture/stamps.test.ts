import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { Grey, Raster } from '../../src/picture/raster.ts'
import { findStamps } from '../../src/picture/stamps.ts'

const font = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf')
GlobalFonts.registerFromPath(font, 'stamp')

const dpi = 100
const [width, height] = [827, 600]

type Pen = ReturnType<ReturnType<typeof createCanvas>['getContext']>

const page = (draw: (pen: Pen) => void): Raster => {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#f8f6f0'
  pen.fillRect(0, 0, width, height)
  pen.textAlign = 'center'
  draw(pen)
  const rgba = pen.getImageData(0, 0, width, height).data
  const data = new Uint8Array(width * height * 3)
  for (let i = 0, j = 0; i < rgba.length; i += 4, j += 3) data.set(rgba.subarray(i, i + 3), j)
  return { width, height, channels: 3, data, dpi }
}

const stamp =
  (words: string, { color = '#d82030', slant = 0, alpha = 1, frame = true } = {}) =>
  (pen: Pen) => {
    pen.save()
    pen.globalCompositeOperation = 'multiply'
    pen.globalAlpha = alpha
    pen.strokeStyle = pen.fillStyle = color
    pen.font = '26px stamp'
    pen.lineWidth = 3
    pen.translate(300, 200)
    pen.rotate((slant * Math.PI) / 180)
    pen.fillText(words, 0, 9)
    const half = pen.measureText(words).width / 2 + 12
    if (frame) pen.strokeRect(-half, -20, 2 * half, 40)
    pen.restore()
  }

const blackText = (pen: Pen) => {
  pen.fillStyle = '#202020'
  pen.font = '18px stamp'
  for (let y = 30; y < height; y += 28)
    pen.fillText('Ủy ban nhân dân tỉnh báo cáo kết quả công tác đối ngoại năm 2018', 410, y)
}

const seal = (pen: Pen) => {
  pen.strokeStyle = pen.fillStyle = '#d82030'
  pen.lineWidth = 4
  pen.beginPath()
  pen.arc(500, 300, 70, 0, 7)
  pen.stroke()
  pen.fillRect(480, 280, 40, 40)
}

/** Share of dark pixels in each row, of those that have any. */
const rows = ({ width, height, data }: Grey): number[] =>
  Array.from({ length: height }, (_, y) => data.subarray(y * width, (y + 1) * width).filter(v => v < 128).length)

const both = (pen: Pen) => {
  blackText(pen)
  stamp('TỐI MẬT', { slant: 14 })(pen)
}

test('a page in grey, and a page without coloured ink', async () => {
  const grey: Grey = { width: 9, height: 9, channels: 1, data: new Uint8Array(81), dpi }
  expect(await findStamps(grey)).toEqual([])
  expect(await findStamps(page(blackText))).toEqual([])
})

test.each([-20, -7, 0, 12, 20])('a stamp slanted by %i degrees lies level, its frame left out', async slant => {
  const found = await findStamps(page(stamp('TỐI MẬT', { slant })))
  // the whole stamp first, perhaps its words once more
  const [picture] = found as [Grey]
  // a line of letters is far longer than high, and its letters are as high as is read well
  expect(picture.width / picture.height).toBeGreaterThan(1.8)
  const inked = rows(picture).filter(count => count > 5)
  expect(inked.length).toBeGreaterThan(34)
  expect(inked.length).toBeLessThan(75)
  // no line of a frame runs through
  expect(Math.max(...inked)).toBeLessThan(0.75 * (picture.width - 40))
})

test.each([
  ['violet', { color: '#704090' }],
  ['blue', { color: '#2030a0' }],
  ['faint', { alpha: 0.3 }],
  ['without a frame', { frame: false }],
])('a stamp that is %s', async (_, look) => {
  expect(await findStamps(page(stamp('MẬT', look)))).toHaveLength(1)
})

test('black letters under a stamp are not in its picture', async () => {
  const [alone] = await findStamps(page(stamp('TỐI MẬT', { slant: 14 })))
  const [over] = await findStamps(page(both))
  const ink = (grey: Grey | undefined) => grey?.data.filter(value => value < 128).length ?? 0
  expect(ink(over) / ink(alone)).toBeGreaterThan(0.8)
  expect(ink(over) / ink(alone)).toBeLessThan(1.2)
})

test('a round seal and an underline bear no mark', async () => {
  expect(await findStamps(page(seal))).toEqual([])
  const underline = (pen: Pen) => {
    pen.fillStyle = '#d82030'
    pen.fillRect(100, 100, 200, 2)
  }
  expect(await findStamps(page(underline))).toEqual([])
})

test('a page of colour noise ends', async () => {
  let seed = 1
  const data = new Uint8Array(width * height * 3)
  for (let i = 0; i < data.length; i++) {
    seed = (seed * 48_271) % 2_147_483_647
    data[i] = seed & 255
  }
  expect((await findStamps({ width, height, channels: 3, data, dpi })).length).toBeLessThanOrEqual(80)
})
