// One worker: a process of its own, so that what hangs it or eats its memory ends with it.

import { type ChildProcess, fork } from 'node:child_process'
import type { Job, Message } from './job.ts'

export interface Program {
  readonly path: string
  readonly args: readonly string[]
  /** Mebibytes of heap that a worker may take. */
  readonly memory: number
  /** Milliseconds without a sign of life after which a worker is taken for hung. */
  readonly patience: number
}

/** Why a worker was lost over a job. */
export type Loss = 'memory' | 'time' | 'crash'

export type Answer = Exclude<Message, { kind: 'page' }> | { readonly kind: 'lost'; readonly why: Loss }

export interface Worker {
  /** One job at a time; after an answer `lost` the worker is gone. */
  readonly run: (job: Job) => Promise<Answer>
  readonly stop: () => void
}

export function startWorker({ path, args, memory, patience }: Program): Worker {
  const child = fork(path, args, {
    execArgv: [`--max-old-space-size=${memory}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const said = lastWords(child)
  return {
    run: job => answerOf(child, job, { patience, said }),
    stop: () => child.kill('SIGKILL'),
  }
}

interface Watch {
  readonly patience: number
  readonly said: () => string
}

function answerOf(child: ChildProcess, job: Job, { patience, said }: Watch): Promise<Answer> {
  return new Promise(resolve => {
    let isHung = false
    const timer = setTimeout(() => {
      isHung = true
      child.kill('SIGKILL')
    }, patience)
    const end = (answer: Answer): void => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('close', onClose)
      child.off('error', onClose)
      resolve(answer)
    }
    const onMessage = (message: Message): void => {
      if (message.kind === 'page') timer.refresh()
      else end(message)
    }
    const onClose = (): void => end({ kind: 'lost', why: isHung ? 'time' : lossOf(said()) })
    child.on('message', onMessage)
    child.on('close', onClose)
    child.on('error', onClose)
    if (child.connected) child.send(job)
    else onClose()
  })
}

const lossOf = (words: string): Loss =>
  /heap out of memory|allocation failed|out of memory/iu.test(words) ? 'memory' : 'crash'

const enough = 4000

/** What it wrote last to stderr: V8 says there why it gave up. */
function lastWords({ stderr }: ChildProcess): () => string {
  let words = ''
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-enough)
  })
  return () => words
}
