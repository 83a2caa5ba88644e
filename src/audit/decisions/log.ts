// Decisions in the archive: a line for each, added at the end and never changed.

import { appendLines, readLines } from '../../archive/lines.ts'
import { decisionsPlace } from '../../archive/places.ts'
import { type Decided, decidedSchema } from './decided.ts'

export interface Log {
  readonly decided: readonly Decided[]
  /** Lines, from 1, that hold no decision: a crash has left half of one. */
  readonly damaged: readonly number[]
}

const log = { of: decisionsPlace, schema: decidedSchema }

/** @throws TrichLucError what the file system says */
export async function readLog(archive: string): Promise<Log> {
  const { all, damaged } = await readLines(archive, log)
  return { decided: all, damaged }
}

/**
 * What `decide` says of the log as it stands, with nobody else at it. On the disk when it resolves.
 * @throws TrichLucError `bad-archive` where another process does not let go of it; what the file system says
 */
export const appendLog = (archive: string, decide: (log: Log) => readonly Decided[]): Promise<readonly Decided[]> =>
  appendLines(archive, log, ({ all, damaged }) => decide({ decided: all, damaged }))
