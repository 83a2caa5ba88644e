// Pictures with known words, drawn with the font that the tests bring.

import { readdirSync } from 'node:fs'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { Grey } from '../../src/picture/raster.ts'
import { root } from '../given.ts'

const folder = `${root}node_modules/@expo-google-fonts/tinos/400Regular`
for (const name of readdirSync(folder))
  if (name.endsWith('.ttf')) GlobalFonts.registerFromPath(`${folder}/${name}`, 'Tinos')

export const blank = (width: number, height: number): Grey => ({
  width,
  height,
  channels: 1,
  dpi: 300,
  data: new Uint8Array(width * height).fill(255),
})

/** So little that nothing can be read in it, yet not blank. */
export function speck(width: number): Grey {
  const picture = blank(width, 3)
  picture.data[0] = 0
  return picture
}

/** Lines of 14 points at 300 dpi, black on white, 40 pixels from the edge. */
export function drawn(lines: readonly string[], width = 1200): Grey {
  const height = 80 + lines.length * 90
  const paper = createCanvas(width, height).getContext('2d')
  paper.fillStyle = 'white'
  paper.fillRect(0, 0, width, height)
  paper.fillStyle = 'black'
  paper.font = '58px Tinos'
  for (const [i, line] of lines.entries()) paper.fillText(line, 40, 100 + i * 90)
  const { data } = paper.getImageData(0, 0, width, height)
  return { ...blank(width, height), data: Uint8Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 255) }
}
