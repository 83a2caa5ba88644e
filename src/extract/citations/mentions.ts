// Every mention of a document in the text, as its words say it: nothing is resolved yet.

import type { Document } from '../../model/document.ts'
import type { DocumentType } from '../../rules/lists/types.ts'
import type { Entity } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import type { Token } from '../../text/tokens.ts'
import type { Mention } from '../interpret/citations.ts'
import type { NumberValue } from '../interpret/numbers.ts'
import type { Front } from '../particulars/index.ts'
import { type Stretch, spanOf } from '../passages.ts'

export interface Cited {
  readonly mention: Mention
  readonly stretch: Stretch
  readonly rule: string
  /** Tokens of the mention. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

export function findMentions(document: Document, stretches: readonly Stretch[], front: Front): Cited[] {
  return stretches.flatMap(stretch =>
    apart(stretch.passage, 'citation')
      .flatMap(entity => spread(document, stretch, entity))
      .filter((cited, n, all) => !isOwnNumber(cited, front) && !repeatsNumber(cited, all[n - 1]))
      .filter((cited, n, all) => !isLoosePlenum(cited, all[n - 1]) && !isLooseItem(cited, all[n - 1]))
      .map(withSharedType)
      .map(withSharedIssuer),
  )
}

// «Quyết định số 1205-TC/CĐKT và 1206-TC/CĐKT»: the type before the first is that of the others, too, if their numbers do not say another
function withSharedType(cited: Cited, n: number, all: readonly Cited[]): Cited {
  const first = sharing(all, n)
  const mention = all[first]?.mention
  if (first === n || !mention?.type || !(allows(cited.mention, mention.type) || isAlike(cited.mention, mention)))
    return cited
  const type = { type: mention.type, typeWord: mention.typeWord }
  return { ...cited, mention: { ...cited.mention, ...type, ...issuerOfList(cited.mention, mention) } }
}

// «Thông tư liên Bộ Thương mại - Tài chính số 4/TTLB và số 5/TTLB»: who stands before the numbers issued them all
const issuerOfList = (
  { issuer: own }: Mention,
  { issuer, issuerAt, numberAt }: Mention,
): Pick<Mention, 'issuer' | 'issuerAt'> | null =>
  own === null && issuerAt && numberAt && issuerAt.start < numberAt.start ? { issuer, issuerAt } : null

const allows = ({ number }: Mention, { slug }: DocumentType): boolean =>
  number?.codes.length === 0
    ? number.form !== 'dispatch' || slug === 'cong-van'
    : (number?.codes.some(({ type }) => type.slug === slug || type.slug.startsWith(`${slug}-`)) ?? false)

// «Nghị định số 25/CP, 26/CP»
const isAlike = ({ number: a }: Mention, { number: b }: Mention): boolean =>
  a?.symbol === b?.symbol && a?.codes.length === 0

function sharing(all: readonly Cited[], n: number): number {
  let first = n
  while (first > 0 && isNextItem(all[first], all[first - 1])) first--
  return first
}

const isNextItem = (cited: Cited | undefined, before: Cited | undefined): boolean =>
  cited !== undefined &&
  before !== undefined &&
  !cited.mention.type &&
  !cited.mention.typeSlug &&
  cited.mention.number !== null &&
  between(before, cited).length <= 3 &&
  between(before, cited).every(token => links.has(token.key))

const links = new Set([',', ';', 'va`', "số'", 'hoăc.', '&'])

const between = (before: Cited, { from, stretch }: Cited): readonly Token[] =>
  stretch.passage.tokens.slice(before.to, from)

// «các công văn số A, B và C của UBND tỉnh»: who issued the last issued them all, as far as their codes allow it
function withSharedIssuer(cited: Cited, n: number, all: readonly Cited[]): Cited {
  if (cited.mention.issuer || !cited.mention.number) return cited
  let last = n
  while (isListed(all[last], all[last + 1])) last++
  const mention = all[last]?.mention
  if (last === n || !mention?.issuer || !sameBodies(cited.mention, mention)) return cited
  const dated = isSameDay(all[last]) && !cited.mention.date ? { date: mention.date, dateAt: mention.dateAt } : {}
  return { ...cited, mention: { ...cited.mention, issuer: mention.issuer, issuerAt: mention.issuerAt, ...dated } }
}

// the type word of the first is that of the next, too: one list
const isListed = (before: Cited | undefined, next: Cited | undefined): boolean =>
  before !== undefined &&
  next !== undefined &&
  !before.mention.issuer &&
  next.mention.typeWord !== null &&
  next.mention.typeWord.start < before.to &&
  next.mention.typeWord === before.mention.typeWord

const sameBodies = ({ number }: Mention, { number: other }: Mention): boolean =>
  (number?.bodies ?? []).map(one => one.code).join() === (other?.bodies ?? []).map(one => one.code).join()

const isSameDay = (cited: Cited | undefined): boolean =>
  cited?.mention.dateAt != null && cited.stretch.passage.tokens[cited.mention.dateAt.start - 1]?.key === 'cung`'

// «Nghị quyết Trung ương 4 (khóa XI), Trung ương 6 (khóa XI)»: alone the second is a conference
const isLoosePlenum = (cited: Cited, before: Cited | undefined): boolean =>
  cited.rule.startsWith('citation.next-plenum') &&
  !(before && /plenum/.test(before.rule) && between(before, cited).every(token => links.has(token.key)))

// «số 53 TC/TCT ngày 13/07/1995» is one of a list of documents, or of something else
const isLooseItem = (cited: Cited, before: Cited | undefined): boolean =>
  cited.rule.startsWith('citation.listed') && !isNextItem(cited, before)

// the number line holds nothing else; «Luật số 38/2009/QH12 sửa đổi …» at the head of a text is a sentence
const isOwnNumber = (cited: Cited, { number }: Front): boolean => {
  const { start, end, to, mention, stretch } = cited
  const own =
    number !== null &&
    start < number.end &&
    number.start < end &&
    (number.inTitle === true || !(mention.typeWord && stretch.passage.tokens[to]))
  return own || isNumberLine(cited)
}

// «Số: 13/2001/TT-BTC» and nothing else: the head of some document, of an annex, of a form
const isNumberLine = ({ from, to, stretch: { passage } }: Cited): boolean =>
  to === passage.tokens.length && from <= 2 && from > 0 && passage.tokens[0]?.key === "số'"

// «Quyết định số 272-QĐ/TW … ban hành Quy chế …»: the name is what the number before it is of
const repeatsNumber = ({ mention, stretch, from }: Cited, before: Cited | undefined): boolean =>
  before?.stretch === stretch &&
  stretch.passage.sentence[before.from] === stretch.passage.sentence[from] &&
  (mention.known?.editions.some(one => one.number !== undefined && one.number === before.mention.number?.full) ?? false)

// «số 10, 11 và 12-NQ/TW»: three documents, the type before the first, the tail behind the last
function spread(document: Document, stretch: Stretch, entity: Entity): Cited[] {
  const mention = entity.value as Mention
  const whole = (from: number, to: number, own: Mention): Cited => ({
    mention: own,
    stretch,
    rule: entity.rule,
    from,
    to,
    ...spanOf(stretch.passage, { start: from, end: to }),
  })
  const { number, numberAt } = mention
  if (mention.shared.length === 0 || !number || !numberAt) return [whole(entity.start, entity.end, mention)]
  const first = mention.shared.toSorted((a, b) => a.start - b.start)
  const items = first.map((item, n) => {
    const span = spanOf(stretch.passage, item)
    const own: Mention = {
      ...mention,
      number: withValue(number, document.text.slice(span.start, span.end)),
      shared: [],
      date: null,
      dateAt: null,
    }
    return whole(n === 0 ? entity.start : item.start, item.end, own)
  })
  return [...items, whole(numberAt.start, entity.end, { ...mention, shared: [] })]
}

function withValue(number: NumberValue, digits: string): NumberValue {
  return { ...number, value: Number(digits), full: number.full.replace(/^\d+/, digits), letter: '' }
}
