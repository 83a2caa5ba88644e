// English: one report in several files.

import { quantityEn as quantity } from './quantity.ts'
import type { Words } from './words.ts'

export const copies: Words['copies'] = {
  found: ({ reports = 0, files = 0 }) =>
    `Reports that are in several files (two formats, scanned again, sent twice): ${quantity(reports)}, ${quantity(files)} files in all; what differs: v_shared_findings in the catalog, or duplicates.csv of an export.`,
  certain: ({ path = '', others = '' }) => `${path} and ${others}: the same report`,
  likely: ({ path = '', others = '' }) => `${path} and ${others}: probably the same report; please compare them`,
  known: ({ count = 0 }) => `(${quantity(count)} known from an earlier run, not told again)`,
  part: ({ path = '', part = 0 }) => `${path} (document ${part} of it)`,
}
