// The parts of an XLSX workbook (ECMA-376, SpreadsheetML): texts stand in their cells, so that a sheet is written in one
// pass; none of them can be a formula.

import type { Cell } from './table.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Rows that Excel can open, the head among them. */
export const mostRows = 1_048_576
/** UTF-16 units that one cell of Excel can hold. */
const longestText = 32_767

/** `columns`: the element `cols`, or nothing. */
export const sheetStartOf = (columns = ''): string =>
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns}<sheetData>`
export const sheetStart = sheetStartOf()
export const sheetEnd = '</sheetData></worksheet>'

/** `at` counts from 1. */
export const rowXml = (row: readonly Cell[], at: number): string =>
  `<row r="${at}">${row.map((cell, n) => cellXml(cell, columnName(n) + at)).join('')}</row>`

/** `style`: number of a `cellXfs` of the styles. */
export function cellXml(cell: Cell, place: string, style = 0): string {
  const start = `<c r="${place}"${style > 0 ? ` s="${style}"` : ''}`
  // an empty cell has its style too: what is written into it later looks like the others
  if (cell === null || cell === '') return style > 0 ? `${start}/>` : ''
  if (typeof cell === 'boolean') return `${start} t="b"><v>${cell ? 1 : 0}</v></c>`
  if (Number.isFinite(cell)) return `${start}><v>${cell}</v></c>`
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(shortened(String(cell)))}</t></is></c>`
}

/** 0 → A, 26 → AA */
export const columnName = (n: number): string =>
  (n >= 26 ? columnName(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26))

const shortened = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`

// «_x0041_» in a text would be read as the sign that it names [ECMA-376 22.9.2.19]
const escaped = (text: string): string => xml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'))

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML 1.0 can hold it: signs that it cannot are left out. */
export const xml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/gu, sign => entities[sign] ?? sign)

/** The other parts of the package, by path, for sheets of these names; `styles`: what is inside its element. */
export const workbookParts = (names: readonly string[], styles = ''): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, n) => `<Override PartName="/${sheetPath(n)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}${styles && `<Override PartName="/${stylesPath}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`}</Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, n) => `<sheet name="${xml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${names.map((_, n) => `<Relationship Id="rId${n + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}${styles && `<Relationship Id="rId${names.length + 1}" Type="${relations}/styles" Target="styles.xml"/>`}</Relationships>`,
  ...(styles && { [stylesPath]: `${head}<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
})

const stylesPath = 'xl/styles.xml'

export const sheetPath = (n: number): string => `xl/worksheets/sheet${n + 1}.xml`
