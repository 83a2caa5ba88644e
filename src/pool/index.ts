// Several workers at once. A worker that is lost is replaced, and its job is tried once more, in a new one, with no other
// beside it and page by page: what then is lost again is the document's own fault, and the page is known.

import { type Reason, TrichLucError } from '../model/errors.ts'
import type { Job } from './job.ts'
import { type Answer, type Program, startWorker, type Worker } from './worker.ts'

export type { Job, Message, Task } from './job.ts'
export type { Program } from './worker.ts'

/** `T`: what its workers answer with. */
export interface Pool<T> {
  /**
   * What a worker made. Jobs wait in memory: whoever asks holds back (see archive/ahead.ts).
   * @throws TrichLucError what the worker threw; `worker-lost` where two were lost over it
   */
  readonly make: (job: Job) => Promise<T>
  /** Idle workers go, those at work are ended with all that they have started; who waits for these is told no more. */
  readonly close: () => void
}

interface Waiting<T> {
  readonly job: Job
  readonly isAlone: boolean
  readonly settle: (answer: Answer<T>) => void
}

export function openPool<T>(program: Program, size: number): Pool<T> {
  const waiting: Waiting<T>[] = []
  const idle: Worker<T>[] = []
  const busy = new Set<Worker<T>>()
  const doneBy = new WeakMap<Worker<T>, number>()
  let isAlone = false
  let isClosed = false

  const mayBegin = (next: Waiting<T>): boolean => !isAlone && (next.isAlone ? busy.size === 0 : busy.size < size)

  const workerFor = (next: Waiting<T>): Worker<T> => {
    // the others' memory is given back
    if (next.isAlone) for (const worker of idle.splice(0)) worker.dismiss()
    return idle.pop() ?? startWorker<T>(program)
  }

  /** What it has read leaves something behind: after many documents it goes, and the next begins with an empty memory. */
  const rest = (worker: Worker<T>): void => {
    const done = (doneBy.get(worker) ?? 0) + 1
    doneBy.set(worker, done)
    if (done < (program.documents ?? Number.POSITIVE_INFINITY)) idle.push(worker)
    else worker.dismiss()
  }

  const begin = async (next: Waiting<T>): Promise<void> => {
    const worker = workerFor(next)
    busy.add(worker)
    isAlone = next.isAlone
    const answer = await worker.run({ ...next.job, pageByPage: next.isAlone })
    busy.delete(worker)
    isAlone = false
    if (isClosed) return worker.kill()
    if (answer.kind !== 'lost') rest(worker)
    if (answer.kind === 'lost' && !next.isAlone) waiting.unshift({ ...next, isAlone: true })
    else next.settle(answer)
    pump()
  }

  const pump = (): void => {
    for (let next = waiting[0]; next !== undefined && mayBegin(next); next = waiting[0]) {
      waiting.shift()
      void begin(next)
    }
  }

  return {
    make: async job => {
      const answer = await new Promise<Answer<T>>(settle => {
        waiting.push({ job, isAlone: false, settle })
        pump()
      })
      return madeIn(answer, { program, job })
    },
    close: () => {
      isClosed = true
      waiting.splice(0)
      for (const worker of idle.splice(0)) worker.dismiss()
      for (const worker of busy) worker.kill()
    },
  }
}

interface Asked {
  readonly program: Program
  readonly job: Job
}

function madeIn<T>(answer: Answer<T>, { program, job: { paths } }: Asked): T {
  if (answer.kind === 'made') return answer.made
  if (answer.kind === 'error') throw new TrichLucError(answer.reason as Reason, answer.args)
  const { memory, patience } = program
  throw new TrichLucError('worker-lost', {
    why: answer.why,
    memory,
    seconds: Math.round(patience / 1000),
    ...(answer.page === null ? {} : { page: answer.page }),
    ...(paths.length > 1 ? { files: paths.length } : {}),
  })
}
