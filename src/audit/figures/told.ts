// What a report tells: one figure of one scope, without its words, which are read only where a finding needs them.

import type { Months } from './months.ts'
import type { Report } from './reports.ts'
import type { Held } from './stretches.ts'

export interface Told extends Held, Pick<Report, 'report' | 'issuedOn' | 'body'> {
  readonly doc: number
  /** `figures.n` and `figures.id`. */
  readonly n: number
  readonly id: string
  readonly indicator: string
  /** `places.place_id`; empty where only the body is known. */
  readonly place: string
  /** Of whom, what and in which unit: figures of one scope can be compared. */
  readonly scope: string
  /** Scope without its place: the same thing, told of another. */
  readonly matter: string
  /** Whether the one who tells it speaks for all of the place. */
  readonly speaksForAll: boolean
  /** Dimensions in a fixed order; empty: of all. */
  readonly dimensions: string
  /** `from`/`to`. */
  readonly period: string
  /** Null where it is not of whole months. */
  readonly months: Months | null
  /** Status, dimensions and period: figures of one scope that have the same tell the same. */
  readonly cell: string
  readonly isPart: boolean
  readonly status: 'done' | 'planned'
  /** Read by OCR, or a nil, whose reach is seldom said. */
  readonly isDoubtful: boolean
}

export const cellNamed = ({ status, dimensions, period }: Pick<Told, 'status' | 'dimensions' | 'period'>): string =>
  `${status}|${dimensions}|${period}`
