// Run and paragraph properties as the file states them at one place, before inheritance.

import type { TextBlock } from '../../model/document.ts'
import { childOf, type Element, integerOf, switchOf, wordValue } from '../ooxml/xml.ts'
import { ownEntry } from '../own.ts'
import type { Numbering } from '../word/lists.ts'

export interface RunProperties {
  /** Font for ASCII characters and for all others; Vietnamese letters with marks take the second. */
  readonly ascii?: string
  readonly other?: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly caps?: boolean
  readonly hidden?: boolean
}

export interface ParagraphProperties {
  readonly align?: TextBlock['align']
  /** 0…8 are heading levels 1…9, 9 is body text. */
  readonly outline?: number
  readonly numbering?: Numbering
}

/** Theme fonts by the names that `w:asciiTheme` uses. */
export type ThemeFonts = ReadonlyMap<string, string>

/** Leaves out what is undefined, so that a later spread does not blot out an inherited value. */
function stated<T extends object>(properties: { [K in keyof T]: T[K] | undefined }): T {
  const kept: Partial<T> = {}
  for (const name in properties) if (properties[name] !== undefined) kept[name] = properties[name] as T[typeof name]
  return kept as T
}

function fontsOf(
  fonts: Element | undefined,
  themes: ThemeFonts,
): { ascii: string | undefined; other: string | undefined } {
  const named = (slot: string): string | undefined =>
    themes.get(fonts?.attributes[`w:${slot}Theme`] ?? '') ?? fonts?.attributes[`w:${slot}`]
  const ascii = named('ascii')
  return { ascii, other: named('hAnsi') ?? ascii }
}

function sizeOf(element: Element): number | undefined {
  const halfPoints = integerOf(wordValue(element, 'w:sz'))
  // half points in the file, points in the model
  return halfPoints === null || halfPoints <= 0 ? undefined : halfPoints / 2
}

function capsOf(element: Element): boolean | undefined {
  const caps = switchOf(element, 'w:caps')
  const small = switchOf(element, 'w:smallCaps')
  return caps === undefined && small === undefined ? undefined : caps === true || small === true
}

const none: RunProperties = {}

export function readRunProperties(element: Element | undefined, themes: ThemeFonts): RunProperties {
  if (element === undefined || element.children.length === 0) return none
  return stated<RunProperties>({
    ...fontsOf(childOf(element, 'w:rFonts'), themes),
    size: sizeOf(element),
    bold: switchOf(element, 'w:b'),
    italic: switchOf(element, 'w:i'),
    caps: capsOf(element),
    hidden: switchOf(element, 'w:vanish'),
  })
}

const alignments: Readonly<Record<string, TextBlock['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  thaiDistribute: 'justify',
}

function numberingOf(element: Element): Numbering | undefined {
  const numbering = childOf(element, 'w:numPr')
  if (numbering === undefined) return undefined
  return { id: wordValue(numbering, 'w:numId') ?? null, level: integerOf(wordValue(numbering, 'w:ilvl')) }
}

export function readParagraphProperties(element: Element | undefined): ParagraphProperties {
  if (element === undefined) return {}
  return stated<ParagraphProperties>({
    align: ownEntry(alignments, wordValue(element, 'w:jc') ?? ''),
    outline: integerOf(wordValue(element, 'w:outlineLvl')) ?? undefined,
    numbering: numberingOf(element),
  })
}
