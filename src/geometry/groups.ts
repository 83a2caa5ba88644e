// What hangs together.

/** Numbers 0…count-1 in groups joined by `links`; groups by their first member. */
export const connected = (count: number, links: Iterable<readonly [number, number]>): number[][] => {
  const parent = Array.from({ length: count }, (_, index) => index)
  const rootOf = (start: number): number => {
    let root = start
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] ?? 0] ?? 0
      root = parent[root] ?? 0
    }
    return root
  }
  for (const [a, b] of links) parent[Math.max(rootOf(a), rootOf(b))] = Math.min(rootOf(a), rootOf(b))
  return [...Map.groupBy(parent.keys(), rootOf).values()]
}
