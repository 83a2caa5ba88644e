// The process that reads what is dropped: begun before it is needed, since rules take a second to load, and ended with what
// hangs it.

import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Reason, TrichLucError } from '../../../model/errors.ts'
import type { Task } from '../../../pool/index.ts'
import { startWorker, type Worker } from '../../../pool/worker.ts'
import type { Room } from '../../room.ts'
import type { Looked } from './looked.ts'

export interface DropReader {
  /** Begins the process, where there is none. */
  readonly warm: () => void
  /** One folder after the other. @throws TrichLucError `too-slow`, `worker-lost`, what the process throws */
  readonly read: (folder: string) => Promise<readonly Looked[]>
  /** Ends the reading of this folder, where it has begun. */
  readonly stop: (folder: string) => void
  readonly close: () => void
}

/** Mebibytes; milliseconds without a sign of life, for a whole drop, and of doing nothing. */
const limits = { memory: 2048, patience: 180_000, drop: 900_000, idle: 600_000 }

// .ts in a checkout, .js where it is built
const program = fileURLToPath(new URL(`worker${extname(import.meta.url)}`, import.meta.url))

const passedOn = ['rules', 'allow-marked', 'ocr', 'ocr-engine'] as const

export function openReader({ call, scratch }: Pick<Room, 'call' | 'scratch'>): DropReader {
  const options = JSON.stringify(Object.fromEntries(passedOn.map(name => [name, call.options[name]])))
  const args = [options, join(scratch, 'drop-pages')]
  let worker: Worker<readonly Looked[]> | null = null
  let going: Promise<unknown> = Promise.resolve()
  let at: string | null = null
  let rest: NodeJS.Timeout | null = null

  const dismiss = (): void => {
    worker?.dismiss()
    worker = null
  }
  const present = (): Worker<readonly Looked[]> => {
    if (rest) clearTimeout(rest)
    rest = setTimeout(dismiss, limits.idle).unref()
    worker ??= startWorker<readonly Looked[]>({ path: program, args, ...limits })
    return worker
  }

  const readNow = async (folder: string): Promise<readonly Looked[]> => {
    const reader = present()
    at = folder
    if (rest) clearTimeout(rest)
    let isLate = false
    const limit = setTimeout(() => {
      isLate = true
      reader.kill()
    }, limits.drop)
    const answer = await reader.run(taskOf(folder)).finally(() => clearTimeout(limit))
    at = null
    if (answer.kind === 'lost') worker = null
    else present()
    if (answer.kind === 'made') return answer.made
    if (answer.kind === 'error') throw new TrichLucError(answer.reason as Reason, answer.args)
    if (isLate) throw new TrichLucError('too-slow', { file: '' })
    throw new TrichLucError('worker-lost', { why: answer.why, memory: limits.memory, seconds: limits.patience / 1000 })
  }

  return {
    warm: () => void present(),
    read: folder => {
      const now = going.then(() => readNow(folder))
      // the next is read whatever became of this one
      going = now.catch(() => {})
      return now
    },
    stop: folder => {
      if (folder === at) worker?.kill()
    },
    close: () => {
      if (rest) clearTimeout(rest)
      worker?.kill()
      worker = null
    },
  }
}

const taskOf = (folder: string): Task => ({
  paths: [folder],
  sha256: '',
  split: false,
  ocr: null,
  originals: 'kept',
  pageByPage: false,
})
