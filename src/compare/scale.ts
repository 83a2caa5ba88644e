// Rows that stand on one scale: words for what is counted differ from report to report, measures do not.

import type { Comparison, Measured, Row } from './comparison.ts'

/** What people, visits and delegations are counted by: words of anything else name what the indicator itself counts. */
const measures = {
  people: ['người', 'đại biểu', 'lao động', 'công dân', 'khách', 'cán bộ', 'công chức', 'học sinh', 'sinh viên'],
  visits: ['lượt'],
  delegations: ['đoàn'],
  percent: ['%', 'phần trăm'],
} as const

type Measure = keyof typeof measures

/** Null for words that name no measure of their own: «văn bản», «thỏa thuận», «đơn vị khác», none at all. */
function measureOf(unit: string | null): Measure | null {
  const words = `${(unit ?? '').normalize('NFC').toLowerCase()} `
  const all = Object.keys(measures) as Measure[]
  return all.find(one => measures[one].some(word => words.startsWith(`${word} `))) ?? null
}

/** The same for rows of one scale. */
export const scaleOf = (
  { currency, unit }: Pick<Row, 'currency' | 'unit'>,
  indicator: Pick<Measured, 'unit'>,
): string => currency ?? measureOf(unit) ?? measureOf(indicator.unit) ?? indicator.unit ?? ''

/**
 * May be added, compared and taken for one another: 12 đoàn and 150 người may not. What has no unit, as none of anything,
 * may with all.
 */
export const isOneMeasure = (
  a: Pick<Row, 'currency' | 'unit'>,
  b: Pick<Row, 'currency' | 'unit'>,
  indicator: Pick<Measured, 'unit'>,
): boolean => isBare(a) || isBare(b) || scaleOf(a, indicator) === scaleOf(b, indicator)

const isBare = ({ currency, unit }: Pick<Row, 'currency' | 'unit'>): boolean => currency === null && unit === null

/** Of all rows, or the usual word of the indicator. */
export const unitOf = ({ rows, indicator }: Comparison): string => {
  const units = new Set(rows.map(({ currency, unit }) => currency ?? unit))
  return (units.size === 1 ? [...units][0] : indicator.unit) ?? indicator.unit ?? ''
}
