// The line that says how far a run is: rewritten as things end, and each second while nothing does.

import { basename } from 'node:path'
import type { Progress } from '../../batch.ts'
import type { Outcome } from '../../outcome.ts'
import { plainArgs } from '../report.ts'
import type { Terminal } from '../terminal.ts'
import type { Words } from '../words/words.ts'
import { coarse, openPaces, type Pace } from './pace.ts'
import { rateOf } from './summary.ts'
import { isWork } from './tally.ts'

export interface ProgressLine {
  readonly take: (progress: Progress) => void
  /** What is said of the document at work, until it ends: «Nhận dạng chữ: 3/20 trang». */
  readonly detail: (text: string) => void
  /** What is at work: the document that was begun first. */
  readonly atWork: () => string
  /** Says nothing until the next document is begun. */
  readonly rest: () => void
  readonly close: () => void
}

export interface Around {
  readonly words: Words
  readonly terminal: Pick<Terminal, 'progress'>
  /** Milliseconds. */
  readonly now: () => number
}

const betweenLines = 1000

interface State {
  /** Files that have ended, of `total`. */
  at: number
  total: number
  pages: number
  failed: number
  /** Not yet known, or too old to be said. */
  pace: Pace | null
  detail: string
}

const nothing: State = { at: 0, total: 0, pages: 0, failed: 0, pace: null, detail: '' }

export function openProgress({ words, terminal, now }: Around): ProgressLine {
  let paces = openPaces()
  const begun = new Set<string>()
  const state: State = { ...nothing }

  const atWork = (): string => basename(begun.values().next().value ?? '')
  const show = (): void => {
    state.pace = paces.paceAt(now(), state.total - state.at)
    if (state.total > 0) terminal.progress(lineOf(words, state, atWork()))
  }
  const end = ({ path, at }: Progress, outcome: Outcome): void => {
    begun.delete(path)
    state.at = at
    state.detail = ''
    const { files, pages, error } = outcome
    const isWorked = isWork(outcome)
    if (isWorked) state.pages += pages
    if (error) state.failed += 1
    paces.end({ at: now(), files, pages, isWork: isWorked })
  }

  const timer = setInterval(show, betweenLines)
  timer.unref()
  return {
    take: progress => {
      if (state.total === 0) paces.begin(now())
      state.total = progress.total
      if (progress.outcome) end(progress, progress.outcome)
      else begun.add(progress.path)
      show()
    },
    detail: text => {
      state.detail = text
      show()
    },
    atWork,
    rest: () => {
      Object.assign(state, nothing)
      paces = openPaces()
    },
    close: () => clearInterval(timer),
  }
}

function lineOf(words: Words, { at, total, pages, failed, pace, detail }: State, path: string): string {
  const speed = pace ? { ...rateOf(pace, 1), left: at < total ? coarse(pace.left) : 0 } : {}
  const said = detail === '' ? path : `${path} (${detail})`
  return words.ingest.progress(plainArgs({ at, total, pages, failed, ...speed, path: said }))
}
