// Texts of cells, shared or in place: plain, or runs with properties of their own [ECMA-376 18.4].

import type { Font } from '../../model/document.ts'
import type { Parts } from '../ooxml/parts.ts'
import { childOf, type Element } from '../ooxml/xml.ts'
import type { Run } from '../sheets/lines.ts'
import type { Styles } from './styles.ts'

interface Part {
  readonly text: string
  /** Null: the cell's own font. */
  readonly properties: Element | null
}

export type XlsxString = readonly Part[]

export const partsOfString = (element: Element): XlsxString =>
  element.children.flatMap((child): Part[] => {
    if (child.name === 't') return [{ text: unescaped(child.text), properties: null }]
    if (child.name !== 'r') return []
    const text = unescaped(childOf(child, 't')?.text ?? '')
    return [{ text, properties: childOf(child, 'rPr') ?? null }]
  })

export const runsOf = (string: XlsxString, base: Font | null, styles: Styles): readonly Run[] =>
  string.map(({ text, properties }) => ({
    text,
    font: properties === null ? base : styles.runFont(properties, base),
  }))

/** «_x000D_»: signs that XML cannot hold [ECMA-376 22.9.2.19]. */
export const unescaped = (text: string): string =>
  text.replace(/_x(?<code>[\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

export function readSharedStrings(parts: Parts): readonly XlsxString[] {
  const relation = parts.relations.values().find(({ type }) => type === 'sharedStrings')
  const strings: XlsxString[] = []
  const take = (element: Element): void => {
    if (element.name === 'si') strings.push(partsOfString(element))
  }
  if (relation !== undefined) parts.parse(relation.path, { container: 'sst', transparent: new Set(), take })
  return strings
}
