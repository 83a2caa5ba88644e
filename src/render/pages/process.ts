// The process that draws: one, warm between two pages, ended where it hangs or takes too much memory. Tasks wait in order.

import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Reason, TrichLucError } from '../../model/errors.ts'
import type { Program } from '../../pool/index.ts'
import { type Answer, startWorker, type Worker } from '../../pool/worker.ts'
import { type Made, noPicture, type Task } from './asked.ts'

export interface Limits {
  /** Mebibytes of the process, of V8 and all other. */
  readonly memory: number
  /** Milliseconds for each step of a page: to read the file, to draw the page. */
  readonly patience: number
  /** Tasks that may wait. */
  readonly waiting: number
  /** Milliseconds without a task after which the process goes. */
  readonly idle: number
}

export interface Artist {
  /** @throws TrichLucError what the process threw; `no-picture` */
  readonly make: (task: Task) => Promise<Made>
  readonly isIdle: () => boolean
  readonly close: () => void
}

interface Waiting {
  readonly task: Task
  readonly settle: (answer: Answer<Made>) => void
}

const program = fileURLToPath(new URL(`./program${extname(import.meta.url)}`, import.meta.url))

export function startArtist({ memory, patience, waiting: most, idle }: Limits, path = program): Artist {
  const how: Program = { path, args: [], memory, patience }
  const waiting: Waiting[] = []
  /** Documents over which a process was lost: whoever looks at another does not wait for them. */
  const troubled = new Set<string>()
  let worker: Worker<Made, Task> | null = null
  let isBusy = false
  let isClosed = false
  let leaving: NodeJS.Timeout | undefined

  const leave = (): void => {
    worker?.dismiss()
    worker = null
  }

  const begin = async ({ task, settle }: Waiting): Promise<void> => {
    isBusy = true
    clearTimeout(leaving)
    worker ??= startWorker<Made, Task>(how)
    const answer = await worker.run(task)
    isBusy = false
    if (answer.kind === 'lost') {
      worker = null
      troubled.add(task.sha256)
    }
    settle(answer)
    pump()
  }

  /** Places take no time. */
  const rankOf = ({ task }: Waiting): number => (task.kind === 'places' ? 0 : troubled.has(task.sha256) ? 2 : 1)

  const nextOf = (): Waiting | undefined => {
    const least = Math.min(...waiting.map(rankOf))
    const at = waiting.findIndex(one => rankOf(one) === least)
    return waiting.splice(at, at < 0 ? 0 : 1)[0]
  }

  const pump = (): void => {
    const next = isBusy || isClosed ? undefined : nextOf()
    if (next) void begin(next)
    else if (!isBusy) leaving = setTimeout(leave, idle).unref()
  }

  return {
    async make(task) {
      const page = task.kind === 'page' ? task.page : 0
      if (isClosed || waiting.length >= most) throw noPicture('busy', page)
      const answer = await new Promise<Answer<Made>>(settle => {
        waiting.push({ task, settle })
        if (!isBusy) pump()
      })
      return madeIn(answer, page)
    },
    isIdle: () => !isBusy && waiting.length === 0,
    close() {
      isClosed = true
      clearTimeout(leaving)
      for (const { settle } of waiting.splice(0)) settle({ kind: 'lost', why: 'killed', page: null })
      if (isBusy) worker?.kill()
      else leave()
    },
  }
}

function madeIn(answer: Answer<Made>, page: number): Made {
  if (answer.kind === 'made') return answer.made
  if (answer.kind === 'error') throw new TrichLucError(answer.reason as Reason, answer.args)
  throw noPicture(answer.why === 'killed' ? 'crash' : answer.why, page)
}
