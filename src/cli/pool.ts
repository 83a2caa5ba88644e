// The pool that a run asks for: `--workers`, or as many as the machine has cores; `--memory` and `--page-seconds` are each
// worker's.

import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { workingPlace } from '../archive/places.ts'
import type { Makers } from '../batch.ts'
import type { Made } from '../making.ts'
import { openPool, type Pool, type Program } from '../pool/index.ts'
import type { Options } from './options.ts'
import { usageError } from './usage.ts'

/** Mebibytes: the largest report that we know takes a third of it. Less than the least is not enough for any scan. */
const memory = { usual: 2048, least: 512, most: 2 ** 20 }
/** Seconds for one page, or for all that follows the last. */
const patience = { usual: 300, least: 1, most: 86_400 }
export const workers = { usual: Math.min(4, availableParallelism()), least: 0, most: 64 }
const leastDocuments = 8
/** A worker starts in a second; in so many documents it has grown by a few hundred megabytes. */
const documents = 500

/** Null where the work is to be done in this process. @throws TrichLucError `bad-option` */
export const poolFor = (options: Options, cache: string): (Pool<Made> & Makers) | null =>
  poolOf<Made>(options, { name: 'worker', args: [JSON.stringify(options), options['ocr-cache'] ?? cache] })

/** A file beside this one, and what it is called with. */
interface WorkerProgram {
  readonly name: 'worker' | 'diff-worker'
  readonly args: readonly string[]
}

/** As `poolFor`, with workers of another kind. */
export function poolOf<T>(options: Options, { name, args }: WorkerProgram): (Pool<T> & Omit<Makers, 'make'>) | null {
  const size = numberOf('workers', options, workers)
  const limits = limitsOf(options)
  if (size === 0) return null
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const path = fileURLToPath(new URL(`./${name}.${ending}`, import.meta.url))
  const pool = openPool<T>({ path, args, documents, ...limits }, size)
  const { memory, patience } = limits
  return {
    ...pool,
    size,
    limits: { memory, seconds: patience / 1000 },
    least: isAsked(options) || isLeftOver(options) ? 1 : leastDocuments,
  }
}

const limitsOf = (options: Options): Pick<Program, 'memory' | 'patience'> => ({
  memory: numberOf('memory', options, memory),
  patience: numberOf('page-seconds', options, patience) * 1000,
})

/** Also where nobody looks on: a folder is watched for days. */
const isAsked = (options: Options): boolean =>
  [options.workers, options.memory, options['page-seconds'], options.watch].some(one => one !== undefined)

/** A run before this one ended in the middle of a document, which may have been its fault. */
function isLeftOver({ archive }: Options): boolean {
  const table = archive === undefined ? null : workingPlace(archive)
  return table !== null && existsSync(table) && readdirSync(table).length > 0
}

interface Range {
  readonly usual: number
  readonly least: number
  readonly most: number
}

function numberOf(name: 'workers' | 'memory' | 'page-seconds', options: Options, range: Range): number {
  const { usual, least, most } = range
  const given = options[name]
  if (given === undefined) return usual
  const number = /^\d{1,7}$/u.test(given) ? Number(given) : Number.NaN
  if (number >= least && number <= most) return number
  throw usageError('bad-number', { option: `--${name}`, given, least, most })
}
