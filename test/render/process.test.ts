// The process that draws, with a program that does nothing but what goes wrong.

import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { noPicture, type PageTask } from '../../src/render/pages/asked.ts'
import { type Artist, type Limits, startArtist } from '../../src/render/pages/process.ts'

const program = fileURLToPath(new URL('artist.mjs', import.meta.url))

const limits: Limits = { memory: 200, patience: 500, waiting: 10, idle: 60_000 }

function artist(own: Partial<Limits> = {}): Artist {
  const started = startArtist({ ...limits, ...own }, program)
  onTestFinished(started.close)
  return started
}

const page = (sha256: string, number = 1): PageTask => {
  return { kind: 'page', archive: '', sha256, page: number, width: 400, allowMarked: false }
}

const drawn = async (by: Artist, task: PageTask): Promise<readonly string[]> => {
  const made = await by.make(task)
  return made.kind === 'page' ? made.webp.split(' ') : []
}

test('one process draws page after page', async () => {
  const one = artist()
  const [first, second] = await Promise.all([1, 2].map(number => drawn(one, page('plain', number))))
  expect([first?.[1], second?.[1]]).toEqual(['1', '2'])
  expect(first?.[2]).toBe(second?.[2])
})

test.each([
  ['hang', 'time', 500],
  ['heap', 'memory', 20_000],
  ['crash', 'crash', 20_000],
] as const)(
  'a page over which it does %s has no picture, and another process draws the next',
  async (sha256, why, patience) => {
    const one = artist({ patience })
    const [, , before] = await drawn(one, page('plain'))
    await expect(one.make(page(sha256, 3))).rejects.toEqual(noPicture(why, 3))
    const [, , after] = await drawn(one, page('plain'))
    expect(after).not.toBe(before)
  },
)

test('who looks at another document does not wait for one that hangs, page after page', async () => {
  const one = artist()
  await one.make(page('hang')).catch(() => {})
  const order: string[] = []
  const tell = (what: string) => () => void order.push(what)
  const busy = one.make(page('slow')).then(tell('slow'))
  const hangs = [2, 3].map(number => one.make(page('hang', number)).catch(tell(`hang ${number}`)))
  const plain = one.make(page('plain')).then(tell('plain'))
  const places = one.make({ kind: 'places', archive: '', sha256: 'hang', part: null, spans: [] }).then(tell('places'))
  await Promise.all([busy, plain, places, ...hangs])
  expect(order).toEqual(['slow', 'places', 'plain', 'hang 2', 'hang 3'])
})

test('more than may wait are refused at once', async () => {
  const one = artist({ waiting: 2 })
  const all = await Promise.allSettled([1, 2, 3, 4, 5].map(number => one.make(page('slow', number))))
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'])
})

test('it goes where nobody asks for long, and comes again', async () => {
  const one = artist({ idle: 50 })
  const [, , before] = await drawn(one, page('plain'))
  await setTimeout(300)
  expect(() => process.kill(Number(before), 0)).toThrow('ESRCH')
  const [, , after] = await drawn(one, page('plain'))
  expect(after).not.toBe(before)
})

test('closed, it refuses who waits, and ends what it does', async () => {
  const one = artist()
  await drawn(one, page('plain'))
  const waiting = Promise.allSettled([page('hang'), page('plain')].map(task => one.make(task)))
  await setTimeout(100)
  one.close()
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(one.make(page('plain'))).rejects.toMatchObject({ reason: 'no-picture' })
})
