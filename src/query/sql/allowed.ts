// What a query of somebody's own may do: read the catalog, and compute.

import { constants, type DatabaseSync } from 'node:sqlite'

const { SQLITE_OK, SQLITE_DENY, SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE, SQLITE_PRAGMA } =
  constants

/** Statements that people know, for those that are told. */
const actions = [
  'ALTER_TABLE',
  'ANALYZE',
  'ATTACH',
  'CREATE_INDEX',
  'CREATE_TABLE',
  'CREATE_TEMP_INDEX',
  'CREATE_TEMP_TABLE',
  'CREATE_TEMP_TRIGGER',
  'CREATE_TEMP_VIEW',
  'CREATE_TRIGGER',
  'CREATE_VIEW',
  'CREATE_VTABLE',
  'DELETE',
  'DETACH',
  'DROP_INDEX',
  'DROP_TABLE',
  'DROP_TEMP_INDEX',
  'DROP_TEMP_TABLE',
  'DROP_TEMP_TRIGGER',
  'DROP_TEMP_VIEW',
  'DROP_TRIGGER',
  'DROP_VIEW',
  'DROP_VTABLE',
  'INSERT',
  'PRAGMA',
  'REINDEX',
  'SAVEPOINT',
  'TRANSACTION',
  'UPDATE',
] as const

const nameOf = (action: number): string =>
  actions.find(name => constants[`SQLITE_${name}`] === action)?.replaceAll('_', ' ') ?? `SQLite ${action}`

/** FTS5 asks whether its index has changed, and nothing else. */
const innerPragma = 'data_version'

/** All else is refused as it is compiled. `onDenied`: what it was. */
export function allowReading(db: DatabaseSync, onDenied: (what: string) => void): void {
  db.setAuthorizer((action, first, second) => {
    const isAllowed =
      action === SQLITE_SELECT ||
      action === SQLITE_READ ||
      action === SQLITE_RECURSIVE ||
      (action === SQLITE_FUNCTION && second !== 'load_extension') ||
      (action === SQLITE_PRAGMA && first === innerPragma && second === null)
    if (isAllowed) return SQLITE_OK
    onDenied(action === SQLITE_FUNCTION ? String(second) : nameOf(action))
    return SQLITE_DENY
  })
}
