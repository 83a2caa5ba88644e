// Work on one thing at a time: what asks for the same keys waits for its turn.

export type Turns = <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T>

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return async (keys, work) => {
    const before = keys.map(key => last.get(key))
    const turn = Promise.all(before).then(work)
    // a fault is told to whoever asked, not to who comes next
    const over = turn.then(
      () => undefined,
      () => undefined,
    )
    for (const key of keys) last.set(key, over)
    try {
      return await turn
    } finally {
      for (const key of keys) if (last.get(key) === over) last.delete(key)
    }
  }
}
