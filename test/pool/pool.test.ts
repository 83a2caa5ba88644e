// A pool over a worker made for the test: it answers with the paths that it got, or dies as its path says.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openPool, type Pool } from '../../src/pool/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'trichluc-pool-'))
afterAll(() => rmSync(folder, { recursive: true }))

const path = join(folder, 'worker.mjs')
writeFileSync(
  path,
  `let alone = new Set()
process.on('message', ({ paths: [name] }) => {
  const answer = () => process.send({ kind: 'records', records: [{ name, pid: process.pid }] })
  if (name.startsWith('crash')) process.exit(3)
  if (name.startsWith('hang')) for (;;) Math.random()
  if (name.startsWith('eat')) { const all = []; for (;;) all.push(new Array(1e5).fill(name)) }
  if (name.startsWith('refuse')) return process.send({ kind: 'error', reason: 'encrypted', args: { kind: 'office' } })
  if (name.startsWith('slow')) {
    let pages = 0
    const timer = setInterval(() => (++pages < 8 ? process.send({ kind: 'page' }) : (clearInterval(timer), answer())), 150)
    return
  }
  answer()
})
process.on('disconnect', () => process.exit())
`,
)

async function withPool<T>(use: (pool: Pool) => Promise<T>, size = 2): Promise<T> {
  const pool = openPool({ path, args: [], memory: 40, patience: 1500 }, size)
  try {
    return await use(pool)
  } finally {
    pool.close()
  }
}

const make = (pool: Pool, name: string): Promise<readonly unknown[]> => pool.make({ paths: [name], split: false })

describe('what becomes of a document', () => {
  test('records come back to who asked for them', () =>
    withPool(async pool => {
      const names = Array.from({ length: 12 }, (_, n) => `file-${n}`)
      const answers = await Promise.all(names.map(name => make(pool, name)))
      expect(answers.map(([record]) => (record as { name: string }).name)).toEqual(names)
      expect(new Set(answers.map(([record]) => (record as { pid: number }).pid)).size).toBe(2)
    }))

  test('an error of the reader is thrown as it was', () =>
    withPool(pool =>
      expect(make(pool, 'refuse')).rejects.toMatchObject({ reason: 'encrypted', args: { kind: 'office' } }),
    ))

  test.each([
    ['crash', 'crash'],
    ['hang', 'time'],
    ['eat', 'memory'],
  ])('%s: tried twice, then set apart', (name, why) =>
    withPool(async pool => {
      await expect(make(pool, name)).rejects.toMatchObject({ reason: 'worker-lost', args: { why } })
      expect(await make(pool, 'after')).toMatchObject([{ name: 'after' }])
    }),
  )

  test('a long document is alive as long as pages come', () =>
    withPool(async pool => expect(await make(pool, 'slow')).toMatchObject([{ name: 'slow' }])))
})

test('others go on beside one that is lost', () =>
  withPool(async pool => {
    const names = ['a', 'crash', 'b', 'c', 'hang', 'd', 'e']
    const answers = await Promise.allSettled(names.map(name => make(pool, name)))
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
  }))
