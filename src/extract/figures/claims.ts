// Which indicator each quantity carries: find every claim first, then let the words around and above fill what the
// rules leave open (*). A claim is accepted only where one reading is left.

import { noIndicator } from '../../rules/indicators.ts'
import type { Entity } from '../../rules/match.ts'
import { spanOf } from '../passages.ts'
import { candidatesOf, preferred } from './candidates.ts'
import { type Candidate, type Claimed, type FilledBy, isConcrete, type Known } from './claimed.ts'
import { companionOf, isNextOfRow, isNextStep } from './companions.ts'
import { type Filling, fill, fillFirst } from './fill.ts'
import type { Quantity, Scene } from './scene.ts'
import { isAtHome, isElsewhere } from './scope.ts'
import { promptsFor, type Subject, subjectsFor, subjectsIn } from './subjects.ts'

export function claimsOf(scene: Scene, known: Known): Claimed[] {
  const candidates = candidatesOf(scene, known)
  const claimed = new Map<number, Claimed>()
  for (const [numeral, all] of Map.groupBy(candidates.filter(isConcrete), one => one.quantity.numeral)) {
    const best = preferred(all)
    if (best) claimed.set(numeral, best)
  }
  const open = Map.groupBy(
    candidates.filter(one => !isConcrete(one)),
    one => one.quantity.numeral,
  )
  const subjects = subjectsIn(scene)
  const filling: Filling = { scene, known, claimed, byMatch: Map.groupBy(candidates, one => one.match) }
  const ofUnit = new Map<Quantity['value']['measure'], Claimed>()
  let last: Claimed | undefined
  for (const quantity of scene.quantities) {
    const own = claimed.get(quantity.numeral)
    const filled = fillFirst(open.get(quantity.numeral) ?? [], filling)
    // «04 dự án PCPNN đang thực hiện»: an open reading may say more of the same
    if (filled && (!own || filled.indicator.startsWith(`${own.indicator}.`))) claimed.set(quantity.numeral, filled)
    else if (!own && !known.taken.has(quantity.numeral)) {
      const near = subjectsFor(quantity, scene, subjects)
      const rowOf = ofUnit.get(quantity.value.measure)
      const named = ofLast(quantity, { last, rowOf, near }, filling) ?? subjectClaim(quantity, near, filling)
      if (named) claimed.set(quantity.numeral, named)
    }
    last = claimed.get(quantity.numeral) ?? last
    if (last) ofUnit.set(last.quantity.value.measure, last)
  }
  return scene.quantities.flatMap(quantity => claimed.get(quantity.numeral) ?? []).filter(one => !isAtHome(scene, one))
}

/** The second of a pair, or the next of a row of years: what the claim before it says. */
function ofLast(quantity: Quantity, { last, rowOf, near }: Before, { scene, known }: Filling): Claimed | null {
  if (!last || isElsewhere(scene, quantity)) return null
  const companion = companionOf(quantity, last, scene, known.catalogue)
  if (companion !== null) return continuing(last, quantity, { indicator: companion, scene })
  const isRow = isNextOfRow(quantity, rowOf, scene) && !near.some(one => one.entity.start >= (rowOf?.quantity.end ?? 0))
  const first = isRow ? rowOf : isNextStep(quantity, last, scene) ? last : undefined
  return first ? continuing(first, quantity, { indicator: first.indicator, scene }) : null
}

interface Before {
  readonly last: Claimed | undefined
  /** The last claim of the quantity's unit. */
  readonly rowOf: Claimed | undefined
  readonly near: readonly Subject[]
}

function continuing(
  first: Claimed,
  quantity: Quantity,
  { indicator, scene }: { readonly indicator: string; readonly scene: Scene },
): Claimed | null {
  if (indicator === noIndicator) return null
  const { start, end } = quantity
  const filledBy: FilledBy = { how: 'pair', ...spanOf(scene.passage, first.quantity) }
  return { ...first, quantity, indicator, rule: 'companion', start, end, constants: {}, filledBy, total: null }
}

/**
 * The nearest words that name what a unit like this counts, else the prompt that the number answers; two that are as
 * near and differ decide nothing.
 */
function subjectClaim(quantity: Quantity, near: readonly Subject[], filling: Filling): Claimed | null {
  if (isElsewhere(filling.scene, quantity)) return null
  let best: { claim: Claimed; distance: number } | null = null
  for (const { entity, of, distance } of near.length > 0 ? near : promptsFor(quantity, filling.scene)) {
    if (best && distance > best.distance + close) break
    const open: Candidate = { ...claimOfSubject(quantity, entity), indicator: of, match: entity }
    const claim = isConcrete(open) ? open : { ...open, ...fill(open, filling) }
    if (!isConcrete(claim)) continue
    if (!best || claim.indicator.startsWith(`${best.claim.indicator}.`)) best = { claim, distance }
    else if (!best.claim.indicator.startsWith(claim.indicator)) return null
  }
  return best?.claim ?? null
}

// tokens: words this much farther are as near
const close = 1

const claimOfSubject = (quantity: Quantity, { rule }: Entity): Omit<Claimed, 'indicator'> => ({
  quantity,
  rule,
  start: quantity.start,
  end: quantity.end,
  constants: {},
  filledBy: null,
  total: null,
})
