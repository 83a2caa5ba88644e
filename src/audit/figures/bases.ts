// What a stated change says that the other period had.

import { isHedged, percentIn } from '../../check/figures/percents.ts'
import { minus, type Range } from '../../check/figures/ranges.ts'
import type { Reader } from '../../query/reader.ts'
import type { Told } from './told.ts'

/** One that says what it is compared with. */
export interface Change {
  readonly doc: number
  /** `figures.id`, and the position of the comparison. */
  readonly figure: string
  readonly n: number
  readonly kind: string
  readonly value: number
  readonly against_from: string | null
  readonly against_to: string | null
  readonly raw: string
}

const query = `SELECT doc, figure, n, kind, value, against_from, against_to, raw FROM comparisons
WHERE against_from IS NOT NULL OR kind = 'plan-attainment'`

type Row = readonly [
  doc: number,
  figure: string,
  n: number,
  kind: string,
  value: number,
  from: string | null,
  to: string | null,
  raw: string,
]

export function* readChanges(reader: Reader): Generator<Change> {
  for (const row of reader.lists(query)) {
    const [doc, figure, n, kind, value, against_from, against_to, raw] = row as unknown as Row
    yield { doc, figure, n, kind, value, against_from, against_to, raw }
  }
}

/** Least and greatest value that the other period can have had; null where the words leave it open. */
export function baseOf(figure: Told, change: Change): Range | null {
  if (figure.low === null || figure.high === null || isHedged(change.raw)) return null
  return bases[change.kind]?.(figure, change) ?? null
}

const bases: Readonly<Record<string, (figure: Range, change: Change) => Range | null>> = {
  difference: (figure, { raw, value }) => minus(figure, widenedBy(stepOf(raw, value), value)),
  ratio: (figure, { raw, value }) => shareOf(figure, factorIn(raw, value)),
  'plan-attainment': (figure, { raw, value }) => shareOf(figure, factorIn(raw, value)),
  'change-percent': (figure, { raw, value }) => {
    const percent = percentIn(raw)
    const half = percent && ((percent.high ?? 0) - (percent.low ?? 0)) / 2
    return half === null ? null : shareOf(figure, { low: 1 + (value - half) / 100, high: 1 + (value + half) / 100 })
  },
  direction: (figure, { value }) =>
    value > 0 ? { low: null, high: figure.high } : value < 0 ? { low: figure.low, high: null } : null,
}

const widenedBy = (step: number, value: number): Range => ({ low: value - step, high: value + step })

const numbers = /\p{Nd}[\p{Nd}.,]*/gu

const scales = [1e3, 1e4, 1e6, 1e9, 1e12]

/** «tăng 1,2 triệu USD» ⇒ 100000: a step of the last printed digit; a plain count has none. */
function stepOf(raw: string, value: number): number {
  if (Math.abs(value) < 1000 && !/[.,]/u.test(raw)) return 0
  for (const [printed] of raw.matchAll(numbers)) {
    // «4.7 triệu» is a decimal, too
    const words = printed.replace(/\.(?=\p{Nd}{1,2}$)/u, ',')
    const decimals = /,(\p{Nd}+)$/u.exec(words)?.[1]?.length ?? 0
    const number = Number(words.replaceAll('.', '').replace(',', '.'))
    const scale = scales.find(one => Math.abs(number * one - Math.abs(value)) < 1e-6 * Math.abs(value))
    if (scale) return scale * 10 ** -decimals
    if (number === Math.abs(value) && decimals > 0) return 10 ** -decimals
  }
  return 0
}

/** The factor that «bằng 92,4%», «vượt 5%», «gấp 1,5 lần» say, give or take a step of the last digit. */
function factorIn(raw: string, value: number): Range | null {
  const percent = percentIn(raw)
  if (percent) {
    const half = ((percent.high ?? 0) - (percent.low ?? 0)) / 200
    return { low: value - half, high: value + half }
  }
  const times = /(?<![\p{Nd}.,])\p{Nd}{1,4}(?:,(\p{Nd}{1,4}))? lần/u.exec(raw)
  const half = times ? 10 ** -(times[1]?.length ?? 0) / 2 : null
  // «tăng 2 lần» is said of twice as much and of three times as much
  return half === null || !/(?:gấp|bằng)/iu.test(raw) ? null : { low: value - half, high: value + half }
}

/** The whole of which a figure is such a factor. */
const shareOf = (figure: Range, factor: Range | null): Range | null =>
  factor === null || factor.low === null || factor.low <= 0 || factor.high === null
    ? null
    : { low: (figure.low ?? 0) / factor.high, high: (figure.high ?? 0) / factor.low }
