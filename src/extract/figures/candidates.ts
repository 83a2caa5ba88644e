// Every claim of the rules of figures, with and without an indicator of its own.

import type { Entity } from '../../rules/match.ts'
import { allOf } from '../../rules/scan.ts'
import { firstIndex } from '../../text/search.ts'
import type { FigureValue } from '../interpret/figures.ts'
import type { Candidate, Known } from './claimed.ts'
import { numeralOf, type Quantity, type Scene } from './scene.ts'
import { isElsewhere } from './scope.ts'

export function candidatesOf(scene: Scene, { taken }: Known): Candidate[] {
  const { passage, quantities } = scene
  const byNumeral = new Map(quantities.map(one => [one.numeral, one]))
  return allOf(passage, 'figure').flatMap(match => {
    const { claims, constants } = match.value as FigureValue
    const own = claims.flatMap(({ quantity, indicator }) => {
      const known = byNumeral.get(numeralOf(quantity))
      return known && !taken.has(known.numeral) && !isElsewhere(scene, known) ? [{ quantity: known, indicator }] : []
    })
    if (
      own.length < claims.length ||
      hasStranger(
        match,
        own.map(one => one.quantity),
        quantities,
      )
    )
      return []
    return own.map(one => ({
      ...one,
      rule: match.rule,
      start: match.start,
      end: match.end,
      constants,
      filledBy: null,
      total: null,
      match,
    }))
  })
}

// «12 đoàn vào, cử 5 đoàn đi công tác»: what stands behind the second is not said of the first
const hasStranger = (match: Entity, own: readonly Quantity[], quantities: readonly Quantity[]): boolean =>
  within(match, quantities).some(
    other =>
      !own.includes(other) && own.some(one => one.value.measure !== null && one.value.measure === other.value.measure),
  )

const within = ({ start, end }: Entity, quantities: readonly Quantity[]): readonly Quantity[] =>
  quantities.slice(
    firstIndex(quantities, one => one.end > start),
    firstIndex(quantities, one => one.start >= end),
  )

/** The more special indicator, then the one with more words for it. */
export function preferred(all: readonly Candidate[]): Candidate | undefined {
  const sorted = all.toSorted((a, b) => length(b) - length(a))
  const [first] = sorted
  return sorted.find(one => first && one.indicator.startsWith(`${first.indicator}.`)) ?? first
}

export const length = (one: Candidate): number => one.end - one.start
