// How the cells of a workbook look: one `cellXfs` for each look, and one more for texts that look like formulas.

import type { Cell } from './table.ts'

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

/** How a number is written: 1.234 and 1.234,50 as the reader's Excel sets them; a change with its sign, also in percent. */
const forms = ['whole', 'decimal', 'change', 'decimal-change', 'percent-change', 'percent'] as const
export type NumberForm = (typeof forms)[number]

/** Formats by their number: 3 and 4 are Excel's own, those from 164 the book's [ECMA-376 18.8.30]. */
const formats: Readonly<Record<NumberForm, { readonly id: number; readonly code: string | null }>> = {
  whole: { id: 3, code: null },
  decimal: { id: 4, code: null },
  change: { id: 164, code: '+#,##0;-#,##0;0' },
  'decimal-change': { id: 165, code: '+#,##0.00;-#,##0.00;0' },
  'percent-change': { id: 166, code: '+0.0%;-0.0%;0.0%' },
  percent: { id: 167, code: '0.0%' },
}

/** `quoted`: what Excel shows with an apostrophe before it, and never takes for a formula. */
const manners = ['as-it-is', 'quoted', ...forms] as const
export type Manner = (typeof manners)[number]

export const styleOf = (look: Look, manner: Manner = 'as-it-is'): number =>
  looks.indexOf(look) + manners.indexOf(manner) * looks.length

const xf = (look: Look, manner: Manner): string => {
  const { font, fill, alignment } = made[look]
  const format = manner === 'as-it-is' || manner === 'quoted' ? 0 : formats[manner].id
  const more = manner === 'quoted' ? ' quotePrefix="1"' : format === 0 ? '' : ' applyNumberFormat="1"'
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"${more}>${alignment}</xf>`
}

const font = (more: string): string =>
  `<font>${more}<sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font>`

const ownFormats = forms.map(form => formats[form]).filter(({ code }) => code !== null)
const numberFormats = `<numFmts count="${ownFormats.length}">${ownFormats.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts>`

/** What is inside the element `styleSheet` [ECMA-376 18.8]. */
export const stylesXml = [
  numberFormats,
  `<fonts count="3">${font('')}${font('<b/>')}${font('<u/>').replace('FF000000', 'FF0563C1')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${looks.length * manners.length}">${manners.flatMap(manner => looks.map(look => xf(look, manner))).join('')}</cellXfs>`,
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
export const looked = 200

/** Characters that a column with these cells takes. */
export const widthOf = (head: string, cells: readonly Cell[]): number =>
  Math.min(widest, Math.max(8, head.length + button, ...cells.map(lengthOf)) + 1)

// a number is written with its thousands apart
const lengthOf = (cell: Cell): number =>
  typeof cell === 'number' ? cell.toLocaleString('en').length + 1 : String(cell ?? '').normalize('NFC').length
