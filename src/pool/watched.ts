// What a pool and the watch in its workers agree on.

import { extname } from 'node:path'

export interface Watched {
  /** Mebibytes. */
  readonly memory: number
  /** Process id. */
  readonly parent: number
}

/** Environment variable: `Watched` as JSON. */
export const watchVariable = 'TRICHLUC_WATCH'

/** A line on stderr: why the watch ended its process. */
export const overMemory = 'trichluc: the process takes more memory than it may'

// watch.ts in a checkout, watch.js where it is built
const watchProgram = new URL(`watch${extname(import.meta.url)}`, import.meta.url).href

/** Of all memory that V8 may take for its heap, so that it collects before the process is over its limit. */
const heapShare = 0.75

/** How a process is started under watch; `memory` in mebibytes. */
export function underWatch(memory: number): { execArgv: string[]; env: NodeJS.ProcessEnv } {
  const watched: Watched = { memory, parent: process.pid }
  return {
    execArgv: [`--max-old-space-size=${Math.round(heapShare * memory)}`, '--import', watchProgram],
    env: { ...process.env, [watchVariable]: JSON.stringify(watched) },
  }
}
