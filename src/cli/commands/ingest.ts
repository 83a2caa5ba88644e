// Files and folders into an archive, with a line that says how far it is and a summary that leaves nothing out.

import type { Annex } from '../../archive/annexes.ts'
import { pagesPlace } from '../../archive/places.ts'
import { type IngestOptions, ingest, type Outcome, type Progress } from '../../ingest.ts'
import { exitCodes } from '../../model/errors.ts'
import type { Call } from '../call.ts'
import { poolFor } from '../pool.ts'
import { messageOf, plainArgs } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { withOcr } from '../scanning.ts'
import { usageError } from '../usage.ts'
import type { Words } from '../words/words.ts'
import { catalogue } from './catalog.ts'

export async function ingestCommand(call: Call): Promise<number> {
  const { options } = call
  const { archive } = options
  if (archive === undefined) throw usageError('missing-archive', { command: 'ingest' })
  const cache = pagesPlace(archive)
  const pool = poolFor(options, cache)
  try {
    return await withOcr(call, ocr => ingestWith(call, { archive, rules: rulesFor(options), ocr, pool }), { cache })
  } finally {
    pool?.close()
  }
}

async function ingestWith(
  call: Call,
  means: Pick<IngestOptions, 'archive' | 'rules' | 'ocr' | 'pool'>,
): Promise<number> {
  const signal = firstInterrupt()
  const outcomes: Outcome[] = []
  const annexes: Annex[] = []
  let last: Progress | null = null
  for await (const progress of ingest(call.operands, {
    ...means,
    signal,
    onSkipped: folder => call.terminal.say(call.words.ingest.skipped(plainArgs({ folder }))),
    onApart: error => call.terminal.say(messageOf(call.words, error)),
    onAnnexes: found => annexes.push(...found),
    allowMarked: call.options['allow-marked'] ?? false,
    split: call.options.split ?? false,
  })) {
    if (progress.outcome === null) call.terminal.progress(progressLine(call, progress))
    else outcomes.push(progress.outcome)
    last = progress
  }
  summarise(call, outcomes, annexes)
  const code = await catalogue(call, { ...means, signal })
  if (signal.aborted && !(last && filesOf(outcomes) === last.total)) return interrupted(call, last)
  return outcomes.some(({ error }) => error !== null) ? exitCodes['partly-failed'] : code
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

const filesOf = (outcomes: readonly Outcome[]): number => outcomes.reduce((sum, { files }) => sum + files, 0)

function summarise({ words, terminal }: Call, outcomes: readonly Outcome[], annexes: readonly Annex[]): void {
  const count = (status: Outcome['status']): number => filesOf(outcomes.filter(one => one.status === status))
  const said = (status: Outcome['status']): string[] =>
    outcomes.flatMap(one => (one.error && one.status === status ? [messageOf(words, one.error)] : []))
  const failed = said('failed')
  const stopped = said('stopped')
  if (outcomes.length === 0) terminal.say(words.ingest.nothing)
  if (failed.length > 0) terminal.say(words.ingest.failed({ count: failed.length }))
  for (const message of failed) terminal.say(`  ${message}`)
  if (stopped.length > 0) terminal.say(words.ingest.stopped({ count: stopped.length }))
  for (const message of stopped) terminal.say(`  ${message}`)
  for (const one of outcomes.filter(each => each.status === 'removed'))
    terminal.say(words.ingest.removed(plainArgs({ path: one.path })))
  for (const line of [...joinedLines(words, outcomes), ...dossierLines(words, outcomes), ...annexLines(words, annexes)])
    terminal.say(line)
  const numbers = {
    total: filesOf(outcomes),
    done: count('done'),
    known: count('known'),
    failed: count('failed'),
    stopped: count('stopped'),
  }
  terminal.say(words.ingest.summary(numbers))
}

function joinedLines({ ingest }: Words, outcomes: readonly Outcome[]): string[] {
  const joined = outcomes.filter(one => one.files > 1 && one.error === null)
  if (joined.length === 0) return []
  const lines = joined.map(one =>
    ingest.series(plainArgs({ path: one.path, files: one.files, missing: one.missing.join(', ') })),
  )
  return [ingest.joined({ files: filesOf(joined), documents: joined.length }), ...lines.map(line => `  ${line}`)]
}

function dossierLines({ ingest }: Words, outcomes: readonly Outcome[]): string[] {
  const dossiers = outcomes.flatMap(({ path, dossier }) => (dossier === null ? [] : [{ path, pages: dossier }]))
  if (dossiers.length === 0) return []
  const lines = dossiers.map(one => `  ${ingest.dossier(plainArgs(one))}`)
  return [ingest.dossiers({ count: dossiers.length }), ...lines]
}

function annexLines({ ingest }: Words, annexes: readonly Annex[]): string[] {
  const linked = annexes.filter(one => one.report !== null).length
  const missing = annexes.filter(one => one.report === null && one.rivals === 0 && one.named !== null)
  const unclear = annexes.filter(one => one.report === null && one.rivals > 0)
  const lines = [
    ...missing.map(({ path, named }) => ingest.annexAlone(plainArgs({ path, named: named ?? '' }))),
    ...unclear.map(({ path, rivals }) => ingest.annexUnclear(plainArgs({ path, count: rivals }))),
  ]
  return [
    ...(linked > 0 ? [ingest.annexes({ count: linked })] : []),
    ...(lines.length > 0 ? [ingest.annexesLeft({ count: lines.length }), ...lines.map(line => `  ${line}`)] : []),
  ]
}

function interrupted({ words, terminal }: Call, last: Progress | null): number {
  terminal.say(
    words.ingest.interrupted(plainArgs({ at: last?.at ?? 0, total: last?.total ?? 0, path: last?.path ?? '' })),
  )
  return exitCodes.interrupted
}
