// What rules are missing: the quantities of an archive that none claims, by frequency.

import { recordsOf } from '../../archive/records.ts'
import { exitCodes, TrichLucError } from '../../model/errors.ts'
import type { Rules } from '../../rules/load.ts'
import type { Call } from '../call.ts'
import { type Gaps, noGaps, ranked, withRecord } from '../gaps/groups.ts'
import { gapLines } from '../gaps/lines.ts'
import { report } from '../report.ts'
import { usageError } from '../usage.ts'

const usualTop = 30

export async function gaps(call: Call, rules: Rules): Promise<number> {
  const { options, terminal, words } = call
  if (options.archive === undefined) throw usageError('missing-archive', { command: 'rules gaps' })
  const top = topOf(options.top)
  const { found, failed, stale } = await gather(call, { archive: options.archive, rules })
  if (stale > 0) terminal.say(words.rules.gaps.stale({ count: stale }))
  const shown = ranked(found).slice(0, top)
  const lines = options.json ? shown.map(one => JSON.stringify(one)) : gapLines(found, shown, words)
  if (lines.length > 0) await terminal.print(`${lines.join('\n')}\n`)
  return failed === 0 ? 0 : exitCodes['partly-failed']
}

function topOf(given: string | undefined): number {
  if (given === undefined) return usualTop
  if (!/^[1-9]\d{0,6}$/u.test(given)) throw usageError('bad-number', { option: '--top', given })
  return Number(given)
}

interface Gathered {
  readonly found: Gaps
  /** Records that could not be read, each told. */
  readonly failed: number
  /** Records that other rules made. */
  readonly stale: number
}

async function gather(
  call: Call,
  { archive, rules }: { readonly archive: string; readonly rules: Rules },
): Promise<Gathered> {
  let all: Gathered = { found: noGaps(), failed: 0, stale: 0 }
  for await (const record of recordsOf(archive)) {
    if (record instanceof TrichLucError) {
      report(call, record)
      all = { ...all, failed: all.failed + 1 }
      continue
    }
    const isStale = record.tool.rulesHash !== rules.hash
    all = { ...all, found: withRecord(all.found, record), stale: all.stale + Number(isStale) }
  }
  return all
}
