// What no document has, and a hostile file may claim.

import { TrichLucError } from '../../model/errors.ts'

/** Word has 63 columns at most. */
export const maxColumns = 200

/** Paragraphs, rows and tables: five thousand pages of sixty lines. */
const maxBlocks = 300_000

/** @throws TrichLucError `too-large` */
export function checkBlocks(count: number): void {
  if (count > maxBlocks) throw new TrichLucError('too-large', { limit: maxBlocks, what: 'lines' })
}

/** To be called for each block, row and line. */
export function countBlocks(): () => void {
  let count = 0
  return () => checkBlocks(++count)
}
