// Items of the queue for reading in the terminal.

import { passagesOf } from '../../audit/report/marked.ts'
import { itemIdOf } from '../../review/item-id.ts'
import type { ReviewItem } from '../../review/items.ts'
import { nameOf, whyOf } from '../../review/said.ts'
import type { ReviewWords } from '../../review/words.ts'
import { around } from '../audit/around.ts'
import type { Call } from '../call.ts'
import { wrap } from '../layout.ts'
import { plain } from '../plain.ts'

/** `n`: from 1. */
export function itemLines(item: ReviewItem, n: number, { call, words }: { call: Call; words: ReviewWords }): string[] {
  const { review } = call.words
  const { weight, kind, document, words: said } = item
  const place = [
    nameOf(document),
    document.issuedOn && words.date(document.issuedOn),
    document.issuer,
    said.page === null ? null : review.page({ page: said.page }),
  ]
  const points = review.points({ weight })
  const indent = { first: 3, rest: 3 }
  return [
    '',
    review.line({ n, points, kind: words.kinds[kind], id: itemIdOf(item) }),
    ...wrap(plain(place.filter(part => part !== null).join(' · ')), indent),
    ...sentenceLines(item),
    ...wrap(plain(`${review.read}: ${words.read(item)}`), indent),
    ...wrap(plain(`${review.why}: ${whyOf(item, words).join('; ')}`), indent),
  ]
}

/** With the words between «». */
function sentenceLines({ words: { raw, sentence, page }, document }: ReviewItem): string[] {
  if (raw === null || sentence === null) return []
  const { sha256, part, number, issuer, issuedOn, path } = document
  const evidence = { sha256, part, number, issuer, issuedOn, path, quote: raw, sentence, start: 0, end: 0, page }
  return passagesOf([evidence]).flatMap(one => wrap(plain(around(one)), { first: 5, rest: 5 }))
}
