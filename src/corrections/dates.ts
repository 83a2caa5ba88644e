// Days as corrections say them.

import type { DateItem } from '../model/record.ts'

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const

/** `iso`: as far as it is known; null: none. */
export function dateOf(iso: string | null, raw: string): DateItem | null {
  const precision = precisions[(iso?.length ?? 0) as keyof typeof precisions]
  return iso === null || precision === undefined ? null : { raw, date: iso, precision }
}
