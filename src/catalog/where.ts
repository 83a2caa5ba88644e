// Documents that a user's own condition picks out.

import { TrichLucError } from '../model/errors.ts'
import { withDatabase } from './open.ts'

/**
 * Hashes of the documents for which a condition on the columns of `v_documents` holds. Whatever the condition
 * says, it changes nothing.
 * @throws TrichLucError `bad-option` with what SQLite says of the condition
 */
export function documentsWhere(file: string, condition: string): string[] {
  return withDatabase(file, db => {
    db.exec('PRAGMA query_only = 1')
    try {
      const rows = db.prepare(`SELECT DISTINCT sha256 FROM v_documents WHERE (${condition}\n)`).all()
      return rows.map(({ sha256 }) => String(sha256))
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error)
      throw new TrichLucError('bad-option', { problem: 'bad-where', given: condition, what }, { cause: error })
    }
  })
}
