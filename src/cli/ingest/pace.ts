// How fast the work goes and how long the rest may take, by the documents that were worked on last. What was known before
// costs nothing and is no work.

export interface Pace {
  /** Each per minute. */
  readonly files: number
  readonly pages: number
  /** Seconds. */
  readonly left: number
}

export interface Ended {
  /** Milliseconds on the run's clock. */
  readonly at: number
  readonly files: number
  readonly pages: number
  readonly isWork: boolean
}

export interface Paces {
  readonly begin: (at: number) => void
  readonly end: (ended: Ended) => void
  /** Null while there is too little to go by. `left`: files that are still to be looked at. */
  readonly paceAt: (at: number, left: number) => Pace | null
}

/** Documents that are looked back upon. */
const lookBack = 50
const leastDocuments = 3
/** Milliseconds. */
const leastTime = 3000

export function openPaces(): Paces {
  /** Of work; `since` is when the first of them was begun. */
  const worked: Ended[] = []
  const last: Ended[] = []
  let since = 0

  const end = (ended: Ended): void => {
    keepLast(last, ended)
    if (ended.isWork) since = keepLast(worked, ended)?.at ?? since
    else if (worked.length === 0) since = ended.at
  }

  return {
    begin: at => {
      since = at
    },
    end,
    paceAt: (at, left) => {
      const minutes = (at - since) / 60_000
      if (worked.length < leastDocuments || at - since < leastTime) return null
      const files = sumOf(worked, 'files') / minutes
      // of the files to come as many may be known before as of the last ones
      const share =
        sumOf(
          last.filter(one => one.isWork),
          'files',
        ) / sumOf(last, 'files')
      return { files, pages: sumOf(worked, 'pages') / minutes, left: ((left * share) / files) * 60 }
    },
  }
}

/** Returns the one that it drops. */
function keepLast(list: Ended[], one: Ended): Ended | null {
  list.push(one)
  return list.length > lookBack ? (list.shift() ?? null) : null
}

const sumOf = (list: readonly Ended[], what: 'files' | 'pages'): number => list.reduce((sum, one) => sum + one[what], 0)

/** Seconds as coarse as an estimate may be said: to five seconds, whole minutes, five minutes, hours. */
export function coarse(seconds: number): number {
  const step = seconds < 55 ? 5 : seconds < 3570 ? 60 : seconds < 86_400 ? 300 : 3600
  return Math.max(step, Math.round(seconds / step) * step)
}
