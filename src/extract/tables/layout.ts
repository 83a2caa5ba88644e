// Tables that lay out a page: letterheads, signature blocks, «Nơi nhận». Readers dissolve those that they know by their
// place; what is left is known by its words, and is no data.

import type { Document, Table } from '../../model/document.ts'
import { isMotto } from '../particulars/lines.ts'
import { wordsIn } from '../places.ts'

const recipients = /^(?:nơi nhận|nơi gửi)\s?:/iu
const authority = /^(?:KT|TM|TL|TUQ|T\/M|T\/L|K\/T)\s?[./]\s?\p{Lu}/u

const mostColumns = 3
const mostRows = 12

export function isLayout(document: Document, { columns, rows, cells }: Table): boolean {
  // numbers of a spreadsheet are data
  if (cells.some(cell => cell.number)) return false
  // a frame around words, or two columns of them
  if (cells.filter(cell => cell.end > cell.start).length < 2 || (rows === 1 && columns <= 2)) return true
  const first = cells.find(cell => cell.end > cell.start)
  // the foot of a circular has as many rows as it has recipients
  if (columns <= mostColumns && first && recipients.test(wordsIn(document, first).trim())) return true
  if (columns > mostColumns || rows > mostRows) return false
  // the type and title of a document in a column of their own
  if (columns === 1) return true
  const words = cells.map(cell => wordsIn(document, cell).trim())
  return (
    words.some(isMotto) ||
    words.some(cell => recipients.test(cell)) ||
    (rows <= 4 && words.some(cell => authority.test(cell)))
  )
}
