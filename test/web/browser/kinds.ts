// Every kind of page that links lead to from the shelves, by following them as a reader does.

import { setTimeout as sleep } from 'node:timers/promises'

/** `/report/…` for any report: parts of an address that are no words of ours are left open. */
export const kindOf = (path: string): string =>
  (path.split('?')[0] ?? '')
    .split('/')
    .map(part => (/^[a-z-]{0,10}$/u.test(part) ? part : '…'))
    .join('/')

/** An address of each kind, the first that was found; downloads are none. */
export async function kindsFrom(address: string, first: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map([[kindOf(first), first]])
  const files = new Set<string>()
  for (const [kind, path] of found) {
    const links = await linksOn(address, path)
    if (links === null) files.add(kind)
    for (const link of links ?? []) if (!found.has(kindOf(link))) found.set(kindOf(link), link)
  }
  return new Map([...found].filter(([kind]) => !files.has(kind)))
}

/** To what is ours; null of what is no page. */
async function linksOn(address: string, path: string): Promise<string[] | null> {
  const answer = await settled(address + path)
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return null
  const page = await answer.text()
  return [...page.matchAll(/<a\b[^>]*?\bhref="([^"]+)"/gu)]
    .map(([, link = '']) => new URL(link.replaceAll('&amp;', '&'), address + path))
    .filter(({ origin }) => origin === address)
    .map(({ pathname, search }) => pathname + search)
}

/** What is worked out first is asked for again, as a browser would. */
async function settled(address: string): Promise<Response> {
  for (;;) {
    const answer = await fetch(address)
    if (!answer.headers.has('refresh')) return answer
    await answer.body?.cancel()
    await sleep(100)
  }
}
