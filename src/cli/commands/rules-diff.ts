// What other rules would gain, lose and change over a whole archive, before anything is accepted. Nothing is written.

import { pagesPlace } from '../../archive/places.ts'
import { type Both, bothOf } from '../../both.ts'
import { type Compared, diffArchive } from '../../diff.ts'
import { exitCodes } from '../../model/errors.ts'
import type { Pool } from '../../pool/index.ts'
import type { Call } from '../call.ts'
import { listenForInterrupt } from '../ingest/interrupt.ts'
import { poolOf } from '../pool.ts'
import { plainArgs, report } from '../report.ts'
import { changeLines, tallyLines } from '../rules-diff/lines.ts'
import { bothMeans, type Compare, compareFor } from '../rules-diff/means.ts'
import { inOrder, noTally, type Tally, withCompared } from '../rules-diff/tally.ts'
import { withOcr } from '../scanning.ts'
import { usageError } from '../usage.ts'

const usualTop = 30

export async function rulesDiff(call: Call): Promise<number> {
  const { options, terminal, words } = call
  const operands = call.operands.slice(1)
  const { archive } = options
  if (operands.length < 2) throw usageError('missing-operand', { command: 'rules', operand: 'rules-sides' })
  if (archive === undefined) throw usageError('missing-archive', { command: 'rules diff' })
  const top = topOf(options.top)
  const compare = compareFor(options, operands)
  const { changes, reach } = compare
  for (const line of changeLines(changes.all, words)) terminal.say(line)
  if (changes.all.length === 0) return nothingDiffers(call)
  const { everywhere } = reach
  if (everywhere.length > 0) terminal.say(words.rules.diff.everywhere(plainArgs({ names: everywhere.join(', ') })))
  return compareAll(call, { archive, operands, top, compare })
}

async function nothingDiffers({ terminal, words, options }: Call): Promise<number> {
  if (options.json) terminal.say(words.rules.diff.nothing)
  else await terminal.print(`${words.rules.diff.nothing}\n`)
  return 0
}

function topOf(given: string | undefined): number {
  if (given === undefined) return usualTop
  if (!/^(?:0|[1-9]\d{0,6})$/u.test(given)) throw usageError('bad-number', { option: '--top', given })
  return Number(given)
}

interface Asked {
  readonly archive: string
  /** The older rules, then the newer. */
  readonly operands: readonly string[]
  readonly top: number
  readonly compare: Compare
}

async function compareAll(call: Call, asked: Asked): Promise<number> {
  const cache = pagesPlace(asked.archive)
  const args = [JSON.stringify(call.options), call.options['ocr-cache'] ?? cache, ...asked.operands]
  const pool = poolOf<Both | null>(call.options, { name: 'diff-worker', args })
  try {
    if (pool) return await compareBy(call, asked, { make: made(pool), ahead: 4 * pool.size })
    const meansWith = bothMeans(asked.compare, call.options)
    return await withOcr(
      call,
      ocr => compareBy(call, asked, { make: sha256 => bothOf(sha256, meansWith(ocr)), ahead: 0 }),
      { cache },
    )
  } finally {
    pool?.close()
  }
}

const made =
  ({ make }: Pick<Pool<Both | null>, 'make'>) =>
  (sha256: string): Promise<Both | null> =>
    make({ paths: [], sha256, split: false, ocr: null, originals: 'referenced' })

async function compareBy(
  call: Call,
  { archive, top, compare }: Asked,
  by: Pick<Parameters<typeof diffArchive>[0], 'make' | 'ahead'>,
): Promise<number> {
  const { terminal, words, options, language } = call
  const onFirst = (): void => terminal.say(words.rules.diff.stopping)
  const onSecond = (): never => process.exit(exitCodes.interrupted)
  const { signal, release } = listenForInterrupt({ onFirst, onSecond, now: () => performance.now() })
  let tally = noTally(top)
  let total = 0
  for await (const one of diffArchive({ archive, ...by, signal })) {
    terminal.progress(words.rules.diff.progress({ at: one.at, total: one.total }))
    if (one.error) report(call, one.error)
    if (options.json) await printLines(call, one)
    tally = withCompared(tally, one)
    total = one.total
  }
  release()
  const lines = options.json
    ? [summaryLine(tally)]
    : tallyLines(tally, top, { words, language, lists: compare.newer.lists })
  await terminal.print(`${lines.join('\n')}\n`)
  const { all, failed } = tally.documents
  if (signal.aborted && all < total) {
    terminal.say(words.rules.diff.interrupted({ at: all, total }))
    return exitCodes.interrupted
  }
  return failed === 0 ? 0 : exitCodes['partly-failed']
}

/** `--json`: one line for each difference. */
async function printLines({ terminal }: Call, { sha256, paths, parts }: Compared): Promise<void> {
  const lines = parts.flatMap(({ part, differences }) =>
    differences.map(one => JSON.stringify({ type: 'difference', sha256, paths, part, ...one })),
  )
  if (lines.length > 0) await terminal.print(`${lines.join('\n')}\n`)
}

/** The last line. */
const summaryLine = (tally: Tally): string =>
  JSON.stringify({
    type: 'summary',
    documents: tally.documents,
    groups: inOrder(tally).map(({ kind, what, rule, counts, documents }) => ({
      kind,
      what,
      rule,
      ...counts,
      documents,
    })),
  })
