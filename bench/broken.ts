// npm run --silent measure:broken -- DIR [--ocr] [--unpacked=MB]: what becomes of each file of DIR and its folders: a
// record or a reason, how long it took and the most memory that it needed. One process reads one file after the other,
// is killed over a limit and replaced when it is gone. It may open files of this project alone and connect to nothing;
// whatever it tried is said. Ends with 22 where a file crashed it, broke a limit, met a bug of ours or tried anything.

import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { findFiles } from '../src/archive/find/index.ts'
import { exitCodes } from '../src/model/errors.ts'
import type { Reply } from './broken-worker.ts'
import { table } from './measure.ts'

const limits = { seconds: 20, megabytes: 1024 } as const

interface Measured {
  readonly file: string
  /** As in `Reply`, or `crash`, `over time`, `over memory`. */
  readonly outcome: string
  readonly seconds: number
  /** The highest of the process while it read this file, itself counted; null where the system does not say. */
  readonly megabytes: number | null
  readonly trespasses: readonly string[]
}

const root = join(import.meta.dirname, '..')
// pictures are decoded by addons, recognised by threads
const permissions = [
  '--permission',
  `--allow-fs-read=${root}`,
  // what the canvas asks for the C library of the machine
  '--allow-fs-read=/usr/bin/ldd',
  '--allow-addons',
  '--allow-worker',
  '--disable-warning=SecurityWarning',
]

async function startReader(args: readonly string[]): Promise<ChildProcess> {
  const reader = fork(join(root, 'bench/broken-worker.ts'), args, {
    execArgv: permissions,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise((ready, failed) => reader.once('message', ready).once('exit', failed))
  return reader
}

/** Of Linux: `VmRSS` now, `VmHWM` the highest since it was forgotten. */
function memoryOf({ pid }: ChildProcess, what: 'VmRSS' | 'VmHWM'): number | null {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  const [, kilobytes] = new RegExp(`^${what}:\\s+(\\d+)`, 'mu').exec(readFileSync(path, 'utf8')) ?? []
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

function forgetHighest({ pid }: ChildProcess): void {
  const path = `/proc/${pid}/clear_refs`
  if (existsSync(path)) writeFileSync(path, '5')
}

type Ending = Pick<Measured, 'outcome' | 'trespasses'>

function endingOf(reader: ChildProcess, bytes: Uint8Array): Promise<Ending> {
  return new Promise(resolve => {
    const stop = (outcome: string): void => {
      clearTimeout(late)
      clearInterval(watch)
      reader.off('exit', onExit)
      if (outcome !== 'crash') reader.kill('SIGKILL')
      resolve({ outcome, trespasses: [] })
    }
    const onExit = (): void => stop('crash')
    const late = setTimeout(() => stop('over time'), limits.seconds * 1000)
    const watch = setInterval(() => {
      if ((memoryOf(reader, 'VmRSS') ?? 0) > limits.megabytes) stop('over memory')
    }, 50)
    reader.once('exit', onExit).once('message', reply => {
      clearTimeout(late)
      clearInterval(watch)
      reader.off('exit', onExit)
      resolve(reply as Reply)
    })
    reader.send(bytes)
  })
}

async function measure(reader: ChildProcess, path: string): Promise<Omit<Measured, 'file'>> {
  const bytes = new Uint8Array(readFileSync(path))
  forgetHighest(reader)
  const start = performance.now()
  const ending = await endingOf(reader, bytes)
  const seconds = (performance.now() - start) / 1000
  const megabytes = memoryOf(reader, 'VmHWM')
  const isOver = ending.outcome !== 'crash' && (megabytes ?? 0) > limits.megabytes
  return { ...ending, ...(isOver ? { outcome: 'over memory' } : {}), seconds, megabytes }
}

const isFault = ({ outcome, trespasses }: Measured): boolean =>
  /^(?:crash|over|bug)/u.test(outcome) || trespasses.length > 0

const toLine = ({ outcome, seconds, megabytes, file, trespasses }: Measured): string =>
  [
    outcome.padEnd(12),
    `${seconds.toFixed(2)} s`.padStart(8),
    `${megabytes?.toFixed(0) ?? '?'} MB`.padStart(8),
    file,
    ...trespasses,
  ].join('  ')

const [folder, ...options] = process.argv.slice(2)
if (!folder) throw new Error('usage: npm run --silent measure:broken -- DIR [--ocr] [--unpacked=MB]')
const all: Measured[] = []
let reader = await startReader(options)
for (const { path } of (await findFiles([folder], root)).files) {
  if (reader.exitCode !== null || reader.signalCode !== null || reader.killed) reader = await startReader(options)
  const one = { file: relative(folder, path), ...(await measure(reader, path)) }
  all.push(one)
  process.stdout.write(`${toLine(one)}\n`)
}
reader.kill()

const counts = Map.groupBy(all, ({ outcome }) => outcome.split(':')[0] ?? '')
const rows = [...counts].map(([outcome, those]) => [outcome, String(those.length)])
table(`${all.length} files`, ['', 'files'], rows.toSorted())
const slowest = Math.max(...all.map(one => one.seconds))
const highest = Math.max(...all.map(one => one.megabytes ?? 0))
process.stdout.write(`\nlongest ${slowest.toFixed(2)} s, most memory ${highest.toFixed(0)} MB\n`)
const faults = all.filter(isFault)
if (faults.length > 0) process.stdout.write(`\nnot as it must be:\n${faults.map(toLine).join('\n')}\n`)
process.exitCode = faults.length > 0 ? exitCodes['verification-failed'] : 0
