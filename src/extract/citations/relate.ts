// What a document is cited for: the nearest words before it in its clause, and the citation that they speak of.

import type { Relation } from '../../model/record.ts'
import type { Passage } from '../../rules/match.ts'
import type { Cited } from './mentions.ts'
import { opens } from './title.ts'

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
  return byWordsBefore(mentions, n, earlier)
}

function byWordsBefore(mentions: readonly Cited[], n: number, earlier: readonly Related[]): Related {
  const cited = mentions[n] as Cited
  const { passage } = cited.stretch
  const closed = closedBrackets(passage, cited.from)
  const last = lastOutside(mentions, n, closed)
  const before = last === null ? undefined : mentions[last]
  const near = lastTrigger(passage, cited.from, { from: clauseStart(passage, cited.from, before), closed })
  const through = near && before ? throughAttached(passage, before, { near, closed }) : near
  const trigger = through && before && isParallel(passage, through, cited) ? null : through
  if (!trigger && last !== null && before) {
    // «A (sửa đổi bởi B) và C»: what A is cited for, not what B does to it
    const until = earlier.slice(0, last)
    const own = earlier[last]
    const said = own?.subject != null && own.subject > last ? byWordsBefore(mentions, last, until) : own
    return inherited(cited, mentions.slice(0, last + 1), { earlier: [...until, said ?? mentioned], closed })
  }
  if (!trigger) return mentioned
  const chained =
    before &&
    before.to <= trigger.start &&
    isNearBy(before, trigger) &&
    isChained(passage, before, cited, trigger) &&
    !isAnew(passage, trigger)
  if (chained && trigger.relation === 'implements' && isAsking(before))
    return { relation: earlier[last ?? 0]?.relation === 'respondsTo' ? 'implements' : 'mentions', subject: null }
  if (!chained && isAnswered(cited, trigger.relation)) return { relation: 'respondsTo', subject: null }
  return { relation: trigger.relation, subject: chained ? last : null }
}

const conjunctions = new Set([',', 'va`'])

// «triển khai A về việc ban hành quy chế … và B»: the words between are of the title of A, B is cited as A is
const isParallel = ({ tokens, found }: Passage, trigger: Trigger, { from }: Cited): boolean =>
  conjunctions.has(tokens[from - 1]?.key ?? '') && trigger.end < from - 2 && !found.get('relation')?.has(from - 1)

// right behind a document, or in its title; a law is only what stands right behind it
const isNearBy = ({ mention, stretch: { passage }, to }: Cited, { start, relation }: Trigger): boolean =>
  start - to <= (relation === 'basedOn' ? 0 : 3) ||
  (mention.form !== 'named' && (opens(passage, to) || passage.found.get('asks')?.has(to) === true))

// «…, căn cứ Kết luận số 6»: what this report stands on, not the document before
const isAnew = ({ tokens }: Passage, { relation, start }: Trigger): boolean =>
  relation === 'basedOn' && conjunctions.has(tokens[start - 1]?.key ?? '')

// «Thực hiện Hiệp định CPTPP, tỉnh đã ban hành Kế hoạch …»: the province issued it, not the treaty
const isChained = (passage: Passage, before: Cited, cited: Cited, trigger: Trigger): boolean =>
  sameClause(passage, before.to, cited.from) &&
  !(
    trigger.relation === 'issues' && passage.tokens.slice(before.to, trigger.start - 1).some(token => token.key === ',')
  ) &&
  // «Nghị quyết số 59 … và Đề án ban hành kèm theo Quyết định số 738»: the scheme is attached, not the resolution
  !(trigger.relation === 'attachedTo' && trigger.start - before.to > 1)

const changes = new Set<Relation>(['amends', 'replaces', 'repeals'])

// «Quyết định số 1036 sửa đổi Đề án ban hành kèm theo Quyết định số 738»: what is done to the scheme is done to 738
function throughAttached(
  passage: Passage,
  before: Cited,
  { near, closed }: { near: Trigger; closed: readonly Span[] },
): Trigger {
  if (near.relation !== 'attachedTo') return near
  const done = lastTrigger(passage, near.start, { from: clauseStart(passage, near.start, before), closed })
  return done && changes.has(done.relation) && isNearBy(before, done) ? done : near
}

type Span = readonly [start: number, end: number]

