// Checks of figures against each other and against the words around them.

import type { Figure } from '../../model/record.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { checkBreakdowns } from './breakdowns.ts'
import { checkChanges, checkLevels } from './changes.ts'
import { checkCounts } from './counts.ts'
import { checkNils } from './nils.ts'
import { checkDisbursed, checkPeople, checkRunning, checkSubsets } from './pairs.ts'
import { checkFractions, checkPlans, checkShares, checkWholes } from './shares.ts'

const checks: readonly ((checked: Checked) => Fault[])[] = [
  checkBreakdowns,
  checkCounts,
  checkNils,
  checkLevels,
  checkChanges,
  checkPlans,
  checkShares,
  checkFractions,
  checkWholes,
  checkPeople,
  checkSubsets,
  checkDisbursed,
  checkRunning,
]

/** All of them, over the figures whose numbers are printed whole. */
export function checkFigures(checked: Checked): Fault[] {
  const { document, items } = checked
  const figures = items.figures.filter(one => !isBroken(document.text, one))
  return checks.flatMap(run => run({ ...checked, items: { ...items, figures } }))
}

// «19, 7 tỷ USD»: half of a number
const isBroken = (text: string, { at }: Figure): boolean =>
  /\p{Nd}[.,]\s*$/u.test(text.slice(Math.max(0, at.start - 5), at.start))
