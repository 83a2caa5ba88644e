// All rows of a record.

import type { TrichLucRecord } from '../../model/record.ts'
import type { Rows } from '../schema/index.ts'
import { citationRows, evidenceRows, findingRows } from './citations.ts'
import { correctionRows, type Reviewed } from './corrections.ts'
import { type Choice, documentRow, noteRows, pageRows, repairRows, sectionRows } from './document.ts'
import { doubtRows } from './doubts.ts'
import { comparisonRows, dimensionRows, figureRows } from './figures.ts'
import { passageRows } from './passages.ts'
import { cellRows, columnRows, tableRows } from './tables.ts'

export type { Choice, Reviewed }

/** `documents` has one row; the others get its `doc` when they are written. */
export const rowsOf = (record: TrichLucRecord, choice: Choice): Rows =>
  rowsOfCorrected({ record, before: record, laid: [], findings: [], said: [] }, choice)

/** Of a record with people's corrections laid over it, and of these. */
export const rowsOfCorrected = ({ record, ...reviewed }: Reviewed, choice: Choice): Rows => ({
  documents: [documentRow(record, choice)],
  pages: pageRows(record),
  sections: sectionRows(record),
  figures: figureRows(record),
  figure_dimensions: dimensionRows(record),
  comparisons: comparisonRows(record),
  citations: citationRows(record),
  tables: tableRows(record),
  table_columns: columnRows(record),
  cells: cellRows(record, choice),
  findings: findingRows(record),
  finding_evidence: evidenceRows(record),
  notes: noteRows(record),
  repairs: repairRows(record),
  doubts: doubtRows(record),
  corrections: correctionRows({ record, ...reviewed }, choice),
  passages: passageRows(record),
})
