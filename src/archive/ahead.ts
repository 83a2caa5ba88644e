// Work that is begun ahead, its results in order.

export interface Step<T, R> {
  readonly item: T
  /** Null where the item has only been begun. */
  readonly result: R | null
}

type Ended<R> = { readonly result: R } | { readonly fault: unknown }

/** Each item as it is begun and, in the order of the items, as it is done; up to `ahead` others are at work meanwhile. A fault is thrown at its turn. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<Step<T, R>> {
  const begun: { readonly item: T; readonly ended: Promise<Ended<R>> }[] = []
  for (const item of items) {
    yield { item, result: null }
    const ended = work(item).then<Ended<R>, Ended<R>>(
      result => ({ result }),
      (fault: unknown) => ({ fault }),
    )
    begun.push({ item, ended })
    if (begun.length > ahead) yield await firstOf(begun)
  }
  while (begun.length > 0) yield await firstOf(begun)
}

async function firstOf<T, R>(begun: { readonly item: T; readonly ended: Promise<Ended<R>> }[]): Promise<Step<T, R>> {
  const { item, ended } = begun.shift() as (typeof begun)[number]
  const end = await ended
  if ('fault' in end) throw end.fault
  return { item, result: end.result }
}
