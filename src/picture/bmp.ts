// BMP, which sharp cannot decode: uncompressed, 1 to 32 bits a pixel (Windows' BITMAPINFOHEADER and its heirs).

import { TrichLucError } from '../model/errors.ts'
import type { Raster } from './raster.ts'

export interface BmpHead {
  readonly width: number
  readonly height: number
  /** Pixels an inch as stated; 0: not stated. */
  readonly dpi: number
  readonly bits: number
  /** Rows from the top, not from the bottom. */
  readonly topDown: boolean
  /** Offset of the first row. */
  readonly start: number
  /** Offset of the palette, four bytes a colour. */
  readonly palette: number
}

// BI_RGB, and BI_BITFIELDS with the usual order of channels
const plain = 0
const fields = 3

/** @throws TrichLucError `unsupported`, `damaged`, `truncated` */
export const readBmpHead = (bytes: Uint8Array): BmpHead => {
  if (bytes.length < 54) throw new TrichLucError('truncated')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headLength = view.getUint32(14, true)
  const [width, height] = [view.getInt32(18, true), view.getInt32(22, true)]
  const [bits, compression] = [view.getUint16(28, true), view.getUint32(30, true)]
  if (headLength < 40 || (compression !== plain && !(compression === fields && bits === 32)))
    throw new TrichLucError('unsupported', { kind: 'bmp' })
  if (width <= 0 || height === 0 || ![1, 4, 8, 24, 32].includes(bits)) throw new TrichLucError('damaged')
  const dpi = view.getInt32(38, true) * 0.0254
  const start = view.getUint32(10, true)
  return { width, height: Math.abs(height), dpi, bits, topDown: height < 0, start, palette: 14 + headLength }
}

/** @throws TrichLucError `truncated` */
export const decodeBmp = (bytes: Uint8Array, head: BmpHead): Omit<Raster, 'dpi'> => {
  const { width, height, bits, topDown, start } = head
  const rowLength = Math.ceil((width * bits) / 32) * 4
  if (start + rowLength * height > bytes.length) throw new TrichLucError('truncated')
  const data = new Uint8Array(width * height * 3)
  for (let y = 0, at = 0; y < height; y++) {
    const from = start + (topDown ? y : height - 1 - y) * rowLength
    for (let x = 0; x < width; x++) {
      const colour = colourAt(bytes, head, { from, x })
      for (let k = 2; k >= 0; k--) data[at++] = bytes[colour + k] ?? 255
    }
  }
  return { width, height, channels: 3, data }
}

/** Offset of a pixel's blue, green, red. */
const colourAt = (bytes: Uint8Array, { bits, palette }: BmpHead, { from, x }: { from: number; x: number }): number => {
  if (bits >= 24) return from + (x * bits) / 8
  const bit = x * bits
  const value = (bytes[from + (bit >> 3)]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1)
  return palette + value * 4
}
