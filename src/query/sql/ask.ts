// A query of somebody's own, in a process that is ended when its time or its memory is over.

import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogError } from '../../catalog/fault.ts'
import { TrichLucError } from '../../model/errors.ts'
import { overMemory, underWatch } from '../../pool/watched.ts'
import type { Answer, AnswerColumn, Cell } from '../answer.ts'
import type { ColumnTold, Fault, Reply, Request } from './message.ts'

export interface Asked {
  readonly file: string
  readonly sql: string
  readonly seconds: number
  /** Rows after which the answer is cut off; null: it must be whole. */
  readonly limit: number | null
}

/** Rows and bytes of a whole answer; mebibytes of the process, and bytes that SQLite may take of them. */
const most = { rows: 1_000_000, bytes: 2 ** 28, memory: 1536, heap: 2 ** 29 }
const mostTold = { rows: most.rows, megabytes: most.bytes / 2 ** 20 }

const program = fileURLToPath(new URL(`child${extname(import.meta.url)}`, import.meta.url))

/** @throws TrichLucError `bad-option`: what is wrong with the query, or that it took too long; `bad-catalog` */
export async function askSql(asked: Asked): Promise<Answer> {
  const child = fork(program, [], {
    ...underWatch(most.memory),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  try {
    return await answerOf(child, asked)
  } finally {
    child.kill('SIGKILL')
  }
}

function answerOf(child: ChildProcess, { file, sql, seconds, limit }: Asked): Promise<Answer> {
  const request: Request = { file, sql, rows: limit ?? most.rows, bytes: most.bytes, heap: most.heap }
  const rows: (readonly Cell[])[] = []
  let columns: readonly ColumnTold[] = []
  let said = ''
  let timer: NodeJS.Timeout | undefined
  return new Promise<Answer>((resolve, reject) => {
    const take: { readonly [K in Reply['kind']]: (reply: Extract<Reply, { kind: K }>) => void } = {
      ready: () => {
        child.send(request)
        timer = setTimeout(() => reject(refusal('sql-too-slow', { seconds })), seconds * 1000)
      },
      columns: reply => {
        columns = reply.columns
      },
      rows: reply => {
        for (const row of reply.rows) rows.push(row)
      },
      end: ({ isWhole }) => {
        if (!isWhole && limit === null) reject(refusal('sql-too-large', mostTold))
        else resolve(answerWith(columns, rows, isWhole))
      },
      fault: ({ fault }) => reject(errorOf(fault, file)),
    }
    child.on('message', (reply: Reply) => take[reply.kind](reply as never))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', reject)
    // V8 says so itself where its own part of the memory is full
    child.once('close', () =>
      reject(
        said.includes(overMemory) || said.includes('heap out of memory')
          ? refusal('sql-too-large', mostTold)
          : new Error(`the query's process has ended: ${said}`),
      ),
    )
  }).finally(() => clearTimeout(timer))
}

const refusal = (problem: string, args: Readonly<Record<string, string | number>> = {}): TrichLucError =>
  new TrichLucError('bad-option', { problem, ...args })

function errorOf(fault: Fault, file: string): TrichLucError {
  switch (fault.why) {
    case 'empty':
      return refusal('missing-sql')
    case 'many':
      return refusal('sql-not-allowed', { what: ';' })
    case 'large':
      return refusal('sql-too-large', mostTold)
    case 'denied':
      return refusal('sql-not-allowed', { what: fault.what })
    case 'wrong':
      return refusal('bad-sql', { what: fault.what, nearest: fault.nearest })
    case 'catalog':
      return catalogError(Object.assign(new Error(fault.what), { errcode: fault.errcode }), file)
  }
}

function answerWith(told: readonly ColumnTold[], rows: readonly (readonly Cell[])[], isWhole: boolean): Answer {
  const names = distinct(told.map(({ name }) => name))
  const columns = told.map(({ type }, n): AnswerColumn => ({ name: names[n] ?? '', kind: kindOf(type, rows, n) }))
  return isWhole ? { columns, rows } : { columns, rows, total: { rows: rows.length, counted: 'so-far' } }
}

/** As the column is declared, where its values are so. */
function kindOf(type: string | null, rows: readonly (readonly Cell[])[], n: number): AnswerColumn['kind'] {
  const cells = rows.map(row => row[n] ?? null).filter(cell => cell !== null)
  if (cells.some(cell => typeof cell !== 'number') || (cells.length === 0 && type !== 'INTEGER' && type !== 'REAL'))
    return 'text'
  return type === 'INTEGER' && cells.every(cell => Number.isInteger(cell) && Math.abs(Number(cell)) < 2 ** 31)
    ? 'integer'
    : 'number'
}

/** `a`, `a` → `a`, `a_2` */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map(name => {
    let own = name
    for (let n = 2; taken.has(own); n++) own = `${name}_${n}`
    taken.add(own)
    return own
  })
}
