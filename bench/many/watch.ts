// A command as it runs: how long it takes, and what memory it and its workers have meanwhile.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Sample {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Resident, mebibytes: the command's own process; the largest and the sum of those that it started. */
  readonly own: number
  readonly largest: number
  readonly others: number
}

export interface Watched {
  readonly code: number | null
  readonly seconds: number
  /** Milliseconds since 1970. */
  readonly began: number
  readonly ended: number
  /** Empty where the system does not say (other than Linux). */
  readonly samples: readonly Sample[]
  /** Seconds of processor, of the command's own process and of those that it started; NaN where the system does not say. */
  readonly cpu: { readonly own: number; readonly others: number }
  /** What it wrote last to stderr. */
  readonly said: string
}

const root = join(import.meta.dirname, '../..')

/** Runs `trichluc ARGS`. `nodeArgs`: options of Node. */
export function watched(args: readonly string[], nodeArgs: readonly string[] = []): Promise<Watched> {
  const began = Date.now()
  const child = spawn(process.execPath, [...nodeArgs, join(root, 'src/cli/start.mjs'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const samples: Sample[] = []
  const cpu = new Map<number, number>()
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000)
  })
  const timer = setInterval(() => {
    const sample = child.pid === undefined ? null : sampleOf(child.pid, cpu)
    if (sample) samples.push(sample)
  }, 500)
  return new Promise(resolve =>
    child.once('close', code => {
      clearInterval(timer)
      const ended = Date.now()
      const own = cpu.get(child.pid ?? 0) ?? Number.NaN
      const others = [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0) - own
      resolve({ code, seconds: (ended - began) / 1000, began, ended, samples, cpu: { own, others }, said })
    }),
  )
}

/** Notes the processor's time of each process in `cpu`: what has ended keeps its last. */
function sampleOf(pid: number, cpu: Map<number, number>): Sample | null {
  const own = residentOf(pid)
  if (own === null) return null
  const started = descendantsOf(pid)
  for (const one of [pid, ...started]) cpu.set(one, cpuOf(one) ?? cpu.get(one) ?? 0)
  const others = started.flatMap(one => residentOf(one) ?? [])
  return { at: Date.now(), own, largest: Math.max(0, ...others), others: others.reduce((sum, one) => sum + one, 0) }
}

/** What /proc says; null once the process is gone. */
function told(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

export function residentOf(pid: number): number | null {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/mu.exec(told(`/proc/${pid}/status`) ?? '') ?? []
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

/** Linux counts in hundredths of a second; the fields behind the name of the program, which may hold blanks. */
function cpuOf(pid: number): number | null {
  const fields = told(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /su, '')
    .split(' ')
  return fields ? (Number(fields[11]) + Number(fields[12])) / 100 : null
}

function descendantsOf(pid: number): number[] {
  const children = (told(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number)
  return children.flatMap(child => [child, ...descendantsOf(child)])
}
