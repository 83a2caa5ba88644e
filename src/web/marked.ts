// Documents that bear a state-secret mark are not there for who may not see them: no quote, no count, no name.

import type { Reader } from '../query/reader.ts'
import type { Room } from './room.ts'

/** A mark on one document of a split file is a mark on the file; one on a document is one on the files that it is made of. */
const marked = `SELECT sha256 FROM main.documents WHERE secrecy IS NOT NULL UNION
SELECT sha256 FROM main.file_documents WHERE document IN (SELECT sha256 FROM main.documents WHERE secrecy IS NOT NULL)`

const shown = `NOT IN (${marked})`

/** Columns that say of which document a row is. */
const conditions: Readonly<Record<string, string>> = {
  doc: `doc NOT IN (SELECT doc FROM main.documents WHERE sha256 IN (${marked}))`,
  sha256: `sha256 ${shown}`,
  other_sha256: `other_sha256 ${shown}`,
}

/**
 * From now on this connection sees the other documents only: its own views stand before the tables. What the indexes for
 * searching find is told only with rows of these.
 */
export function hideMarked(reader: Reader): void {
  const isThere = (sql: string): boolean => reader.all(sql).length > 0
  if (isThere('SELECT 1 FROM temp.sqlite_master LIMIT 1')) return
  if (!isThere('SELECT 1 FROM main.documents WHERE secrecy IS NOT NULL LIMIT 1')) return
  // not kept ready, as `all` would
  const run = (sql: string): void => void [...reader.iterate(sql)]
  run('PRAGMA query_only = 0')
  for (const sql of [...tablesOf(reader), ...viewsOf(reader)]) run(sql)
  run('PRAGMA query_only = 1')
}

/** Hashes of what is hidden from this room: logs of the archive tell of these, too. */
export const hiddenIn = async ({ call, reading }: Pick<Room, 'call' | 'reading'>): Promise<ReadonlySet<string>> =>
  call.options['allow-marked']
    ? new Set()
    : new Set(await reading(reader => reader.all<{ sha256: string }>(marked).map(({ sha256 }) => sha256)))

interface Column {
  readonly name: string
  readonly columns: string
}

/** `rowid` is asked for, too, and a view has none of its own. */
const tablesOf = (reader: Reader): string[] =>
  reader
    .all<Column>(
      `SELECT t.name, group_concat(c.name) AS columns FROM pragma_table_list t JOIN pragma_table_info(t.name, t.schema) c
WHERE t.schema = 'main' AND t.type = 'table' AND t.wr = 0 AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'sources' GROUP BY 1`,
    )
    .flatMap(({ name, columns }) => {
      const own = columns.split(',').flatMap(column => conditions[column] ?? [])
      return own.length === 0
        ? []
        : [`CREATE TEMP VIEW ${name} AS SELECT rowid AS rowid, * FROM main.${name} WHERE ${own.join(' AND ')}`]
    })

/** The catalog's own views look at its tables; the same words here look at ours. */
const viewsOf = (reader: Reader): string[] =>
  reader
    .all<{ sql: string }>("SELECT sql FROM main.sqlite_master WHERE type = 'view'")
    .filter(({ sql }) => /^CREATE VIEW \w+ AS\s/u.test(sql))
    .map(({ sql }) => sql.replace('CREATE', 'CREATE TEMP'))
