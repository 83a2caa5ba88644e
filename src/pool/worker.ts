// One worker: a process of its own, so that what hangs it or eats its memory ends with it.

import { type ChildProcess, fork } from 'node:child_process'
import { endGroup } from './group.ts'
import { isMessage, type Message, type Task } from './job.ts'
import { overMemory, underWatch } from './watched.ts'

export interface Program {
  readonly path: string
  readonly args: readonly string[]
  /** Mebibytes that a worker may take, in V8's heap and outside it. */
  readonly memory: number
  /** Milliseconds without a sign of life after which a worker is taken for hung. */
  readonly patience: number
  /** After so many a worker makes room for a new one; absent: never. */
  readonly documents?: number
}

/** Why a worker was lost over a job; `killed`: by the system, which does so where the machine runs out of memory. */
export type Loss = 'memory' | 'time' | 'killed' | 'crash'

/** `page`: the one that was begun last, where it is known. */
export type Answer<T> =
  | Exclude<Message<T>, { kind: 'page' }>
  | { readonly kind: 'lost'; readonly why: Loss; readonly page: number | null }

/** `J`: what it is sent. */
export interface Worker<T, J = Task> {
  /** One job at a time; after an answer `lost` the worker is gone. */
  readonly run: (task: J) => Promise<Answer<T>>
  /** Ends it at once, with whatever it has started. */
  readonly kill: () => void
  /** Lets an idle worker clear up and go. */
  readonly dismiss: () => void
}

export function startWorker<T, J extends object = Task>({ path, args, memory, patience }: Program): Worker<T, J> {
  const child = fork(path, args, {
    ...underWatch(memory),
    // the leader of a group; on Windows this would open a window
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const kill = (): void => endGroup(child.pid)
  // one that ends by itself may leave others behind
  child.once('exit', kill)
  const said = lastWords(child)
  return {
    run: task => answerOf(child, task, { patience, said, kill }),
    kill,
    dismiss: () => dismiss(child, kill),
  }
}

/** Milliseconds in which an idle worker has cleared up. */
const clearingUp = 3000

function dismiss(child: ChildProcess, kill: () => void): void {
  if (child.connected) child.disconnect()
  const timer = setTimeout(kill, clearingUp)
  child.once('exit', () => clearTimeout(timer))
}

interface Watch {
  readonly patience: number
  readonly said: () => string
  readonly kill: () => void
}

/** Milliseconds before the first sign of life: a program may be long in starting. */
const starting = 60_000

/** What the worker answers, or how it was lost. */
function answerOf<T>(child: ChildProcess, task: object, { patience, said, kill }: Watch): Promise<Answer<T>> {
  return new Promise(resolve => {
    let page: number | null = null
    let killedFor: Loss | null = null
    const killFor = (why: Loss): void => {
      killedFor = why
      kill()
    }
    let timer = setTimeout(killFor, Math.max(starting, patience), 'time')
    const live = (at: number | null): void => {
      page = at
      clearTimeout(timer)
      timer = setTimeout(killFor, patience, 'time')
    }
    const end = (answer: Answer<T>): void => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('close', onClose)
      child.off('error', onError)
      resolve(answer)
    }
    const onMessage = (message: unknown): void => {
      if (!isMessage<T>(message)) killFor('crash')
      else if (message.kind === 'page') live(message.page)
      else end(message)
    }
    const onClose = (_: number | null, signal: string | null): void =>
      end({ kind: 'lost', why: killedFor ?? lossOf(said(), signal), page })
    const onError = (): void => onClose(null, null)
    child.on('message', onMessage)
    child.on('close', onClose)
    child.on('error', onError)
    if (child.connected) child.send(task)
    else onError()
  })
}

function lossOf(words: string, signal: string | null): Loss {
  if (words.includes(overMemory) || /out of memory|allocation failed/iu.test(words)) return 'memory'
  return signal === 'SIGKILL' ? 'killed' : 'crash'
}

const enough = 4000

/** What it wrote last to stderr: V8 and the watch say there why they gave up. */
function lastWords({ stderr }: ChildProcess): () => string {
  let words = ''
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-enough)
  })
  return () => words
}
