// The SQL that makes a catalog.

import type { Table } from './columns.ts'
import { applicationId, catalogVersion, schema, type TableName, tableNames } from './schema/index.ts'
import { views } from './schema/views.ts'

/** Columns in the order of the table, `doc` first where it belongs to a document. */
export const columnsOf = (name: TableName): readonly string[] => {
  const { owned, columns }: Table = schema[name]
  return [...(owned ? ['doc'] : []), ...Object.keys(columns)]
}

export const insertInto = (name: TableName): string => {
  const columns = columnsOf(name)
  return `INSERT OR REPLACE INTO ${name} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
}

// some names are words of SQL: «text», «key», «table»
const quoted = (name: string): string => `"${name}"`

const reference = 'INTEGER NOT NULL REFERENCES documents (doc) ON DELETE CASCADE'

function tableSql(name: TableName): string {
  const { owned, columns, key, indexes }: Table = schema[name]
  const lines = [
    ...(owned ? [`doc ${reference}`] : []),
    ...Object.entries(columns).map(([column, { type }]) => `${quoted(column)} ${type}`),
    `PRIMARY KEY (${key.map(quoted).join(', ')})`,
  ]
  const indexLines = indexes.map(
    on => `CREATE INDEX ${name}_by_${on.join('_')} ON ${name} (${on.map(quoted).join(', ')});`,
  )
  return [`CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n);`, ...indexLines].join('\n')
}

const fulltext = `CREATE VIRTUAL TABLE fulltext USING fts5(
  words, folded, content = 'v_passages', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
  INSERT INTO fulltext (rowid, words, folded) SELECT id, words, folded FROM v_passages WHERE id = new.id;
END;
CREATE TRIGGER passages_gone BEFORE DELETE ON passages BEGIN
  INSERT INTO fulltext (fulltext, rowid, words, folded) SELECT 'delete', id, words, folded FROM v_passages WHERE id = old.id;
END;`

/** The indexes over whole documents, and the column of weight: what a document is called goes before what it says. */
export const searchIndexes = ['search', 'search_marked'] as const
export const searchColumns = ['head', 'title', 'headings', 'body'] as const

const searchSql = (name: string, marks: 0 | 2): string => `CREATE VIRTUAL TABLE ${name} USING fts5(
  ${searchColumns.join(', ')}, content = 'v_${name}', content_rowid = 'doc', tokenize = 'unicode61 remove_diacritics ${marks}'
);
CREATE TRIGGER documents_gone_from_${name} BEFORE DELETE ON documents BEGIN
  INSERT INTO ${name} (${name}, rowid, ${searchColumns.join(', ')}) SELECT 'delete', * FROM v_${name} WHERE doc = old.doc;
END;`

const search = `${searchSql('search', 2)}
${searchSql('search_marked', 0)}
CREATE VIRTUAL TABLE search_words USING fts5vocab(search_marked, 'row');`

/** Of a document whose rows are all there. */
export const intoSearch = searchIndexes.map(
  name => `INSERT INTO ${name} (rowid, ${searchColumns.join(', ')}) SELECT * FROM v_${name} WHERE doc = ?`,
)

/** What is gone is gone from the file, and a search reads less. */
export const optimizeSql = ['fulltext', ...searchIndexes]
  .map(name => `INSERT INTO ${name} (${name}) VALUES ('optimize');`)
  .join('\n')

/** Where the names of places are others. */
export const rebuildSearchSql = searchIndexes
  .map(name => `INSERT INTO ${name} (${name}) VALUES ('rebuild');`)
  .join('\n')

export const makeSql = [
  `PRAGMA application_id = ${applicationId};`,
  `PRAGMA user_version = ${catalogVersion};`,
  ...tableNames.map(tableSql),
  ...Object.entries(views).map(([name, { sql }]) => `CREATE VIEW ${name} AS ${sql};`),
  fulltext,
  search,
].join('\n')
