import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { allowReading } from '../../src/query/sql/allowed.ts'
import { askSql } from '../../src/query/sql/ask.ts'
import { meantBy } from '../../src/query/sql/near.ts'
import { catalogOf } from './catalog.ts'

const into = mkdtempSync(join(tmpdir(), 'trichluc-'))
const file = catalogOf([{ figures: [{ value: 5, quote: 'Đón 5 đoàn.' }] }], {}, into)
afterAll(() => rmSync(into, { recursive: true, force: true }))

const ask = (sql: string, own: object = {}) => askSql({ file, sql, seconds: 20, limit: null, ...own })

const refused = (args: object) =>
  expect.objectContaining({ reason: 'bad-option', exitCode: 1, args: expect.objectContaining(args) })

const endless = 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)'
// a process of its own for each
const patience = 30_000

describe('a query of one’s own', () => {
  test('is answered with names that are told apart and kinds that fit', { timeout: patience }, async () => {
    const { columns, rows } = await ask(
      "SELECT x.n, y.n, x.value, 'a' AS t, 10000000000000000 AS big, x'00ff' AS b, NULL AS u FROM figures x JOIN figures y;",
    )
    const told = columns.map(({ name, kind }) => `${name} ${kind}`)
    expect(told).toEqual(['n integer', 'n_2 integer', 'value number', 't text', 'big text', 'b text', 'u text'])
    expect([...rows]).toEqual([[1, 1, 5, 'a', '10000000000000000', '00ff', null]])
  })

  test.each([
    `${endless} SELECT count(*) FROM r`,
    'SELECT count(*) FROM dictionary a, dictionary b, dictionary c, dictionary d',
  ])('that never ends is stopped: %s', { timeout: patience }, async sql => {
    await expect(ask(sql, { seconds: 1 })).rejects.toThrow(refused({ problem: 'sql-too-slow', seconds: 1 }))
  })

  test('is cut off at a limit, and says so', { timeout: patience }, async () => {
    const { rows, total } = await ask(`${endless} SELECT n FROM r`, { limit: 3 })
    expect([[...rows], total]).toEqual([[[1], [2], [3]], { rows: 3, counted: 'so-far' }])
  })

  test('that makes too much is stopped', { timeout: patience }, async () => {
    await expect(ask("SELECT printf('%900000000d', 1)")).rejects.toThrow(refused({ problem: 'sql-too-large' }))
  })

  test('is one SELECT, and writes nothing', { timeout: patience }, async () => {
    const place = join(into, 'x.sqlite')
    const refusals = [
      [`VACUUM INTO '${place}'`, { problem: 'sql-not-allowed', what: 'ATTACH' }],
      ['SELECT 1; DELETE FROM figures', { problem: 'sql-not-allowed', what: ';' }],
      ['/* nothing */ ;', { problem: 'missing-sql' }],
      ['SELECT indicater FROM figures', { problem: 'bad-sql', nearest: 'indicator' }],
    ] as const
    for (const [sql, args] of refusals) await expect(ask(sql)).rejects.toThrow(refused(args))
    expect(existsSync(place)).toBe(false)
  })
})

describe('what is allowed', () => {
  const deniedBy = (sql: string): string[] => {
    const denied: string[] = []
    // not read-only: the authorizer must do without
    const db = new DatabaseSync(file)
    allowReading(db, what => denied.push(what))
    try {
      db.prepare(sql).all()
    } catch (error) {
      if (denied.length === 0) throw error
    }
    db.close()
    return denied.slice(0, 1)
  }

  test.each([
    ['DELETE FROM figures', 'DELETE'],
    ['UPDATE figures SET value = 1', 'UPDATE'],
    ['INSERT INTO about VALUES (1, 2)', 'INSERT'],
    ['DROP TABLE figures', 'DELETE'],
    ['CREATE TEMP TABLE t (a)', 'INSERT'],
    ['CREATE VIEW v AS SELECT 1', 'INSERT'],
    ["ATTACH 'other.sqlite' AS other", 'ATTACH'],
    ['PRAGMA journal_mode = DELETE', 'PRAGMA'],
    ["SELECT * FROM pragma_table_info('figures')", 'PRAGMA'],
    ['BEGIN', 'TRANSACTION'],
    ["SELECT load_extension('x')", 'load_extension'],
    ["INSERT INTO fulltext (fulltext) VALUES ('optimize')", 'INSERT'],
  ])('%s is not', (sql, what) => expect(deniedBy(sql)).toEqual([what]))

  test.each([
    'SELECT * FROM v_figures',
    'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT 3) SELECT sum(n) OVER () FROM r',
    "SELECT snippet(fulltext, 0, '«', '»', '…', 9), bm25(fulltext) FROM fulltext WHERE fulltext MATCH 'don' ORDER BY rank",
    "SELECT json_extract('[1]', '$[0]'), date('2018-01-01', '+1 day')",
    'SELECT * FROM sqlite_schema',
  ])('%s is', sql => expect(deniedBy(sql)).toEqual([]))
})

test.each([
  ['no such column: indicater', 'indicator'],
  ['no such column: x.valu', 'value'],
  ['no such table: v_figurs', 'v_figures'],
  ['no such table: zzzzzz', ''],
  ['near "SELEC": syntax error', ''],
])('%s → %s', (message, nearest) => {
  const db = new DatabaseSync(file, { readOnly: true })
  expect(meantBy(db, message)).toBe(nearest)
  db.close()
})
