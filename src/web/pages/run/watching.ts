// Tells a page how far a run is, as it goes on (Server-Sent Events).

import { streamSSE } from 'hono/streaming'
import { type Runs, runsIn } from '../../runs/runs.ts'
import type { Asked } from '../../visit.ts'
import { liveOf } from './live.ts'

/** Milliseconds between two tellings: at least, and at most: speed and time left change while nothing ends. */
const pauses = { least: 300, most: 1000 } as const

/** Until it has ended or nobody listens. */
export function watching(asked: Asked): Response {
  const visit = asked.get('visit')
  const runs = runsIn(visit.room)
  return streamSSE(asked, async stream => {
    while (!stream.aborted) {
      const run = runs.current()
      await stream.writeSSE({ data: JSON.stringify(run ? liveOf(visit, run) : { state: 'ended' }) })
      if (run === null || run.state === 'ended') return
      await Promise.all([stream.sleep(pauses.least), changed(runs)])
    }
  })
}

const changed = (runs: Runs): Promise<void> =>
  new Promise(resolve => {
    const end = (): void => {
      clearTimeout(timer)
      unwatch()
      resolve()
    }
    const timer = setTimeout(end, pauses.most)
    const unwatch = runs.watch(end)
  })
