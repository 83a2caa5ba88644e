// Styles with their inheritance: document defaults → `basedOn` chain of the paragraph style → of the character style.

import type { Font } from '../../model/document.ts'
import { childOf, childrenOf, type Element, wordValue } from '../ooxml/xml.ts'
import { remember } from '../remember.ts'
import { fontTable } from '../word/fonts.ts'
import { headingNamed, headingOf } from '../word/paragraphs.ts'
import {
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
  type ThemeFonts,
} from './properties.ts'

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
  /** Whether the style rules its tables inside; undefined where it does not say. */
  readonly ruled: boolean | undefined
}

export interface ParagraphStyle extends ParagraphProperties {
  /** 1…9, or null. */
  readonly heading: number | null
}

export interface Styles {
  readonly themes: ThemeFonts
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  readonly run: (paragraphStyle: string | undefined, characterStyle: string | undefined) => RunProperties
  readonly isRuled: (tableStyle: string | undefined) => boolean
  /** The style that a paragraph without `w:pStyle` has. */
  readonly defaultParagraph: string | undefined
}

// a style based on itself would never end
const maxChain = 20

export function readStyles(root: Element | null, themes: ThemeFonts): Styles {
  const styles = new Map(childrenOf(root ?? undefined, 'w:style').map(element => readStyle(element, themes)))
  const defaults = readRunProperties(
    childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
    themes,
  )
  const chain = (id: string | undefined): readonly Style[] => chainOf(styles, id)
  return {
    themes,
    defaultParagraph: defaultStyle(root),
    paragraph: remember(id => paragraphStyle(chain(id))),
    run: rememberPair((paragraph, character) => runStyle(defaults, chain(paragraph), chain(character))),
    isRuled: remember(id => chain(id).findLast(style => style.ruled !== undefined)?.ruled ?? false),
  }
}

function readStyle(element: Element, themes: ThemeFonts): [string, Style] {
  return [
    element.attributes['w:styleId'] ?? '',
    {
      name: wordValue(element, 'w:name') ?? '',
      basedOn: wordValue(element, 'w:basedOn') ?? null,
      paragraph: readParagraphProperties(childOf(element, 'w:pPr')),
      run: readRunProperties(childOf(element, 'w:rPr'), themes),
      ruled: isRuledInside(childOf(childOf(element, 'w:tblPr'), 'w:tblBorders')),
    },
  ]
}

const unruled = new Set(['none', 'nil'])

/** Whether borders between cells are drawn; undefined where nothing is said. */
export function isRuledInside(borders: Element | undefined): boolean | undefined {
  const inside = borders?.children.filter(({ name }) => name === 'w:insideV' || name === 'w:insideH') ?? []
  if (inside.length === 0) return undefined
  return inside.some(border => !unruled.has(border.attributes['w:val'] ?? 'none'))
}

function defaultStyle(root: Element | null): string | undefined {
  const isDefault = ({ attributes }: Element): boolean =>
    attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? '')
  return childrenOf(root ?? undefined, 'w:style').find(isDefault)?.attributes['w:styleId']
}

/** From the root of the `basedOn` chain to the style itself. */
function chainOf(styles: ReadonlyMap<string, Style>, id: string | undefined): readonly Style[] {
  const chain: Style[] = []
  let style = styles.get(id ?? '')
  while (style !== undefined && chain.length < maxChain) {
    chain.unshift(style)
    style = style.basedOn === null ? undefined : styles.get(style.basedOn)
  }
  return chain
}

function paragraphStyle(chain: readonly Style[]): ParagraphStyle {
  const merged: ParagraphProperties = Object.assign({}, ...chain.map(style => style.paragraph))
  const ids = chain.flatMap(style => style.paragraph.numbering ?? [])
  const named = lastStated(chain.map(style => headingNamed(style.name)))
  const numbering = { id: lastStated(ids.map(({ id }) => id)), level: lastStated(ids.map(({ level }) => level)) }
  return {
    ...merged,
    ...(ids.length > 0 && { numbering }),
    heading: merged.outline === undefined ? named : headingOf(merged.outline),
  }
}

const lastStated = <T>(values: readonly (T | null)[]): T | null => values.findLast(value => value !== null) ?? null

const toggles = ['bold', 'italic', 'caps', 'hidden'] as const

/** Toggle properties: set in paragraph and character style both, they undo each other (ECMA-376 part 1, 17.7.3). */
function runStyle(defaults: RunProperties, paragraph: readonly Style[], character: readonly Style[]): RunProperties {
  const outer: RunProperties = Object.assign({}, ...paragraph.map(style => style.run))
  const inner: RunProperties = Object.assign({}, ...character.map(style => style.run))
  const toggled = toggles
    .filter(name => outer[name] === true && inner[name] === true)
    .map(name => [name, defaults[name] ?? false])
  return { ...defaults, ...outer, ...inner, ...Object.fromEntries(toggled) }
}

function rememberPair<T>(compute: (a: string | undefined, b: string | undefined) => T): typeof compute {
  const known = new Map<string, T>()
  return (a, b) => {
    const key = `${a ?? ''}\0${b ?? ''}`
    const value = known.get(key) ?? compute(a, b)
    known.set(key, value)
    return value
  }
}

/** The font that a run's text is in; null where nothing is said of it. */
export function fontFinder(): (run: RunProperties, isAscii: boolean) => Font | null {
  const table = fontTable()
  return (run, isAscii) => {
    const name = (isAscii ? run.ascii : run.other) ?? run.ascii ?? run.other ?? ''
    if (name === '' && run.size === undefined && !run.bold && !run.italic && !run.caps) return null
    // Word's own default where nothing in the file states a size
    const look = { name, size: run.size ?? 10, bold: run.bold ?? false, italic: run.italic ?? false }
    return table(run.caps ? { ...look, capitals: true } : look)
  }
}
