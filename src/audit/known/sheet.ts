// A list of known documents that the user gives (CSV): number, date, issuer, title, in force from and to.

import { type Cell, type Row, rowsOfCsv } from '../../archive/given/csv.ts'
import { badMetadata, type GivenFault } from '../../archive/given/fault.ts'
import { checkValue, folded } from '../../archive/given/fields.ts'
import type { TrichLucError } from '../../model/errors.ts'
import { partsOf } from '../citations/number.ts'
import type { KnownDocument, Lists } from './document.ts'
import { type IssuerOf, issuerOf } from './issuer.ts'

const names = {
  number: [
    'số',
    'số hiệu',
    'số ký hiệu',
    'số kí hiệu',
    'số văn bản',
    'số hiệu văn bản',
    'number',
    'no',
    'document number',
  ],
  date: ['ngày', 'ngày ban hành', 'ngày ký', 'ngày văn bản', 'ngày tháng', 'date', 'issued', 'issued on', 'day'],
  issuer: ['cơ quan', 'cơ quan ban hành', 'nơi ban hành', 'issuer', 'issued by', 'issuing body', 'body'],
  title: ['trích yếu', 'trích yếu nội dung', 'tên', 'tên văn bản', 'tên loại và trích yếu', 'title', 'subject', 'name'],
  from: [
    'hiệu lực từ',
    'có hiệu lực từ',
    'ngày hiệu lực',
    'ngày có hiệu lực',
    'từ',
    'in force from',
    'effective',
    'effective from',
    'from',
  ],
  to: [
    'hiệu lực đến',
    'có hiệu lực đến',
    'hết hiệu lực',
    'ngày hết hiệu lực',
    'hết hiệu lực từ',
    'đến',
    'in force to',
    'in force until',
    'expires',
    'to',
  ],
  endedBy: [
    'thay thế bởi',
    'bị thay thế bởi',
    'văn bản thay thế',
    'bãi bỏ bởi',
    'replaced by',
    'repealed by',
    'ended by',
  ],
} as const

type Field = keyof typeof names

const fieldOf: ReadonlyMap<string, Field> = new Map(
  Object.entries(names).flatMap(([field, all]) => all.map(name => [folded(name), field as Field] as const)),
)

export interface KnownSheet {
  readonly documents: readonly KnownDocument[]
  /** Rows and cells that are left out, with file:line:column. */
  readonly faults: readonly TrichLucError[]
}

interface Sheet {
  readonly file: string
  readonly columns: readonly (Field | null)[]
  readonly faults: TrichLucError[]
  readonly ownerOf: IssuerOf
}

/** @throws TrichLucError `bad-metadata` where it cannot be used at all */
export function readKnown(bytes: Uint8Array, file: string, lists: Lists): KnownSheet {
  const [head = [], ...body] = rowsOfCsv(bytes, file)
  const faults: TrichLucError[] = []
  const columns = columnsOf(head, file, faults)
  if (!columns.includes('number')) throw badMetadata({ file, line: head[0]?.line ?? 1, column: 1 }, 'no-number-column')
  const sheet = { file, columns, faults, ownerOf: issuerOf(lists) }
  return { documents: body.flatMap(row => documentOf(row, sheet) ?? []), faults }
}

/** Columns of other things are the user's own. */
function columnsOf(head: Row, file: string, faults: TrichLucError[]): (Field | null)[] {
  const taken = new Set<Field>()
  return head.map(cell => {
    const field = fieldOf.get(folded(cell.text)) ?? null
    if (field === null) return null
    if (taken.has(field)) {
      faults.push(badMetadata({ ...placeOf(cell), file }, 'field-twice', { head: cell.text.trim().slice(0, 80) }))
      return null
    }
    taken.add(field)
    return field
  })
}

const placeOf = ({ line, column }: Cell) => ({ line, column })

function documentOf(row: Row, sheet: Sheet): KnownDocument | null {
  const { file, columns, faults, ownerOf } = sheet
  const cellOf = (field: Field): Cell | undefined => row[columns.indexOf(field)]
  const cell = cellOf('number')
  const number = textOf(cell).replace(/\s+/gu, '')
  if (cell === undefined || !isNumber(number)) {
    faults.push(
      badMetadata({ line: row[0]?.line ?? 1, column: cell?.column ?? 1, file }, 'no-number', {
        given: number.slice(0, 80),
      }),
    )
    return null
  }
  const read = (field: Field): string | null => (columns.includes(field) ? readCell(cellOf(field), field, sheet) : null)
  const [date, issuer] = [read('date'), read('issuer')]
  return {
    number,
    date,
    issuer,
    issuerKey: ownerOf({ number, issuer, date }),
    title: read('title'),
    from: read('from'),
    to: read('to'),
    endedBy: read('endedBy'),
    source: 'known',
    place: `${file}:${cell.line}`,
  }
}

const isNumber = (number: string): boolean => number.length <= 60 && (partsOf(number)?.symbol ?? '') !== ''

const textOf = (cell: Cell | undefined): string => (cell?.text ?? '').normalize('NFC').trim()

const days: ReadonlySet<Field> = new Set(['date', 'from', 'to'])

/** Null for an empty cell and for one that is left out, which is told. */
function readCell(cell: Cell | undefined, field: Field, { file, faults }: Sheet): string | null {
  const text = textOf(cell)
  if (cell === undefined || text === '') return null
  const checked = checkValue(text, days.has(field) ? 'day' : 'text')
  if ('value' in checked) return checked.value
  faults.push(faultAt(cell, { file, why: checked.why, head: names[field][0], given: text, most: checked.most }))
  return null
}

interface Told {
  readonly file: string
  readonly why: GivenFault
  readonly head: string
  readonly given: string
  readonly most: number
}

const faultAt = (cell: Cell, { file, why, head, given, most }: Told): TrichLucError =>
  badMetadata({ ...placeOf(cell), file }, why, { head, given: given.slice(0, 80), most })
