// «600.000 USD (tương đương 14 tỷ đồng)»: the same money said twice. Never converted, and never to be added up.

import type { Quantity, Scene } from './scene.ts'

interface Said {
  readonly scene: Scene
  readonly quantity: Quantity | null
}

const again = /tương đương|tương ứng|quy đổi|quy ra/iu
const reach = 6

/** The second says the amount of the first in another currency. */
export function isEquivalent(first: Said | undefined, { scene, quantity }: Said): boolean {
  const [one, other] = [first?.quantity, quantity]
  if (!one || !other || first?.scene !== scene || other.numeral - one.end > reach) return false
  const [before, numeral] = [scene.passage.tokens[one.end - 1], scene.passage.tokens[other.numeral]]
  return (
    one.value.currency !== null &&
    other.value.currency !== null &&
    one.value.currency !== other.value.currency &&
    again.test(scene.passage.text.slice(before?.end, numeral?.start))
  )
}
