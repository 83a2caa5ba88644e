// Builds small DOCX packages from the XML that a test is about.

import { strToU8, zipSync } from 'fflate'
import type { Reading } from '../../../src/model/document.ts'
import { readDocx } from '../../../src/readers/docx/index.ts'
import { limits } from '../text/factories.ts'

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Parts of `word/` by name, without their extension; each gets a relation `r-NAME`. */
export type Extra = Readonly<Record<string, string>>

const roots: Readonly<Record<string, string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  header: 'w:hdr',
  footer: 'w:ftr',
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

const relations = (items: readonly string[]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`,
  )

export const documentXml = (body: string): string => `<w:document ${names}><w:body>${body}</w:body></w:document>`

/** A package with this document part, as bytes. */
export function docxOf(document: string, extra: Extra = {}): Uint8Array {
  const parts = Object.entries(extra).map(([name, xml]): [string, Uint8Array] => {
    const root = roots[name.replace(/\d+$/u, '')] ?? 'w:part'
    return [`word/${name}.xml`, strToU8(name === 'theme' ? xml : `<${root} ${names}>${xml}</${root}>`)]
  })
  return zipSync({
    '_rels/.rels': relations([relation('r1', 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relations(
      Object.keys(extra).map(name => relation(`r-${name}`, name.replace(/\d+$/u, ''), `${name}.xml`)),
    ),
    'word/document.xml': strToU8(document),
    ...Object.fromEntries(parts),
  })
}

export const readBody = (body: string, extra: Extra = {}): Promise<Reading> =>
  readDocx(docxOf(documentXml(body), extra), limits)

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

const ruled = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
export const table = (...rows: readonly string[]): string => `<w:tbl>${ruled}${rows.join('')}</w:tbl>`
export const bareTable = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
