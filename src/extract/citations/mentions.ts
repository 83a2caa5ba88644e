// Every mention of a document in the text, as its words say it: nothing is resolved yet.

import type { Document } from '../../model/document.ts'
import type { Entity } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
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
      .map(withSharedType),
  )
}

// «Quyết định số 1205-TC/CĐKT và 1206-TC/CĐKT»: the type before the first is that of the others, too, if their numbers do not say another
function withSharedType(cited: Cited, n: number, all: readonly Cited[]): Cited {
  const first = sharing(all, n)
  return first === n ? cited : { ...cited, mention: { ...cited.mention, type: all[first]?.mention.type ?? null } }
}

function sharing(all: readonly Cited[], n: number): number {
  let first = n
  while (first > 0 && lacksType(all[first]) && (all[first]?.from ?? 0) - (all[first - 1]?.to ?? 0) <= 3) first--
  return first
}

const lacksType = (cited: Cited | undefined): boolean =>
  cited !== undefined &&
  !cited.mention.type &&
  cited.mention.number?.codes.length === 0 &&
  cited.mention.number.form !== 'dispatch'

// the number line holds nothing else; «Luật số 38/2009/QH12 sửa đổi …» at the head of a text is a sentence
const isOwnNumber = (cited: Cited, { number }: Front): boolean => {
  const { start, end, to, mention, stretch } = cited
  const own =
    number !== null && start < number.end && number.start < end && !(mention.typeWord && stretch.passage.tokens[to])
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
