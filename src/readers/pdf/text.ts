// showText: the glyphs of one operator.

import { expectedOf } from '../../encoding/fonts.ts'
import { apply, type Matrix, multiply } from '../../geometry/matrix.ts'
import { toPlace } from './legacy.ts'
import type { Graphics, Walk } from './state.ts'
import { addGlyph, closeWord, type Glyph, openWord, type Pen, wordFor } from './words.ts'

/** A glyph as pdfjs's operator list has it. */
interface RawGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly originalCharCode: number
}

const isGlyph = (item: unknown): item is RawGlyph => typeof item === 'object' && item !== null && 'unicode' in item

const blank = /^\s*$/u
// fi, fl, ff … are two or three letters printed as one
const ligature = /[\uFB00-\uFB06]/u

const lettersOf = ({ unicode }: RawGlyph): string =>
  ligature.test(unicode) ? unicode.normalize('NFKC') : unicode === '\u0000' ? '' : unicode

export const endWord = (walk: Walk): void => {
  const { open } = walk
  walk.open = null
  if (!open || open.text === '') return
  const word = closeWord(open)
  ;(open.pen.isHidden ? walk.hidden : walk.words).push(word)
}

/** What is the same for all glyphs of one operator. */
interface Setting {
  readonly matrix: Matrix
  /** Text space → points, along the line. */
  readonly scale: number
  readonly pen: Omit<Pen, 'x' | 'y'>
}

const invisible = (mode: number): boolean => mode === 3 || mode === 7

const toSetting = (walk: Walk, graphics: Graphics): Setting | null => {
  const { face, size } = graphics
  const matrix = multiply(graphics.ctm, walk.textMatrix)
  const scale = Math.hypot(matrix[0], matrix[1])
  const [upX, upY] = [matrix[2] * size, matrix[3] * size]
  if (!face || !size || !scale) return null
  const along = [matrix[0] / scale, matrix[1] / scale] as const
  // italics made by slanting an upright font
  const slanted = Math.abs(along[0] * upX + along[1] * upY) > 0.15 * Math.hypot(upX, upY)
  const font = walk.fontOf(face, Math.hypot(upX, upY), { slanted, heavy: graphics.mode === 2 })
  const rise = [upX * face.ascent, upY * face.ascent] as const
  const fall = [upX * face.descent, upY * face.descent] as const
  const direction = size * graphics.stretch < 0 ? ([-along[0], -along[1]] as const) : along
  return { matrix, scale, pen: { along: direction, rise, fall, font, isHidden: invisible(graphics.mode) } }
}

const showGlyph = (walk: Walk, setting: Setting, glyph: Glyph): void => {
  const [x, y] = apply(setting.matrix, walk.x, walk.y + walk.graphics.rise)
  const pen = { ...setting.pen, x, y }
  let word = wordFor(walk.open, pen, glyph)
  if (!word) {
    endWord(walk)
    word = openWord(pen, walk.sawSpace)
    walk.open = word
    walk.sawSpace = false
  }
  addGlyph(word, pen, glyph)
}

export const showText = (walk: Walk, items: readonly unknown[]): void => {
  const { graphics } = walk
  const setting = toSetting(walk, graphics)
  if (!setting || !graphics.face || walk.shown.includes(false)) return
  const { size, stretch, charSpacing, wordSpacing } = graphics
  const isOld = expectedOf(graphics.face.name) !== null
  const unit = graphics.face.unit * size * stretch
  for (const item of items) {
    if (typeof item === 'number') walk.x -= (item / 1000) * size * stretch
    if (!isGlyph(item)) continue
    const text = isOld ? toPlace(lettersOf(item), item.originalCharCode) : lettersOf(item)
    const spacing = (charSpacing + (item.isSpace ? wordSpacing : 0)) * stretch
    if (blank.test(text)) {
      endWord(walk)
      walk.sawSpace ||= text !== ''
    } else {
      const scaled = Math.abs(setting.scale)
      showGlyph(walk, setting, { text, width: Math.abs(item.width * unit) * scaled, spacing: spacing * scaled })
    }
    walk.x += item.width * unit + spacing
  }
}
