// Parts of pictures: cut out with a margin, and painted over.

import type { Box } from '../model/document.ts'
import type { Grey } from './raster.ts'

/** `box` in whole pixels, with `margin` pixels of paper around it; only what lies in the box is taken over. */
export const cutOut = (grey: Grey, [x0, y0, x1, y1]: Box, margin: number): Grey => {
  const [width, height] = [x1 - x0 + 2 * margin, y1 - y0 + 2 * margin]
  const data = new Uint8Array(width * height).fill(255)
  for (let y = y0; y < y1; y++)
    data.set(grey.data.subarray(y * grey.width + x0, y * grey.width + x1), (y - y0 + margin) * width + margin)
  return { width, height, channels: 1, data, dpi: grey.dpi }
}

/** Boxes painted white. */
export const whitened = (grey: Grey, boxes: readonly Box[]): Grey => {
  const data = grey.data.slice()
  for (const box of boxes) {
    const [x0, x1] = [Math.max(0, Math.floor(box[0])), Math.min(grey.width, Math.ceil(box[2]))]
    for (let y = Math.max(0, Math.floor(box[1])); y < Math.min(grey.height, Math.ceil(box[3])); y++)
      data.fill(255, y * grey.width + x0, y * grey.width + Math.max(x0, x1))
  }
  return { ...grey, data }
}
