// The catalog opened for questions: read-only, whatever is asked.

import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { catalogError } from '../catalog/fault.ts'
import { patience } from '../catalog/open.ts'
import { wholeName } from './body.ts'
import { alphabetical, type Phrase, phraseOf } from './words.ts'

export interface Reader {
  readonly file: string
  /** Rows as SQLite gives them; values of texts, numbers and null. */
  readonly all: <T>(sql: string, ...values: SQLInputValue[]) => T[]
  readonly iterate: <T>(sql: string, ...values: SQLInputValue[]) => IterableIterator<T>
  /** Rows as lists of values, in the order of the columns, all at once: half the time where they are many. */
  readonly lists: <T>(sql: string, ...values: SQLInputValue[]) => Iterable<T[]>
  readonly close: () => void
}

const mostReady = 50

/** @throws TrichLucError `no-access`, `bad-catalog` */
export function openReader(file: string): Reader {
  const db = open(file)
  const run = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw catalogError(error, file)
    }
  }
  // a question that is asked for each row is made ready once
  const statements = new Map<string, StatementSync>()
  const ready = (sql: string): StatementSync => {
    const known = statements.get(sql) ?? db.prepare(sql)
    if (statements.size < mostReady) statements.set(sql, known)
    return known
  }
  return {
    file,
    all: (sql, ...values) => run(() => ready(sql).all(...values) as never),
    iterate: (sql, ...values) => run(() => db.prepare(sql).iterate(...values) as never),
    lists: (sql, ...values) =>
      run(() => {
        const statement = db.prepare(sql)
        statement.setReturnArrays(true)
        return statement.all(...values) as never
      }),
    close: () => db.close(),
  }
}

/** What filters and sorting ask of texts. */
function addFunctions(db: DatabaseSync): void {
  const phrases = new Map<unknown, Phrase>()
  db.function('holds_words', { deterministic: true }, (text, words) => {
    const phrase = phrases.get(words) ?? phraseOf(String(words))
    phrases.set(words, phrase)
    return typeof text === 'string' && phrase.isIn(text) ? 1 : 0
  })
  db.function('alphabetical', { deterministic: true }, text => (typeof text === 'string' ? alphabetical(text) : null))
  db.function('body_name', { deterministic: true }, name => (typeof name === 'string' ? wholeName(name) : null))
}

function open(file: string): DatabaseSync {
  try {
    const db = new DatabaseSync(file, { readOnly: true, timeout: patience })
    addFunctions(db)
    db.exec(
      'PRAGMA query_only = 1; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456; PRAGMA temp_store = MEMORY',
    )
    return db
  } catch (error) {
    throw catalogError(error, file)
  }
}
