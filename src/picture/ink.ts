// Black ink alone: coloured seals and pens out of the way, unless the page itself is printed in colour.

import { quantile } from './levels.ts'
import type { Grey, Raster } from './raster.ts'

/** Of the lightest channel, by which the darkest stands back: more is colour, not a shade of grey. */
const saturation = 0.3
/** Ink that is dark in all three channels. */
const black = 110
/** A seal over print is darker than the seal alone by more than its own ink wavers. */
const wavering = 25
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
}

const inksOf = ({ width, height, data }: Raster, [reds, greens, blues]: Balance): Inks => {
  let [coloured, dark] = [0, 0]
  const seals = new Uint32Array(256)
  for (let y = 0; y < height; y += every)
    for (let x = 0, at = y * width * 3; x < width; x += every, at += 3 * every) {
      const [red, green, blue] = [reds[data[at]!]!, greens[data[at + 1]!]!, blues[data[at + 2]!]!]
      const high = Math.max(red, green, blue)
      if (high < black) dark++
      else if (high - Math.min(red, green, blue) > 1.6 * saturation * high) {
        coloured++
        if (high === red) seals[red]!++
      }
    }
  const usual = coloured === 0 ? 0 : quantile(seals, 0.5)
  return { isPrintedInColour: coloured > 2 * dark, seal: Math.max(black + rim, usual - wavering) }
}

/** Where black is the ink: the lightest channel, and white where there is colour. Else luminance. */
export const blackInk = (raster: Raster): Grey => {
  const { width, height, channels, data, dpi } = raster
  if (channels === 1) return { width, height, channels, data, dpi }
  const balance = balanceOf(raster)
  const { isPrintedInColour, seal } = inksOf(raster, balance)
  const grey = isPrintedInColour ? luminance(raster) : withoutColour(raster, balance, seal)
  return { width, height, channels: 1, data: grey, dpi }
}

const withoutColour = ({ width, height, data }: Raster, [reds, greens, blues]: Balance, seal: number): Uint8Array => {
  // seals lie over print, pens beside it
  const faded = Uint8ClampedArray.from({ length: 256 }, (_, red) =>
    Math.max(red, red + ((255 - red) * (red - seal + rim)) / rim),
  )
  const grey = new Uint8Array(width * height)
  for (let i = 0, j = 0; i < grey.length; i++, j += 3) {
    const red = reds[data[j]!]!
    const green = greens[data[j + 1]!]!
    const blue = blues[data[j + 2]!]!
    const high = red > green ? (red > blue ? red : blue) : green > blue ? green : blue
    const low = red < green ? (red < blue ? red : blue) : green < blue ? green : blue
    if (high < black || high - low < saturation * high) grey[i] = high
    else grey[i] = high === red ? faded[high]! : 255
  }
  return grey
}

const luminance = ({ width, height, data }: Raster): Uint8Array => {
  const grey = new Uint8Array(width * height)
  for (let i = 0, j = 0; i < grey.length; i++, j += 3)
    grey[i] = 0.299 * data[j]! + 0.587 * data[j + 1]! + 0.114 * data[j + 2]!
  return grey
}
