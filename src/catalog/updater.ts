// The catalog while a run writes: what is done is written into it every so often, by a thread of its own, so that
// nobody who works waits for it.

import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CatalogOptions } from './index.ts'

export interface CatalogUpdater {
  /** Told when record and entry of a document stand in the archive. */
  readonly done: (sha256: string) => void
  /** Once the thread has ended. What it has not written is for the update at the end of the run, which every run makes. */
  readonly close: () => Promise<void>
}

/** Documents, or milliseconds since the first of them, after which they are written. */
export interface Pace {
  readonly documents: number
  readonly milliseconds: number
}

const usual: Pace = { documents: 200, milliseconds: 30_000 }

/** What the thread is given. */
export type Means = Pick<CatalogOptions, 'archive' | 'file' | 'rules'>

/** Once `signal` is aborted nobody waits for the thread. */
type Options = Means & Pick<CatalogOptions, 'signal'>

// .ts in a checkout, .js where it is built
const program = new URL(`updater-thread${extname(import.meta.url)}`, import.meta.url)

/** A run of few documents never starts the thread. */
export function catalogUpdater({ archive, file, rules, signal }: Options, pace: Pace = usual): CatalogUpdater {
  let thread: Worker | null = null
  let waiting: string[] = []
  let timer: NodeJS.Timeout | null = null

  const hand = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
    thread ??= startThread({ archive, file, rules: { hash: rules.hash, lists: rules.lists } })
    thread.postMessage(waiting)
    waiting = []
  }

  return {
    done: sha256 => {
      waiting.push(sha256)
      if (waiting.length >= pace.documents) hand()
      else timer ??= setTimeout(hand, pace.milliseconds).unref()
    },
    close: async () => {
      if (timer) clearTimeout(timer)
      if (thread === null || thread.threadId < 0) return
      thread.ref()
      const ended = once(thread, 'exit')
      if (signal?.aborted) void thread.terminate()
      else thread.postMessage(null)
      await ended
    },
  }
}

function startThread(means: Means): Worker {
  const thread = new Worker(program, { workerData: means, execArgv: [] })
  // the update at the end of the run meets what stopped it, and says so
  thread.on('error', () => {})
  // a run that ends by a fault does not wait for it; what SQLite was at is undone
  thread.unref()
  return thread
}
