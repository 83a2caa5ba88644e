// A reading room over an archive: each look several times, pictures of pages, memory after many of them.

import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { picturesPlace } from '../../src/archive/places.ts'
import { type Served, served } from '../../test/web/browser/served.ts'
import { residentOf } from '../many/watch.ts'
import { milliseconds } from '../measure.ts'
import { type Look, looksIn } from './looks.ts'
import { type Seen, seen } from './seen.ts'

export interface Looked {
  readonly look: Look
  /** Of this server and this browser. */
  readonly first: Seen
  /** Milliseconds until what is worked out first was there; of most nothing is. */
  readonly waited: number
  readonly times: readonly Seen[]
}

export interface Measured {
  /** Milliseconds from the command to its address. */
  readonly start: number
  readonly looks: readonly Looked[]
  /** Milliseconds of each picture, when it is made and when it is kept. */
  readonly pictures: { readonly cold: readonly number[]; readonly warm: readonly number[] }
  /** Resident, mebibytes: at the start, after all looks, after `many` more; NaN where the system does not say. */
  readonly memory: readonly [start: number, looked: number, asked: number]
}

export const many = 200

interface Given {
  readonly browser: Browser
  readonly archive: string
  readonly repeats: number
}

export async function measured({ browser, archive, repeats }: Given): Promise<Measured> {
  const { all, pictures } = looksIn(archive)
  rmSync(picturesPlace(archive), { recursive: true, force: true })
  const began = performance.now()
  const server = await served(archive)
  try {
    const start = performance.now() - began
    const memory = memoryOf(server)
    const looks = await lookedAt({ browser, server, repeats }, all)
    const looked = memoryOf(server)
    // the last first: the page behind one that is asked for is drawn ahead
    const cold = await fetched(server, pictures.toReversed())
    const warm = await fetched(server, pictures)
    for (let n = 0; n < many; n++) await fetched(server, [all[n % all.length]?.path ?? '/'])
    return { start, looks, pictures: { cold, warm }, memory: [memory, looked, memoryOf(server)] }
  } finally {
    await server.stop()
  }
}

async function lookedAt(
  { browser, server, repeats }: Pick<Given, 'browser' | 'repeats'> & { readonly server: Served },
  all: readonly Look[],
): Promise<Looked[]> {
  const page = await browser.newPage()
  const looks: Looked[] = []
  for (const look of all) {
    const address = server.address + look.path
    const first = await seen(page, address)
    // it would load itself again
    await page.goto('about:blank')
    const waited = await milliseconds(() => workedOut(address))
    const times: Seen[] = []
    for (let n = 0; n < repeats; n++) times.push(await seen(page, address))
    looks.push({ look, first, waited, times })
  }
  await page.close()
  return looks
}

/** A page that is not ready says when it is to be asked for again. */
async function workedOut(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address)
    await answer.arrayBuffer()
    if (!answer.headers.has('refresh')) return
    await sleep(100)
  }
}

/** Milliseconds of each, one after the other. */
async function fetched(server: Served, paths: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const path of paths)
    times.push(
      await milliseconds(async () => {
        const answer = await fetch(server.address + path)
        await answer.arrayBuffer()
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      }),
    )
  return times
}

const memoryOf = ({ pid }: Served): number => residentOf(pid) ?? Number.NaN
