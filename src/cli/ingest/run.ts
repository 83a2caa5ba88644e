// One batch after the other: a single one, or with `--watch` as files come.

import { listFiles } from '../../archive/find/index.ts'
import { type GivenSheet, type Laying, openLaying } from '../../archive/given/index.ts'
import { isArchive } from '../../archive/open.ts'
import { pagesPlace } from '../../archive/places.ts'
import type { Makers, Progress } from '../../batch.ts'
import type { Catalogued } from '../../catalog/index.ts'
import { catalogUpdater } from '../../catalog/updater.ts'
import type { IngestOptions } from '../../ingest.ts'
import type { Made } from '../../making.ts'
import { exitCodes } from '../../model/errors.ts'
import type { Pool } from '../../pool/index.ts'
import type { Call } from '../call.ts'
import { catalogue } from '../commands/catalog.ts'
import { tellLaid } from '../given.ts'
import { poolFor } from '../pool.ts'
import { plainArgs } from '../report.ts'
import { withOcr } from '../scanning.ts'
import { type Interrupt, listenForInterrupt } from './interrupt.ts'
import type { Seeing } from './seeing.ts'
import { betweenLooks, openWaiting } from './waiting.ts'
import { batchesOf } from './watch.ts'

/** What a run is made of. */
export interface Run {
  readonly call: Call
  readonly seeing: Seeing
  readonly means: Pick<IngestOptions, 'archive' | 'rules' | 'originals' | 'except'>
  readonly sheet: GivenSheet | null
  readonly begin: (paths: readonly string[], options: IngestOptions) => AsyncGenerator<Progress>
}

interface Running extends Run {
  readonly means: Run['means'] & Pick<IngestOptions, 'ocr'> & { readonly pool: (Pool<Made> & Makers) | null }
}

/** With the workers and the engine that the options ask for, and seen until it ends. Its answer is the exit code. */
export async function runOver({ means, ...run }: Run): Promise<number> {
  const { call, seeing } = run
  const cache = pagesPlace(means.archive)
  const pool = poolFor(call.options, cache)
  try {
    const reading = { ...call, terminal: seeing.terminal }
    return await withOcr(reading, ocr => runIngest({ ...run, means: { ...means, ocr, pool } }), { cache })
  } finally {
    pool?.close()
    seeing.close()
  }
}

async function runIngest(running: Running): Promise<number> {
  const { call, seeing } = running
  const interrupt = interruptOf(running)
  let code = 0
  for await (const paths of pathsOf(running, interrupt)) code = (await batch(paths, running, interrupt)) || code
  interrupt.release()
  const isCut = interrupt.signal.aborted && !call.options.watch && !isComplete(seeing)
  if (call.options.watch) call.terminal.say(call.words.ingest.watched)
  else if (isCut) sayInterrupted(running)
  const { failed, stopped } = seeing.tally()
  const failedCode = failed.count + stopped.count > 0 ? exitCodes['partly-failed'] : code
  const exitCode = isCut ? exitCodes.interrupted : failedCode
  await seeing.end({ exitCode, interrupted: isCut })
  return exitCode
}

const isComplete = (seeing: Seeing): boolean => seeing.tally().total === seeing.last().total

/** The second Ctrl-C ends the program as it stands: the archive is whole then, too. */
function interruptOf(running: Running): Interrupt {
  const { call, seeing, means } = running
  const { terminal, words } = call
  return listenForInterrupt({
    now: () => performance.now(),
    onFirst: () => {
      terminal.say(words.ingest.stopping(plainArgs({ path: seeing.atWork() })))
      void seeing.tell('stopping', {})
    },
    onSecond: () => {
      means.pool?.close()
      seeing.summarise()
      sayInterrupted(running)
      const exitCode = exitCodes.interrupted
      void seeing.end({ exitCode, interrupted: true }).finally(() => process.exit(exitCode))
    },
  })
}

function sayInterrupted({ call: { terminal, words }, seeing }: Running): void {
  terminal.say(words.ingest.interrupted(plainArgs({ ...seeing.last() })))
}

async function* pathsOf({ call, means, seeing }: Running, { signal }: Interrupt): AsyncGenerator<readonly string[]> {
  const { operands, options, terminal, words } = call
  if (!options.watch) {
    yield operands
    return
  }
  const { wait, close } = await openWaiting(operands, signal)
  const say = (): void => terminal.say(words.ingest.watching({ seconds: betweenLooks / 1000 }))
  const look = async () => (await listFiles(operands, means.archive)).files.filter(({ path }) => path !== means.except)
  say()
  try {
    for await (const paths of batchesOf({ look, wait, signal })) {
      yield paths
      await seeing.tell('waiting', { counts: seeing.tally().counts })
      if (!signal.aborted) say()
    }
  } finally {
    // a run that ends by a fault would go on waiting
    close()
  }
}

async function batch(paths: readonly string[], running: Running, { signal }: Interrupt): Promise<number> {
  const { call, seeing, means, sheet, begin } = running
  const { options, terminal, words } = call
  const laying = sheet && openLaying(sheet)
  terminal.progress(words.ingest.searching)
  const asked = { allowMarked: options['allow-marked'] ?? false, split: options.split ?? false }
  const updater = catalogUpdater({ archive: means.archive, file: options.catalog, rules: means.rules, signal })
  for await (const progress of begin(paths, { ...means, ...asked, ...seeing.listening, lay: laying?.lay, signal })) {
    await seeing.take(progress)
    const { status, sha256 = null } = progress.outcome ?? {}
    if (sha256 && status !== 'known') updater.done(sha256)
  }
  await updater.close()
  seeing.rest()
  const code = await close(running, laying, signal)
  // last, and on a line of its own
  seeing.summarise()
  return code
}

/** What is made of all documents. A run that was stopped leaves it to the next one; with `--watch` there may be none. */
async function close(
  { call, seeing, means, sheet }: Running,
  laying: Laying | null,
  signal: AbortSignal,
): Promise<number> {
  if (signal.aborted && !call.options.watch) return 0
  const { archive, rules } = means
  // nothing was found to make one of
  if (!(await isArchive(archive))) return 0
  const laid = sheet && laying && !signal.aborted ? tellLaid(call, sheet, laying.laid()) : 0
  const onMade = ({ file, documents, written, removed, faults }: Catalogued): void =>
    void seeing.tell('catalog', { file, documents, written, removed, faults })
  const until = call.options.watch ? {} : { signal }
  return (await catalogue(call, { archive, rules, onMade, ...until })) || laid
}
