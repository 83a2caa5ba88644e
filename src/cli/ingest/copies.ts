// Reports that are in several files, as they are told at the end of a run.

import type { Copies, Copy } from '../../archive/links/copies.ts'
import { widthOf } from '../layout.ts'
import { plainArgs } from '../report.ts'
import type { Words } from '../words/words.ts'
import { mostNamed } from './tally.ts'

/** What is new since the last run: the first few by name, and how many more there are. Of what was told before the count. */
export function copyLines(words: Words, all: readonly Copies[]): string[] {
  if (all.length === 0) return []
  const files = new Set(all.flatMap(({ first, others }) => [first, ...others].map(({ path }) => path))).size
  const fresh = all.filter(one => one.isNew)
  const more = fresh.length - mostNamed
  const known = all.length - fresh.length
  return [
    words.copies.found({ reports: all.length, files }),
    ...fresh.slice(0, mostNamed).flatMap(one => linesOf(words, one)),
    ...(more > 0 ? [`  ${words.ingest.others({ count: more })}`] : []),
    ...(known > 0 ? [`  ${words.copies.known({ count: known })}`] : []),
  ]
}

const width = 80

/** In one line where it fits, else a file a line. */
function linesOf({ copies }: Words, { first, others, certainty }: Copies): string[] {
  const named = ({ path, part }: Copy): string =>
    part === null ? String(plainArgs({ path }).path) : copies.part(plainArgs({ path, part }))
  const say = copies[certainty]
  const line = `  ${say({ path: named(first), others: others.map(named).join(', ') })}`
  if (widthOf(line) <= width) return [line]
  const broken = say({ path: named(first), others: others.map(one => `\n    ${named(one)}`).join(',') })
  return `  ${broken}`.split('\n').map(each => each.trimEnd())
}
