// How an element's text looks: what it inherits, its tag, the rules of the page, its own style.

import type { Font, TextBlock } from '../../model/document.ts'
import { ownEntry } from '../own.ts'
import { fontTable, isAscii } from '../word/fonts.ts'
import { type Declarations, familyOf, type Rules, readDeclarations } from './css.ts'
import { attribute, type Element } from './parse.ts'
import { fontSize, sizeOf } from './sizes.ts'

export interface Look {
  readonly name: string
  /** Font of letters beyond ASCII, where it is another one. */
  readonly other: string | null
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  readonly isHidden: boolean
  readonly align: TextBlock['align']
  /** Spaces and line ends stand as they are. */
  readonly isPre: boolean
}

/** What browsers begin with. */
export const firstLook: Look = {
  name: '',
  other: null,
  size: 12,
  bold: false,
  italic: false,
  caps: false,
  isHidden: false,
  align: null,
  isPre: false,
}

type Change = (value: string, look: Look) => Partial<Look>

const bold = { bold: true }
const italic = { italic: true }

/** Sizes of headings in times of the text around them: the page's own style normally says more. */
const tags: Readonly<Record<string, Partial<Look>>> = {
  b: bold,
  strong: bold,
  th: { ...bold, align: 'center' },
  h1: bold,
  h2: bold,
  h3: bold,
  h4: bold,
  h5: bold,
  h6: bold,
  i: italic,
  em: italic,
  cite: italic,
  center: { align: 'center' },
  pre: { isPre: true },
}

const alignments: Readonly<Record<string, TextBlock['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
}

const aligned: Change = value => {
  const align = ownEntry(alignments, value.trim().toLowerCase())
  return align === undefined ? {} : { align }
}

const sized: Change = (value, look) => ({ size: sizeOf(value, look.size) ?? look.size })

const family: Change = value => {
  const name = familyOf(value)
  return name === '' || name === 'inherit' ? {} : { name, other: null }
}

const other: Change = value => {
  const name = familyOf(value)
  return name === '' ? {} : { other: name }
}

/** `bold italic 12.0pt/1.5 ".VnTime",serif` */
function font(value: string, look: Look): Partial<Look> {
  const words = value.split(/\s/u)
  const at = words.findIndex(word => /^\d[\d.]{0,9}(?:pt|px|em|%)/iu.test(word))
  if (at < 0) return {}
  const before = words.slice(0, at).join(' ').toLowerCase()
  return {
    ...sized(words[at] ?? '', look),
    ...family(words.slice(at + 1).join(' '), look),
    bold: /bold|[6-9]00/u.test(before),
    italic: /italic|oblique/u.test(before),
  }
}

const properties: Readonly<Record<string, Change>> = {
  font,
  'font-family': family,
  'mso-hansi-font-family': other,
  'font-size': sized,
  'font-weight': value => ({ bold: /^(?:bold|[6-9]00)/iu.test(value) }),
  'font-style': value => ({ italic: /^(?:italic|oblique)/iu.test(value) }),
  'text-transform': value => ({ caps: /^uppercase/iu.test(value) }),
  'font-variant': value => ({ caps: /^small-caps/iu.test(value) }),
  'text-align': aligned,
  'white-space': value => ({ isPre: /^pre/iu.test(value) }),
  display: (value, look) => ({ isHidden: look.isHidden || /^none/iu.test(value) }),
  visibility: (value, look) => ({ isHidden: look.isHidden || /^hidden/iu.test(value) }),
  'mso-hide': (value, look) => ({ isHidden: look.isHidden || /^all/iu.test(value) }),
}

/** What the element states of itself in its own style. */
export const styleOf = (element: Element): Declarations => readDeclarations(attribute(element, 'style'))

export function lookOf(element: Element, outer: Look, rules: Rules): Look {
  const { tagName } = element
  let look = declared(ruled(element, rules), { ...outer, ...ownEntry(tags, tagName) })
  // CSS puts its rules above attributes; writers mean it the other way round
  if (tagName === 'font') look = { ...look, ...fontAttributes(element, look) }
  look = { ...look, ...aligned(attribute(element, 'align') ?? '', look) }
  return declared([styleOf(element)], look)
}

function declared(stated: readonly Declarations[], outer: Look): Look {
  let look = outer
  for (const [name, value] of stated.flatMap(declarations => [...declarations])) {
    const change = ownEntry(properties, name)
    if (change !== undefined) look = { ...look, ...change(value, look) }
  }
  return look
}

function fontAttributes(element: Element, look: Look): Partial<Look> {
  const face = attribute(element, 'face')
  const size = attribute(element, 'size')
  return {
    ...(face !== undefined && family(face, look)),
    ...(size !== undefined && { size: fontSize(size) ?? look.size }),
  }
}

function ruled(element: Element, rules: Rules): readonly Declarations[] {
  if (rules.size === 0) return []
  const classes = (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/u).filter(Boolean).slice(0, 10)
  const selectors = [
    element.tagName,
    ...classes.map(name => `.${name}`),
    ...classes.map(name => `${element.tagName}.${name}`),
  ]
  return selectors.flatMap(selector => rules.get(selector) ?? [])
}

/** The font that a text of some look is in. */
export function fontFinder(): (look: Look, text: string) => Font {
  const table = fontTable()
  return ({ name, other, size, bold, italic, caps }, text) => {
    const plain = { name: other !== null && !isAscii(text) ? other : name, size, bold, italic }
    return table(caps ? { ...plain, capitals: true } : plain)
  }
}
