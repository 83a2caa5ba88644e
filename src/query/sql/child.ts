// The process of one query: it is ended from outside when it takes too long, and sees nothing but the catalog.

import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { patience } from '../../catalog/open.ts'
import type { Cell } from '../answer.ts'
import { allowReading } from './allowed.ts'
import type { Fault, Reply, Request } from './message.ts'
import { meantBy } from './near.ts'

/** Rows that are sent at a time. */
const step = 500

process.once('message', (request: Request) => void answer(request))
void send({ kind: 'ready' })

function send(reply: Reply): Promise<void> {
  return new Promise(resolve => process.send?.(reply, () => resolve()))
}

async function answer(request: Request): Promise<void> {
  const denied: string[] = []
  let db: DatabaseSync | null = null
  try {
    db = open(request)
    allowReading(db, what => denied.push(what))
    await sendRows(db, request)
  } catch (error) {
    db?.setAuthorizer(null)
    await send({ kind: 'fault', fault: faultOf(error, db, denied[0]) })
  }
  process.disconnect()
}

function open({ file, heap }: Request): DatabaseSync {
  const db = new DatabaseSync(file, {
    readOnly: true,
    timeout: patience,
    limits: { length: longest, sqlLength: longestSql },
  })
  db.exec(
    `PRAGMA query_only = 1; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA hard_heap_limit = ${heap}`,
  )
  return db
}

/** Bytes of one text that a query makes, and of the query. */
const longest = 2 ** 25
const longestSql = 2 ** 20

async function sendRows(db: DatabaseSync, { sql, rows: most, bytes }: Request): Promise<void> {
  const statement = prepared(db, sql)
  await send({ kind: 'columns', columns: statement.columns().map(({ name, type }) => ({ name, type })) })
  let batch: Cell[][] = []
  let count = 0
  let size = 0
  for (const row of statement.iterate() as Iterable<unknown>) {
    if (count === most) {
      await send({ kind: 'rows', rows: batch })
      return send({ kind: 'end', isWhole: false })
    }
    const cells = (row as unknown[]).map(cellOf)
    count++
    size += cells.reduce<number>((sum, cell) => sum + 8 + (typeof cell === 'string' ? cell.length : 0), 0)
    if (size > bytes) return send({ kind: 'fault', fault: { why: 'large' } })
    batch.push(cells)
    if (batch.length < step) continue
    await send({ kind: 'rows', rows: batch })
    batch = []
  }
  await send({ kind: 'rows', rows: batch })
  await send({ kind: 'end', isWhole: true })
}

const refused = (why: 'empty' | 'many'): Error => Object.assign(new Error(why), { why })

/** @throws what SQLite says; `empty`, `many` */
function prepared(db: DatabaseSync, sql: string): StatementSync {
  if (isBlank(sql)) throw refused('empty')
  const statement = db.prepare(sql)
  // SQLite compiles the first statement, and leaves out what comes after it
  if (!isBlank(sql.slice(statement.sourceSQL.length))) throw refused('many')
  statement.setReturnArrays(true)
  statement.setReadBigInts(true)
  return statement
}

/** Spaces, semicolons and comments; for SQLite, one that nobody closes goes on to the end. */
const isBlank = (sql: string): boolean =>
  sql.replace(/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/gu, '').replace(/[\s;]+/gu, '') === ''

function cellOf(value: unknown): Cell {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (typeof value !== 'bigint') return value as Cell
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
}

// https://sqlite.org/rescode.html
const noMemory = 7
const tooBig = 18
const authorization = 23
const ofQuery: readonly number[] = [1, 25]

function faultOf(error: unknown, db: DatabaseSync | null, denied: string | undefined): Fault {
  const { errcode, why, message } = error as { errcode?: number; why?: 'empty' | 'many'; message: string }
  if (why !== undefined) return { why }
  if (errcode === noMemory || errcode === tooBig) return { why: 'large' }
  if (errcode === authorization || denied !== undefined) return { why: 'denied', what: denied ?? message }
  if (db === null || (errcode !== undefined && !ofQuery.includes(errcode & 0xff)))
    return { why: 'catalog', errcode: errcode ?? 0, what: message }
  return { why: 'wrong', what: message, nearest: meantBy(db, message) }
}
