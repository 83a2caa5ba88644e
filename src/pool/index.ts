// Several workers at once. A worker that is lost is replaced, and its job is tried once more with no other beside it: what
// then is lost again is the document's own fault.

import { type Reason, TrichLucError } from '../model/errors.ts'
import type { TrichLucRecord } from '../model/record.ts'
import type { Job } from './job.ts'
import { type Answer, type Program, startWorker, type Worker } from './worker.ts'

export type { Job, Message } from './job.ts'
export type { Program } from './worker.ts'

export interface Pool {
  /**
   * Records as a worker made and checked them.
   * @throws TrichLucError what the worker threw; `worker-lost` where two were lost over it
   */
  readonly make: (job: Job) => Promise<readonly TrichLucRecord[]>
  /** Workers at work are ended. */
  readonly close: () => void
}

interface Waiting {
  readonly job: Job
  readonly isAlone: boolean
  readonly settle: (answer: Answer) => void
}

export function openPool(program: Program, size: number): Pool {
  const waiting: Waiting[] = []
  const idle: Worker[] = []
  const busy = new Set<Worker>()
  let isAlone = false

  const mayBegin = (next: Waiting): boolean => !isAlone && (next.isAlone ? busy.size === 0 : busy.size < size)

  const begin = async (next: Waiting): Promise<void> => {
    const worker = idle.pop() ?? startWorker(program)
    busy.add(worker)
    isAlone = next.isAlone
    const answer = await worker.run(next.job)
    busy.delete(worker)
    isAlone = false
    if (answer.kind !== 'lost') idle.push(worker)
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
      const answer = await new Promise<Answer>(settle => {
        waiting.push({ job, isAlone: false, settle })
        pump()
      })
      return recordsIn(answer, program)
    },
    close: () => {
      for (const worker of [...idle.splice(0), ...busy]) worker.stop()
    },
  }
}

function recordsIn(answer: Answer, { memory, patience }: Program): readonly TrichLucRecord[] {
  if (answer.kind === 'records') return answer.records
  if (answer.kind === 'error') throw new TrichLucError(answer.reason as Reason, answer.args)
  throw new TrichLucError('worker-lost', { why: answer.why, memory, seconds: Math.round(patience / 1000) })
}
