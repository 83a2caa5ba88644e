// Files and folders into an archive, with a line that says how far it is and a summary that leaves nothing out.

import { ingest, type Outcome, type Progress } from '../../ingest.ts'
import { exitCodes } from '../../model/errors.ts'
import type { Call } from '../call.ts'
import { messageOf, plainArgs } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { usageError } from '../usage.ts'

export async function ingestCommand(call: Call): Promise<number> {
  const { options, operands } = call
  const { archive } = options
  if (archive === undefined) throw usageError('missing-archive', { command: 'ingest' })
  const rules = rulesFor(options)
  const signal = firstInterrupt()
  const outcomes: Outcome[] = []
  let last: Progress | null = null
  for await (const progress of ingest(operands, {
    archive,
    rules,
    signal,
    onSkipped: folder => call.terminal.say(call.words.ingest.skipped(plainArgs({ folder }))),
    allowMarked: options['allow-marked'] ?? false,
  })) {
    if (progress.outcome === null) call.terminal.progress(progressLine(call, progress))
    else outcomes.push(progress.outcome)
    last = progress
  }
  summarise(call, outcomes)
  if (signal.aborted && !(last && last.at === last.total)) return interrupted(call, last)
  return outcomes.some(({ error }) => error !== null) ? exitCodes['partly-failed'] : 0
}

/** Aborts at the first Ctrl-C; the second one ends the program at once, and the archive is whole then too. */
function firstInterrupt(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  process.once('SIGTERM', () => controller.abort())
  return controller.signal
}

const progressLine = ({ words }: Call, { at, total, path }: Progress): string =>
  words.ingest.progress(plainArgs({ at, total, path }))

function summarise({ words, terminal }: Call, outcomes: readonly Outcome[]): void {
  const count = (status: Outcome['status']): number => outcomes.filter(one => one.status === status).length
  const said = (status: Outcome['status']): string[] =>
    outcomes.flatMap(one => (one.error && one.status === status ? [messageOf(words, one.error)] : []))
  const failed = said('failed')
  const stopped = said('stopped')
  if (outcomes.length === 0) terminal.say(words.ingest.nothing)
  if (failed.length > 0) terminal.say(words.ingest.failed({ count: failed.length }))
  for (const message of failed) terminal.say(`  ${message}`)
  if (stopped.length > 0) terminal.say(words.ingest.stopped({ count: stopped.length }))
  for (const message of stopped) terminal.say(`  ${message}`)
  const numbers = {
    total: outcomes.length,
    done: count('done'),
    known: count('known'),
    failed: failed.length,
    stopped: stopped.length,
  }
  terminal.say(words.ingest.summary(numbers))
}

function interrupted({ words, terminal }: Call, last: Progress | null): number {
  terminal.say(
    words.ingest.interrupted(plainArgs({ at: last?.at ?? 0, total: last?.total ?? 0, path: last?.path ?? '' })),
  )
  return exitCodes.interrupted
}
