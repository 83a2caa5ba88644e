// Runs over the archive, one at a time, each in processes of its own; the last one is kept while the server is open.

import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { Language } from '../../cli/language.ts'
import { once } from '../once.ts'
import type { Room } from '../room.ts'
import { catchUpStep, type Order, type Step, stepsOf } from './order.ts'
import { heard, start, tell } from './process.ts'
import { openTelling, type Told } from './told.ts'

export interface Run {
  /** Of this start of the server. */
  readonly id: string
  readonly order: Order
  readonly state: 'running' | 'stopping' | 'ended'
  /** Milliseconds since 1970; null: not yet. */
  readonly began: number
  readonly ended: number | null
  readonly told: Told
  /** What the program said last, where it ended without an event that says so; else null. */
  readonly said: string | null
}

export interface Runs {
  /** The one that goes on, else the last; null where there was none. */
  readonly current: () => Run | null
  /** Null where another goes on. */
  readonly start: (order: Order, language: Language) => Run | null
  /** Lets what is at work end; nothing where no run goes on. */
  readonly stop: () => void
  /** Told of each change; returns what ends it. */
  readonly watch: (onChange: () => void) => () => void
}

/** All pages of a room see the same runs. */
export const runsIn: (room: Room) => Runs = once(openRuns)

interface Going {
  readonly run: () => Run
  readonly stop: () => void
  readonly close: () => Promise<void>
}

function openRuns(room: Room): Runs {
  let going: Going | null = null
  const watching = new Set<() => void>()
  const current = (): Run | null => going?.run() ?? null
  room.onClose(async () => going?.close())
  return {
    current,
    start: (order, language) => {
      if (current()?.state !== 'ended' && going) return null
      going = begin(order, {
        steps: stepsOf(order, room.call.options, language),
        catchUp: catchUpStep(room.call.options, language),
        onChange: () => {
          for (const one of watching) one()
        },
      })
      return going.run()
    },
    stop: () => going?.stop(),
    watch: onChange => {
      watching.add(onChange)
      return () => void watching.delete(onChange)
    },
  }
}

/** Milliseconds that a document at work is waited for when the server ends. */
const patience = 10_000

interface Beginning {
  readonly steps: readonly Step[]
  /** Brings the catalog up to date. */
  readonly catchUp: Step
  readonly onChange: () => void
}

const isCut = (order: Order, { state, said }: Pick<Run, 'state' | 'said'>): boolean =>
  (state === 'stopping' || said !== null) && !(order.kind === 'add' && order.how === 'trial')

function begin(order: Order, { steps, catchUp, onChange }: Beginning): Going {
  const telling = openTelling(() => performance.now())
  const id = randomBytes(6).toString('hex')
  const began = Date.now()
  let state: Run['state'] = 'running'
  let ended: number | null = null
  let said: string | null = null
  let child: ChildProcess | null = null
  let isClosing = false

  const isStopping = (): boolean => state === 'stopping'
  const goThrough = async (): Promise<void> => {
    for (const step of steps) {
      if (state !== 'running') break
      const before = telling.told().ended
      child = start(step)
      const words = await heard(child, telling, onChange)
      if (telling.told().ended !== before) continue
      // asked to stop before it had begun it says nothing; what ended one step would end the next
      said = isStopping() && words === '' ? null : words
      break
    }
    // a run that was cut leaves the catalog to the next one: here people look at it now
    if (isCut(order, { state, said }) && !isClosing) {
      child = start(catchUp)
      const words = await heard(child, telling, onChange)
      if (child.exitCode !== 0) said ??= words
    }
    child = null
    state = 'ended'
    ended = Date.now()
    onChange()
  }

  const stop = (): void => {
    if (state !== 'running') return
    state = 'stopping'
    tell(child)
    onChange()
  }

  const whole = goThrough()
  return {
    run: () => ({ id, order, state, began, ended, told: telling.told(), said }),
    stop,
    close: async () => {
      isClosing = true
      stop()
      // whose room is gone ends at once
      const timer = setTimeout(() => child?.connected && child.disconnect(), patience)
      await whole
      clearTimeout(timer)
    },
  }
}
