// Pictures of pages, and an engine that «reads» them: what stands on a page is told by its width.

import sharp, { type Sharp } from 'sharp'
import type { RecognisedWord } from '../../../src/ocr/engine.ts'
import type { Engine } from '../../../src/ocr/index.ts'
import type { Ocr } from '../../../src/readers/scan/index.ts'

const dpi = 100

/** A page `number` of rows of bars like letters, `number` tenths of an inch wider than eight inches. */
export function drawn(number: number): Sharp {
  const width = widthOf(number)
  const data = Buffer.alloc(width * 1100, 255)
  let seed = 1
  for (let top = 100; top < 900; top += 34)
    for (let x = 100; x < width - 100; x += 3) {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      // now and then a gap between words, else a stem or a space
      if (seed % 7 === 0) x += 8
      else if (seed % 3 > 0) for (let y = top; y < top + 12; y++) data.fill(20, y * width + x, y * width + x + 2)
    }
  return sharp(data, { raw: { width, height: 1100, channels: 1 } })
    .toColourspace('b-w')
    .withMetadata({ density: dpi })
}

const widthOf = (number: number): number => Math.round((8 + number / 10) * dpi)

/** Nothing on it. */
export const blank = (): Sharp =>
  sharp({ create: { width: 800, height: 1100, channels: 3, background: 'white' } }).withMetadata({ density: dpi })

interface Reader extends Engine {
  /** How many pages it was asked for. */
  readonly asked: () => number
}

/** Lines of each page, by its number; a page without lines is read as nothing. */
export function reader(pages: Readonly<Record<number, readonly string[]>>, confidence = 0.95): Reader {
  let asked = 0
  return {
    id: 'recorded/1',
    workers: 1,
    asked: () => asked,
    recognise: async (pictures, mode) =>
      pictures.map(({ width, dpi: scale }) => {
        if (mode !== 'page') return []
        asked++
        const lines = pages[Math.round((width / scale - 8) * 10)] ?? []
        return lines.flatMap((line, n) => wordsOf(line, n, scale, confidence))
      }),
    close: async () => {},
  }
}

/** A line of words from an inch on, a fifth of an inch high, every third of an inch. */
function wordsOf(line: string, n: number, scale: number, confidence: number): RecognisedWord[] {
  const [top, bottom] = [(1 + n / 3) * scale, (1.2 + n / 3) * scale]
  let x = scale
  const words = line.split(' ').map(text => {
    const box = [x, top, x + text.length * 0.09 * scale, bottom] as const
    x = box[2] + 0.08 * scale
    return { text, box }
  })
  const box = [scale, top, x, bottom] as const
  return words.map(word => ({ ...word, line: box, confidence }))
}

export const ocr = (engine: Engine): Ocr => ({ when: 'auto', engine, kept: null })
