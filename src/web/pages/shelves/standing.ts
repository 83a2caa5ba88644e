// How the archive stands, in one line: how many documents it has, and what has no record.

import type { Room } from '../../room.ts'
import { countsIn, replacedIn } from '../../runs/quarantine.ts'
import { type Run, runsIn } from '../../runs/runs.ts'

export interface Standing {
  readonly done: number
  readonly failed: number
  readonly stopped: number
  /** The run that goes on, or the last one. */
  readonly run: Run | null
}

export async function standingOf(room: Room): Promise<Standing> {
  const { counts, replaced } = await room.reading(async reader => ({
    counts: countsIn(reader),
    replaced: await replacedIn(reader, room.archive),
  }))
  const { done = 0, failed = 0, stopped = 0 } = counts
  return {
    done,
    stopped,
    failed: failed - replaced.size,
    run: runsIn(room).current(),
  }
}