/** Brackets of the sentence that were opened and closed before `at`: what is said in them is said of what precedes. */
function closedBrackets({ tokens, sentence }: Passage, at: number): Span[] {
  let start = at
  while (start > 0 && sentence[start - 1] === sentence[at]) start--
  const opened: number[] = []
  const closed: Span[] = []
  for (let n = start; n < at; n++) {
    if (tokens[n]?.key === '(') opened.push(n)
    const open = tokens[n]?.key === ')' ? opened.pop() : undefined
    if (open !== undefined) closed.push([open, n + 1])
  }
  return closed
}

const isIn = (closed: readonly Span[], at: number): boolean => closed.some(([start, end]) => start <= at && at < end)

function lastOutside(mentions: readonly Cited[], n: number, closed: readonly Span[]): number | null {
  for (let last = n - 1; last >= 0 && mentions[last]?.stretch === mentions[n]?.stretch; last--)
    if (!isIn(closed, mentions[last]?.from ?? 0)) return last
  return null
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
const isAnswered = (cited: Cited, relation: Relation): boolean =>
  (relation === 'implements' || relation === 'basedOn') && isAsking(cited)

// a letter that asks for a report on what became of a document does not itself carry the document out
const isAsking = ({ mention, stretch, to }: Cited): boolean =>
  (mention.number?.form === 'dispatch' || mention.type?.slug === 'cong-van') &&
  stretch.passage.found.get('asks')?.has(to) === true

// «thực hiện Nghị quyết số 10 …; Nghị quyết số 11 … và Nghị quyết số 12»: an item of a list is cited for what the list is
function inherited(
  cited: Cited,
  mentions: readonly Cited[],
  { earlier, closed }: { earlier: readonly Related[]; closed: readonly Span[] },
): Related {
  const { from } = cited
  const { passage } = cited.stretch
  const before = mentions.at(-1)
  if (!before || passage.sentence[before.from] !== passage.sentence[from]) return mentioned
  const places = Array.from({ length: from - before.to }, (_, n) => before.to + n).filter(at => !isIn(closed, at))
  const keys = places.map(at => passage.tokens[at]?.key ?? '')
  const stop = keys.lastIndexOf(';')
  if (places.slice(stop + 1).some(at => passage.found.get('own-verb')?.has(at)) && stop >= 0) return mentioned
  const joined = keys.length <= 2 || conjunctions.has(keys.at(-1) ?? '') || keys.every(isPinpoint)
  if (stop < 0 && !joined) return mentioned
  // a circular is not amended by what amends a decree: «Nghị quyết 9 bổ sung Nghị quyết 16 và Thông tư số 60»
  const isOwn = earlier.at(-1)?.relation !== 'amends' || isOfType(cited, before)
  if (stop < 0 && keys.at(-1) !== ',' && isOwn) return earlier.at(-1) ?? mentioned
  return outermost(earlier, n => isOfType(cited, mentions[n])) ?? mentioned
}

// «theo Điều 1 của Luật … và Điều 3 của Nghị định …»
const isPinpoint = (key: string): boolean =>
  /^(?:\d+|[,.]|va`|cua?\?|điêu`|khoan\?|điêm\?|muc\.|chương|phân`|[a-zđ])$/u.test(key)

const isOfType = ({ mention: { type } }: Cited, other: Cited | undefined): boolean =>
  type !== null && type.slug === other?.mention.type?.slug

// «căn cứ A hướng dẫn B; C»: C stands beside A, not beside B, unless it is of B's type
function outermost(earlier: readonly Related[], isAlike: (n: number) => boolean): Related | undefined {
  let n = earlier.length - 1
  for (let subject = earlier[n]?.subject ?? null; subject !== null; subject = earlier[n]?.subject ?? null) {
    if (isAlike(n)) break
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
  readonly end: number
  readonly relation: Relation
}

function lastTrigger(
  passage: Passage,
  at: number,
  { from, closed }: { from: number; closed: readonly Span[] },
): Trigger | null {
  const found = passage.found.get('relation')
  let last: Trigger | null = null
  for (let start = from; start < at; start++)
    for (const entity of isIn(closed, start) ? [] : (found?.get(start) ?? []))
      if (entity.end <= at && (!last || start >= last.end)) {
        last = { start, end: entity.end, relation: (entity.value as { relation: Relation }).relation }
        break
      }
  return last
}
