// Runs of the command that are killed, and what their archives hold.

import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { main } from '../cli/command.ts'

const quiet = { TRICHLUC_LANG: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'C.UTF-8', TRICHLUC_DEBUG: '', NO_COLOR: '1' }

export interface Ended {
  readonly code: number | null
  readonly err: string
  /** Milliseconds. */
  readonly took: number
}

interface Around {
  /** Another user's id. */
  readonly uid?: number
  readonly env?: Readonly<Record<string, string>>
}

/** The leader of a group of its own, so that it and whatever stays in the group can be killed at once. */
export function begin(
  args: readonly string[],
  { uid, env: own }: Around = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const since = performance.now()
  const env = { ...process.env, ...quiet, ...own }
  const child = spawn(process.execPath, [main, ...args], {
    env,
    ...(uid === undefined ? {} : { uid, gid: uid }),
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr?.setEncoding('utf8').on('data', text => {
    err += text
  })
  const ended = new Promise<Ended>(resolve =>
    child.on('exit', code => resolve({ code, err, took: performance.now() - since })),
  )
  return { child, ended }
}

export const run = (args: readonly string[], around?: Around): Promise<Ended> => begin(args, around).ended

/** Killed after so many milliseconds; `code` is null where it had not ended before. */
export async function runAndKill(args: readonly string[], after: number): Promise<Ended> {
  const { child, ended } = begin(args)
  await Promise.race([wait(after), ended])
  if (child.pid !== undefined && child.exitCode === null)
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  return ended
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The catalog is made of the rest, in the order of the run. */
const isCatalog = (name: string): boolean => /^catalog\.sqlite/u.test(name)

const filesIn = (archive: string): string[] =>
  existsSync(archive)
    ? readdirSync(archive, { recursive: true, encoding: 'utf8' })
        .filter(name => !isCatalog(name) && statSync(join(archive, name), { throwIfNoEntry: false })?.isFile())
        .toSorted()
    : []

/** Every file with the hash of its bytes, all but the catalog. */
export const contentOf = (archive: string): Record<string, string> =>
  Object.fromEntries(filesIn(archive).map(name => [name, sha256(readFileSync(join(archive, name)))]))

interface Entry {
  readonly sha256: string
  readonly status: string
  readonly files?: readonly string[] | null
  readonly parts?: readonly unknown[] | null
}

/** What must never be seen in an archive, whenever a run at it ended. */
export function faultsOf(archive: string): string[] {
  const names = filesIn(archive).filter(name => !name.endsWith('.part'))
  const known = new Set(names.map(name => name.replaceAll('\\', '/')))
  return names.flatMap(name => {
    const bytes = readFileSync(join(archive, name))
    if (name.endsWith('.json')) return faultsOfJson(name, bytes, known)
    if (name.startsWith('originals') && !name.endsWith(sha256(bytes))) return [`${name}: other bytes`]
    if (name.endsWith('.gz') && !isWhole(bytes)) return [`${name}: half`]
    return []
  })
}

function faultsOfJson(name: string, bytes: Uint8Array, known: ReadonlySet<string>): string[] {
  const value = parsed(bytes)
  if (value === null) return [`${name}: half`]
  if (!name.startsWith('ledger') || value.status !== 'done') return []
  return placesOf(value)
    .filter(place => !known.has(place))
    .map(place => `${name}: done without ${place}`)
}

const placesOf = ({ sha256: hash, files, parts }: Entry): string[] => [
  ...(files ?? [hash]).map(one => `originals/${one.slice(0, 2)}/${one}`),
  ...(parts ?? [null]).map((part, n) => `records/${hash.slice(0, 2)}/${hash}${part === null ? '' : `.${n + 1}`}.json`),
]

function parsed(bytes: Uint8Array): Entry | null {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    return gunzipSync(bytes).length > 0
  } catch {
    return false
  }
}

/** 0…1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** So many random moments of a time: one in each of its equal parts, in any order. */
export function momentsOf(time: number, count: number, random: () => number): number[] {
  const moments = Array.from({ length: count }, (_, n) => (time * (n + random())) / count)
  return moments
    .map(moment => ({ moment, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ moment }) => moment)
}
