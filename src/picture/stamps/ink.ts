// Where a page bears coloured ink, on a coarse grid: a stamp is red, blue or violet, what else is printed is not.

import type { Raster } from '../raster.ts'

/** Which of the other channels stands above green, the one that red, violet and blue ink swallow all alike. */
export const inks = { red: 0, blue: 2 } as const

export type Ink = keyof typeof inks

/** The mean colour of each cell, three bytes a cell, rows from the top. */
export interface Cells {
  readonly width: number
  readonly height: number
  /** Pixels of the picture along a cell's side. */
  readonly step: number
  /** Cells an inch. */
  readonly dpi: number
  readonly data: Uint8Array
}

// about 0.4 mm: half a letter's stroke; colour fringes of black letters cancel out within it
const cellsAnInch = 66

export const toCells = ({ width: across, height: down, channels, data, dpi }: Raster): Cells => {
  const step = Math.max(1, Math.round(dpi / cellsAnInch))
  const width = Math.floor(across / step)
  const height = Math.floor(down / step)
  const cells = new Uint8Array(width * height * channels)
  const sums = new Uint32Array(width * channels)
  // every second row is enough
  const area = step * Math.ceil(step / 2)
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let row = y * step; row < (y + 1) * step; row += 2) addRow(sums, data.subarray(row * across * channels), step)
    for (let i = 0, at = y * sums.length; i < sums.length; i++, at++) cells[at] = sums[i]! / area
  }
  return { width, height, step, dpi: dpi / step, data: cells }
}

const addRow = (sums: Uint32Array, row: Uint8Array, step: number): void => {
  for (let i = 0, j = 0; i < sums.length; i += 3) {
    let red = 0
    let green = 0
    let blue = 0
    for (let k = 0; k < step; k++, j += 3) {
      red += row[j]!
      green += row[j + 1]!
      blue += row[j + 2]!
    }
    sums[i]! += red
    sums[i + 1]! += green
    sums[i + 2]! += blue
  }
}

/** The paper's colour in each tile of `side` cells: its lightest cell. */
export interface Paper {
  readonly across: number
  readonly side: number
  readonly data: Uint8Array
}

const tileSide = 20
// what is darker is a photograph or the scanner's lid: nothing is divided by it
const darkestPaper = 90

export const paperOf = ({ width, height, data }: Cells): Paper => {
  const across = Math.ceil(width / tileSide)
  const paper = new Uint8Array(across * Math.ceil(height / tileSide) * 3).fill(darkestPaper)
  for (let y = 0, i = 0; y < height; y++) {
    const row = ((y / tileSide) | 0) * across
    for (let x = 0; x < width; x++, i += 3) {
      const at = (row + ((x / tileSide) | 0)) * 3
      const [red, green, blue] = [data[i]!, data[i + 1]!, data[i + 2]!]
      if (red + green + blue <= paper[at]! + paper[at + 1]! + paper[at + 2]!) continue
      paper[at] = Math.max(darkestPaper, red)
      paper[at + 1] = Math.max(darkestPaper, green)
      paper[at + 2] = Math.max(darkestPaper, blue)
    }
  }
  return { across, side: tileSide, data: paper }
}

// of 255: the faintest stamp that an eye finds has 25; noise of a poor JPEG stays below 12
const leastColour = 16

/** One byte a cell and ink: 1 where that ink stands, its colour measured against the paper about it. */
export const inkCells = ({ width, height, data }: Cells, paper: Paper): Record<Ink, Uint8Array> => {
  const found = { red: new Uint8Array(width * height), blue: new Uint8Array(width * height) }
  for (let y = 0, i = 0, j = 0; y < height; y++) {
    const row = ((y / paper.side) | 0) * paper.across
    for (let x = 0; x < width; x++, i++, j += 3) {
      const tile = (row + ((x / paper.side) | 0)) * 3
      const [red, green, blue] = [data[j]!, data[j + 1]!, data[j + 2]!]
      // most cells are grey
      if (red - green < 4 && blue - green < 4) continue
      const most = green / paper.data[tile + 1]! + leastColour / 255
      const [lightRed, lightBlue] = [red / paper.data[tile]!, blue / paper.data[tile + 2]!]
      if (lightRed >= most && lightRed >= lightBlue) found.red[i] = 1
      else if (lightBlue >= most) found.blue[i] = 1
    }
  }
  return found
}
