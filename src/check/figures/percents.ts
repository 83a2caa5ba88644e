// Percents as printed, with the interval that their decimals allow.

import type { Figure } from '../../model/record.ts'
import type { Range } from './ranges.ts'

export type Comparison = Figure['comparisons'][number]

const percent = /(?<![\p{Nd}.,])(\p{Nd}{1,9}(?:[.,]\p{Nd}{1,9}){0,3})\s?%/gu

const hedged = /(?<!\p{L})(?:hơn|gần|trên|khoảng|ước|xấp xỉ|chừng|dưới|ngót|trở lên|tương đương)(?!\p{L})/iu

export const isHedged = (words: string): boolean => hedged.test(words)

/** The one percent of some words, give or take a step of its last digit; null where there is none, or more, or it is hedged. */
export function percentIn(words: string): Range | null {
  const [one, other] = [...words.matchAll(percent)]
  if (!one || other || isHedged(words)) return null
  const printed = one[1] ?? ''
  const value = Number(printed.replaceAll('.', printed.includes(',') ? '' : '.').replace(',', '.'))
  const decimals = /[.,](\p{Nd}+)$/u.exec(printed)?.[1]?.length ?? 0
  const step = 10 ** -decimals
  return Number.isFinite(value) ? { low: value - step, high: value + step } : null
}
