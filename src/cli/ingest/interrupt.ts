// Ctrl-C: the first asks the run to end, the second ends it.

export interface Interrupt {
  readonly signal: AbortSignal
  /** Ctrl-C does again what it did before. */
  readonly release: () => void
}

export interface Interrupted {
  readonly onFirst: () => void
  readonly onSecond: () => void
  /** Milliseconds. */
  readonly now: () => number
}

/** A program between (npm) may pass on what the terminal has sent already: milliseconds in which two are one. */
const sameKey = 300

// Windows has no SIGTERM to listen to
const signals: readonly NodeJS.Signals[] = process.platform === 'win32' ? ['SIGINT'] : ['SIGINT', 'SIGTERM']

export function listenForInterrupt(
  { onFirst, onSecond, now }: Interrupted,
  source: Pick<NodeJS.EventEmitter, 'on' | 'off'> = process,
): Interrupt {
  const controller = new AbortController()
  let first = Number.NEGATIVE_INFINITY
  const onSignal = (): void => {
    if (!controller.signal.aborted) {
      first = now()
      controller.abort()
      onFirst()
    } else if (now() - first > sameKey) onSecond()
  }
  for (const signal of signals) source.on(signal, onSignal)
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of signals) source.off(signal, onSignal)
    },
  }
}
