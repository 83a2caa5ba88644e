// What the program of a thread does (src/web/thread.ts): it begins, then answers one question after the other.

import { parentPort } from 'node:worker_threads'
import { errorOf } from '../archive/fault.ts'
import type { Answered, Asking } from './thread.ts'

/**
 * `begin`: what takes its time before the first answer. `place`: file or folder that an error without one is about.
 * Where it cannot begin the thread says why and ends.
 */
export function answerAll<Q, A>(begin: () => (question: Q) => A | Promise<A>, place?: string): void {
  const say = (message: Answered<A>): void => parentPort?.postMessage(message)
  const fail = (id: number, thrown: unknown): void => {
    const { reason, args } = errorOf(thrown, place)
    say({ id, error: { reason, args } })
  }
  try {
    const answer = begin()
    let last: Promise<void> = Promise.resolve()
    parentPort?.on('message', ({ id, question }: Asking<Q>) => {
      last = last.then(async () => say({ id, answer: await answer(question) })).catch(error => fail(id, error))
    })
    say({ id: 0 })
  } catch (error) {
    fail(0, error)
  }
}
