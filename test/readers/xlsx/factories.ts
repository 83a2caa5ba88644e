// A small writer of .xlsx: the XML that a test is about, in its package.

import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface SheetData {
  readonly name?: string
  readonly state?: string
  /** Rows, as XML. */
  readonly rows: string
  /** What stands behind the rows: merged areas, headers. */
  readonly rest?: string
  readonly kind?: 'worksheet' | 'chartsheet'
  /** Relations by type and path. */
  readonly related?: Readonly<Record<string, string>>
}

export interface BookData {
  readonly sheets: readonly SheetData[]
  readonly strings?: readonly string[]
  readonly styles?: string
  readonly properties?: string
  /** Further parts by path. */
  readonly parts?: Readonly<Record<string, string>>
}

const relations = (items: readonly (readonly [id: string, type: string, target: string])[]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  )

export function xlsx({ sheets, strings = [], styles = '', properties = '', parts = {} }: BookData): Uint8Array {
  const listed = sheets.map(
    ({ name = 'Sheet1', state = 'visible' }, n) =>
      `<sheet name="${name}" sheetId="${n + 1}" state="${state}" r:id="s${n}"/>`,
  )
  const sheetParts = sheets.flatMap(({ rows, rest = '', related = {} }, n): [string, Uint8Array][] => [
    [
      `xl/worksheets/sheet${n}.xml`,
      strToU8(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${rest}</worksheet>`),
    ],
    [
      `xl/worksheets/_rels/sheet${n}.xml.rels`,
      relations(Object.entries(related).map(([type, path]) => [`r-${type}`, type, `/${path}`])),
    ],
  ])
  return zipSync({
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${properties}/><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(({ kind = 'worksheet' }, n) => [`s${n}`, kind, `worksheets/sheet${n}.xml`] as const),
      ['r-strings', 'sharedStrings', 'sharedStrings.xml'],
      ['r-styles', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${main}">${strings.map(one => `<si>${one}</si>`).join('')}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${main}">${styles}</styleSheet>`),
    ...Object.fromEntries(sheetParts),
    ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  })
}

export const row = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`
/** A number, or with `t="s"` the number of a shared string. */
export const cell = (value: string | number, attributes = ''): string => `<c ${attributes}><v>${value}</v></c>`

export const limits = { maxBytes: 2 ** 26, maxPages: 5000, maxUnpackedBytes: 2 ** 27 }
