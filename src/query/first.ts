// Where only the first rows are asked for: among which they are, told by an index or by a few groups, so that not all rows
// are sorted.

import type { AnswerColumn } from './answer.ts'
import { type Condition, every, some } from './condition.ts'
import type { Kind } from './kinds.ts'
import type { Reader } from './reader.ts'
import { type SortKey, sortedGroups } from './sort.ts'
import { isNarrow, sourceOf } from './sources.ts'

export interface Sorted {
  readonly kind: Kind
  readonly keys: readonly (SortKey & { readonly column: AnswerColumn })[]
  readonly limit: number | null
}

/** The condition, narrowed to rows among which the first `limit` are. */
export function first(reader: Reader, { kind, keys, limit }: Sorted, where: Condition): Condition {
  const [key] = keys
  if (limit === null) return where
  if (!key) return where.hits !== 'many' && isOfMany(reader, kind, where) ? { ...where, hits: 'many' } : where
  if (kind.table === 'figures' && key.column.name === 'value')
    return every([where, ...byValue(reader, key, { where, limit })])
  const isLabel = kind.table === 'figures' && key.column.name in labels
  if (!isLabel && !(few.has(key.column.name) && isNarrow(kind, key.column.name))) return where
  return every([where, ofGroups(reader, { kind, key, limit }, where)])
}

/** Rows from which on it is quicker to go through the documents, and stop, than to sort them. */
const many = 4000

/** Only of filters for which all figures are looked through in any case. */
function isOfMany(reader: Reader, { table }: Kind, { sql, values }: Condition): boolean {
  if (table !== 'figures' || !/\bx\.(?:status|currency) |EXISTS \(SELECT 1 FROM figure_dimensions/u.test(sql))
    return false
  return reader.all(`SELECT 1 FROM ${table} x WHERE ${sql} LIMIT 1 OFFSET ?`, ...values, many).length > 0
}

interface Wanted {
  readonly where: Condition
  readonly limit: number
}

/** At least, or at most, the value of the last of them: the index of values tells it. */
function byValue(reader: Reader, { direction }: SortKey, { where, limit }: Wanted): Condition[] {
  const [last] = reader.all<{ value: number | null }>(
    `SELECT x.value FROM figures x WHERE ${where.sql} ORDER BY x.value ${direction} NULLS LAST LIMIT 1 OFFSET ?`,
    ...where.values,
    limit - 1,
  )
  if (last === undefined || last.value === null) return []
  return [{ sql: `x.value ${direction === 'ASC' ? '<=' : '>='} ?`, values: [last.value] }]
}

/** Words of which there are a few, in many rows. */
const few = new Set(['place', 'reporting_unit', 'unit', 'issuer', 'issuer_parent', 'type_label'])

interface Grouped {
  readonly kind: Kind
  readonly key: Sorted['keys'][number]
  readonly limit: number
}

function ofGroups(reader: Reader, { kind, key, limit }: Grouped, where: Condition): Condition {
  const { by, names } = (kind.table === 'figures' ? called(reader, key.column.name) : null) ?? {
    by: sourceOf(kind, key.column.name),
    names: null,
  }
  const joined = by.startsWith('d.') ? 'JOIN documents d ON d.doc = x.doc' : ''
  const groups = reader.all<{ id: string | null; count: number }>(
    `SELECT ${by} AS id, count(*) AS count FROM ${kind.table} x ${joined} WHERE ${where.sql} GROUP BY 1`,
    ...where.values,
  )
  const named = groups.map(one => ({ ...one, value: names && one.id !== null ? (names.get(one.id) ?? null) : one.id }))
  const sorted = sortedGroups(named, key)
  let rows = 0
  const last = sorted.find(({ count }) => {
    rows += count
    return rows >= limit
  })
  // two spellings may have one key
  const taken = last === undefined ? sorted : sorted.slice(0, sorted.findLastIndex(one => one.key === last.key) + 1)
  const ids = taken.flatMap(({ id }) => id ?? [])
  return some([
    { sql: `${by} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(ids)] },
    ...(ids.length < taken.length ? [{ sql: `${by} IS NULL`, values: [] }] : []),
  ])
}

/** Names that only the view has, by the codes that the table has. */
const labels: Readonly<Record<string, readonly [by: string, sql: string]>> = {
  province: ['x.place_id', 'SELECT p.place_id AS id, q.name FROM places p JOIN places q ON q.place_id = p.province_id'],
  label_vi: ['x.indicator', 'SELECT indicator AS id, label_vi AS name FROM indicators'],
}

function called(reader: Reader, column: string) {
  const [by, sql] = labels[column] ?? []
  if (by === undefined || sql === undefined) return null
  const rows = reader.all<{ id: string; name: string | null }>(sql)
  return { by, names: new Map(rows.map(({ id, name }) => [id, name])) }
}
