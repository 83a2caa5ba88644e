// Threads of the server, as it sees them: begun, asked, watched, ended. Their programs are as src/web/thread-program.ts says.

import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Reason, TrichLucError } from '../model/errors.ts'
import type { Room } from './room.ts'

/** `id` counts from 1. */
export interface Asking<Q> {
  readonly id: number
  readonly question: Q
}

/** `id` 0: it can be asked now, or never. */
export interface Answered<A> {
  readonly id: number
  readonly answer?: A
  readonly error?: { readonly reason: Reason; readonly args: TrichLucError['args'] }
}

export interface Thread<Q, A> {
  /** Once it can answer. @throws TrichLucError why it cannot */
  readonly ready: Promise<void>
  /** @throws TrichLucError what was wrong; `bug` where the thread has ended */
  readonly ask: (question: Q) => Promise<A>
  readonly ended: Promise<void>
  /** Once it has answered what it was asked. */
  readonly leave: () => Promise<void>
  /** At once. */
  readonly end: () => Promise<void>
}

/** Beside the module that starts it: .ts in a checkout, .js where it is built. */
export const programBeside = (module: string, name: string): URL => new URL(`${name}${extname(module)}`, module)

export function startThread<Q, A>(program: URL, data: unknown): Thread<Q, A> {
  const worker = new Worker(program, { workerData: data, execArgv: [] })
  worker.unref()
  const waiting = new Map<number, PromiseWithResolvers<A>>()
  const gone = new TrichLucError('bug', { what: `${program.pathname.split('/').at(-1)} has ended` })
  let lost: unknown = null
  let last = 0
  const wait = (id: number): Promise<A> => {
    const waits = Promise.withResolvers<A>()
    waiting.set(id, waits)
    return waits.promise
  }
  const lose = (error: unknown): void => {
    lost ??= error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const ready = wait(0).then(() => {})
  // whoever asks is told, too
  ready.catch(() => {})
  worker.on('message', ({ id, answer, error }: Answered<A>) => {
    const waits = waiting.get(id)
    waiting.delete(id)
    if (!error) waits?.resolve(answer as A)
    else {
      const said = new TrichLucError(error.reason, error.args)
      waits?.reject(said)
      if (id === 0) lose(said)
    }
  })
  worker.on('error', cause => lose(new TrichLucError('bug', gone.args, { cause })))
  const ended = new Promise<void>(resolve => {
    worker.once('exit', () => {
      lose(gone)
      resolve()
    })
  })
  const end = async (): Promise<void> => void (await worker.terminate())
  return {
    ready,
    ask: async question => {
      if (lost !== null) throw lost
      last += 1
      const answer = wait(last)
      worker.postMessage({ id: last, question } satisfies Asking<Q>)
      return answer
    },
    ended,
    leave: async () => {
      await Promise.allSettled([...waiting.values()].map(({ promise }) => promise))
      await end()
    },
    end,
  }
}

export interface Keeping {
  readonly program: URL
  /** What it is given when it begins. */
  readonly data: () => unknown
  /** Milliseconds without a question after which it goes, and its memory with it. */
  readonly idle: number
}

export interface KeptThread<Q, A> {
  /** Begins it where there is none: it is ready by the time that somebody asks. */
  readonly warm: () => void
  /** @throws TrichLucError what was wrong; `bug` where the thread or the room has ended */
  readonly ask: (question: Q) => Promise<A>
}

/** One thread of a room, begun when it is wanted and again where it has ended. */
export function keepThread<Q, A>(room: Room, { program, data, idle }: Keeping): KeptThread<Q, A> {
  let present: Promise<Thread<Q, A>> | null = null
  let isClosed = false
  let resting: NodeJS.Timeout | undefined

  const begin = async (): Promise<Thread<Q, A>> => {
    const given = await data()
    if (isClosed) throw new TrichLucError('bug', { what: 'the room is closed' })
    return startThread<Q, A>(program, given)
  }
  const thread = (): Promise<Thread<Q, A>> => {
    clearTimeout(resting)
    resting = setTimeout(() => void rest(), idle).unref()
    if (present) return present
    const begun = begin()
    const forget = (): void => {
      if (present === begun) present = null
    }
    begun.then(({ ended }) => ended).then(forget, forget)
    present = begun
    return begun
  }
  const take = async (): Promise<Thread<Q, A> | null> => {
    const going = present
    present = null
    // that it could not begin was told to whoever asked
    return going === null ? null : going.catch(() => null)
  }
  const rest = async (): Promise<void> => (await take())?.leave()
  room.onClose(async () => {
    isClosed = true
    clearTimeout(resting)
    await (await take())?.end()
  })
  return { warm: () => void thread().catch(() => {}), ask: async question => (await thread()).ask(question) }
}
