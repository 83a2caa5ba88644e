// Pictures whose end is missing: found by their end mark; what was never there becomes white.

import { TrichLucError } from '../model/errors.ts'
import type { Raster } from './raster.ts'

// some programs write after the end
const mostAfter = 65_536

/** Ends that are missing, by the file's first bytes. */
const checks: readonly (readonly [string, (bytes: Buffer) => boolean])[] = [
  ['\xff\xd8', bytes => !bytes.subarray(-mostAfter).includes('\xff\xd9', 0, 'latin1')],
  ['\x89PNG', bytes => !bytes.subarray(-mostAfter).includes('IEND')],
  ['RIFF', bytes => bytes.length >= 8 && bytes.readUInt32LE(4) + 8 > bytes.length],
  ['GIF8', bytes => !bytes.subarray(-mostAfter).includes(0x3b)],
  ['II*\0', bytes => isChainCut(bytes, 'LE')],
  ['MM\0*', bytes => isChainCut(bytes, 'BE')],
]

export const isCutShort = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return checks.some(
    ([start, isCut]) => buffer.subarray(0, start.length).equals(Buffer.from(start, 'latin1')) && isCut(buffer),
  )
}

/** TIFF: the chain of its pages' directories leads out of the file, or back into itself. */
const isChainCut = (bytes: Buffer, order: 'LE' | 'BE'): boolean => {
  const seen = new Set<number>()
  for (let at = 4; at + 4 <= bytes.length; ) {
    const directory = bytes[`readUInt32${order}`](at)
    if (directory === 0) return false
    if (seen.has(directory) || directory + 2 > bytes.length) return true
    seen.add(directory)
    at = directory + 2 + bytes[`readUInt16${order}`](directory) * 12
  }
  return true
}

/**
 * The rows at the end that the decoder filled in, all of one colour, made white.
 * @throws TrichLucError `truncated` where nothing else is
 */
export const withoutLost = (raster: Raster): Raster => {
  const { width, height, channels, data } = raster
  const length = width * channels
  let rows = height
  while (rows > 0 && isFilled(data.subarray((rows - 1) * length, rows * length), data.at(-1) ?? 0)) rows--
  if (rows === height) return raster
  // a blank page is white; what a decoder fills in is grey or black
  if (rows === 0 && (data[0] ?? 0) < 250) throw new TrichLucError('truncated')
  const mended = Uint8Array.from(data)
  mended.fill(255, rows * length)
  return { ...raster, data: mended }
}

const isFilled = (row: Uint8Array, value: number): boolean => row.every(one => one === value)
