// Work begun ahead, and turns at the same thing.

import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Bounds, inOrder } from '../../src/archive/ahead.ts'
import { createTurns } from '../../src/archive/turns.ts'

async function resultsOf(delays: readonly number[], bounds: Bounds) {
  let atWork = 0
  let most = 0
  const results: number[] = []
  const work = async (delay: number): Promise<number> => {
    most = Math.max(most, ++atWork)
    await wait(delay)
    atWork--
    return delay
  }
  for await (const { result } of inOrder(delays, work, bounds)) if (result !== null) results.push(result)
  return { results, most }
}

test('results come in the order of the items, however long each takes', async () => {
  const delays = [40, 1, 20, 1, 1, 30]
  expect(await resultsOf(delays, { atOnce: 4, untold: 9 })).toEqual({ results: delays, most: 4 })
  expect(await resultsOf(delays, { atOnce: 1, untold: 1 })).toEqual({ results: delays, most: 1 })
})

test('one that takes long holds up the others only when too many wait to be told', async () => {
  const begunBefore = async (untold: number): Promise<number> => {
    let begun = 0
    for await (const { result } of inOrder([60, 1, 1, 1, 1, 1], delay => wait(delay, 'x'), { atOnce: 2, untold }))
      if (result === null) begun++
      else return begun
    return begun
  }
  expect([await begunBefore(6), await begunBefore(3)]).toEqual([6, 3])
})

test('a fault is thrown at its turn, not before', async () => {
  const seen: number[] = []
  const run = async (): Promise<void> => {
    const work = (item: number) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item))
    for await (const { result } of inOrder([1, 2, 3], work, { atOnce: 3, untold: 3 }))
      if (result !== null) seen.push(result)
  }
  await expect(run()).rejects.toThrow('two')
  expect(seen).toEqual([1])
})

test('once a fault is thrown, no work goes on', async () => {
  let ended = 0
  const work = async (delay: number): Promise<void> => {
    await wait(delay)
    if (delay === 5) throw new Error('five')
    ended++
  }
  const run = async (): Promise<void> => {
    for await (const { result } of inOrder([5, 40, 40], work, { atOnce: 3, untold: 3 })) expect(result).toBe(null)
  }
  await expect(run()).rejects.toThrow('five')
  expect(ended).toBe(2)
})

test('what shares a key waits, what does not goes on', async () => {
  const turns = createTurns()
  const order: string[] = []
  const work = (name: string, delay: number) => async () => {
    order.push(`${name}+`)
    await wait(delay)
    order.push(`${name}-`)
  }
  await Promise.all([turns(['a', 'b'], work('1', 30)), turns(['b'], work('2', 1)), turns(['c'], work('3', 1))])
  expect(order).toEqual(['1+', '3+', '3-', '1-', '2+', '2-'])
})

test('a fault in one turn does not stop the next', async () => {
  const turns = createTurns()
  const first = turns(['a'], () => Promise.reject(new Error('first')))
  const second = turns(['a'], () => Promise.resolve(2))
  await expect(first).rejects.toThrow('first')
  expect(await second).toBe(2)
})
