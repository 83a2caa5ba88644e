// Threads of the server, and the times that its pages wait and tell.

import { expect, onTestFinished, test } from 'vitest'
import { explainerOf } from '../../src/web/pages/report/explain.ts'
import { dayOf } from '../../src/web/when.ts'
import { within } from '../../src/web/within.ts'
import { record } from '../cli/factories.ts'
import { archive } from '../review/archive.ts'
import { roomOf } from './room.ts'

test('why a thread cannot begin is told to each that asks', { timeout: 30_000 }, async () => {
  const { room, close } = await roomOf(await archive([3]), { options: { rules: ['/nowhere/rules'] } })
  onTestFinished(close)
  const [item] = record().citations
  const ask = () => explainerOf(room)({ text: '', asked: { kind: 'citation', item: item as NonNullable<typeof item> } })
  await expect(ask()).rejects.toMatchObject({ reason: 'not-found' })
  await expect(ask()).rejects.toMatchObject({ reason: 'not-found' })
})

test('a page waits so long and no longer; what fails is told', async () => {
  expect(await within(new Promise(() => {}), 5)).toBe(null)
  expect(await within(Promise.resolve(3), 5000)).toBe(3)
  await expect(within(Promise.reject(new Error('no')), 5000)).rejects.toThrow('no')
})

test('half past midnight is of the day that the clock shows, whatever it is in Greenwich', () => {
  expect(dayOf(new Date(2026, 0, 1, 0, 30).toISOString())).toBe('2026-01-01')
  expect(dayOf(new Date(2026, 0, 1, 23, 30).toISOString())).toBe('2026-01-01')
})
