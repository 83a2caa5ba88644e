// How long a command takes: in this process, once programs and rules are loaded, and as a process of its own.

import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { run } from '../../src/cli/run.ts'
import { median } from '../measure.ts'

export interface Answered {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What the command prints and answers, in this process. */
export async function answered(args: readonly string[]): Promise<Answered> {
  const said = { out: '', err: '' }
  const code = await run(args, {
    env: { LANG: 'C.UTF-8' },
    terminal: {
      print: async text => {
        said.out += text
      },
      say: line => {
        said.err += `${line}\n`
      },
      progress: () => {},
      colour: false,
    },
  })
  // what it listens to until its process ends
  process.removeAllListeners('uncaughtException').removeAllListeners('SIGINT')
  return { code, ...said }
}

export interface Taken {
  /** Medians, milliseconds: by the clock; of processor, all threads, which is more, but the same on a busy machine. */
  readonly clock: number
  readonly processor: number
}

/** Once before them, so that the file is in memory and the programs are compiled. */
export async function takenBy(work: () => unknown, repeats: number): Promise<Taken> {
  await work()
  const [clock, processor]: [number[], number[]] = [[], []]
  for (let n = 0; n < repeats; n++) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    await work()
    clock.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  }
  return { clock: median(clock), processor: median(processor) }
}

export interface Whole {
  readonly seconds: number
  /** Most resident memory, mebibytes; NaN where the system does not say (other than Linux). */
  readonly memory: number
}

const program = join(import.meta.dirname, '../../src/cli/start.mjs')

export function wholeCommand(args: readonly string[]): Promise<Whole> {
  const start = performance.now()
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' })
  let memory = Number.NaN
  const timer = setInterval(() => {
    memory = peakOf(child.pid) ?? memory
  }, 20)
  return new Promise(resolve =>
    child.once('close', () => {
      clearInterval(timer)
      resolve({ seconds: (performance.now() - start) / 1000, memory })
    }),
  )
}

function peakOf(pid: number | undefined): number | null {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    // the process is gone, or the system has no /proc
    return null
  }
}

/** The same with node:sqlite, the catalog open already. */
export async function rawSql(catalog: string, sql: string, repeats: number): Promise<Taken> {
  const db = new DatabaseSync(catalog, { readOnly: true })
  try {
    return await takenBy(() => db.prepare(sql).all(), repeats)
  } finally {
    db.close()
  }
}

/** The same with the shell of SQLite, as a process of its own; NaN where there is none. */
export function shellSql(catalog: string, sql: string): number {
  const start = performance.now()
  try {
    execFileSync('sqlite3', ['-readonly', catalog, sql], { maxBuffer: 2 ** 30 })
    return (performance.now() - start) / 1000
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Number.NaN
    throw error
  }
}
