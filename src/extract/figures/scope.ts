// «Cả nước đón 18 triệu lượt khách»: what is said of the whole country is context, no figure of the report; «12 hội nghị
// trong nước» are no foreign affairs.

import { apart } from '../../rules/scan.ts'
import { firstIndex } from '../../text/search.ts'
import type { Claimed } from './claimed.ts'
import type { Quantity, Scene } from './scene.ts'

/** Whether the last word on scope before the quantity, in its sentence, speaks of the country or the world. */
export function isElsewhere({ passage }: Scene, { start }: Quantity): boolean {
  const last = apart(passage, 'scope').findLast(
    one => one.start < start && passage.sentence[one.start] === passage.sentence[start],
  )
  return (last?.value as { scope: string } | undefined)?.scope === 'elsewhere'
}

// what has its like at home
const families = new Set(['conference', 'fdi', 'ngo', 'oda', 'press', 'investor', 'tourism'])
const reach = { before: 8, behind: 6 }

/** Whether «trong nước» is said of a figure whose indicator is of what crosses the border. */
export function isAtHome({ passage }: Scene, { indicator, quantity }: Claimed): boolean {
  if (!families.has(indicator.split('.')[0] ?? '')) return false
  const words = apart(passage, 'at-home')
  const n = firstIndex(words, one => one.start >= quantity.end)
  const [before, behind] = [words[n - 1], words[n]]
  const isFree = (from: number, to: number): boolean =>
    passage.sentence[from] === passage.sentence[to - 1] &&
    passage.tokens.slice(from, to).every(token => !/^[;,.:(]$/.test(token.key))
  return (
    (behind !== undefined &&
      behind.start - quantity.end <= reach.behind &&
      isFree(quantity.end - 1, behind.start + 1)) ||
    (before !== undefined &&
      before.end <= quantity.start &&
      quantity.start - before.end <= reach.before &&
      isFree(before.end - 1, quantity.start + 1))
  )
}
