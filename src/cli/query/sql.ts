// `query sql`: a query of one's own, from the command line or standard input.

import { askSql } from '../../query/sql/ask.ts'
import { formatOf, writeAnswer } from '../answer.ts'
import { catalogFor } from '../asking.ts'
import type { Call } from '../call.ts'
import { filters, type Options } from '../options.ts'
import { limitOf } from '../out.ts'
import { usageError } from '../usage.ts'
import { refuse } from './rows.ts'

/** Rows that a table on the terminal has, unless --limit says otherwise. */
const usual = 1000

const usualSeconds = 10
const mostSeconds = 86_400

export async function querySql(call: Call, given: string | undefined): Promise<number> {
  const { options } = call
  refuse(options, [...filters, 'columns', 'sort'], 'sql')
  const seconds = secondsOf(options)
  const isTable = formatOf(options) === 'table' && options.out === undefined
  const limit = limitOf(options) ?? (isTable ? usual : null)
  const sql = await sqlOf(given)
  const file = await catalogFor(call)
  return writeAnswer(call, await askSql({ file, sql, seconds, limit }), 'query')
}

/** @throws TrichLucError `bad-option` where there is none */
async function sqlOf(given: string | undefined): Promise<string> {
  if (given !== undefined && given !== '-') return given
  // nobody types a query at a prompt that is not there
  if (given === undefined && process.stdin.isTTY) throw usageError('missing-sql')
  return typed()
}

/** UTF-16 units: the process of the query refuses more. */
const longest = 2 ** 20

async function typed(): Promise<string> {
  let sql = ''
  for await (const piece of process.stdin.setEncoding('utf8')) {
    sql += piece
    if (sql.length > longest) break
  }
  return sql
}

function secondsOf({ 'time-limit': given }: Options): number {
  if (given === undefined) return usualSeconds
  const seconds = /^[1-9]\d{0,4}$/u.test(given) ? Number(given) : Number.NaN
  if (seconds <= mostSeconds) return seconds
  throw usageError('bad-number', { option: '--time-limit', given, least: 1, most: mostSeconds })
}
