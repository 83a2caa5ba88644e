// The pool that a run asks for: `--workers`, or as many as the machine has cores.

import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Makers } from '../ingest.ts'
import { openPool, type Pool } from '../pool/index.ts'
import type { Options } from './options.ts'
import { usageError } from './usage.ts'

/** Mebibytes of heap: the largest report that we know takes a third of it. */
const memory = 2048
/** Milliseconds for one page, or for all that follows the last. */
const patience = 300_000
const mostWorkers = 64
const leastDocuments = 8

const program = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'

/** Null where the work is to be done in this process. @throws TrichLucError `bad-option` */
export function poolFor(options: Options, cache: string): (Pool & Makers) | null {
  const size = sizeOf(options)
  if (size === 0) return null
  const path = fileURLToPath(new URL(program, import.meta.url))
  const args = [JSON.stringify(options), options['ocr-cache'] ?? cache]
  const least = options.workers === undefined ? leastDocuments : 1
  return { ...openPool({ path, args, memory, patience }, size), size, least }
}

function sizeOf({ workers }: Options): number {
  if (workers === undefined) return Math.min(4, availableParallelism())
  const size = /^\d{1,2}$/u.test(workers) ? Number(workers) : Number.NaN
  if (size <= mostWorkers) return size
  throw usageError('bad-number', { option: '--workers', given: workers, most: mostWorkers })
}
