// What the catalog says of itself and of the rules.

import type { Rules } from '../rules/load.ts'
import { version } from '../version.ts'
import { rebuildSearchSql } from './ddl.ts'
import type { Choice } from './rows/index.ts'
import { referenceRows } from './rows/reference.ts'
import { catalogVersion } from './schema/index.ts'
import { insertRows, inTransaction, type Writer } from './write.ts'

export interface About {
  readonly rules: Pick<Rules, 'lists' | 'hash'>
  readonly choice: Choice
}

/** What the catalog is, and what the present rules say of indicators and places. */
export function writeReference(writer: Writer, { rules, choice }: About): void {
  const facts = {
    schema_version: String(catalogVersion),
    tool_version: version,
    reference_rules_hash: rules.hash,
    persons: choice.persons,
    text: 'carried',
  }
  const known = writer.statement('SELECT value FROM about WHERE name = ?')
  if (Object.entries(facts).every(([name, value]) => known.get(name)?.value === value)) return
  inTransaction(writer.db, [referenceRows(rules)], rows => {
    const before = placeNames(writer)
    writer.db.exec('DELETE FROM indicators; DELETE FROM places')
    insertRows(writer, { ...rows, about: aboutRows(facts) })
    // documents are found by the names of their places
    if (placeNames(writer) !== before) writer.db.exec(rebuildSearchSql)
  })
}

const placeNames = ({ statement }: Writer): string =>
  JSON.stringify(statement('SELECT place_id, name, kind, province_id FROM places ORDER BY place_id').all())

const aboutRows = (facts: Readonly<Record<string, string>>) =>
  Object.entries(facts).map(([name, value]) => ({ name, value }))

/** By which rules the records were made: one, unless some are waiting for `ingest`. */
export function writeRulesHashes(writer: Writer): void {
  const found = writer.statement('SELECT DISTINCT rules_hash FROM documents ORDER BY rules_hash').all()
  insertRows(writer, { about: aboutRows({ rules_hashes: JSON.stringify(found.map(row => row.rules_hash)) }) })
}
