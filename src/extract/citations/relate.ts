// What a document is cited for: the nearest words before it in its clause, and the citation that they speak of.

import type { Relation } from '../../model/record.ts'
import type { Passage } from '../../rules/match.ts'
import type { Cited } from './mentions.ts'

export interface Related {
  readonly relation: Relation
  /** Index of the citation that bears the relation; null where this report does. */
  readonly subject: number | null
}

const most = 30

/** How each document is cited, one after the other: an item of a list is cited as the one before it. */
export function relateAll(mentions: readonly Cited[]): Related[] {
  const related: Related[] = []
  for (const n of mentions.keys()) related.push(relate(mentions, n, related))
  return related
}

function relate(mentions: readonly Cited[], n: number, earlier: readonly Related[]): Related {
  const borne = borneByNext(mentions, n)
  if (borne) return { relation: borne, subject: n + 1 }
  if (n > 0 && earlier[n - 1]?.subject === n) return mentioned
  const cited = mentions[n] as Cited
  const { passage } = cited.stretch
  const before = mentions[n - 1]?.stretch === cited.stretch ? mentions[n - 1] : undefined
  const trigger = lastTrigger(passage, cited.from, clauseStart(passage, cited.from, before))
  if (!trigger) return before ? inherited(cited, before, earlier) : mentioned
  const chained = before && before.to <= trigger.start && sameClause(passage, before.to, cited.from)
  if (!chained && isAnswered(cited, trigger.relation)) return { relation: 'respondsTo', subject: null }
  return { relation: trigger.relation, subject: chained ? n - 1 : null }
}

const mentioned: Related = { relation: 'mentions', subject: null }

// «Nghị định số 110/2004/NĐ-CP được thay thế bằng Nghị định số 30/2020/NĐ-CP»: the later one bears the relation
function borneByNext(mentions: readonly Cited[], n: number): Relation | null {
  const [cited, next] = [mentions[n], mentions[n + 1]]
  if (!cited || next?.stretch !== cited.stretch) return null
  const { passage } = cited.stretch
  for (let at = cited.to; at < next.from; at++) {
    const entity = passage.found.get('borne-by')?.get(at)?.[0]
    if (entity && entity.end <= next.from)
      return sameClause(passage, cited.from, next.to) ? (entity.value as { relation: Relation }).relation : null
  }
  return null
}

// «Thực hiện Công văn số … về việc báo cáo …»: the report is the answer
const isAnswered = ({ mention, stretch, to }: Cited, relation: Relation): boolean =>
  (relation === 'implements' || relation === 'basedOn') &&
  mention.number?.form === 'dispatch' &&
  stretch.passage.found.get('asks')?.has(to) === true

// «thực hiện Nghị quyết số 10 …; Nghị quyết số 11 …»: an item of a list is cited for what the list is
function inherited({ stretch, from }: Cited, before: Cited, earlier: readonly Related[]): Related {
  const { tokens, sentence } = stretch.passage
  const between = tokens.slice(before.to, from)
  const listed = between.some(token => token.key === ';')
  if (!(listed || between.length <= 2) || sentence[before.from] !== sentence[from]) return mentioned
  return (listed ? outermost(earlier) : earlier.at(-1)) ?? mentioned
}

// «căn cứ A hướng dẫn B; C»: C stands beside A, not beside B
function outermost(earlier: readonly Related[]): Related | undefined {
  let n = earlier.length - 1
  for (let subject = earlier[n]?.subject ?? null; subject !== null; subject = earlier[n]?.subject ?? null) {
    if (subject > n) return mentioned
    n = subject
  }
  return earlier[n]
}

const sameClause = (passage: Passage, from: number, to: number): boolean =>
  passage.sentence[from] === passage.sentence[to - 1] &&
  !passage.tokens.slice(from, to).some(token => token.key === ';')

function clauseStart(passage: Passage, at: number, before: Cited | undefined): number {
  const least = Math.max(before?.to ?? 0, at - most)
  let start = at
  while (
    start > least &&
    passage.sentence[start - 1] === passage.sentence[at] &&
    passage.tokens[start - 1]?.key !== ';'
  )
    start--
  return start
}

interface Trigger {
  readonly start: number
  readonly relation: Relation
}

function lastTrigger(passage: Passage, at: number, from: number): Trigger | null {
  const found = passage.found.get('relation')
  let last: (Trigger & { end: number }) | null = null
  for (let start = from; start < at; start++)
    for (const entity of found?.get(start) ?? [])
      if (entity.end <= at && (!last || start >= last.end)) {
        last = { start, end: entity.end, relation: (entity.value as { relation: Relation }).relation }
        break
      }
  return last
}
