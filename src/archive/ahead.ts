// Work that is begun ahead, its results in order.

export interface Step<T, R> {
  readonly item: T
  /** Null where the item has only been begun. */
  readonly result: R | null
}

type Ended<R> = { readonly result: R } | { readonly fault: unknown }

interface Begun<T, R> {
  readonly item: T
  ended: Ended<R> | null
}

export interface Bounds {
  /** Items at work. */
  readonly atOnce: number
  /** Items begun whose results have not been told: one that takes long holds up no others until then. */
  readonly untold: number
}

/**
 * Each item as it is begun and, in the order of the items, as it is done. A fault is thrown at its turn. However it ends,
 * no work goes on after it.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<R>,
  { atOnce, untold }: Bounds,
): AsyncGenerator<Step<T, R>> {
  const left = items[Symbol.iterator]()
  const begun: Begun<T, R>[] = []
  const atWork = new Set<Promise<void>>()
  let next = left.next()
  try {
    for (;;) {
      const first = begun[0]
      if (first?.ended) {
        begun.shift()
        if ('fault' in first.ended) throw first.ended.fault
        yield { item: first.item, result: first.ended.result }
      } else if (!next.done && atWork.size < atOnce && begun.length < untold) {
        const one: Begun<T, R> = { item: next.value, ended: null }
        yield { item: one.item, result: null }
        begun.push(one)
        const turn = endOf(work, one).then(() => void atWork.delete(turn))
        atWork.add(turn)
        next = left.next()
      } else if (first) await Promise.race(atWork)
      else return
    }
  } finally {
    await Promise.all(atWork)
  }
}

async function endOf<T, R>(work: (item: T) => Promise<R>, one: Begun<T, R>): Promise<void> {
  one.ended = await work(one.item).then(
    result => ({ result }),
    (fault: unknown) => ({ fault }),
  )
}

/** None more once it is aborted. */
export function* unlessAborted<T>(items: Iterable<T>, signal: AbortSignal | undefined): Generator<T> {
  for (const item of items) {
    if (signal?.aborted) return
    yield item
  }
}
