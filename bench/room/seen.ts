// How long a page takes in a browser, by the browser's own clock.

import type { Page } from 'playwright-core'

/** Milliseconds since the page was asked for. */
export interface Seen {
  readonly status: number
  /** The first byte of the answer. */
  readonly answered: number
  /** The first text or picture. */
  readonly painted: number
  /** Painted, and all of it there, styles and scripts too. */
  readonly usable: number
  /** Bytes of the page itself. */
  readonly bytes: number
}

const clock = `new Promise(done => new PerformanceObserver(list => {
  const [paint] = list.getEntriesByName('first-contentful-paint')
  const [page] = performance.getEntriesByType('navigation')
  if (paint) done({ answered: page.responseStart, painted: paint.startTime,
    usable: Math.max(paint.startTime, page.loadEventEnd), bytes: page.decodedBodySize })
}).observe({ type: 'paint', buffered: true }))`

export async function seen(page: Page, address: string): Promise<Seen> {
  const answer = await page.goto(address, { waitUntil: 'load' })
  const times = await page.evaluate<Omit<Seen, 'status'>>(clock)
  return { status: answer?.status() ?? 0, ...times }
}
