// The queue as rows of a sheet, with room for what a person says: for the workbook and for CSV.

import { csvLine, type Decimal } from '../../export/tables/csv.ts'
import type { Cell } from '../../export/tables/table.ts'
import { type BookColumn, workbookOf } from '../../export/tables/workbook.ts'
import { itemIdOf } from '../item-id.ts'
import type { ReviewItem } from '../items.ts'
import { nameOf, whyOf } from '../said.ts'
import { type ReviewWords, type SheetHead, sheetHeads, sheetVerdicts } from '../words.ts'

interface Column extends Pick<BookColumn, 'width' | 'wrap'> {
  readonly of: (item: ReviewItem, words: ReviewWords) => Cell
}

const toFill: Column['of'] = () => null

const columns: Readonly<Record<SheetHead, Column>> = {
  id: { width: 30, of: itemIdOf },
  weight: { width: 8, of: ({ weight }) => weight },
  kind: { width: 14, of: ({ kind }, words) => words.kinds[kind] },
  report: { width: 18, wrap: 'wrap', of: ({ document }) => nameOf(document) },
  day: { width: 11, of: ({ document: { issuedOn } }, words) => issuedOn && words.date(issuedOn) },
  body: { width: 22, wrap: 'wrap', of: ({ document: { issuer } }) => issuer },
  page: { width: 7, of: ({ words: { page } }) => page },
  quote: { width: 26, wrap: 'wrap', of: ({ words: { raw } }) => raw },
  sentence: { width: 50, wrap: 'wrap', of: ({ words: { sentence } }) => sentence },
  read: { width: 34, wrap: 'wrap', of: (item, words) => words.read(item) },
  why: { width: 34, wrap: 'wrap', of: (item, words) => whyOf(item, words).join('\n') },
  verdict: { width: 14, of: toFill },
  value: { width: 18, of: toFill },
  others: { width: 26, wrap: 'wrap', of: toFill },
  who: { width: 16, of: toFill },
  reason: { width: 26, wrap: 'wrap', of: toFill },
  path: { width: 40, wrap: 'wrap', of: ({ document: { path } }) => path },
}

const rowOf = (item: ReviewItem, words: ReviewWords): Cell[] => sheetHeads.map(head => columns[head].of(item, words))

/** With a byte order mark, by which Excel knows the encoding; days as every Excel reads them, however it is set. */
export function* csvOf(items: Iterable<ReviewItem>, words: ReviewWords, decimal: Decimal = 'point'): Generator<string> {
  yield `\uFEFF${csvLine(
    sheetHeads.map(head => words.heads[head]),
    decimal,
  )}`
  const plainly = { ...words, date: (iso: string) => iso }
  for (const item of items) yield csvLine(rowOf(item, plainly), decimal)
}

/** The verdict is chosen from a list. */
export const bookOf = (items: readonly ReviewItem[], words: ReviewWords): Uint8Array =>
  workbookOf([
    {
      name: words.sheet,
      columns: sheetHeads.map(head => {
        const { of: _, ...look } = columns[head]
        const choices = sheetVerdicts.map(one => words.verdicts[one])
        return { head: words.heads[head], ...look, ...(head === 'verdict' ? { choices } : {}) }
      }),
      rows: items.map(item => rowOf(item, words)),
    },
  ])
