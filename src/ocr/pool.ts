// Some readers at work side by side: started when first needed, kept for the next job, replaced when they break down.

import { TrichLucError } from '../model/errors.ts'
import type { Grey } from '../picture/raster.ts'
import type { Engine, Mode, RecognisedWord } from './engine.ts'

/** A page, or a batch of small pictures. */
export interface Job {
  readonly pictures: readonly Grey[]
  readonly mode: Mode
}

export type Answer = readonly (readonly RecognisedWord[])[]

/** A thread or a process that reads one job after the other; whatever `read` throws, it is stopped and replaced. */
export interface Reader {
  readonly read: (job: Job) => Promise<Answer>
  /** What is being read is given up, and `read` throws. */
  readonly stop: () => Promise<void>
}

export interface PoolOptions {
  /** How many readers at once. */
  readonly workers: number
  /** Milliseconds for one job. */
  readonly limit: number
  /** Pixels: small pictures are put together up to so many, to share what a job costs of itself. */
  readonly batch: number
}

export type Pool = Pick<Engine, 'workers' | 'recognise' | 'close'>

export function openPool(start: () => Reader, { workers, limit, batch }: PoolOptions): Pool {
  const live = new Set<Reader>()
  const free: (Reader | null)[] = Array(workers).fill(null)
  const waiting: ((place: Reader | null) => void)[] = []
  let closed = false

  const take = async (): Promise<Reader | null> =>
    free.length > 0 ? (free.pop() ?? null) : new Promise(resolve => waiting.push(resolve))

  const give = (place: Reader | null): void => {
    const next = waiting.shift()
    if (next) next(place)
    else free.push(place)
  }

  const started = (): Reader => {
    const reader = start()
    live.add(reader)
    return reader
  }

  const drop = async (reader: Reader | null): Promise<void> => {
    if (reader) live.delete(reader)
    await reader?.stop()
  }

  async function run(job: Job, tries = 2): Promise<Answer> {
    let reader = await take()
    try {
      if (closed) throw new TrichLucError('ocr-failed', { why: 'closed' })
      reader ??= started()
      return await within(limit, reader.read(job))
    } catch (error) {
      await drop(reader)
      reader = null
      if (closed || tries === 1) throw failure(error)
    } finally {
      give(reader)
    }
    return run(job, tries - 1)
  }

  return {
    workers,
    async recognise(pictures, mode) {
      const printed = pictures.filter(isPrinted)
      const all = printed.reduce((sum, picture) => sum + pixelsOf(picture), 0)
      const batches = batchesOf(printed, Math.min(batch, all / workers))
      const answers = (await Promise.all(batches.map(each => run({ pictures: each, mode })))).flat()
      const answerOf = new Map(printed.map((picture, i) => [picture, answers[i]]))
      return pictures.map(picture => answerOf.get(picture) ?? [])
    },
    async close() {
      closed = true
      await Promise.all([...live].map(reader => reader.stop()))
    },
  }
}

// of one shade, or of no size: asked for a line or a character, tesseract makes one up
const isPrinted = ({ data }: Grey): boolean => data.some(sample => sample !== data[0])

const pixelsOf = ({ width, height }: Grey): number => width * height

function batchesOf(pictures: readonly Grey[], size: number): readonly (readonly Grey[])[] {
  const batches: Grey[][] = []
  let room = 0
  for (const picture of pictures) {
    if (batches.length === 0 || pixelsOf(picture) > room) {
      batches.push([])
      room = size
    }
    batches.at(-1)?.push(picture)
    room -= pixelsOf(picture)
  }
  return batches
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new TrichLucError('too-slow')), limit)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}

function failure(error: unknown): TrichLucError {
  if (error instanceof TrichLucError) return error
  // where a thread dies while it is waited for, the cause says more than «aborted»
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  const why = cause instanceof Error ? cause.message : message
  return new TrichLucError('ocr-failed', { why }, { cause: error })
}
