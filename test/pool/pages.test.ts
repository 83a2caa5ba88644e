// Page by page: what a worker tells of, and in which order its pages are read.

import { describe, expect, test } from 'vitest'
import { recordOf } from '../../src/record.ts'
import { bytesOf, reports, rules } from '../given.ts'
import { recordedOcr, scans } from '../scans/recorded.ts'

const scan = 'dong-thap-ldtbxh-2017.photocopy.tif'

/** Pages as they are begun (from 1; null: no more are) and «read», which takes a while. */
async function eventsOf(pageByPage: boolean): Promise<unknown[]> {
  const events: unknown[] = []
  const ocr = recordedOcr(scan)
  const kept = ocr.kept && {
    ...ocr.kept,
    get: async (key: string) => {
      const sheet = await ocr.kept?.get(key)
      await new Promise(resolve => setTimeout(resolve, 300))
      events.push('read')
      return sheet ?? null
    },
  }
  await recordOf(bytesOf(`${scans}/${scan}`), {
    rules,
    ocr: { ...ocr, kept, pageByPage },
    onPage: (page?: number | null) => events.push(page),
  })
  return events
}

describe('pages are told as they are begun:', () => {
  test('page by page each is read before the next', async () => {
    expect(await eventsOf(true)).toEqual([1, 'read', 2, 'read', 3, 'read', null])
  })

  test('else others are looked at meanwhile', async () => {
    const events = await eventsOf(false)
    expect(events.filter(event => event === 'read')).toHaveLength(3)
    expect(events.slice(0, 2)).toEqual([1, 2])
  })

  test('those of a PDF', async () => {
    const events: unknown[] = []
    const onPage = (page?: number | null) => events.push(page)
    await recordOf(bytesOf(`${reports}/mai-chau-2016.pdf`), { rules, onPage })
    expect(events).toEqual([1, 2, null])
  })
})
