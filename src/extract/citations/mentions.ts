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
      .filter(cited => !isOwnNumber(cited, front)),
  )
}

const isOwnNumber = ({ start, end }: Cited, { number }: Front): boolean => number !== null && start < number.end && number.start < end

// «số 10, 11 và 12-NQ/TW»: three documents, the type before the first, the tail behind the last
function spread(document: Document, stretch: Stretch, entity: Entity): Cited[] {
  const mention = entity.value as Mention
  const whole = (from: number, to: number, own: Mention): Cited => ({ mention: own, stretch, rule: entity.rule, from, to, ...spanOf(stretch.passage, { start: from, end: to }) })
  const { number, numberAt } = mention
  if (mention.shared.length === 0 || !number || !numberAt) return [whole(entity.start, entity.end, mention)]
  const first = mention.shared.toSorted((a, b) => a.start - b.start)
  const items = first.map((item, n) => {
    const span = spanOf(stretch.passage, item)
    const own: Mention = { ...mention, number: withValue(number, document.text.slice(span.start, span.end)), shared: [], date: null, dateAt: null }
    return whole(n === 0 ? entity.start : item.start, item.end, own)
  })
  return [...items, whole(numberAt.start, entity.end, { ...mention, shared: [] })]
}

function withValue(number: NumberValue, digits: string): NumberValue {
  return { ...number, value: Number(digits), full: number.full.replace(/^\d+/, digits), letter: '' }
}
