// «Trong đó …»: parts inherit what their total counts, and point to it.

import { apart } from '../../rules/scan.ts'
import { spanOf } from '../passages.ts'
import type { Claimed } from './claims.ts'
import type { Quantity, Scene } from './scene.ts'

/** Claims of parts that no rule names: «27 vụ tàu cá», «Nhật Bản 745 người». */
export function inherited(scene: Scene, claimed: readonly Claimed[], taken: ReadonlySet<number>): Claimed[] {
  const found = [...claimed]
  for (const quantity of scene.quantities) {
    if (taken.has(quantity.numeral) || found.some(one => one.quantity === quantity)) continue
    const total = totalBefore(quantity, found, scene)
    if (total)
      found.push({
        ...total,
        quantity,
        rule: 'part',
        start: quantity.start,
        end: quantity.end,
        constants: {},
        filledBy: { how: 'part', ...spanOf(scene.passage, total.quantity) },
      })
  }
  return found.toSorted((a, b) => a.quantity.start - b.quantity.start)
}

function totalBefore(quantity: Quantity, claimed: readonly Claimed[], scene: Scene): Claimed | null {
  const marker = markersOf(scene).findLast(at => at < quantity.start)
  if (marker === undefined || !isNear(scene, marker, quantity.start)) return null
  const before = claimed.filter(one => one.quantity.end <= marker && isNear(scene, one.quantity.start, marker))
  return (
    before.findLast(
      one => isSameKind(one.quantity, quantity, scene) && quantity.value.value <= one.quantity.value.value,
    ) ?? null
  )
}

const isNear = ({ passage }: Scene, a: number, b: number): boolean =>
  (passage.sentence[b] ?? 0) - (passage.sentence[a] ?? 0) <= 1

/** Tokens behind which parts stand: «trong đó», «:», «(». */
export function markersOf({ passage }: Scene): number[] {
  const words = apart(passage, 'parts').map(one => one.start)
  const signs = passage.tokens.flatMap((token, at) => (token.key === ':' || token.key === '(' ? [at] : []))
  return [...words, ...signs].toSorted((a, b) => a - b)
}

// persons are «người» where a country says of which total they are a part
function isSameKind(total: Quantity, part: Quantity, { passage }: Scene): boolean {
  if (total.value.measure === null || part.value.measure === null) return false
  if (total.value.measure === part.value.measure) return true
  const isAfterCountry = apart(passage, 'country').some(one => one.end === part.start)
  return isAfterCountry && total.tags.includes('people') && part.value.measure.slug === 'nguoi'
}

/** Index of the total of each claim among the claims; null where the words name none. */
export function totalsOf(scene: Scene, claimed: readonly Claimed[]): (number | null)[] {
  const markers = markersOf(scene)
  return claimed.map((part, n) => {
    const marker = markers.findLast(at => at < part.quantity.start)
    if (marker === undefined) return null
    const total = claimed.findLastIndex(
      (one, m) =>
        m < n &&
        one.quantity.end <= marker &&
        isNear(scene, one.quantity.start, part.quantity.start) &&
        isPart(one, part),
    )
    return total < 0 ? null : total
  })
}

/** Whether the words for the part could speak of a share of the total. */
export const isPart = (total: Claimed, part: Claimed): boolean =>
  total.quantity.value.value >= part.quantity.value.value &&
  (total.indicator === part.indicator || part.indicator.startsWith(`${total.indicator}.`))
