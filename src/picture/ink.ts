// Black ink alone: coloured seals and pens out of the way, unless the page itself is printed in colour.

import { quantile } from './levels.ts'
import type { Grey, Raster } from './raster.ts'

/** Of the lightest channel, by which the darkest stands back: more is colour, not a shade of grey. */
const saturation = 0.2
/** The ink of seals and pens itself, beside its pale edges. */
const strong = 0.48
/** Ink that is dark in all three channels. */
const black = 110
/** A seal over print is darker than the seal alone by more than its own ink wavers. */
const wavering = 25
/** Pixels beside a coloured one that are its blurred edge, where they are paler than this. */
const [edge, pale] = [2, 150] as const
/** Between print under a seal and the seal alone lie the seal's blurred edges. */
const rim = 30

/** For each channel what its values become once the paper is white: yellow light is no colour. */
type Balance = readonly [Uint8ClampedArray, Uint8ClampedArray, Uint8ClampedArray]

/** Paper is what most of the page is. Every fourth pixel of every fourth row is asked. */
const paperShare = 0.7
const every = 4

const balanceOf = ({ width, height, data }: Raster): Balance => {
  const tables = [0, 1, 2].map(channel => {
    const counts = new Uint32Array(256)
    for (let y = 0; y < height; y += every)
      for (let x = 0, at = y * width * 3 + channel; x < width; x += every, at += 3 * every) counts[data[at]!]!++
    const paper = Math.max(60, quantile(counts, paperShare))
    return Uint8ClampedArray.from({ length: 256 }, (_, value) => (value * 250) / paper)
  })
  return tables as unknown as Balance
}

interface Inks {
  readonly isPrintedInColour: boolean
  /** What is red and lighter than this is seal alone. */
  readonly seal: number
  /** Squares of `side` pixels, `across` a row: 1 where most is coloured, so that it is no ink: a desk around the sheet. */
  readonly grounds: { readonly across: number; readonly coloured: Uint8Array }
}

const side = 96
/** Of a square: ink covers less, even the star of a seal. */
const groundShare = 0.6

const inksOf = ({ width, height, data }: Raster, [reds, greens, blues]: Balance): Inks => {
  let [coloured, dark] = [0, 0]
  const seals = new Uint32Array(256)
  const across = Math.ceil(width / side)
  const tinted = new Uint32Array(across * Math.ceil(height / side))
  for (let y = 0; y < height; y += every)
    for (let x = 0, at = y * width * 3; x < width; x += every, at += 3 * every) {
      const [red, green, blue] = [reds[data[at]!]!, greens[data[at + 1]!]!, blues[data[at + 2]!]!]
      const high = Math.max(red, green, blue)
      const chroma = high - Math.min(red, green, blue)
      if (chroma > saturation * high) tinted[Math.floor(y / side) * across + Math.floor(x / side)]!++
      if (high < black) dark++
      else if (chroma > strong * high) {
        coloured++
        if (high === red) seals[red]!++
      }
    }
  const most = groundShare * (side / every) ** 2
  return {
    isPrintedInColour: coloured > 2 * dark,
    seal: Math.max(black + rim, (coloured === 0 ? 0 : quantile(seals, 0.5)) - wavering),
    grounds: { across, coloured: Uint8Array.from(tinted, count => Number(count > most)) },
  }
}

/** Where black is the ink: the lightest channel, and white where there is colour. Else luminance. */
export const blackInk = (raster: Raster): Grey => {
  const { width, height, channels, data, dpi } = raster
  if (channels === 1) return { width, height, channels, data, dpi }
  const balance = balanceOf(raster)
  const inks = inksOf(raster, balance)
  const grey = inks.isPrintedInColour ? luminance(raster) : withoutColour(raster, balance, inks)
  return { width, height, channels: 1, data: grey, dpi }
}

const withoutColour = (
  { width, height, data }: Raster,
  [reds, greens, blues]: Balance,
  { seal, grounds: { across, coloured } }: Inks,
): Uint8Array => {
  // seals lie over print, pens beside it
  const faded = Uint8ClampedArray.from({ length: 256 }, (_, red) =>
    Math.max(red, red + ((255 - red) * (red - seal + rim)) / rim),
  )
  const grey = new Uint8Array(width * height)
  const above = new Uint32Array(width).fill(edge)
  for (let y = 0, i = 0, j = 0; y < height; y++) {
    const square = Math.floor(y / side) * across
    // pixels since the last coloured one, in the row and in each column: grey ones that follow are its blurred edge
    let since: number = edge
    for (let x = 0; x < width; x++, i++, j += 3) {
      const red = reds[data[j]!]!
      const green = greens[data[j + 1]!]!
      const blue = blues[data[j + 2]!]!
      const high = red > green ? (red > blue ? red : blue) : green > blue ? green : blue
      const low = red < green ? (red < blue ? red : blue) : green < blue ? green : blue
      since++
      above[x]!++
      if (high < black || high - low < saturation * high)
        grey[i] = (since <= edge || above[x]! <= edge) && high > pale ? 255 : high
      else if (coloured[square + Math.floor(x / side)]) grey[i] = high
      else {
        grey[i] = high === red ? faded[high]! : 255
        since = 0
        above[x] = 0
        for (let step = 1; step <= edge; step++) {
          if (grey[i - step]! > pale) grey[i - step] = 255
          if (grey[i - step * width]! > pale) grey[i - step * width] = 255
        }
      }
    }
  }
  return grey
}

const luminance = ({ width, height, data }: Raster): Uint8Array => {
  const grey = new Uint8Array(width * height)
  for (let i = 0, j = 0; i < grey.length; i++, j += 3)
    grey[i] = 0.299 * data[j]! + 0.587 * data[j + 1]! + 0.114 * data[j + 2]!
  return grey
}
