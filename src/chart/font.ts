// Letters as outlines of Be Vietnam Pro (OFL), so that a chart shows the same letters on any machine, whatever is installed.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Command, Font } from 'opentype.js'
import { rounded } from './rounded.ts'

export type Weight = 'regular' | 'semibold'

export interface TextStyle {
  /** Of the letters, in the units of the picture. */
  readonly size: number
  readonly weight: Weight
}

/** Outlines from (0, 0) at the left end of the base line, y downwards; the width that the text takes. */
export interface TextPath {
  readonly d: string
  readonly width: number
}

const files: Readonly<Record<Weight, string>> = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  semibold: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
}

const loaded = new Map<Weight, Font>()

/** The font and what reads it are loaded when the first text is set: commands that draw nothing do not wait for them. */
function loadFont(weight: Weight): Font {
  const known = loaded.get(weight)
  if (known) return known
  const own = createRequire(import.meta.url)
  const { parse }: typeof import('opentype.js') = own('opentype.js')
  const bytes = readFileSync(own.resolve(`@expo-google-fonts/be-vietnam-pro/${files[weight]}`))
  const font = parse(Uint8Array.from(bytes).buffer)
  loaded.set(weight, font)
  return font
}

/** Stands for letters that the font does not have, in place of empty boxes. */
export const absent = '[…]'

/** Longest text that is set: nobody reads more on a chart. */
const longest = 2000

/** A text as it can be set: NFC, one space for blanks and controls, `[…]` for each run of letters that the font lacks. */
export function settable(text: string): string {
  const plain = text
    .slice(0, longest)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
    .trim()
  // blanks between two absent words belong to one run
  return clusters(plain).replace(/\uFFFF(?: ?\uFFFF)*/gu, absent)
}

const clusters = (text: string): string =>
  text.replace(/\P{M}\p{M}*|\p{M}/gu, cluster => ([...cluster].every(inFont) ? cluster : '\uFFFF'))

const inFont = (letter: string): boolean => loadFont('regular').charToGlyphIndex(letter) > 0

/** True where some of its letters are not in the font. */
export const hasAbsent = (text: string): boolean => !text.includes(absent) && settable(text).includes(absent)

export const textWidth = (text: string, { size, weight }: TextStyle): number =>
  loadFont(weight).getAdvanceWidth(settable(text), size)

/** Years, places and signs come again in every chart. */
const known = new Map<string, TextPath>()
const mostKnown = 2000

/** A text as outlines; letters that the font lacks are shown as `[…]`. */
export function textPath(text: string, style: TextStyle): TextPath {
  const key = `${style.weight} ${style.size} ${text}`
  const path = known.get(key) ?? pathOf(text, style)
  if (known.size >= mostKnown) known.clear()
  known.set(key, path)
  return path
}

function pathOf(text: string, style: TextStyle): TextPath {
  const font = loadFont(style.weight)
  let x = 0
  const commands = settable(text)
    .split(/(\P{M}\p{M}+)/u)
    .flatMap(part => {
      const set = setPart(font, part, { x, size: style.size })
      x += font.getAdvanceWidth(part, style.size)
      return set
    })
  const drawn = commands.filter((command, n) => !isStill(command, commands[n - 1]))
  return { d: drawn.map(written).join(''), width: rounded(textWidth(text, style)) }
}

interface Place {
  readonly x: number
  readonly size: number
}

/** Letters as they come; an accent that has no letter of its own with its base (x̂) over the middle of the base. */
function setPart(font: Font, part: string, { x, size }: Place): readonly Command[] {
  if (!/\p{M}$/u.test(part)) return font.getPath(part, x, 0, size).commands
  const [base = '', ...accents] = part
  const middle = x + font.getAdvanceWidth(base, size) / 2
  return [base, ...accents].flatMap(letter => {
    const { commands } = font.getPath(letter, 0, 0, size)
    const sides = commands.flatMap(({ x }) => (x === undefined ? [] : [x]))
    const own = (Math.min(...sides) + Math.max(...sides)) / 2
    return font.getPath(letter, letter === base ? x : middle - own, 0, size).commands
  })
}

/** The font's outlines start with a line to where they already are. */
const isStill = ({ type, x, y }: Command, before: Command | undefined): boolean =>
  type === 'L' && x === before?.x && y === before?.y

const written = ({ type, x, y, x1, y1, x2, y2 }: Command): string =>
  type +
  [x1, y1, x2, y2, x, y]
    .filter(number => number !== undefined)
    .map(rounded)
    .join(' ')
