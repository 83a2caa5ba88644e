// How far a run is, as the page says it: once when it is made, then again and again to who watches.

import { plainArgs } from '../../../cli/report.ts'
import type { Run } from '../../runs/runs.ts'
import { countsText } from '../../runs/said.ts'
import type { Visit } from '../../visit.ts'
import { faultText } from './fault.ts'

/** What the script of the page puts in its places; texts only. */
export interface Live {
  readonly id: string
  readonly state: Run['state']
  readonly at: number
  readonly total: number
  readonly line: string
  readonly counts: string
  readonly faults: string
  /** The last of those that are named. */
  readonly failed: readonly { readonly path: string; readonly advice: string }[]
}

const mostShown = 20

export function liveOf({ words, web }: Pick<Visit, 'words' | 'web'>, { id, state, told }: Run): Live {
  const { at, total, atWork, pace, tally, faults } = told
  return {
    id,
    state,
    at,
    total,
    line: total === 0 ? web.run.searching : words.ingest.progress(plainArgs({ at, total, ...pace, path: atWork })),
    counts: countsText({ words, web }, tally.counts),
    faults: faults.count > 0 ? web.run.faults({ count: faults.count }) : '',
    failed: faults.first.slice(-mostShown).map(({ path, error }) => faultText({ words, web }, path, error)),
  }
}
