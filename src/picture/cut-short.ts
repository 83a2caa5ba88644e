// Pictures whose end is missing: found by their end mark; what was never there becomes white.

import { constants, inflateSync } from 'node:zlib'
import { TrichLucError } from '../model/errors.ts'
import type { Raster } from './raster.ts'

// some programs write after the end
const mostAfter = 65_536

const png = '\x89PNG'

/** Ends that are missing, by the file's first bytes. */
const checks: readonly (readonly [string, (bytes: Buffer) => boolean])[] = [
  ['\xff\xd8', bytes => !bytes.subarray(-mostAfter).includes('\xff\xd9', 0, 'latin1')],
  [png, bytes => !bytes.subarray(-mostAfter).includes('IEND')],
  ['RIFF', bytes => bytes.length >= 8 && bytes.readUInt32LE(4) + 8 > bytes.length],
  ['GIF8', bytes => bytes.at(-1) !== 0x3b],
  ['II*\0', bytes => isChainCut(bytes, 'LE')],
  ['MM\0*', bytes => isChainCut(bytes, 'BE')],
]

export const isCutShort = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return checks.some(([start, isCut]) => startsWith(buffer, start) && isCut(buffer))
}

const startsWith = (bytes: Buffer, start: string): boolean => bytes.toString('latin1', 0, start.length) === start

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
export const withoutLost = (bytes: Uint8Array, raster: Raster): Raster => {
  const { width, height, channels, data } = raster
  const length = width * channels
  let rows = Math.min(height, rowsOfPng(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
  const filled = data[rows * length - 1] ?? 0
  while (rows > 0 && isFilled(data.subarray((rows - 1) * length, rows * length), filled)) rows--
  if (rows === height) return raster
  // a blank page is white; what a decoder fills in is grey or black
  if (rows === 0 && (data[0] ?? 0) < 250) throw new TrichLucError('truncated')
  const mended = Uint8Array.from(data)
  mended.fill(255, rows * length)
  return { ...raster, data: mended }
}

/**
 * Rows that a PNG still has: what the decoder makes up behind them are earlier ones. All, of other files.
 * @throws TrichLucError `truncated` where rows are interlaced
 */
function rowsOfPng(bytes: Buffer): number {
  if (!startsWith(bytes, png) || bytes.length < 33) return Number.POSITIVE_INFINITY
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth = 0, kind = 0] = [bytes[24], bytes[25]]
  if (bytes[28] !== 0) throw new TrichLucError('truncated')
  const length = 1 + Math.ceil((width * depth * (samples[kind] ?? 1)) / 8)
  const unpacked = { maxOutputLength: length * height, finishFlush: constants.Z_SYNC_FLUSH }
  try {
    return Math.floor(inflateSync(Buffer.concat(dataOf(bytes)), unpacked).length / length)
  } catch (cause) {
    throw new TrichLucError('truncated', {}, { cause })
  }
}

/** Of a pixel, by the kind of colour. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

function dataOf(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  return parts
}

const isFilled = (row: Uint8Array, value: number): boolean => row.every(one => one === value)
