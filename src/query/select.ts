// A question in words as one SELECT: rows are chosen in the narrow tables, their columns looked up after that.

import { TrichLucError } from '../model/errors.ts'
import type { Answer, AnswerColumn, Cell } from './answer.ts'
import { type Condition, every } from './condition.ts'
import { spanOf } from './dates.ts'
import type { FilterName, Filters, Lookup } from './filters.ts'
import { first } from './first.ts'
import { type Kind, type KindName, kinds } from './kinds.ts'
import { inOrder } from './order.ts'
import { ordered, type SortKey, sortKeys } from './sort.ts'
import { isNarrow, otherNames, sourceOf } from './sources.ts'
import { unknownName } from './unknown.ts'

export interface Question {
  readonly kind: KindName
  readonly filters: Filters
  /** With later copies of the same report. */
  readonly copies: boolean
  /** Names, in the order asked for; null: all. */
  readonly columns: readonly string[] | null
  /** Names; those with a minus largest first. */
  readonly sort: readonly string[]
  /** Rows at most; null: all. */
  readonly limit: number | null
}

/** Rows are read as they are taken. @throws TrichLucError `bad-option` */
export function select(question: Question, lookup: Lookup): Answer {
  const { reader } = lookup
  const kind = kinds[question.kind]
  const all = columnsOf(reader, kind)
  const columns = (question.columns ?? inOrder(question.kind, all).map(({ name }) => name)).map(name =>
    columnNamed(name, all, '--columns'),
  )
  const keys = sortKeys(question.sort).map(key => ({ ...key, column: columnNamed(key.name, all, '--sort') }))
  const where = first(reader, { kind, keys, limit: question.limit }, conditionOf(question, lookup))
  const sql = sqlOf(kind, { where, keys, columns })
  return { columns, rows: reader.lists<Cell>(sql, ...where.values, question.limit ?? -1) }
}

/** Sentences are looked through one by one: that many are counted, no more. */
const mostCounted = 1000

/** How many rows there are, whatever the limit. */
export function totalOf(question: Question, lookup: Lookup): NonNullable<Answer['total']> {
  const { sql, values } = conditionOf(question, lookup)
  const most = question.filters.text === undefined ? -1 : mostCounted + 1
  const [{ count } = { count: 0 }] = lookup.reader.all<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM ${kinds[question.kind].table} x WHERE ${sql} LIMIT ?)`,
    ...values,
    most,
  )
  return count === most ? { rows: mostCounted, counted: 'so-far' } : { rows: count, counted: 'all' }
}

/** Which filters bear on a kind. */
export const filtersOf = (kind: KindName): readonly FilterName[] => Object.keys(kinds[kind].filters) as FilterName[]

function conditionOf({ kind, filters, copies }: Question, lookup: Lookup): Condition {
  const known = kinds[kind].filters
  spanOf(filters)
  const conditions = Object.entries(filters).flatMap(([name, given]) => {
    if (given === undefined) return []
    const filter = known[name as FilterName]
    if (!filter)
      throw new TrichLucError('bad-option', {
        problem: 'filter-not-for',
        option: `--${name}`,
        kind,
        filters: filtersOf(kind)
          .map(one => `--${one}`)
          .join(', '),
      })
    return [filter([given].flat(), lookup)]
  })
  return every([...conditions, ...(copies ? [] : [{ sql: kinds[kind].once, values: [] }])])
}

function columnsOf(reader: Lookup['reader'], { view }: Kind): readonly AnswerColumn[] {
  return reader
    .all<{ name: string; type: string }>(`PRAGMA table_info(${view})`)
    .map(({ name, type }) => ({ name, kind: kindOf(name, type) }))
}

/** A computed column has no type: it is a count or a text. */
function kindOf(name: string, type: string): AnswerColumn['kind'] {
  if (type === 'REAL') return 'number'
  return type === 'INTEGER' || name.endsWith('_count') ? 'integer' : 'text'
}

function columnNamed(name: string, all: readonly AnswerColumn[], option: string): AnswerColumn {
  const asked = name.trim()
  const column = [asked, otherNames.get(asked)].map(known => all.find(one => one.name === known)).find(Boolean)
  if (column) return column
  throw unknownName({ option, given: name, known: all, all: all.map(one => one.name).join(', ') })
}

interface Parts {
  readonly where: Condition
  readonly keys: readonly (SortKey & { readonly column: AnswerColumn })[]
  readonly columns: readonly AnswerColumn[]
}

function sqlOf(kind: Kind, { where, keys, columns }: Parts): string {
  const key = kind.key.map(name => `x.${name}`).join(', ')
  const source = keys.every(({ column }) => isNarrow(kind, column.name)) ? 'table' : 'view'
  const from = kind[source]
  const order = [
    ...keys.map(one => ordered(source === 'table' ? sourceOf(kind, one.column.name) : `x.${one.column.name}`, one)),
    'd.issued_on NULLS LAST',
    'd.sha256',
    'd.part',
    'd.doc',
    ...kind.order.map(name => `x.${name}`),
  ]
  // left to itself SQLite takes the rows first
  const isByDocument = where.hits === 'many' && keys.length === 0
  const joined = `${isByDocument ? `documents d CROSS JOIN ${from} x` : `${from} x JOIN documents d`} ON d.doc = x.doc`
  const on = kind.key.map(name => `v.${name} = c.${name}`).join(' AND ')
  return `SELECT ${columns.map(({ name }) => `v.${name}`).join(', ')}
FROM (SELECT ${key} FROM ${joined} WHERE ${where.sql} ORDER BY ${order.join(', ')} LIMIT ?) c
CROSS JOIN ${kind.view} v ON ${on}`
}
