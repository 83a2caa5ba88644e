// The checks: pure functions of what was extracted. They quote, they never correct.

import type { Items, Workings } from '../extract/index.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/record.ts'
import {
  checkAfterReport,
  checkCodes,
  checkConflicts,
  checkDuplicates,
  checkForms,
  checkIssuers,
  checkYears,
} from './citations.ts'
import { checkDays, checkMalformed, checkRanges } from './dates.ts'
import { checkFigures } from './figures/index.ts'
import { type Fault, findingOf } from './finding.ts'
import { checkDate, checkHeader, checkNumber } from './head.ts'
import { checkClosing, checkTerms } from './periods.ts'
import { checkRepealed } from './repealed.ts'
import { checkNumbering } from './sections.ts'
import { checkTables } from './tables/index.ts'

export interface Checked {
  readonly document: Document
  readonly items: Items
  readonly workings: Workings
}

const checks: readonly ((checked: Checked) => Fault[])[] = [
  checkHeader,
  checkNumber,
  checkDate,
  checkClosing,
  checkTerms,
  checkNumbering,
  checkDays,
  checkRanges,
  checkMalformed,
  checkForms,
  checkCodes,
  checkIssuers,
  checkYears,
  checkConflicts,
  checkAfterReport,
  checkRepealed,
  checkDuplicates,
  checkFigures,
  checkTables,
]

/** All findings, in the order of their first quote. */
export function check(document: Document, items: Items, workings: Workings): Finding[] {
  const faults = checks.flatMap(run => run({ document, items, workings }))
  const ordered = faults.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
  return ordered.map((fault, n) => findingOf(document, fault, `n${n + 1}`))
}
