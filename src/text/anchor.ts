// Names of quoted words, for links and corrections.

import { createHash } from 'node:crypto'
import { plain } from './fold.ts'

/**
 * Quoted words and their occurrence: the same after new rules or another reading of the same page.
 * `seen`: how often each words have been met, of one kind of item in document order.
 */
export function anchorOf(raw: string, seen: Map<string, number>): string {
  const words = plain(raw)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const occurrence = (seen.get(words) ?? 0) + 1
  seen.set(words, occurrence)
  return `${createHash('sha256').update(words).digest('hex').slice(0, 12)}.${occurrence}`
}
