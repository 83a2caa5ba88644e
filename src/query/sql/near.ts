// What was probably meant where a table or a column is not known.

import type { DatabaseSync } from 'node:sqlite'
import { nearest } from '../../text/nearest.ts'

const unknown = /^no such (table|column): ([\w.]+)/u

/** '' where nothing is near, or something else is wrong. */
export function meantBy(db: DatabaseSync, message: string): string {
  const [, kind, name = ''] = unknown.exec(message) ?? []
  if (kind === undefined) return ''
  const column =
    kind === 'column'
      ? ', p.name AS name FROM sqlite_schema s, pragma_table_info(s.name) p'
      : ', s.name AS name FROM sqlite_schema s'
  const rows = db
    .prepare(`SELECT DISTINCT 0${column} WHERE s.type IN ('table', 'view') AND s.name NOT LIKE 'sqlite%' ORDER BY 2`)
    .all()
  const given = name.split('.').at(-1)?.toLowerCase() ?? ''
  const names = rows.map(row => String(row.name))
  // a column that another table has
  return names.includes(given) ? '' : nearest(given, names)
}
