// Looking up in lists that stand in order.

/** Index of the first item that holds, the list's length where none does; whatever stands behind it holds, too. */
export function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
