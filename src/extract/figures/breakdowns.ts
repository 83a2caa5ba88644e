// Numbers that together make a total stated before them are its parts, whatever their words: «187 lao động (Đài Loan
// 121, Nhật Bản 66)», «nam 6.812 người, nữ 3.062 người». That the sum is right is what says so.

import { firstIndex } from '../../text/search.ts'
import type { Above, Claimed } from './claimed.ts'
import type { Marker } from './markers.ts'
import { isNear, type Quantity, type Scene } from './scene.ts'

interface Given {
  readonly taken: ReadonlySet<number>
  readonly above: readonly Above[]
  readonly markers: readonly Marker[]
}

// of one breakdown, and of the totals that it could be of
const mostParts = 40
const mostTotals = 6

/** Totals by their parts. */
export function breakdownsOf(scene: Scene, claimed: readonly Claimed[], given: Given): Map<Quantity, Claimed> {
  const totals = new Map<Quantity, Claimed>()
  for (const marker of given.markers) {
    const members = membersOf(scene, marker, given.taken)
    if (members.length < 2) continue
    for (const total of totalsBefore(scene, claimed, { ...given, marker })) {
      const parts = members.filter(one => isKin(total.quantity, one))
      if (parts.length < 2 || !isSum(total.quantity, parts)) continue
      for (const part of parts) if (!totals.has(part)) totals.set(part, total)
    }
  }
  return totals
}

/** Quantities between a marker and the end of its bracket or sentence. */
function membersOf({ passage, quantities }: Scene, { at, end }: Marker, taken: ReadonlySet<number>): Quantity[] {
  const first = firstIndex(quantities, one => one.start > at)
  return quantities
    .slice(first, first + mostParts)
    .filter(one => one.start < end && passage.sentence[one.start] === passage.sentence[at])
    .filter(one => !taken.has(one.numeral) && !isYear(one))
}

const isYear = ({ value: { value, measure } }: Quantity): boolean =>
  measure === null && value >= 1900 && value < 2100 && Number.isInteger(value)

/** Claims before the marker, nearest first, then those of the lines above. */
function totalsBefore(
  scene: Scene,
  claimed: readonly Claimed[],
  { marker, above }: Given & { readonly marker: Marker },
): Claimed[] {
  const end = firstIndex(claimed, one => one.quantity.end > marker.at)
  const near = claimed
    .slice(Math.max(0, end - mostTotals), end)
    .filter(one => isNear(scene, one.quantity.start, marker.at))
  return [...near.toReversed(), ...above.slice(0, mostTotals).map(one => one.claim)]
}

const isPeople = ({ tags }: Quantity): boolean => tags.includes('people') || tags.includes('trips-of-people')

const isKin = (total: Quantity, part: Quantity): boolean =>
  part.value.measure === null || part.value.measure === total.value.measure || (isPeople(total) && isPeople(part))

const isSum = ({ value: total }: Quantity, parts: readonly Quantity[]): boolean =>
  total.qualifier === 'exact' &&
  parts.every(one => one.value.qualifier === 'exact' && one.value.value > 0) &&
  Math.abs(parts.reduce((sum, one) => sum + one.value.value, 0) - total.value) <= 1e-9 * total.value
