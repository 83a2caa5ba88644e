// Where texts go, so that none covers another.

import { type Box, boxesMeet, type TextItem } from './scene.ts'

export interface Wanted {
  /** The same words at the places where they may stand, the best first; the last one may say less. */
  readonly places: readonly TextItem[]
  /** Must: stands at its last place where none is free. Wish: is left out then. All: is left out with its whole group. */
  readonly need: 'must' | 'wish' | 'all'
}

/** Texts of each group in order, each at its first place within `frame` that meets no box. */
export function placed(groups: readonly (readonly Wanted[])[], taken: readonly Box[], frame: Box): readonly TextItem[] {
  const full = [...taken]
  return groups.flatMap(group => {
    const whole = placedGroup(group, full, frame)
    const few = group.filter(({ need }) => need !== 'all')
    const { items } = whole.lost ? placedGroup(few, full, frame) : whole
    full.push(...items.map(({ box }) => box))
    return items
  })
}

interface Placed {
  readonly items: readonly TextItem[]
  /** Whether one that stands with its whole group only found no place. */
  readonly lost: boolean
}

function placedGroup(group: readonly Wanted[], taken: readonly Box[], frame: Box): Placed {
  const full = [...taken]
  let lost = false
  const items = group.flatMap(({ places, need }) => {
    const free = places.find(({ box }) => within(box, frame) && !full.some(other => boxesMeet(spaced(box), other)))
    const found = free ?? (need === 'must' ? places.at(-1) : undefined)
    lost ||= !found && need === 'all'
    if (found) full.push(found.box)
    return found ? [found] : []
  })
  return { items, lost }
}

/** Two numbers side by side must not read as one. */
const spaced = (box: Box): Box => ({ ...box, left: box.left - 3, right: box.right + 3 })

const within = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom

export interface Wish {
  /** Where the middle of a box would like to be, and how high the box is. */
  readonly at: number
  readonly height: number
}

/** The middles of boxes below each other between `top` and `bottom`, each as near to its wish as the others let it. */
export function spread(wishes: readonly Wish[], top: number, bottom: number): readonly number[] {
  const order = wishes.map((wish, n) => ({ ...wish, n })).toSorted((a, b) => a.at - b.at || a.n - b.n)
  const middles: number[] = []
  order.reduce((free, { at, height, n }) => {
    const middle = Math.max(at, free + height / 2)
    middles[n] = middle
    return middle + height / 2
  }, top)
  order.reduceRight((free, { height, n }) => {
    const middle = Math.min(middles[n] ?? free, free - height / 2)
    middles[n] = middle
    return middle - height / 2
  }, bottom)
  return middles
}
