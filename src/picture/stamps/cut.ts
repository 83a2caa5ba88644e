// One coloured stretch cut out of the page: only its ink, dark on white.

import type { Box } from '../../model/document.ts'
import type { Grey, Raster } from '../raster.ts'
import { type Ink, inks } from './ink.ts'

export interface Cut {
  /** Pixels of the page, half-open. */
  readonly box: Box
  readonly ink: Ink
  /** The paper's red, green and blue there. */
  readonly paper: readonly [number, number, number]
}

// of 255: below, the colour is noise
const leastColour = 14
// black is read as unknown where both other channels are that dark beside the paper
const darkest = 0.75

export const cutOut = (raster: Raster, cut: Cut): Grey => {
  const planes = planesOf(raster, cut)
  const { width, height, colour } = planes
  const full = fullColour(colour)
  const known = { ...planes, isBlack: blackOf(planes, full), reach: Math.max(1, Math.round(raster.dpi / 80)) }
  const grey = new Uint8Array(width * height)
  for (let i = 0; i < grey.length; i++) {
    const value = known.isBlack[i] === 1 ? aroundBlack(known, i) : colour[i]!
    grey[i] = Math.max(0, 255 - (value * 255) / full)
  }
  return { width, height, channels: 1, data: grey, dpi: raster.dpi }
}

interface Planes {
  /** How far the ink's channel stands above green, of 255. */
  readonly colour: Uint8Array
  /** The ink's channel, 255 as light as the paper. */
  readonly light: Uint8Array
  readonly width: number
  readonly height: number
}

const planesOf = ({ data, width: across }: Raster, { box: [x0, y0, x1, y1], ink, paper }: Cut): Planes => {
  const [width, height] = [x1 - x0, y1 - y0]
  const colour = new Uint8Array(width * height)
  const light = new Uint8Array(width * height)
  const over = inks[ink]
  const [ours, green] = [255 / paper[over], 255 / paper[1]]
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0, from = ((y0 + y) * across + x0) * 3; x < width; x++, i++, from += 3) {
      const value = data[from + over]! * ours
      light[i] = Math.min(255, value)
      colour[i] = Math.max(0, Math.min(255, value - data[from + 1]! * green))
    }
  }
  return { colour, light, width, height }
}

/** The colour of the full ink: of the coloured pixels, the one that a quarter exceed. */
const fullColour = (colour: Uint8Array): number => {
  const counts = new Uint32Array(256)
  for (const value of colour) counts[value]!++
  let left = counts.subarray(leastColour).reduce((sum, count) => sum + count, 0) / 4
  let value = 255
  while (value > leastColour && left > 0) left -= counts[value--]!
  return value
}

const blackOf = ({ colour, light }: Planes, full: number): Uint8Array =>
  colour.map((value, i) => (light[i]! < darkest * 255 && value < full / 2 ? 1 : 0))

interface Known extends Planes {
  /** One byte a pixel: 1 where black hides what the stamp left. */
  readonly isBlack: Uint8Array
  readonly reach: number
}

/** What stands around a black letter goes on beneath it. */
const aroundBlack = ({ colour, isBlack, width, height, reach }: Known, at: number): number => {
  const x = at % width
  const y = (at - x) / width
  const right = Math.min(width - 1, x + reach)
  const bottom = Math.min(height - 1, y + reach)
  let sum = 0
  let seen = 0
  for (let row = Math.max(0, y - reach); row <= bottom; row++)
    for (let i = row * width + Math.max(0, x - reach); i <= row * width + right; i++) {
      if (isBlack[i] === 1) continue
      sum += colour[i]!
      seen++
    }
  return seen === 0 ? 0 : sum / seen
}
