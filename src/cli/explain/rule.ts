// A rule named by an item: `citation.full/2` is the second pattern of the rule `citation.full`.

import type { Rules } from '../../rules/load.ts'
import { offsetOf, placeOf } from '../../rules/locate.ts'

export interface RulePlace {
  readonly pattern: string
  /** `rules/citations.yaml:12` */
  readonly place: string
}

/** Null where the present rules have none of that name. */
export function rulePlace(rules: Rules, name: string): RulePlace | null {
  const [, id = '', number = '1'] = /^(.*?)(?:\/(\d+))?$/u.exec(name) ?? []
  const rule = rules.rules.find(one => one.id === id)
  if (!rule) return null
  const n = Number(number) - 1
  const at = [...rule.at, 'pattern', ...(Array.isArray(rule.pattern) ? [n] : [])]
  const { line } = placeOf(rule.file.text, offsetOf(rule.file.text, at))
  return { pattern: [rule.pattern].flat()[n] ?? '', place: `${rule.file.path}:${line}` }
}
