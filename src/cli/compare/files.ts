// A comparison as a file of each form.

import { chartPng } from '../../chart/png.ts'
import { chartSvg } from '../../chart/svg.ts'
import { longForm } from '../../compare/answer.ts'
import type { Comparison } from '../../compare/comparison.ts'
import { workbookOf } from '../../export/tables/workbook.ts'
import { piecesOf } from '../answer.ts'
import type { Call } from '../call.ts'
import { bookOf } from './book.ts'
import { chartsOf } from './picture.ts'

/** As a file has it; null where nothing is told and a file of this form would say nothing. Throws as `chartsOf`. */
type Make = (call: Call, comparisons: readonly Comparison[]) => Promise<string | Uint8Array | null>

const asText =
  (format: 'csv' | 'json' | 'jsonl'): Make =>
  async (call, comparisons) =>
    [...piecesOf(call, longForm(comparisons), format)].join('')

export const fileForms = {
  csv: asText('csv'),
  json: asText('json'),
  jsonl: asText('jsonl'),
  xlsx: async (call, comparisons) => (comparisons.length === 0 ? null : workbookOf(bookOf(comparisons, call))),
  svg: async (call, comparisons) => {
    const [chart] = chartsOf(call, comparisons)
    return chart ? chartSvg(chart) : null
  },
  png: async (call, comparisons) => {
    const [chart] = chartsOf(call, comparisons)
    return chart ? chartPng(chart) : null
  },
} as const satisfies Readonly<Record<string, Make>>
