import { expect, test } from 'vitest'
import { blackInk } from '../../src/picture/ink.ts'

type Colour = readonly [number, number, number]
const paper: Colour = [250, 248, 240]
const print: Colour = [30, 30, 35]
const seal: Colour = [200, 50, 60]
const pen: Colour = [40, 50, 150]

const raster = (pixels: readonly Colour[]) => ({
  width: pixels.length,
  height: 4,
  channels: 3 as const,
  data: Uint8Array.from(Array.from({ length: 4 }, () => pixels.flat()).flat()),
  dpi: 200,
})

const row = (pixels: readonly Colour[]) => [...blackInk(raster(pixels)).data.subarray(0, pixels.length)]

const printed = [...Array.from({ length: 200 }, () => paper), ...Array.from({ length: 40 }, () => print)]

test('coloured seals and pens become paper, black print stays black', () => {
  const [beside = 0, ...others] = row([...printed, paper, seal, pen, print]).slice(-4)
  expect(beside).toBeGreaterThan(245)
  expect(others).toEqual([255, 255, 36])
})

test('print under a seal stays', () => {
  expect(row([...printed, seal, seal, seal, [125, 20, 25]]).slice(-2)).toEqual([255, 125])
})

test('a page printed in blue keeps its print', () => {
  const page = [...Array.from({ length: 200 }, () => paper), ...Array.from({ length: 40 }, () => pen)]
  expect(row(page).at(-1)).toBeLessThan(80)
  expect(row(page)[0]).toBeGreaterThan(240)
})
