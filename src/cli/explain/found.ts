// The match behind an item: its passage scanned again with the present rules.

import type { TrichLucRecord } from '../../model/record.ts'
import type { Entity, Passage } from '../../rules/match.ts'
import { type Scanner, scan } from '../../rules/scan.ts'

export interface Found {
  readonly passage: Passage
  /** Null where no pattern of that rule matches there today. */
  readonly entity: Entity | null
}

/** The words of an item, and the rule and pattern that it names. */
export interface Wanted {
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** The paragraph or cell around a place of the text, scanned anew. */
export const passageAround = (scanner: Scanner, { text }: TrichLucRecord, at: number): Passage =>
  scan(scanner, text, stretchAround(text, at))

export function matchBehind(scanner: Scanner, record: TrichLucRecord, wanted: Wanted): Found {
  const passage = passageAround(scanner, record, wanted.start)
  const near = [...passage.found.values()]
    .flatMap(byStart => [...byStart.values()].flat())
    .filter(entity => entity.rule === wanted.rule && missedBy(passage, entity, wanted) < wanted.end - wanted.start)
  const [entity = null] = near.toSorted((a, b) => missedBy(passage, a, wanted) - missedBy(passage, b, wanted))
  return { passage, entity }
}

// paragraphs and rows end with \n, cells with \t: what was scanned as one when the record was made
function stretchAround(text: string, at: number): [number, number] {
  const before = text.slice(0, at)
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t')) + 1
  const length = text.slice(at).search(/[\n\t]/u)
  return [from, length < 0 ? text.length : at + length]
}

/** How far the two ends of a match are from those of the item: an extractor may widen or narrow it. */
export function missedBy({ tokens }: Passage, entity: Entity, { start, end }: Pick<Wanted, 'start' | 'end'>): number {
  const from = tokens[entity.start]?.start ?? 0
  const to = tokens[entity.end - 1]?.end ?? 0
  return Math.abs(from - start) + Math.abs(to - end)
}
