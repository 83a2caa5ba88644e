// People's corrections in the archive: `review/corrections.jsonl`.

import { addLines, appendLines, type Lines, readLines } from '../archive/lines.ts'
import { correctionsPlace } from '../archive/places.ts'
import { type Correction, correctionSchema } from './correction.ts'
import { byDocument } from './force.ts'

const place = { of: correctionsPlace, schema: correctionSchema }

/**
 * All that was said, in the order in which it was; `damaged`: lines, from 1, that hold no correction.
 * @throws TrichLucError what the file system says
 */
export const readCorrections = (archive: string): Promise<Lines<Correction>> => readLines(archive, place)

/** Of these documents alone, by document: the others are not looked at. Throws as `readCorrections` does. */
export async function correctionsOf(
  archive: string,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly Correction[]>> {
  const wanted = new Set(documents)
  const isWanted = (line: string): boolean => wanted.has(/"document":"(?<sha256>[0-9a-f]{64})"/u.exec(line)?.[1] ?? '')
  const { all } = await readLines(archive, { ...place, isWanted })
  return byDocument(all)
}

/**
 * What `decide` says of the log as it stands, with nobody else at it. On the disk when it resolves.
 * @throws TrichLucError `bad-archive` where another process does not let go of it; what the file system says
 */
export const appendCorrections = (
  archive: string,
  decide: (log: Lines<Correction>) => readonly Correction[],
): Promise<readonly Correction[]> => appendLines(archive, place, decide)

/** Added without a look at those that are there: one that a person has just made. Throws as `appendCorrections` does. */
export const addCorrections = (archive: string, all: readonly Correction[]): Promise<void> =>
  addLines(archive, place, all)
