// What a plan asked for beside what came of it: «25 đoàn (kế hoạch 30 đoàn)», «25 đoàn/30 đoàn theo kế hoạch».

import type { Entity } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import { numeralOf, type Scene } from './scene.ts'

/** The words that make a quantity the level of a plan, by its numeral. */
export function planLevelsIn({ passage, quantities }: Scene): ReadonlyMap<number, Entity> {
  const measures = new Map(quantities.map(one => [one.numeral, one.value.measure]))
  const numeralsOf = (match: Entity, name: string): number[] =>
    match.captures.flatMap(at => (at.name === name && at.entity ? [numeralOf(at.entity)] : []))
  return new Map(
    apart(passage, 'plan-level').flatMap(match => {
      const [result] = numeralsOf(match, 'result')
      // «12 đoàn/50 lượt người theo kế hoạch»: two numbers of one result
      const isOther = (level: number): boolean =>
        result !== undefined && (measures.get(level) ?? null) !== null && measures.get(level) !== measures.get(result)
      return numeralsOf(match, 'q').flatMap(level => (isOther(level) ? [] : [[level, match] as const]))
    }),
  )
}
