// What people have decided, as the log has it now, and how that stands with the findings.

import { stat } from 'node:fs/promises'
import { errorOf } from '../../archive/fault.ts'
import { decisionsPlace } from '../../archive/places.ts'
import { type Decided, decidedOn, type Standing, standing } from '../../audit/decisions/decided.ts'
import { appendLog, readLog } from '../../audit/decisions/log.ts'
import type { AuditFinding } from '../../audit/finding.ts'
import type { Kept } from './kept.ts'
import type { Deciding, DecidingAnswer } from './questions.ts'

export interface Settled {
  /** Of all findings, heaviest first. */
  readonly standings: readonly Standing[]
  readonly byFinding: ReadonlyMap<AuditFinding, Standing>
  readonly byId: ReadonlyMap<string, Standing>
  readonly log: readonly Decided[]
}

/** Reads the log again only where it is another. */
export function settledOf(kept: Kept): () => Promise<Settled> {
  let seen = ''
  let settled: Settled | null = null
  return async () => {
    const state = await stateOf(decisionsPlace(kept.archive))
    if (settled && state === seen) return settled
    const { decided } = await readLog(kept.archive)
    seen = state
    settled = settle(kept, decided)
    return settled
  }
}

async function stateOf(path: string): Promise<string> {
  try {
    const { size, mtimeNs, ino } = await stat(path, { bigint: true })
    return `${size} ${mtimeNs} ${ino}`
  } catch (error) {
    const fault = errorOf(error, path)
    if (fault.reason === 'not-found') return ''
    throw fault
  }
}

function settle({ findings }: Kept, log: readonly Decided[]): Settled {
  const standings = standing(findings, log)
  return {
    standings,
    byFinding: new Map(standings.map(one => [one.finding, one])),
    byId: new Map(standings.map(one => [one.finding.id, one])),
    log,
  }
}

/** What was decided on a finding, the first first. */
export const historyOf = ({ log }: Pick<Settled, 'log'>, id: string): Decided[] => log.filter(one => one.id === id)

/** Nothing is written where somebody else has decided since the person looked, nor what stands there already. */
export async function decide(
  { archive }: Kept,
  finding: AuditFinding,
  { seen, ...said }: Pick<Deciding, 'decision' | 'who' | 'when' | 'note' | 'seen'>,
): Promise<DecidingAnswer['outcome']> {
  let outcome: DecidingAnswer['outcome'] = 'written'
  await appendLog(archive, ({ decided }) => {
    const history = historyOf({ log: decided }, finding.id)
    const last = history.at(-1)
    if (last?.decision === said.decision && last.who === said.who && last.note === said.note) outcome = 'same'
    else if (history.length !== seen) outcome = 'other'
    return outcome === 'written' ? [decidedOn(finding, said)] : []
  })
  return outcome
}
