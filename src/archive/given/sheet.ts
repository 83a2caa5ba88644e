// A sheet of the archivist's own fields: each row says of which paths, and what.

import type { TrichLucError } from '../../model/errors.ts'
import { nearest } from '../../text/nearest.ts'
import { type Cell, type Row, rowsOfCsv } from './csv.ts'
import { badMetadata, type GivenFault, type Place } from './fault.ts'
import { checkValue, fieldsByName, folded, isHead, type KnownField, type ValueKind } from './fields.ts'
import { type Case, type Pattern, patternOf, type Shelf, shelve } from './patterns.ts'

export interface GivenRow {
  readonly place: Place
  /** As written. */
  readonly pattern: string
  /** By field; null takes the field away. */
  readonly values: ReadonlyMap<string, string | null>
}

export interface GivenSheet {
  readonly rows: readonly GivenRow[]
  readonly shelf: Shelf<GivenRow>
  readonly sees: Case
  /** What of it is left out, or taken otherwise than it may be meant. */
  readonly faults: readonly TrichLucError[]
}

export interface SheetOptions {
  /** Its path, as messages name it. */
  readonly file: string
  readonly fields: readonly KnownField[]
  /** Folders that patterns may be relative to, absolute. */
  readonly bases: readonly string[]
  readonly sees: Case
}

const pathHeads = [
  'đường dẫn',
  'path',
  'mẫu',
  'pattern',
  'glob',
  'tệp',
  'tên tệp',
  'thư mục',
  'folder',
  'file name',
].map(folded)

/** @throws TrichLucError `bad-metadata` where it cannot be used at all */
export function readSheet(bytes: Uint8Array, options: SheetOptions): GivenSheet {
  const { file } = options
  const [head = [], ...body] = rowsOfCsv(bytes, file)
  const faults: TrichLucError[] = []
  const columns = columnsOf(head, options, faults)
  if (!columns.some(column => column?.kind === 'path'))
    throw badMetadata({ file, line: head[0]?.line ?? 1, column: 1 }, 'no-path-column')
  const placed = body.flatMap(row => placedOf(row, { file, columns, faults }))
  return { rows: placed.map(({ of }) => of), shelf: shelve(placed, options), sees: options.sees, faults }
}

interface Column {
  readonly kind: ValueKind | 'path'
  /** Of a path none. */
  readonly key: string
  /** As written. */
  readonly head: string
}

/** Null for a column that is left out. */
function columnsOf(head: Row, { file, fields }: SheetOptions, faults: TrichLucError[]): (Column | null)[] {
  const known = fieldsByName(fields)
  const names = fields.flatMap(field => field.names)
  const taken = new Set<string>()
  return head.map(cell => {
    const name = tidy(cell.text)
    const field = known.get(folded(name))
    const key = field?.key ?? name
    const tell = (why: GivenFault, near = ''): null => {
      faults.push(badMetadata({ ...cell, file }, why, { head: name.slice(0, 80), nearest: near }))
      return null
    }
    if (pathHeads.includes(folded(name))) return { kind: 'path', key: '', head: name }
    if (name === '') return null
    if (!isHead(name)) return tell('bad-head')
    if (taken.has(key)) return tell('field-twice')
    if (!field) tell('own-field', nearest(name, names))
    taken.add(key)
    return { kind: field?.kind ?? 'text', key, head: name }
  })
}

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

interface Reading {
  readonly file: string
  readonly columns: readonly (Column | null)[]
  readonly faults: TrichLucError[]
}

function placedOf(row: Row, { file, columns, faults }: Reading): { pattern: Pattern; of: GivenRow }[] {
  const paths = row.filter((cell, n) => columns[n]?.kind === 'path' && cell.text.trim() !== '')
  const written = paths.map(cell => cell.text.trim()).join('/')
  const place = { file, line: row[0]?.line ?? 1, column: paths[0]?.column ?? 1 }
  const pattern = patternOf(written)
  if (pattern === null)
    faults.push(badMetadata(place, written === '' ? 'no-pattern' : 'bad-pattern', { pattern: written }))
  if (pattern === null) return []
  const values = new Map<string, string | null>()
  for (const [n, cell] of row.entries()) {
    const column = columns[n]
    if (column && column.kind !== 'path') setValue(values, cell, { ...column, kind: column.kind, file, faults })
  }
  return [{ pattern, of: { place, pattern: written, values } }]
}

interface Setting extends Pick<Reading, 'file' | 'faults'>, Column {
  readonly kind: ValueKind
}

/** An empty cell says nothing; «-» takes away what was given before. */
function setValue(values: Map<string, string | null>, cell: Cell, { file, faults, key, kind, head }: Setting): void {
  const text = cell.text.normalize('NFC').trim()
  if (text === '') return
  if (/^[-–—]$/u.test(text)) {
    values.set(key, null)
    return
  }
  const checked = checkValue(text, kind)
  if ('value' in checked) values.set(key, checked.value)
  else faults.push(badMetadata({ ...cell, file }, checked.why, { head, given: text.slice(0, 80), most: checked.most }))
}
