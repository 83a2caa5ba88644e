// Which item of one record is which of the other: several ways to say so, the surest first. Linear but for sorting.

/** An item, and where it stands: UTF-16 units where both texts are the same, else the share of the text before it. */
export interface Placed<T> {
  readonly item: T
  readonly position: number
}

export interface Criterion<T> {
  /** What is equal of two that are the same; null where it says nothing of this one. */
  readonly key: (item: T) => string | null
  /** How far apart the two may stand, by `position`; anywhere without it. */
  readonly within?: number
}

export interface Matched<T> {
  readonly pairs: readonly (readonly [older: T, newer: T])[]
  readonly lost: readonly T[]
  readonly gained: readonly T[]
}

type Pair<T> = readonly [older: Placed<T>, newer: Placed<T>]

/** Pairs, and what is left, in document order. */
export function match<T>(
  older: readonly Placed<T>[],
  newer: readonly Placed<T>[],
  criteria: readonly Criterion<T>[],
): Matched<T> {
  const pairs: Pair<T>[] = []
  let [left, right] = [older.toSorted(byPosition), newer.toSorted(byPosition)]
  for (const criterion of criteria) {
    const found = pairsBy(left, right, criterion)
    const taken = new Set(found.flat())
    pairs.push(...found)
    left = left.filter(one => !taken.has(one))
    right = right.filter(one => !taken.has(one))
  }
  return {
    pairs: pairs.toSorted(([a], [b]) => byPosition(a, b)).map(([a, b]) => [a.item, b.item]),
    lost: left.map(({ item }) => item),
    gained: right.map(({ item }) => item),
  }
}

const byPosition = (a: Placed<unknown>, b: Placed<unknown>): number => a.position - b.position

function pairsBy<T>(
  left: readonly Placed<T>[],
  right: readonly Placed<T>[],
  { key, within = Number.POSITIVE_INFINITY }: Criterion<T>,
): Pair<T>[] {
  const others = Map.groupBy(right, ({ item }) => key(item))
  const groups = Map.groupBy(left, ({ item }) => key(item))
  groups.delete(null)
  return [...groups]
    .flatMap(([shared, group]) => nearest(group, others.get(shared) ?? []))
    .filter(([a, b]) => Math.abs(a.position - b.position) <= within)
}

/** Each of the fewer with the nearest of the more, neither crossing another. */
function nearest<T>(left: readonly Placed<T>[], right: readonly Placed<T>[]): Pair<T>[] {
  if (left.length > right.length) return nearest(right, left).map(([a, b]) => [b, a])
  let at = -1
  return left.flatMap((one, n): Pair<T>[] => {
    // as many as come after this one must be left over
    const last = right.length - (left.length - n)
    at += 1
    while (at < last && distance(one, right[at + 1]) < distance(one, right[at])) at += 1
    const other = right[at]
    return other ? [[one, other]] : []
  })
}

const distance = (a: Placed<unknown>, b: Placed<unknown> | undefined): number =>
  b ? Math.abs(a.position - b.position) : Number.POSITIVE_INFINITY
