// English: gaps of an archive.

import { quantityEn as quantity } from './quantity.ts'
import type { ReportGapWords } from './report-gaps.ts'

const absent = (reports: unknown): string => (reports === '' ? '' : `; not in ${reports}`)

export const reportGaps: ReportGapWords = {
  none: 'The archive has no such report of which body and period are known.',
  states: {
    year: 'reported as a whole year',
    pieces: 'all 12 months, in several reports',
    span: 'only within a report for several years',
    part: 'only a part of it (months)',
    nothing: 'no report in this archive',
  },
  indicators: ({ count = 0 }) =>
    Number(count) === 0
      ? 'No indicator of the yearly reports was dropped.'
      : `Indicators that stand in at least two yearly reports of a body, and that another one does not mention (${quantity(count)}):`,
  unsure: 'That is what the program did not read: look into the report before you conclude.',
  stopped: ({ since = '', last = '', reports = '' }) =>
    `no longer reported since ${since} (last in ${last}${absent(reports)})`,
  hole: ({ year = '', reports = '' }) => `not mentioned in ${year}${reports === '' ? '' : ` (${reports})`}`,
}
