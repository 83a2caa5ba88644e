// The style sheet: modifiers of each style over those of the one that it is based on ([MS-DOC] 2.9.271, 2.9.258).

import { latin1, u8, u16, utf16 } from '../ole/integers.ts'
import { remember } from '../remember.ts'
import { headingNamed, headingOf } from '../word/paragraphs.ts'
import { applyParagraph, type ParagraphLook, plainParagraph } from './paragraph-look.ts'
import { applyRun, plainLook, type RunLook } from './runs.ts'
import { lastOfEach, maxSprms, type ReadSprms, type Sprm } from './sprms.ts'

interface Style {
  /** Number of a built-in style: 1…9 are the headings. */
  readonly builtIn: number
  readonly name: string
  readonly basedOn: number
  readonly paragraph: readonly Sprm[]
  readonly run: readonly Sprm[]
  readonly table: readonly Sprm[]
}

export interface Styles {
  readonly paragraph: (istd: number) => ParagraphLook & { readonly heading: number | null }
  /** The look of text in a paragraph of a style. */
  readonly run: (istd: number) => RunLook
  /** What a character style says of runs, with the styles under it; and a table style of rows. */
  readonly character: (istd: number) => readonly Sprm[]
  readonly table: (istd: number) => readonly Sprm[]
  readonly isDamaged: boolean
}

/** Word 6 and 95 write names in bytes. */
export interface StyleFormat {
  readonly readSprms: ReadSprms
  readonly isWide: boolean
}

const paragraphKind = 1
const characterKind = 2
const tableKind = 3
// a style based on itself would never end
const maxChain = 20

export function readStyles(sheet: Uint8Array, format: StyleFormat): Styles {
  const headerLength = u16(sheet, 0)
  const baseSize = u16(sheet, 4)
  const styles = readAll(sheet.subarray(2 + headerLength), u16(sheet, 2), bytes => readStyle(bytes, baseSize, format))
  const defaults = styles.length === 0 ? { ...plainLook, ascii: unknownFont, other: unknownFont } : defaultLook(sheet)
  const chain = (istd: number): readonly Style[] => chainOf(styles, istd)
  return {
    paragraph: remember(istd => paragraphStyle(chain(istd))),
    run: remember(istd => chain(istd).reduce((look, { run }) => applyRun(look, run, look), defaults)),
    character: remember(istd => lastOfEach(partOf(chain(istd), 'run'))),
    table: remember(istd => partOf(chain(istd), 'table')),
    isDamaged: styles.length === 0,
  }
}

/** Where no style is left, no text has a font of its own. */
const unknownFont = -1

/** The fonts of text that no style gives one: rgftcStandardChpStsh, of which Word 6 and 95 have the first only. */
function defaultLook(sheet: Uint8Array): RunLook {
  const ascii = u16(sheet, 14)
  return { ...plainLook, ascii, other: u16(sheet, 0) >= 18 ? u16(sheet, 18) : ascii }
}

function readAll<T>(bytes: Uint8Array, count: number, read: (style: Uint8Array) => T): readonly (T | null)[] {
  const styles: (T | null)[] = []
  let at = 0
  for (let style = 0; style < count && at + 2 <= bytes.length; style++) {
    const length = u16(bytes, at)
    styles.push(length === 0 ? null : read(bytes.subarray(at + 2, at + 2 + length)))
    at += 2 + length
  }
  return styles
}

function readStyle(bytes: Uint8Array, baseSize: number, { readSprms, isWide }: StyleFormat): Style {
  const kind = u16(bytes, 2) & 0xf
  const length = isWide ? u16(bytes, baseSize) : u8(bytes, baseSize)
  const nameAt = baseSize + (isWide ? 2 : 1)
  const name = isWide ? utf16(bytes, nameAt, length) : latin1(bytes.subarray(nameAt, nameAt + length))
  const parts = readParts(bytes, nameAt + (isWide ? 2 * length + 2 : length + 1), u16(bytes, 4) & 0xf)
  const sprmsOf = (part: Uint8Array | undefined): readonly Sprm[] => (part === undefined ? [] : readSprms(part))
  const [first, second, third] = parts
  return {
    builtIn: u16(bytes, 0) & 0xfff,
    name,
    basedOn: u16(bytes, 2) >> 4,
    paragraph: kind === paragraphKind ? sprmsOf(first?.subarray(2)) : [],
    run: kind === characterKind ? sprmsOf(first) : sprmsOf(kind === paragraphKind ? second : third),
    table: kind === tableKind ? sprmsOf(first) : [],
  }
}

/** The modifier lists of a style, each with its length before it, each begun on an even byte. */
function readParts(bytes: Uint8Array, start: number, count: number): readonly Uint8Array[] {
  let at = start
  return Array.from({ length: count }, () => {
    at += at & 1
    const part = bytes.subarray(at + 2, at + 2 + u16(bytes, at))
    at += 2 + part.length
    return part
  })
}

/** From the root of the chain to the style itself. */
function chainOf(styles: readonly (Style | null)[], istd: number): readonly Style[] {
  const chain: Style[] = []
  for (let style = styles[istd]; style != null && chain.length < maxChain; style = styles[style.basedOn])
    chain.unshift(style)
  return chain
}

const partOf = (chain: readonly Style[], part: 'run' | 'table'): readonly Sprm[] =>
  chain.flatMap(style => style[part]).slice(-maxSprms)

function paragraphStyle(chain: readonly Style[]): ParagraphLook & { readonly heading: number | null } {
  const look = chain.reduce((look, { paragraph }) => applyParagraph(look, paragraph), plainParagraph)
  const named = chain.map(headingOfStyle).findLast(level => level !== null) ?? null
  return { ...look, heading: look.outline === null ? named : headingOf(look.outline) }
}

const headingOfStyle = ({ builtIn, name }: Style): number | null =>
  builtIn >= 1 && builtIn <= 9 ? builtIn : headingNamed(name)
