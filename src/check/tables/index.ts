// Checks of tables: against their own totals and formulas, and against what the text around says of them.

import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { checkAlong } from './along.ts'
import { checkAcross, checkGroups, checkTotals } from './breakdowns.ts'
import { checkFormulas } from './formulas.ts'
import { checkProse, checkRowCounts } from './prose.ts'

const checks: readonly ((checked: Checked) => Fault[])[] = [
  checkTotals,
  checkGroups,
  checkAcross,
  checkAlong,
  checkFormulas,
  checkRowCounts,
  checkProse,
]

export const checkTables = (checked: Checked): Fault[] => checks.flatMap(run => run(checked))
