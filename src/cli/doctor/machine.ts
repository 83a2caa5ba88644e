// What the machine is: its database, memory, disk for what is in between, language and clock.

import { availableParallelism, freemem, tmpdir, totalmem } from 'node:os'
import type { Environment } from '../language.ts'
import { workers as ofPool } from '../pool.ts'
import { codeOf, type Finding, whyOf } from './finding.ts'
import { type Folders, folders, freeIn } from './folders.ts'

/** Tries what the catalog needs, in memory; the version. */
const openFulltext = async (): Promise<string> => {
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(':memory:')
  try {
    db.exec("CREATE VIRTUAL TABLE t USING fts5(w, tokenize = 'unicode61 remove_diacritics 2')")
    db.exec("INSERT INTO t VALUES ('đối ngoại')")
    if (db.prepare("SELECT w FROM t WHERE t MATCH 'ngoai'").all().length !== 1) throw new Error('FTS5')
    return String(db.prepare('SELECT sqlite_version() AS v').get()?.v)
  } finally {
    db.close()
  }
}

export async function checkSqlite(open: () => Promise<string> = openFulltext): Promise<Finding> {
  try {
    return { check: 'sqlite', code: 'sqlite', args: { version: await open() } }
  } catch (error) {
    return { check: 'sqlite', code: 'sqlite-broken', args: { why: whyOf(error) } }
  }
}

const gibi = 2 ** 30
/** What the largest report takes in a worker, and what the rest of the machine needs. */
const ofWorker = 0.75 * gibi
const ofOthers = 1.5 * gibi

export interface Memory {
  /** Bytes. */
  readonly total: number
  readonly free: number
  readonly cores: number
  /** Without --workers. */
  readonly workers: number
}

export const memory = (): Memory => ({
  // a container may have less than its machine
  total: process.constrainedMemory() > 0 ? Math.min(process.constrainedMemory(), totalmem()) : totalmem(),
  free: freemem(),
  cores: availableParallelism(),
  workers: ofPool.usual,
})

export function checkMemory({ total, free, cores, workers }: Memory = memory()): Finding {
  const fitting = Math.max(1, Math.floor((total - ofOthers) / ofWorker))
  const args = { total: inGiga(total), free: inGiga(free), cores, workers, fitting }
  return { check: 'memory', code: workers > fitting ? 'memory-short' : 'memory', args }
}

export const inGiga = (bytes: number): string => (bytes / gibi).toFixed(1)

/** `language`: the one spoken. */
export function checkLocale(language: string, env: Environment, platform: string = process.platform): Finding {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const said = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  // Windows says it nowhere; the others do
  const isUnicode = platform === 'win32' || /utf-?8/iu.test(said)
  const args = { language, locale, zone: timeZone ?? '', said: said || 'LANG=' }
  return { check: 'locale', code: isUnicode ? 'locale' : 'locale-no-unicode', args }
}

/** Milliseconds. */
const apart = 120_000
const begun = Date.UTC(2026, 0, 1)
const over = Date.UTC(2100, 0, 1)

export interface Clocks {
  /** Milliseconds since 1970. */
  readonly now: number
  /** What the archive's file system says of a file written now; null where none could be. */
  readonly there: number | null
}

export function checkClock({ now, there }: Clocks): Finding {
  const seconds = there === null ? 0 : Math.round((there - now) / 1000)
  const args = { now: new Date(now).toISOString().slice(0, 16).replace('T', ' '), seconds }
  if (now < begun || now > over) return { check: 'clock', code: 'clock-odd', args }
  const isApart = there !== null && Math.abs(there - now) > apart
  return { check: 'clock', code: isApart ? 'clock-apart' : 'clock', args }
}

/** Pages of scans on their way to the engine, sheets of an export. */
const leastTemp = gibi

export async function checkTemp(path = tmpdir(), { write, space }: Folders = folders): Promise<Finding> {
  try {
    await write(path)
    const free = await freeIn(path, space)
    const args = { path, free: free === null ? '?' : inGiga(free), least: inGiga(leastTemp) }
    return { check: 'temp', code: free !== null && free < leastTemp ? 'temp-full' : 'temp', args }
  } catch (error) {
    return { check: 'temp', code: 'temp-closed', args: { path, why: codeOf(error) } }
  }
}
