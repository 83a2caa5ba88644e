// What decodes and draws pictures, and the fonts and tables that pages are drawn with.

import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { codeOf, type Finding, whyOf } from './finding.ts'

/** Both load a library made for the machine, which another machine's folder has not. */
export interface Libraries {
  /** Encodes a picture and reads it back; its version. */
  readonly decode: () => Promise<string>
  /** A pixel that was drawn: red, green, blue, alpha. */
  readonly draw: () => Promise<ArrayLike<number>>
}

export const libraries: Libraries = {
  decode: async () => {
    const { default: sharp } = await import('sharp')
    const { data } = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#ff0000' } })
      .jpeg()
      .toBuffer({ resolveWithObject: true })
    const { width } = await sharp(data).metadata()
    if (width !== 8) throw new Error(`${width} pixels instead of 8`)
    return sharp.versions.sharp ?? ''
  },
  draw: async () => {
    const { createCanvas } = await import('@napi-rs/canvas')
    const context = createCanvas(8, 8).getContext('2d')
    context.fillStyle = '#ff0000'
    context.fillRect(0, 0, 8, 8)
    return context.getImageData(4, 4, 1, 1).data
  },
}

export async function checkPictures({ decode }: Pick<Libraries, 'decode'> = libraries): Promise<Finding> {
  try {
    return { check: 'pictures', code: 'pictures', args: { version: await decode() } }
  } catch (error) {
    return { check: 'pictures', code: 'pictures-broken', args: { why: whyOf(error) } }
  }
}

export async function checkDrawing({ draw }: Pick<Libraries, 'draw'> = libraries): Promise<Finding> {
  try {
    const [red] = Array.from(await draw())
    if (red !== 255) throw new Error(`red is ${red}`)
    return { check: 'drawing', code: 'drawing', args: {} }
  } catch (error) {
    return { check: 'drawing', code: 'drawing-broken', args: { why: whyOf(error) } }
  }
}

const pdfjs = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

// fonts that a PDF names without carrying them, tables of its characters, decoders of its pictures
const needed = ['standard_fonts/LiberationSans-Bold.ttf', 'standard_fonts/FoxitSerif.pfb', 'cmaps', 'wasm']

/** Exports need none: the text layer of a searchable PDF has a font of ours without shapes. */
export async function checkFonts(folderOf: () => string = pdfjs): Promise<Finding> {
  try {
    const folder = folderOf()
    for (const name of needed) await stat(join(folder, name))
    return { check: 'fonts', code: 'fonts', args: {} }
  } catch (error) {
    return { check: 'fonts', code: 'fonts-absent', args: { why: codeOf(error) } }
  }
}
