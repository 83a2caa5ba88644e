// What is said of an item of the queue, in the words of whoever looks at it.

import type { Reason } from '../doubt/index.ts'
import type { ReviewItem } from './items.ts'
import type { ReviewWords } from './words.ts'

/** Its number, else its file, else its hash: something to find it by. */
export const nameOf = ({ number, path, sha256 }: Pick<ReviewItem['document'], 'number' | 'path' | 'sha256'>): string =>
  number ?? path?.split(/[\\/]/u).at(-1) ?? sha256.slice(0, 12)

/** Each reason in words, the strongest first; the share of its class alone where nothing else speaks against it. */
export function whyOf({ reasons }: Pick<ReviewItem, 'reasons'>, words: ReviewWords): readonly string[] {
  const special = reasons.filter(({ code }) => code !== 'class')
  return [...new Set((special.length > 0 ? special : reasons).map(one => reasonText(one, words)))]
}

const reasonText = ({ code, doubt, of, finding }: Reason, { reasons, findings }: ReviewWords): string =>
  reasons[code]({ share: Math.round((1 - doubt) * 100), of: of ?? '', finding: finding ? findings[finding] : '' })
