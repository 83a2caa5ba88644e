// The audit of the archive for the pages: a thread of its own computes it once for each state of the catalog and keeps it.
// While a new state is computed, the old one is told; what people decide needs no new one.

import { listNames } from '../../audit/known/document.ts'
import { knownFor } from '../../cli/audit/known.ts'
import { listsFor } from '../../cli/rules-lists.ts'
import type { Reader } from '../../query/reader.ts'
import { once, versionOf } from '../once.ts'
import type { Room } from '../room.ts'
import { programBeside, startThread, type Thread } from '../thread.ts'
import { within } from '../within.ts'
import type { Means } from './kept.ts'
import type { AnswerOf, AnyAnswer, AnyQuestion, AskedOf, Question } from './questions.ts'

/** working: there is nothing to be told yet. */
export type Told<T> =
  | { readonly state: 'working' }
  /** `isStale`: the archive has changed since, and is audited again. */
  | { readonly state: 'told'; readonly answer: T; readonly isStale: boolean }

export interface Auditor {
  /** @throws TrichLucError what is wrong with the catalog, the rules, the log of decisions */
  readonly ask: <Q extends Question>(question: Q, asked: AskedOf<Q>) => Promise<Told<AnswerOf<Q>>>
}

/** Milliseconds that a page waits for an audit: where there is none, and where there is an older one. */
export interface Patience {
  readonly first: number
  readonly again: number
}

const usual: Patience = { first: 2500, again: 800 }

/** The one of a room. */
export const auditorOf: (room: Room) => Auditor = once(room => openAuditor(room))

/** Milliseconds after which the memory is given back that nobody has asked for. */
const idle = 30 * 60_000

const program = programBeside(import.meta.url, 'thread')

interface Audit extends Thread<AnyQuestion, AnyAnswer> {
  /** Of the catalog, when it began. */
  readonly state: string
}

export function openAuditor(room: Room, patience: Patience = usual): Auditor {
  let present: Audit | null = null
  let coming: Audit | null = null
  let timer: NodeJS.Timeout | null = null

  const closeAll = async (): Promise<void> => {
    if (timer) clearTimeout(timer)
    const threads = [present, coming]
    present = coming = null
    for (const thread of threads) await thread?.end()
  }
  room.onClose(closeAll)

  const begin = (means: Means, state: string): void => {
    const thread: Audit = { ...startThread<AnyQuestion, AnyAnswer>(program, means), state }
    coming = thread
    thread.ready.then(
      () => {
        if (coming !== thread) return
        void present?.leave()
        present = thread
        coming = null
      },
      // told to whoever waits for it
      () => {
        if (coming === thread) coming = null
      },
    )
    void thread.ended.then(() => {
      if (present === thread) present = null
    })
  }

  return {
    ask: async (question, asked) => {
      if (timer) clearTimeout(timer)
      timer = setTimeout(() => void closeAll(), idle).unref()
      const { state, file } = await room.reading(stateOf)
      const means = present?.state === state || coming ? null : await meansOf(room, file)
      // another request may have been here meanwhile
      if (means && present?.state !== state && !coming) begin(means, state)
      if (coming) await within(coming.ready, present ? patience.again : patience.first)
      if (!present) return { state: 'working' }
      const { state: of } = present
      const answer = (await present.ask({ question, asked })) as AnswerOf<typeof question>
      return { state: 'told', answer, isStale: of !== state }
    },
  }
}

let opened = 0
const numberOf = once((_: Reader): number => ++opened)

/** Another one after each change of the catalog, or of the file that it is. */
const stateOf = (reader: Reader): { readonly state: string; readonly file: string } => ({
  state: `${numberOf(reader)} ${versionOf(reader)}`,
  file: reader.file,
})

async function meansOf({ archive, call }: Room, file: string): Promise<Means> {
  const { known, rules = [] } = call.options
  return {
    archive,
    file,
    rules,
    marked: call.options['allow-marked'] ? 'shown' : 'hidden',
    known: known === undefined ? [] : await knownFor(call, listsFor(call.options, listNames)),
  }
}
