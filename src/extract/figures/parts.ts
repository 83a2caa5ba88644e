// «Trong đó …»: parts inherit what their total counts, and point to it.

import { apart } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import { firstIndex } from '../../text/search.ts'
import { spanOf } from '../passages.ts'
import { breakdownsOf } from './breakdowns.ts'
import type { Above, Claimed } from './claimed.ts'
import { planLevelsIn } from './levels.ts'
import { type Marker, markersIn } from './markers.ts'
import { isNear, type Quantity, type Scene } from './scene.ts'

export interface Around {
  /** Numerals that belong to a comparison. */
  readonly taken: ReadonlySet<number>
  /** What the lines claim that open its list, nearest first. */
  readonly above: readonly Above[]
}

/** The claims with those of their parts that no rule names («27 vụ tàu cá», «Nhật Bản 745 người»), each with its total. */
export function withParts(scene: Scene, claimed: readonly Claimed[], around: Around): Claimed[] {
  const own = new Map(claimed.map(one => [one.quantity, one]))
  const markers = markersIn(scene.passage)
  const levels = planLevelsIn(scene)
  const summed = breakdownsOf(scene, claimed, { ...around, markers })
  const found: Claimed[] = []
  const final = new Map<Quantity, Claimed>()
  for (const quantity of scene.quantities) {
    const claim = own.get(quantity)
    if (!claim && around.taken.has(quantity.numeral)) continue
    const sum = levels.has(quantity.numeral) ? undefined : summed.get(quantity)
    const before = { scene, found, markers, levels, ...around }
    const total = (sum && (final.get(sum.quantity) ?? sum)) ?? null
    const one =
      total && (!claim || (claim.filledBy !== null && !isPart(total, claim)))
        ? partOf(total, quantity, scene)
        : claim
          ? { ...claim, total: total && isPart(total, claim) ? total : totalOf(claim, before) }
          : inherited(quantity, before)
    if (!one) continue
    found.push(one)
    final.set(quantity, one)
  }
  return found
}

const partOf = (total: Claimed, quantity: Quantity, { passage }: Scene): Claimed => ({
  ...total,
  quantity,
  rule: 'part',
  start: quantity.start,
  end: quantity.end,
  constants: {},
  filledBy: { how: 'part', ...spanOf(passage, total.quantity) },
  total,
})

interface Before extends Around {
  readonly scene: Scene
  /** Claims before the part, in their order. */
  readonly found: readonly Claimed[]
  readonly markers: readonly Marker[]
  readonly levels: ReturnType<typeof planLevelsIn>
}

function inherited(quantity: Quantity, before: Before): Claimed | null {
  if (isOfChange(quantity, before.scene)) return null
  const level = levelOf(quantity, before)
  if (level) return { ...partOf(level, quantity, before.scene), rule: 'level', total: null }
  const fits = (one: Claimed): boolean =>
    isSameKind(one.quantity, quantity, before.scene) && quantity.value.value <= one.quantity.value.value
  const total = totalBefore(quantity, before, fits) ?? (isFirstOfItem(before) ? aboveThat(before, fits) : null)
  return total && partOf(total, quantity, before.scene)
}

/** «tăng 3,9 tỷ USD, trong đó tăng do giá 1,4 tỷ USD»: a part of the change, not of what changed. */
function isOfChange({ start }: Quantity, { passage: { tokens } }: Scene): boolean {
  const keys = tokens.slice(Math.max(0, start - longestClause), start).map(({ key }) => key)
  const [first = '', second = ''] = keys.slice(keys.findLastIndex(key => clauses.has(key)) + 1)
  return changes.has(first) && second === fold('do')
}
// tokens
const longestClause = 12
const clauses = new Set([...[',', ';', ':', '(', '.'], ...['đó', 'và'].map(fold)])
const changes = new Set(['tăng', 'giảm'].map(fold))

// «bằng 82,3% kế hoạch năm (12.000 người)»: the plan of what stands before it
function levelOf(quantity: Quantity, { scene, found, levels }: Before): Claimed | null {
  if (!levels.has(quantity.numeral)) return null
  return found.slice(-furthest).findLast(one => isSameKind(one.quantity, quantity, scene)) ?? null
}

// «- Hàn Quốc: 1.318 người, trong đó …»: the first number of an item divides what the line above counts
const isFirstOfItem = ({ found, above }: Before): boolean => found.length === 0 && above.length > 0

// «25 đoàn (kế hoạch 20 đoàn)»: what was planned is no part of what came
const totalOf = (part: Claimed, before: Before): Claimed | null =>
  before.levels.has(part.quantity.numeral)
    ? null
    : (totalBefore(part.quantity, before, one => isPart(one, part)) ?? aboveThat(before, one => isPart(one, part)))

const aboveThat = ({ above }: Before, fits: (one: Claimed) => boolean): Claimed | null =>
  above.find(one => fits(one.claim))?.claim ?? null

// claims that are looked at before a part
const furthest = 12

/** The last claim before the marker that the part stands behind, in its sentence or the one before. */
function totalBefore(
  quantity: Quantity,
  { scene, found, markers, taken }: Before,
  fits: (one: Claimed) => boolean,
): Claimed | null {
  const { sentence } = scene.passage
  const first = firstIndex(markers, one => one.at >= quantity.start)
  // «125 đoàn (trong đó …); cử 35 lượt»: a closed bracket holds no more
  const marker = markers.slice(Math.max(0, first - furthest), first).findLast(one => one.end > quantity.start)
  if (!marker || sentence[marker.at] !== sentence[quantity.start]) return null
  const end = firstIndex(found, one => one.quantity.end > marker.at)
  const isReached = ({ quantity: { start } }: Claimed): boolean =>
    marker.isSign ? sentence[start] === sentence[marker.at] : isNear(scene, start, quantity.start)
  const total = found.slice(Math.max(0, end - furthest), end).findLast(one => isReached(one) && fits(one))
  return total && !isHidden(total, marker.at, { scene, taken, found }) ? total : null
}

/** «…; vay ròng 500 triệu USD, trong đó …»: a number of its own sentence that nobody claims has the parts. */
function isHidden(
  { quantity: total }: Claimed,
  marker: number,
  { scene, taken, found }: Pick<Before, 'scene' | 'taken' | 'found'>,
): boolean {
  const { passage, quantities } = scene
  if (passage.sentence[total.start] === passage.sentence[marker]) return false
  const end = firstIndex(quantities, one => one.end > marker)
  const claimed = new Set(found.slice(-furthest).map(({ quantity }) => quantity))
  return quantities
    .slice(Math.max(0, end - furthest), end)
    .some(
      one =>
        passage.sentence[one.start] === passage.sentence[marker] &&
        one.value.measure === total.value.measure &&
        !taken.has(one.numeral) &&
        !claimed.has(one),
    )
}

// persons are «người» where their total is of workers, visitors, citizens …
function isSameKind(total: Quantity, part: Quantity, { passage }: Scene): boolean {
  if (total.value.measure === null || part.value.measure === null) return false
  if (total.value.measure === part.value.measure) return true
  const isAfterLabel =
    passage.tokens[part.start - 1]?.key === ':' || apart(passage, 'country').some(one => one.end === part.start)
  return isAfterLabel && total.tags.includes('people') && part.value.measure.slug === 'nguoi'
}

const isPart = (total: Claimed, part: Claimed): boolean =>
  total.quantity.value.value >= part.quantity.value.value &&
  (total.indicator === part.indicator || part.indicator.startsWith(`${total.indicator}.`))
