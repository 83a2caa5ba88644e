// How the cells of a workbook look: one `cellXfs` for each look, and one more for texts that look like formulas.

import type { Cell } from './tables/table.ts'

const looks = ['plain', 'wrap', 'link', 'head'] as const
export type Look = (typeof looks)[number]

const top = '<alignment vertical="top"/>'
const wrapped = '<alignment vertical="top" wrapText="1"/>'

/** Fonts: 0 plain, 1 bold, 2 blue and underlined. Fills: 0 and 1 are fixed by the format, 2 a light grey. */
const made: Readonly<Record<Look, { readonly font: number; readonly fill: number; readonly alignment: string }>> = {
  plain: { font: 0, fill: 0, alignment: top },
  wrap: { font: 0, fill: 0, alignment: wrapped },
  link: { font: 2, fill: 0, alignment: top },
  head: { font: 1, fill: 2, alignment: wrapped },
}

/** `quoted`: what Excel shows with an apostrophe before it, and never takes for a formula. */
export type Manner = 'as-it-is' | 'quoted'

export const styleOf = (look: Look, manner: Manner = 'as-it-is'): number =>
  looks.indexOf(look) + (manner === 'quoted' ? looks.length : 0)

const xf = (look: Look, more: string): string => {
  const { font, fill, alignment } = made[look]
  return `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"${more}>${alignment}</xf>`
}

const font = (more: string): string =>
  `<font>${more}<sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font>`

/** What is inside the element `styleSheet` [ECMA-376 18.8]. */
export const stylesXml = [
  `<fonts count="3">${font('')}${font('<b/>')}${font('<u/>').replace('FF000000', 'FF0563C1')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${looks.length * 2}">${looks.map(look => xf(look, '')).join('')}${looks.map(look => xf(look, ' quotePrefix="1"')).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join('')

export const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${Math.min(widestColumn, width)}" customWidth="1"/>`).join('')}</cols>`

/** [Excel: the width of a column] */
const widestColumn = 255
const widest = 60
/** Beside the words of a head stands the button of its filter. */
const button = 4
/** Rows that a width is made of. */
const looked = 200

/** Characters that column `n` takes. */
export function widthOf(
  head: string,
  rows: readonly (readonly (Cell | { readonly text: string | number })[])[],
  n: number,
): number {
  const lengths = rows.slice(0, looked).map(row => lengthOf(row[n] ?? null))
  return Math.min(widest, Math.max(8, head.length + button, ...lengths) + 1)
}

const lengthOf = (cell: Cell | { readonly text: string | number }): number =>
  String(typeof cell === 'object' ? (cell?.text ?? '') : cell).normalize('NFC').length
