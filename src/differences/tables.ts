// Tables: matched by title and heads, their columns by their heads, their rows by what stands in them beside numbers.

import type { TableItem } from '../model/record.ts'
import { type Counted, countedOf, together } from './counted.ts'
import type { Difference, Side, Value } from './difference.ts'
import { changesOf } from './fields.ts'
import { type Criterion, type Matched, match } from './match.ts'
import { bySpan, type Half, listed, type Scope, type Sort, sideAt } from './scope.ts'
import { formOf, keyOf } from './words.ts'

const headsOf = ({ columns }: TableItem): string => columns.map(({ path }) => keyOf(path.join(' '))).join('|')

const ofOtherText: readonly Criterion<TableItem>[] = [
  { key: one => `${keyOf(one.title ?? '')}|${headsOf(one)}` },
  { key: ({ title }) => (title ? keyOf(title) : null) },
  { key: one => `${formOf(one.title ?? '')}|${formOf(headsOf(one))}` },
  { key: one => (one.columns.length > 1 ? headsOf(one) : null) },
]

const sort: Sort<TableItem> = {
  kind: 'table',
  at: ({ at }) => at.start,
  sameText: bySpan,
  otherText: ofOtherText,
  what: ({ title, kind }) => title ?? kind ?? '',
  side: ({ id, title, at }) => sideAt({ at, raw: title ?? at.quote }, { id, rule: null }),
}

export function tableDifferences(scope: Scope): readonly Counted[] {
  const matched = listed(scope, ({ tables }) => tables, sort)
  const parts = matched.pairs.map(([older, newer]) => partsOf(older, newer, scope))
  return [
    matched.differencesBy((one, other) => changesOf(fieldsOf(one), fieldsOf(other))),
    together(
      'column',
      parts.map(({ columns }) => columns),
    ),
    together(
      'row',
      parts.map(({ rows }) => rows),
    ),
    together(
      'cell',
      parts.flatMap(({ cells }) => cells),
    ),
  ]
}

const fieldsOf = ({ kind, title, unit }: TableItem) => ({ kind, title, unit })

type Column = TableItem['columns'][number] & { readonly n: number }
type Row = TableItem['rows'][number] & { readonly n: number }
type Cell = Row['cells'][number]

interface Parts {
  readonly columns: Counted
  readonly rows: Counted
  readonly cells: readonly Counted[]
}

function partsOf(older: TableItem, newer: TableItem, scope: Scope): Parts {
  const columns = matchColumns(older, newer)
  const rows = matchRows(older, newer)
  return {
    columns: countedOf(columns, { kind: 'column', fields: columnFields, difference: columnShown(older, newer) }),
    rows: countedOf(rows, { kind: 'row', fields: rowFields, difference: rowShown(scope) }),
    cells: rows.pairs.map(pair => cellDifferences(pair, columns, newer)),
  }
}

const placed = <T extends { readonly n: number }>(items: readonly T[]) =>
  items.map(item => ({ item, position: item.n }))

const matchColumns = (older: TableItem, newer: TableItem): Matched<Column> =>
  match(placed(numbered(older.columns)), placed(numbered(newer.columns)), [
    { key: ({ path }) => keyOf(path.join(' ')) || null },
    { key: ({ n }) => String(n) },
  ])

const numbered = <T extends object>(all: readonly T[]): (T & { n: number })[] => all.map((one, n) => ({ ...one, n }))

const columnFields = (one: Column, other: Column) => changesOf(fieldsOfColumn(one), fieldsOfColumn(other))
const fieldsOfColumn = ({ path, field, country, unit, formula }: Column) => ({
  path: path.join(' › '),
  field,
  country,
  unit,
  formula,
})

const columnShown = (older: TableItem, newer: TableItem) => (one: Column | null, other: Column | null) => ({
  kind: 'column' as const,
  what: [newer.title, (other ?? one)?.path.join(' › ')].filter(Boolean).join(': '),
  older: one && headSide(one, older),
  newer: other && headSide(other, newer),
})

