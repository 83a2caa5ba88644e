// .xlsx [ECMA-376 part 1, 18]: package → shared strings, styles → worksheets → blocks.

import type { Line, Reading, ReadLimits, ReadOptions } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { note } from '../../model/notes.ts'
import { openPackage, type Parts } from '../ooxml/parts.ts'
import { childOf, childrenOf, type Element } from '../ooxml/xml.ts'
import { allowance } from '../sheets/building.ts'
import { numberWriter } from '../sheets/numbers.ts'
import { toReading } from '../sheets/reading.ts'
import type { Sheet, Workbook } from '../sheets/sheet.ts'
import { lineOf } from '../text/grid.ts'
import { createTally } from '../word/tally.ts'
import { readSharedStrings } from './strings.ts'
import { readStyles } from './styles.ts'
import { type Book, readWorksheet } from './worksheet.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Reads an .xlsx; throws `truncated`, `damaged`, `encrypted`, `too-large` or `no-text`. */
export const readXlsx = async (bytes: Uint8Array, options: ReadOptions): Promise<Reading> =>
  toReading(readXlsxWorkbook(bytes, options), options)

/** The sheets as the file has them: old fonts are not decoded. */
export function readXlsxWorkbook(bytes: Uint8Array, limits: ReadLimits): Workbook {
  if (bytes.length > limits.maxBytes) throw new TrichLucError('too-large', { limit: limits.maxBytes })
  const parts = openPackage(bytes, limits.maxUnpackedBytes)
  const { root } = parts.parse(parts.main)
  if (root?.name !== 'workbook') throw new TrichLucError('damaged', { part: 'workbook' })
  const styles = parts.relations.values().find(({ type }) => type === 'styles')
  const tally = createTally()
  const book: Book = {
    parts,
    strings: readSharedStrings(parts),
    styles: readStyles(styles === undefined ? null : parts.parse(styles.path).root),
    write: numberWriter(is1904(root)),
    left: allowance(limits.maxUnpackedBytes),
    tally,
    aside: [],
  }
  const listed = childrenOf(childOf(root, 'sheets'), 'sheet')
  // a part that thousands of sheets name is read once
  const distinct = new Map(
    listed.map(sheet => [findSheet(parts, sheet.attributes['r:id'] ?? '')?.path ?? sheet, sheet]),
  )
  const sheets = [...distinct.values()].flatMap(sheet => readOne(book, sheet) ?? [])
  const damage = Array.from(parts.damaged, part => note('damage-repaired', null, { part }))
  if (sheets.every(({ cells }) => cells.length === 0) && damage.length > 0)
    throw new TrichLucError('damaged', { part: [...parts.damaged][0] ?? '' })
  return { mediaType, sheets, aside: book.aside, notes: [...damage, ...tally.notes()] }
}

const is1904 = (workbook: Element): boolean =>
  /^(?:1|true|on)$/u.test(childOf(workbook, 'workbookPr')?.attributes.date1904 ?? '')

function readOne(book: Book, { attributes }: Element): Sheet | null {
  const relation = findSheet(book.parts, attributes['r:id'] ?? '')
  if (relation?.type !== 'worksheet') {
    book.tally.count('element-ignored', relation?.type ?? 'sheet')
    return null
  }
  const name: Line = lineOf([{ text: attributes.name ?? '', font: null, box: null }])
  const sheet = readWorksheet(book, relation.path, name)
  if (/hidden/iu.test(attributes.state ?? '') && sheet.cells.length > 0) book.tally.count('hidden-sheet-read')
  return sheet
}

const findSheet = (parts: Parts, id: string) => parts.relations.get(id)
