// Gaps as an answer: which body has not reported which year, and which indicator stopped being reported when.

import type { Condition } from '../condition.ts'
import type { Reader } from '../reader.ts'
import { type IndicatorGap, indicatorGaps } from './indicators.ts'
import { readLabels, readMentions, readReports } from './rows.ts'
import { type Body, bodiesOf, type Range } from './years.ts'

export type { IndicatorGap } from './indicators.ts'
export type { Body, BodyYear, State } from './years.ts'

export interface Gaps {
  readonly bodies: readonly Body[]
  readonly indicators: readonly LabelledGap[]
}

export interface LabelledGap extends IndicatorGap {
  readonly label: Label
}

export interface Label {
  readonly vi: string | null
  readonly en: string | null
}

export interface Asked {
  /** On `documents x`. */
  readonly where: Condition
  readonly range: Range
  /** Ids; all where there are none. */
  readonly indicators: readonly string[]
}

export function findGaps(reader: Reader, { where, range, indicators }: Asked): Gaps {
  const bodies = bodiesOf(readReports(reader, where), range)
  const labels = readLabels(reader)
  const none: Label = { vi: null, en: null }
  const isIn = (year: number): boolean => year >= (range.from ?? year) && year <= (range.to ?? year)
  const gaps = indicatorGaps(bodies, readMentions(reader, where)).filter(
    ({ indicator, missing }) => (indicators.length === 0 || indicators.includes(indicator)) && missing.some(isIn),
  )
  return { bodies, indicators: gaps.map(gap => ({ ...gap, label: labels.get(gap.indicator) ?? none })) }
}
