import { expect, test } from 'vitest'
import type { Found } from '../../../src/archive/find/index.ts'
import { batchesOf, type Watching } from '../../../src/cli/ingest/watch.ts'

type State = Readonly<Record<string, number>>

const found = (path: string, bytes: number): Found => ({
  path,
  fault: null,
  bytes,
  modified: 0,
  place: async () => path,
})

/** Looks at a folder that holds these files, by size, at one look after the other; ends after the last. */
async function batches(...states: readonly State[]) {
  const stop = new AbortController()
  const waits: string[] = []
  let looks = 0
  const watching: Watching = {
    look: async () => {
      const state = states[Math.min(looks++, states.length - 1)] ?? {}
      if (looks > states.length) stop.abort()
      return Object.entries(state).map(([path, bytes]) => found(path, bytes))
    },
    wait: async until => void waits.push(until),
    signal: stop.signal,
  }
  const taken: (readonly string[])[] = []
  for await (const paths of batchesOf(watching)) taken.push(paths)
  return { taken, waits }
}

test('what is there is taken once it rests, and once', async () => {
  expect((await batches({ 'a.pdf': 1 }, { 'a.pdf': 1 }, { 'a.pdf': 1 })).taken).toEqual([['a.pdf']])
})

test('a file that is still growing is left until it rests; meanwhile one looks soon', async () => {
  const a = { 'a.pdf': 5 }
  const { taken, waits } = await batches(
    a,
    a,
    { ...a, 'b.pdf': 1 },
    { ...a, 'b.pdf': 2 },
    { ...a, 'b.pdf': 2 },
    { ...a, 'b.pdf': 2 },
  )
  expect(taken).toEqual([['a.pdf'], ['b.pdf']])
  expect(waits.slice(0, 5)).toEqual(['soon', 'later', 'soon', 'soon', 'later'])
})

test('one that changes is taken again, one that goes is not', async () => {
  const { taken } = await batches({ a: 1, b: 1 }, { a: 1, b: 1 }, { a: 2 }, { a: 2 })
  expect(taken).toEqual([['a', 'b'], ['a']])
})

test('a page that comes later comes with the pages that are there', async () => {
  const two = { 's-1.jpg': 1, 's-2.jpg': 1, 'a.pdf': 1 }
  const { taken } = await batches(two, two, { ...two, 's-3.jpg': 1 }, { ...two, 's-3.jpg': 1 })
  expect(taken).toEqual([
    ['s-1.jpg', 's-2.jpg', 'a.pdf'],
    ['s-1.jpg', 's-2.jpg', 's-3.jpg'],
  ])
})
