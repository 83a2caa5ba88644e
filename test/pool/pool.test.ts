// A pool over workers made for the test (worker.mjs): they answer with the path that they got, or die as it says.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { openPool, type Pool, type Program } from '../../src/pool/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'trichluc-pool-'))
afterAll(() => rmSync(folder, { recursive: true }))

const path = join(import.meta.dirname, 'worker.mjs')
const program: Program = { path, args: [folder], memory: 200, patience: 20_000 }
const hasty = { ...program, patience: 1000 }

/** What worker.mjs answers with. */
interface Made {
  readonly name: string
  readonly pid: number
}

async function withPool<T>(use: (pool: Pool<Made>) => Promise<T>, by = program): Promise<T> {
  const pool = openPool<Made>(by, 2)
  try {
    return await use(pool)
  } finally {
    pool.close()
  }
}

const jobOf = (...paths: readonly string[]) => ({
  paths,
  sha256: '',
  split: false,
  ocr: null,
  originals: 'kept' as const,
})
const make = (pool: Pool<Made>, ...paths: readonly string[]): Promise<Made> => pool.make(jobOf(...paths))

describe.concurrent('what becomes of a document', () => {
  test('what is made comes back to who asked for them', () =>
    withPool(async pool => {
      const names = Array.from({ length: 12 }, (_, n) => `file-${n}`)
      const answers = await Promise.all(names.map(name => make(pool, name)))
      expect(answers.map(({ name }) => name)).toEqual(names)
      expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2)
    }))

  test('after so many documents a worker makes room for a new one', () =>
    withPool(
      async pool => {
        const ids: number[] = []
        for (const name of ['a', 'b', 'c', 'd', 'e']) ids.push((await make(pool, name)).pid)
        expect(ids.map(id => ids.indexOf(id))).toEqual([0, 0, 2, 2, 4])
      },
      { ...program, documents: 2 },
    ))

  test('an error of the reader is thrown as it was', () =>
    withPool(pool =>
      expect(make(pool, 'refuse')).rejects.toMatchObject({ reason: 'encrypted', args: { kind: 'office' } }),
    ))

  test.each([
    ['crash', program, { why: 'crash' }],
    ['hang', hasty, { why: 'time' }],
    ['heap', program, { why: 'memory' }],
    ['buffers', program, { why: 'memory' }],
    ['rubbish', program, { why: 'crash' }],
    ['killed', program, { why: 'killed' }],
    ['third', hasty, { why: 'time', page: 3 }],
  ])('%s: tried twice, then set apart, and the next is read', (name, by, args) =>
    withPool(async pool => {
      const error = await make(pool, name).catch((thrown: unknown) => thrown)
      const seconds = by.patience / 1000
      expect(error).toMatchObject({ reason: 'worker-lost', args: { memory: 200, seconds, ...args } })
      expect('page' in (error as { args: object }).args).toBe('page' in args)
      expect(await make(pool, 'next')).toMatchObject({ name: 'next' })
    }, by),
  )

  test('what is lost behind the last page is of no page', () =>
    withPool(async pool => {
      const error = await make(pool, 'after', 'and-another').catch((thrown: unknown) => thrown)
      const args = { why: 'crash', memory: 200, seconds: 20, files: 2 }
      expect(error).toMatchObject({ reason: 'worker-lost', args })
      expect((error as { args: object }).args).toEqual(args)
    }))

  test('the second time it is alone, page by page and in a new worker', () =>
    withPool(async pool => {
      const [before, others] = [await make(pool, 'before'), [make(pool, 'slow'), make(pool, 'once')] as const]
      const [slow, once] = [await others[0], await others[1]]
      expect(slow).toMatchObject({ name: 'slow' })
      expect(once).toMatchObject({ name: 'once' })
      expect(once.pid).not.toBe(before.pid)
    }))

  test('a long document is alive as long as pages come', () =>
    withPool(async pool => expect(await make(pool, 'slow')).toMatchObject({ name: 'slow' })))

  test('a worker may have threads of its own', () =>
    withPool(async pool => expect(await make(pool, 'thread')).toMatchObject({ name: 'thread' })))

  test('others go on beside one that is lost', () =>
    withPool(async pool => {
      const names = ['a', 'crash', 'b', 'c', 'hang', 'd', 'e']
      const answers = await Promise.allSettled(names.map(name => make(pool, name)))
      expect(answers.flatMap(({ status }, n) => (status === 'rejected' ? [names[n]] : []))).toEqual(['crash', 'hang'])
    }, hasty))
})

/** Whether all of these processes have gone, or go within three seconds. */
async function areGone(ids: readonly number[]): Promise<boolean> {
  for (let tries = 0; tries < 60; tries++) {
    if (!ids.some(isAlive)) return true
    await wait(50)
  }
  return false
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0) && stateOf(id) !== 'Z'
  } catch {
    return false
  }
}

/** Of a process on Linux: in a container nobody may collect the dead. */
function stateOf(id: number): string {
  try {
    return /\) (\w)/u.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}

/** The ids that stand-ins wrote down, once there are so many. */
async function idsIn(file: string, count: number): Promise<number[]> {
  for (;;) {
    const ids = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
    if (ids.length >= count) return ids.map(Number)
    await wait(20)
  }
}

describe.concurrent('nobody is left behind', () => {
  test.each(['parent-hangs', 'parent-crashes'])('%s: what a lost worker has started ends with it', async name => {
    const file = join(folder, name)
    await withPool(pool => expect(make(pool, name)).rejects.toMatchObject({ reason: 'worker-lost' }), hasty)
    const ids = await idsIn(file, 4)
    expect(await areGone(ids)).toBe(true)
  })

  test('closing ends workers at work and idle ones, and who waits hears nothing', async () => {
    const pool = openPool<Made>(program, 3)
    await make(pool, 'parent-answers')
    let told = false
    const tell = (): void => {
      told = true
    }
    const busy = [make(pool, 'parent-waits'), make(pool, 'wait')]
    for (const one of busy) one.then(tell, tell)
    const ids = [...(await idsIn(join(folder, 'parent-answers'), 2)), ...(await idsIn(join(folder, 'parent-waits'), 2))]
    pool.close()
    expect(await areGone(ids)).toBe(true)
    expect(told).toBe(false)
  })

  test('a run that is killed: its workers end even in a loop, and what they have started', async () => {
    const script = join(folder, 'run.mjs')
    const index = new URL('../../src/pool/index.ts', import.meta.url).href
    writeFileSync(
      script,
      `import { openPool } from '${index}'
const pool = openPool(${JSON.stringify(program)}, 2)
for (const name of ['parent-loops', 'parent-waits-long']) void pool.make({ paths: [name] })`,
    )
    const run = spawn(process.execPath, [script], { stdio: 'ignore' })
    const ids = await Promise.all(['parent-loops', 'parent-waits-long'].map(name => idsIn(join(folder, name), 2)))
    await wait(200)
    expect(ids.flat().every(isAlive)).toBe(true)
    run.kill('SIGKILL')
    expect(await areGone(ids.flat())).toBe(true)
  })
})
