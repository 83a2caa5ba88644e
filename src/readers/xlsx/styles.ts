// Fonts, number formats and borders of cells [ECMA-376 18.8].

import type { Font, TextBlock } from '../../model/document.ts'
import { childOf, childrenOf, type Element, integerOf } from '../ooxml/xml.ts'
import { ownEntry } from '../own.ts'
import { builtInFormat } from '../sheets/numbers.ts'
import { type Lines, type Look, noLines } from '../sheets/sheet.ts'
import { fontTable } from '../word/fonts.ts'

export interface Styles {
  /** By the number that a cell states. */
  readonly look: (index: number) => Look
  /** The font of a run: what it leaves out, the cell's says. */
  readonly runFont: (properties: Element, base: Font | null) => Font
  readonly font: (look: Font) => Font
}

const plain: Font = { name: 'Calibri', size: 11, bold: false, italic: false }

export function readStyles(root: Element | null): Styles {
  const font = fontTable()
  const list = (container: string, name: string): readonly Element[] =>
    childrenOf(childOf(root ?? undefined, container), name)
  const fonts = list('fonts', 'font').map(element => font(fontOf(element, plain)))
  const formats = new Map(
    list('numFmts', 'numFmt').map(({ attributes }) => [integerOf(attributes.numFmtId), attributes.formatCode ?? '']),
  )
  const borders = list('borders', 'border').map(linesIn)
  const formatOf = (id: number): string => formats.get(id) ?? builtInFormat(id)
  const looks = list('cellXfs', 'xf').map((element): Look => {
    const of = (name: string): number => integerOf(element.attributes[name]) ?? 0
    const align = childOf(element, 'alignment')?.attributes.horizontal ?? ''
    return {
      font: fonts[of('fontId')] ?? null,
      format: formatOf(of('numFmtId')),
      align: ownEntry(alignments, align) ?? null,
      isAcross: align === 'centerContinuous',
      lines: borders[of('borderId')] ?? noLines,
    }
  })
  const usual: Look = { font: fonts[0] ?? null, format: 'General', align: null, isAcross: false, lines: noLines }
  return {
    look: index => looks[index] ?? looks[0] ?? usual,
    runFont: (properties, base) => font(fontOf(properties, base ?? plain)),
    font,
  }
}

const alignments: Readonly<Record<string, TextBlock['align']>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'justify',
  centerContinuous: 'center',
  distributed: 'justify',
}

/** `name` in the style sheet, `rFont` in a run. */
function fontOf(element: Element, base: Font): Font {
  const stated = (name: string): string | undefined => childOf(element, name)?.attributes.val
  const size = Number(stated('sz') ?? base.size)
  return {
    name: stated('rFont') ?? stated('name') ?? base.name,
    size: Number.isFinite(size) && size > 0 ? size : base.size,
    bold: isOn(element, 'b'),
    italic: isOn(element, 'i'),
  }
}

function isOn(element: Element, name: string): boolean {
  const child = childOf(element, name)
  return child !== undefined && !['0', 'false'].includes(child.attributes.val ?? '1')
}

function linesIn(border: Element): Lines {
  const has = (...sides: readonly string[]): boolean =>
    sides.some(side => (childOf(border, side)?.attributes.style ?? 'none') !== 'none')
  return { left: has('left', 'start'), right: has('right', 'end'), top: has('top'), bottom: has('bottom') }
}
