// A run as it is seen: how far it is on stderr, what happens as events on stdout where asked for, a summary at its end.

import { performance } from 'node:perf_hooks'
import type { Annex } from '../../archive/links/annexes.ts'
import type { Copies } from '../../archive/links/copies.ts'
import type { Progress } from '../../batch.ts'
import type { IngestOptions } from '../../ingest.ts'
import type { TrichLucError } from '../../model/errors.ts'
import type { Outcome } from '../../outcome.ts'
import type { Call } from '../call.ts'
import { asCalled } from '../program.ts'
import { messageOf, plainArgs } from '../report.ts'
import type { Terminal } from '../terminal.ts'
import { type EventFields, type EventKind, eventLine } from './events.ts'
import { openProgress } from './progress.ts'
import { summaryLines } from './summary.ts'
import { openTally, type Tally } from './tally.ts'

/** Resolves when it has been taken, and with it all that was told before. */
export type Tell = <K extends EventKind>(event: K, fields: EventFields<K>) => Promise<void>

export interface Seeing {
  /** To be listened to by `ingest`. */
  readonly listening: Pick<IngestOptions, 'onSkipped' | 'onOtherRules' | 'onApart' | 'onClosed'>
  readonly take: (progress: Progress) => Promise<void>
  /** No document is at work. */
  readonly rest: () => void
  /** Of the documents since the last summary. */
  readonly summarise: () => void
  /** Of the whole run. */
  readonly tally: () => Tally
  /** What ended last; before anything has, no path and 0. */
  readonly last: () => Omit<Progress, 'outcome'>
  readonly atWork: () => string
  /** For what would draw a line of its own about the document at work. */
  readonly terminal: Terminal
  readonly tell: Tell
  /** Every file was looked at, or not; resolves when all events have been taken. */
  readonly end: (ending: Ending) => Promise<void>
  readonly close: () => void
}

export interface Ending {
  readonly exitCode: number
  readonly interrupted: boolean
  /** Of files that were only looked at. */
  readonly planned?: EventFields<'run-ended'>['planned']
}

/** Milliseconds since the program began. */
export type Clock = () => number

export function openSeeing(call: Call, archive: string, now: Clock = () => performance.now()): Seeing {
  const { words, terminal, options } = call
  const progress = openProgress({ words, terminal, now })
  const began = now()
  const run = openTally()
  const tell: Tell = async (event, fields) => {
    if (options.json) await terminal.print(eventLine(event, fields, Date.now()))
  }
  let batch = { tally: openTally(), annexes: [] as Annex[], copies: [] as Copies[], began }
  let last: Omit<Progress, 'outcome'> = { path: '', at: 0, total: 0 }

  const take = (one: Progress): Promise<void> => {
    progress.take(one)
    const { path, at, total, outcome } = one
    last = outcome === null ? { ...last, total } : { path, at, total }
    if (outcome === null) return tell('document-began', { path, at, total })
    run.add(outcome)
    batch.tally.add(outcome)
    return tell('document-ended', { ...endedFields(call, outcome), at, total })
  }

  const summarise = (): void => {
    const seconds = (now() - batch.began) / 1000
    for (const line of summaryLines(words, batch.tally.tally(), { archive, ...batch, found: last.total, seconds }))
      terminal.say(line)
    batch = { tally: openTally(), annexes: [], copies: [], began: now() }
  }

  return {
    listening: {
      onSkipped: folder => {
        terminal.say(words.ingest.skipped(plainArgs({ folder })))
        void tell('folder-skipped', { folder })
      },
      onOtherRules: other => {
        // with --watch each batch begins anew
        if (run.tally().total === 0) terminal.say(asCalled(words.ingest.otherRules({ ...other })))
        void tell('other-rules', other)
      },
      onApart: error => {
        terminal.say(messageOf(words, error))
        void tell('pictures-apart', faultFields(call, error))
      },
      onClosed: ({ annexes, copies }) => {
        batch.annexes.push(...annexes)
        batch.copies.push(...copies)
        for (const one of annexes) void tell('appendix', one)
        for (const one of copies) void tell('duplicate', one)
      },
    },
    take,
    rest: progress.rest,
    summarise,
    tally: run.tally,
    last: () => last,
    atWork: progress.atWork,
    terminal: { ...terminal, progress: progress.detail },
    tell,
    end: async ({ planned = null, ...ending }) => {
      const { counts, pages } = run.tally()
      await tell('run-ended', { counts, planned, pages, seconds: Math.round(now() - began) / 1000, ...ending })
    },
    close: progress.close,
  }
}

function endedFields(call: Call, outcome: Outcome): Omit<EventFields<'document-ended'>, 'at' | 'total'> {
  const { path, status, sha256, files, pages, dossier, missing, error } = outcome
  const ended = { path, status, sha256, files, pages, dossier, missing: [...missing] }
  return { ...ended, ...faultFields(call, error), exitCode: error?.exitCode ?? 0 }
}

export function faultFields(
  { words, options: { archive = '' } }: Pick<Call, 'words' | 'options'>,
  error: TrichLucError | null,
): EventFields<'pictures-apart'> {
  if (error === null) return { reason: null, args: {}, message: null }
  return { reason: error.reason, args: { ...error.args }, message: messageOf(words, error, { archive }) }
}
