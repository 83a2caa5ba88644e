// Reports that are in several files, as they are told at the end of a run.

import type { Copies, Copy } from '../../archive/links/copies.ts'
import { plainArgs } from '../report.ts'
import type { Words } from '../words/words.ts'
import { mostNamed } from './tally.ts'

/** The first few by name, and how many more there are. */
export function copyLines(words: Words, all: readonly Copies[]): string[] {
  if (all.length === 0) return []
  const files = new Set(all.flatMap(({ first, others }) => [first, ...others].map(({ path }) => path))).size
  const more = all.length - mostNamed
  return [
    words.copies.found({ reports: all.length, files }),
    ...all.slice(0, mostNamed).map(one => `  ${copyLine(words, one)}`),
    ...(more > 0 ? [`  ${words.ingest.others({ count: more })}`] : []),
  ]
}

const copyLine = ({ copies }: Words, { first, others, certainty }: Copies): string => {
  const named = ({ path, part }: Copy): string =>
    part === null ? String(plainArgs({ path }).path) : copies.part(plainArgs({ path, part }))
  return copies[certainty]({ path: named(first), others: others.map(named).join(', ') })
}
