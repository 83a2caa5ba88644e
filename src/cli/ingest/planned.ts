// `ingest --dry-run`: what would be done, and nothing is.

import { type IngestOptions, type Plan, plan } from '../../ingest.ts'
import { exitCodes, type TrichLucError } from '../../model/errors.ts'
import type { Call } from '../call.ts'
import { messageOf } from '../report.ts'
import { listenForInterrupt } from './interrupt.ts'
import { faultFields, type Seeing } from './seeing.ts'
import { named } from './summary.ts'
import { type Listed, openList } from './tally.ts'

type Means = Pick<IngestOptions, 'archive' | 'rules' | 'ocr' | 'split' | 'except'>

export async function planIngest(call: Call, means: Means, seeing: Seeing): Promise<number> {
  const { words, terminal, operands } = call
  const { signal, release } = listenForInterrupt({
    now: () => performance.now(),
    onFirst: () => terminal.say(words.ingest.stopping({})),
    onSecond: () => process.exit(exitCodes.interrupted),
  })
  const counts: Record<Plan['prospect'], number> = {
    new: 0,
    changed: 0,
    again: 0,
    known: 0,
    failed: 0,
    removed: 0,
    unreadable: 0,
  }
  const unreadable = openList<TrichLucError>()
  terminal.progress(words.ingest.searching)
  for await (const one of plan(operands, { ...means, ...seeing.listening, signal })) {
    counts[one.prospect] += one.files
    if (one.error) unreadable.add(one.error)
    await seeing.tell('document-planned', {
      path: one.path,
      files: one.files,
      plan: one.prospect,
      ...faultFields(call, one.error),
    })
  }
  release()
  for (const line of planLines(call, counts, unreadable.read())) terminal.say(line)
  const isCut = signal.aborted
  const exitCode = isCut ? exitCodes.interrupted : counts.unreadable > 0 ? exitCodes['partly-failed'] : 0
  await seeing.end({ exitCode, interrupted: isCut, planned: counts })
  return exitCode
}

function planLines(
  { words }: Call,
  counts: Readonly<Record<Plan['prospect'], number>>,
  unreadable: Listed<TrichLucError>,
): string[] {
  const { ingest } = words
  const said = Object.entries(counts).filter(([, count]) => count > 0)
  return [
    ...(said.length === 0 ? [ingest.nothing] : []),
    ...said.map(([prospect, count]) => ingest.planned[prospect as Plan['prospect']]({ count })),
    ...named(words, unreadable, error => `  ${messageOf(words, error)}`),
    ingest.planOnly,
  ]
}
