// What was set right of misread words, one after the other.

import type { RepairItem, TrichLucRecord } from '../../model/record.ts'
import { beside } from '../layout.ts'
import type { Showing } from './items.ts'
import { pagesOf } from './pages.ts'
import { plainStrings } from './record.ts'

export function repairsLines(source: TrichLucRecord, showing: Showing): string[] {
  const { repairs } = plainStrings(source)
  const { words, style } = showing
  const title = style.strong(`${words.show.repairs} (${repairs.length})`)
  return [title, ...(repairs.length > 0 ? repairs.flatMap(one => linesOf(one, showing)) : [`  ${words.show.none}`])]
}

function linesOf({ id, read, taken, rule, at, items }: RepairItem, { words }: Showing): string[] {
  const parts = [words.show.repair({ read, taken }), rule, pagesOf(words, at), items.join(', ')]
  return beside(id, parts.filter(Boolean).join(' · '), { first: 2, rest: 8 })
}
