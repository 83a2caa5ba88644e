// Black ink alone: coloured seals and pens out of the way, unless the page itself is printed in colour.

import type { Grey, Raster } from './raster.ts'

/** Between the highest and the lowest of red, green and blue: more is colour, not a shade of grey paper. */
const chroma = 50
/** Pens, seals and print are darker than this in one channel at least; yellow paper is not. */
const inked = 170
/** Ink that is dark in all three. */
const black = 110
/** A seal over print is darker than the seal alone by more than its own ink wavers. */
const wavering = 25
/** Between print under a seal and the seal alone lie the seal's blurred edges. */
const rim = 30

interface Inks {
  readonly isPrintedInColour: boolean
  /** What is coloured and lighter than this is seal alone. */
  readonly seal: number
}

/** Every fourth pixel of every fourth row is asked. */
const inksOf = ({ width, height, data }: Raster): Inks => {
  let [coloured, dark] = [0, 0]
  const reds: number[] = []
  for (let y = 0; y < height; y += 4)
    for (let x = 0, at = y * width * 3; x < width; x += 4, at += 12) {
      const high = Math.max(data[at]!, data[at + 1]!, data[at + 2]!)
      const low = Math.min(data[at]!, data[at + 1]!, data[at + 2]!)
      if (high < black) dark++
      else if (high - low > chroma && low < inked - 40) {
        coloured++
        if (high === data[at]) reds.push(high)
      }
    }
  const usual = reds.sort((a, b) => a - b)[reds.length >> 1] ?? 0
  return { isPrintedInColour: coloured > 2 * dark, seal: Math.max(black, usual - wavering) }
}

/** Where black is the ink: the lightest channel, and white where there is colour. Else luminance. */
export const blackInk = (raster: Raster): Grey => {
  const { width, height, channels, data, dpi } = raster
  if (channels === 1) return { width, height, channels, data, dpi }
  const { isPrintedInColour, seal } = inksOf(raster)
  const grey = isPrintedInColour ? luminance(raster) : withoutColour(raster, seal)
  return { width, height, channels: 1, data: grey, dpi }
}

const withoutColour = ({ width, height, data }: Raster, seal: number): Uint8Array => {
  const faded = Uint8ClampedArray.from({ length: 256 }, (_, red) =>
    red < black ? red : red + ((255 - red) * (red - seal + rim)) / rim,
  )
  for (let red = 0; red < 256; red++) faded[red] = Math.max(red, faded[red]!)
  const grey = new Uint8Array(width * height)
  for (let i = 0, j = 0; i < grey.length; i++, j += 3) {
    const red = data[j]!
    const green = data[j + 1]!
    const blue = data[j + 2]!
    const high = red > green ? (red > blue ? red : blue) : green > blue ? green : blue
    const low = red < green ? (red < blue ? red : blue) : green < blue ? green : blue
    const isColour = high - low > chroma && low < inked
    // seals lie over print, pens beside it
    grey[i] = !isColour ? high : high === red ? faded[high]! : high > black ? 255 : high
  }
  return grey
}

const luminance = ({ width, height, data }: Raster): Uint8Array => {
  const grey = new Uint8Array(width * height)
  for (let i = 0, j = 0; i < grey.length; i++, j += 3)
    grey[i] = 0.299 * data[j]! + 0.587 * data[j + 1]! + 0.114 * data[j + 2]!
  return grey
}
