// The thread that writes for the pages of the review.

import { expect, onTestFinished, test } from 'vitest'
import { writerOf } from '../../src/web/pages/review/writer.ts'
import { archive, judgement, when } from '../review/archive.ts'
import { roomOf } from './room.ts'

test('writes one thing after the other, tells what cannot be written, and is one for a room', {
  timeout: 60_000,
}, async () => {
  const where = await archive([3])
  const { room, close } = await roomOf(where)
  onTestFinished(close)
  const writer = writerOf(room)
  expect(writerOf(room)).toBe(writer)
  const [first, second, wrong] = await Promise.all([
    writer.ask({ task: 'judge', judgement: judgement(3), when }),
    writer.ask({ task: 'judge', judgement: judgement(3), when }),
    writer.ask({ task: 'judge', judgement: judgement(3, { verdict: 'corrected' }), when }),
  ])
  expect(first.correction?.id).toMatch(/^r[0-9a-f]{15}$/u)
  expect(second).toEqual({ correction: null })
  expect(wrong).toEqual({ fault: { fault: 'no-change', args: { given: '', known: '' } } })
  const reviewed = await room.reading(reader => reader.all('SELECT reviewed FROM figures'))
  expect(reviewed).toEqual([{ reviewed: 'accepted' }])
  await close()
  await expect(
    writer.ask({ task: 'undo', correction: '', said: { who: null, why: null, when } }),
  ).rejects.toMatchObject({
    reason: 'bug',
  })
})