const headSide = ({ path }: Column, { at }: TableItem): Side => ({
  ...sideAt({ at, raw: path.join(' › ') }, { id: '', rule: null }),
  id: null,
})

/** What a row is about: its cells without a number, but for the ordinal in front. */
const labelOf = ({ cells, role }: Row): string =>
  `${role}|${cells
    .map(({ text }) => text)
    .filter(text => /\p{L}/u.test(text))
    .map(keyOf)
    .join('|')}`

const matchRows = (older: TableItem, newer: TableItem): Matched<Row> =>
  match(placed(numbered(older.rows)), placed(numbered(newer.rows)), [
    { key: ({ cells }) => cells.map(({ text }) => keyOf(text)).join('|') },
    { key: one => (labelOf(one).endsWith('|') ? null : labelOf(one)) },
    { key: ({ cells }) => cells.find(({ text }) => /\p{L}{2}/u.test(text))?.text ?? null },
    { key: ({ n, cells }) => `${n} ${cells.length}` },
  ])

const rowFields = (one: Row, other: Row) => changesOf({ role: one.role }, { role: other.role })

const rowShown =
  ({ older, newer }: Scope) =>
  (one: Row | null, other: Row | null) => ({
    kind: 'row' as const,
    what: wordsOf(other ?? one),
    older: one && rowSide(one, older),
    newer: other && rowSide(other, newer),
  })

const wordsOf = (row: Row | null): string =>
  (row?.cells ?? [])
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' ')

function rowSide(row: Row, { pageAt }: Half): Side {
  const [first, last] = [row.cells[0]?.at, row.cells.at(-1)?.at]
  const start = first?.start ?? null
  const page = row.cells.flatMap(({ at }) => at.boxes)[0]?.page ?? (start === null ? null : pageAt(start))
  return { id: null, words: wordsOf(row), quote: wordsOf(row), page, start, end: last?.end ?? null, rule: null }
}

function cellDifferences([older, newer]: readonly [Row, Row], columns: Matched<Column>, table: TableItem): Counted {
  const pairs = columns.pairs.flatMap(([one, other]): [Cell, Cell][] => {
    const [before, after] = [older.cells[one.n], newer.cells[other.n]]
    return before && after ? [[before, after]] : []
  })
  return countedOf(
    { pairs, lost: [], gained: [] },
    {
      kind: 'cell',
      fields: cellFields,
      difference: (one, other): Omit<Difference, 'way' | 'fields'> => ({
        kind: 'cell',
        what: whatOf(other ?? one, { table, columns, row: newer }),
        older: one && cellSide(one),
        newer: other && cellSide(other),
      }),
    },
  )
}

function whatOf(
  cell: Cell | null,
  { table, columns, row }: { readonly table: TableItem; readonly columns: Matched<Column>; readonly row: Row },
): string {
  const n = cell ? row.cells.indexOf(cell) : -1
  const column = columns.pairs.find(([, other]) => other.n === n)?.[1]
  return [table.title, column?.path.join(' › ')].filter(Boolean).join(': ')
}

const cellSide = ({ text, at }: Cell): Side => ({ ...sideAt({ at, raw: text }, { id: '', rule: null }), id: null })

function cellFields(one: Cell, other: Cell) {
  const texts = { older: spaceless(one.text), newer: spaceless(other.text) }
  const text =
    texts.older === texts.newer || (!/\p{N}/u.test(one.text + other.text) && keyOf(one.text) === keyOf(other.text))
  return [
    ...(text ? [] : [{ name: 'text', older: one.text, newer: other.text }]),
    ...changesOf({ value: plainValue(one) }, { value: plainValue(other) }),
  ]
}

const spaceless = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')

/** Plain values as they are; what has parts, as JSON. */
const plainValue = ({ value }: Cell): Value =>
  value === null || value === undefined
    ? null
    : typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
      ? value
      : JSON.stringify(value)
