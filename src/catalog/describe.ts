// The documentation of the catalog, from its schema: as rows of its own, and as the README has it.

import type { Columns, Table } from './columns.ts'
import { searchColumns } from './ddl.ts'
import type { Row } from './schema/index.ts'
import { schema } from './schema/index.ts'
import { type View, views } from './schema/views.ts'

type Entry = Row<'dictionary'>

const owner = { name: 'doc', type: 'INTEGER', about: '`documents.doc`' }

const ofTable = ([object, { about, columns, owned }]: [string, Table]): Entry[] => [
  { object, name: '', type: 'table', about },
  ...(owned ? [{ object, ...owner }] : []),
  ...Object.entries(columns).map(([name, column]) => ({ object, name, type: column.type, about: column.about })),
]

/** Columns of a view as the database says they are: those that have no words of their own have a table's. */
export const ofView = (object: string, names: readonly { name: string; type: string }[]): Entry[] => {
  const { about, sql, columns }: View = views[object as keyof typeof views]
  return [
    { object, name: '', type: 'view', about },
    ...names.map(({ name, type }) => ({ object, name, type, about: columns[name] ?? fromTable(name, sql) })),
  ]
}

/** The meaning of a column where the view has it from: `x.value` of `FROM figures x`, or of the only table. */
function fromTable(name: string, sql: string): string | null {
  if (name === 'doc') return owner.about
  const tables = new Map([...sql.matchAll(/(?:FROM|JOIN) (\w+) (\w+)/gu)].map(([, table, alias]) => [alias, table]))
  const [, alias] = new RegExp(`(\\w+)\\.${name}\\b(?! AS)`, 'u').exec(sql) ?? []
  const table = tables.get(alias) ?? /^FROM (\w+)$/mu.exec(sql)?.[1]
  return (table && aboutIn(table, name)) ?? null
}

const aboutIn = (table: string, name: string): string | undefined => {
  if (!Object.hasOwn(schema, table)) return undefined
  const columns: Columns = schema[table as keyof typeof schema].columns
  return columns[name]?.about
}

const ofSearch = (object: string, about: string): Entry[] => [
  { object, name: '', type: 'table', about },
  { object, name: 'rowid', type: 'INTEGER', about: '`documents.doc`' },
  ...searchColumns.map(name => ({ object, name, type: 'TEXT', about: `\`v_${object}.${name}\`` })),
]

/** No table of the schema: SQLite keeps it. */
const ofFulltext: readonly Entry[] = [
  { object: 'fulltext', name: '', type: 'table', about: 'Index of the passages (FTS5): `WHERE fulltext MATCH …`.' },
  { object: 'fulltext', name: 'rowid', type: 'INTEGER', about: '`passages.id`' },
  {
    object: 'fulltext',
    name: 'words',
    type: 'TEXT',
    about: 'the text; marks and capitals make no difference, but đ is no d',
  },
  { object: 'fulltext', name: 'folded', type: 'TEXT', about: 'the text with d for đ' },
  ...ofSearch('search', 'Index of whole documents (FTS5), all marks folded, đ too: `WHERE search MATCH …`.'),
  ...ofSearch('search_marked', 'The same with the marks as printed.'),
  { object: 'search_words', name: '', type: 'table', about: 'Words of `search_marked` (fts5vocab).' },
  { object: 'search_words', name: 'term', type: 'TEXT', about: 'the word in small letters' },
  { object: 'search_words', name: 'doc', type: 'INTEGER', about: 'in how many documents' },
  { object: 'search_words', name: 'cnt', type: 'INTEGER', about: 'how often' },
]

export const ofTables = (): Entry[] => [...Object.entries<Table>(schema).flatMap(ofTable), ...ofFulltext]

/** Entries as Markdown, a table for each object. */
export function markdown(entries: readonly Entry[]): string {
  const lines = entries.map(({ object, name, type, about }) =>
    name === ''
      ? `\n#### ${object}${type === 'view' ? ' (view)' : ''}\n\n${about}\n\n| column | type | holds |\n|---|---|---|`
      : `| \`${name}\` | ${type === '' ? '' : type} | ${about} |`,
  )
  return `${lines.join('\n').trim()}\n`
}
