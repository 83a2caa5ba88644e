// A report as grey pictures of its pages, and what OCR is taken to have read on each: the words that were drawn.

import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import sharp from 'sharp'
import { type Random, randomOf } from '../../fixtures/build/scan/random.ts'
import type { RecognisedWord } from '../../src/ocr/engine.ts'
import type { Sheet } from '../../src/readers/scan/sheet.ts'
import { widthOf } from './font.ts'
import { type Page, paper, type Words } from './page.ts'
import type { Picture } from './pdf.ts'

const dpi = 150
const scale = dpi / 72
const [width, height] = [Math.round(paper.width * scale), Math.round(paper.height * scale)]

const require = createRequire(import.meta.url)
for (const [name, folder] of Object.entries({ regular: '400Regular', bold: '700Bold' }))
  GlobalFonts.registerFromPath(require.resolve(`@expo-google-fonts/tinos/${folder}/Tinos_${folder}.ttf`), name)

export interface Scanned {
  readonly picture: Picture
  readonly sheet: Sheet
}

export async function scanOf(page: Page, seed: string): Promise<Scanned> {
  const random = randomOf(seed)
  const data = draw(page)
  const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
    .extractChannel(0)
    .toColourspace('b-w')
    .withMetadata({ density: dpi })
    .jpeg({ quality: 40 })
    .toBuffer()
  return { picture: { jpeg, width, height }, sheet: sheetOf(page, random) }
}

function draw({ words, rules }: Page): Uint8ClampedArray {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.lineWidth = 2
  for (const [x0, y0, x1, y1] of rules) {
    context.beginPath()
    context.moveTo(x0 * scale, y0 * scale)
    context.lineTo(x1 * scale, y1 * scale)
    context.stroke()
  }
  for (const { text, face, size, x, y } of words) {
    context.font = `${size * scale}px ${face}`
    context.fillText(text, x * scale, y * scale)
  }
  return context.getImageData(0, 0, width, height).data
}

function sheetOf({ words, rules }: Page, random: Random): Sheet {
  return {
    width,
    height,
    dpi,
    words: words.flatMap(line => wordsOf(line, random)),
    rules: rules.map(([x0, y0, x1, y1]) => [x0 * scale - 1, y0 * scale - 1, x1 * scale + 1, y1 * scale + 1] as const),
    toSource: [1, 0, 0, 1, 0, 0],
  }
}

/** Each with its box in its line's. */
function wordsOf(line: Words, random: Random): RecognisedWord[] {
  const { text, size, x, y } = line
  const [top, foot] = [(y - size * 0.75) * scale, (y + size * 0.2) * scale]
  const end = x + widthOf(text, line)
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const from = x + widthOf(text.slice(0, index), line)
    return {
      text: word,
      box: [from * scale, top, (from + widthOf(word, line)) * scale, foot],
      line: [x * scale, top, end * scale, foot],
      confidence: Math.round(88 + 11 * random()) / 100,
    }
  })
}
