// What rules say that figures count must stand in the catalogue: a misspelt indicator would be found and never asked for.

import { nearest } from '../text/nearest.ts'
import { badRuleAt } from './fault.ts'
import type { Rule, Rules } from './load.ts'

/** Of a quantity that is known to be none of the catalogue's: «24 dự án trong nước». */
export const noIndicator = 'none'

/** @throws TrichLucError `bad-rule` at an indicator that the list `indicators` does not have */
export function checkIndicators(rules: readonly Rule[], lists: Rules['lists']): void {
  const known = [...(lists.get('indicators')?.keys() ?? [])]
  for (const rule of rules)
    for (const name of namesOf(rule)) {
      const indicator = String(rule.emit[name])
      if (isKnown(indicator, known)) continue
      const at = [...rule.at, 'emit', name]
      throw badRuleAt(rule.file, at, ['unknown-indicator', { indicator, nearest: nearest(indicator, known) }])
    }
}

/** Constants that are indicators: those of captured quantities, and what a nil answers. */
function namesOf({ slot, pattern, emit }: Rule): string[] {
  const patterns = [pattern].flat()
  return Object.keys(emit).filter(name =>
    slot === 'figure'
      ? patterns.some(one => one.includes(`<${name}:`))
      : ((slot === 'nil-noun' || slot === 'subject') && name === 'of') || (slot === 'topic' && name === 'nil'),
  )
}

// «*.trips» is any indicator of that ending
const isKnown = (indicator: string, known: readonly string[]): boolean =>
  indicator.startsWith('*')
    ? known.some(one => one.endsWith(indicator.slice(1)))
    : indicator === noIndicator || known.includes(indicator)
