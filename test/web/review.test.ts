// The page of the review, asked without a browser.

import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { correctionsPlace } from '../../src/archive/places.ts'
import type { Task } from '../../src/web/pages/review/tasks.ts'
import type { Room } from '../../src/web/room.ts'
import { hash, reportOf } from '../catalog/factories.ts'
import { archive } from '../review/archive.ts'
import { roomOf } from './room.ts'

// the same in this process: review-writer.test.ts has the thread, which takes a second to load the rules for each room
vi.mock('../../src/web/pages/review/writer.ts', async () => {
  const { catalogFor } = await import('../../src/cli/asking.ts')
  const { perform } = await import('../../src/web/pages/review/tasks.ts')
  const { rules } = await import('../given.ts')
  return {
    writerOf: ({ archive: where, call }: Room) => ({
      warm: () => {},
      ask: async (task: Task) =>
        perform(task, { archive: where, file: await catalogFor(call), rules, marked: 'hidden' }),
    }),
  }
})

const id = (n: number): string => `${hash(n).slice(0, 12)}:f:f${n}.1`

async function room() {
  const where = await archive([3, 4], n => ({
    figures: reportOf(n).figures.map(one => ({ ...one, confidence: n === 4 ? 0.8 : 0.9, dimensions: {} })),
  }))
  const opened = await roomOf(where)
  onTestFinished(opened.close)
  const textOf = async (path: string): Promise<string> => (await opened.get(path)).text()
  const lines = (): Record<string, unknown>[] =>
    readFileSync(correctionsPlace(where), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  return { ...opened, textOf, lines }
}

/** A field of the first form that posts to the review. */
const fieldIn = (page: string, name: string): string =>
  (new RegExp(`name="${name.replaceAll('.', '\\.')}"[^>]*value="([^"]*)"`, 'u').exec(page)?.[1] ?? '').replaceAll(
    '&amp;',
    '&',
  )

const judging = (page: string, verdict: string, more: Readonly<Record<string, string>> = {}) => ({
  item: fieldIn(page, 'item'),
  to: fieldIn(page, 'to'),
  from: fieldIn(page, 'from'),
  who: 'An',
  why: '',
  verdict,
  ...more,
})

describe('the item that is looked at', () => {
  test('is the least sure, with its words marked, what was read and why; each way has its key', async () => {
    const { textOf } = await room()
    const page = await textOf('/review?kind=figure')
    for (const part of [
      '<mark>4 đoàn</mark>',
      'đoàn vào: 4 đoàn · năm 2004 · Bắc Giang',
      'đúng khoảng 80 trên 100',
      '200 điểm',
      'Còn 2 mục chưa ai xem.',
    ])
      expect(page).toContain(part)
    for (const key of ['a', 'c', 'x', 's']) expect(page).toContain(`aria-keyshortcuts="${key}"`)
    expect(page).not.toMatch(/ style="|<script(?![^>]* src=)/u)
  })

  test('is the one that a report leads to, by its anchor', async () => {
    const { textOf } = await room()
    expect(await textOf(`/review?document=${hash(3)}&item=f1`)).toContain('<mark>3 đoàn</mark>')
  })

  test('words of a report are text, whatever they are', async () => {
    const where = await archive([3], n => ({
      document: {
        ...reportOf(n).document,
        issuer: { name: '<img src=x onerror=alert(1)>', parent: null, placeId: null },
      },
    }))
    const { get, close } = await roomOf(where)
    onTestFinished(close)
    const page = await (await get('/review')).text()
    expect(page).toContain('&lt;img src=x')
    expect(page).not.toContain('<img src=x')
  })

  test('a filter that names nothing is told in words', async () => {
    const { get } = await room()
    expect((await get('/review?body=khong-co-co-quan-nay')).status).toBe(400)
    expect((await get('/review?kind=x&code=y&year=z&after=q')).status).toBe(200)
  })
})

describe('a verdict', () => {
  test('is written with who and when, the catalog follows, and the next item comes', async () => {
    const { textOf, post, lines, get } = await room()
    const page = await textOf('/review?kind=figure')
    const answered = await post('/review', judging(page, 'accepted'))
    expect(answered.status).toBe(303)
    const there = answered.headers.get('location') ?? ''
    expect(there).toMatch(/^\/review\?kind=figure&after=[^&]+&back=[^&]+&done=r[0-9a-f]{15}$/u)
    expect(lines()).toMatchObject([{ verdict: 'accepted', who: 'An', document: hash(4), item: 'figure' }])
    const next = await textOf(there)
    expect(next).toContain('<mark>3 đoàn</mark>')
    expect(next).toContain('Đã ghi: đúng')
    expect(next).toContain('Còn 1 mục chưa ai xem.')
    expect(answered.headers.get('set-cookie')).toContain('trichluc-who=An')
    expect(await (await get('/review/log')).text()).toContain('đang dùng')
  })

  test('of a value: the other fields are as they were', async () => {
    const { textOf, post, lines, room: opened } = await room()
    const page = await textOf('/review?kind=figure')
    const fields = Object.fromEntries(
      [...page.matchAll(/<input name="(field\.[\w.]+)" value="([^"]*)"/gu)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    )
    expect(fields).toMatchObject({
      'field.value': '4',
      'field.period.from': '01/01/2004',
      'field.indicator': 'in.trips',
    })
    await post('/review', judging(page, 'corrected', { ...fields, 'field.value': '1.234', why: 'đọc nhầm' }))
    expect(lines()).toMatchObject([
      { verdict: 'corrected', why: 'đọc nhầm', changes: [{ field: 'value', was: 4, now: 1234 }] },
    ])
    const values = await opened.reading(reader => reader.all('SELECT value FROM figures ORDER BY value'))
    expect(values).toEqual([{ value: 3 }, { value: 1234 }])
    expect(await textOf(`/review?at=${id(4)}`)).toContain('<del>4</del> → <ins>1.234</ins>')
  })

  test('that cannot be taken is told, with what was typed; nothing is written', async () => {
    const { textOf, post, lines } = await room()
    const page = await textOf('/review?kind=figure')
    const answered = await post('/review', judging(page, 'corrected', { 'field.value': 'nhiều' }))
    expect(answered.status).toBe(422)
    const text = await answered.text()
    expect(text).toMatch(/role="alert"[^>]*>«nhiều»: không phải là số/u)
    expect(text).toContain('value="nhiều"')
    expect(lines).toThrow('ENOENT')
  })

  test('without the token, of no item, or none that is known is refused', async () => {
    const { textOf, post, lines } = await room()
    const page = await textOf('/review?kind=figure')
    expect((await post('/review', { ...judging(page, 'accepted'), token: 'x' })).status).toBe(403)
    expect((await post('/review', judging(page, 'undone'))).status).toBe(400)
    expect((await post('/review', { ...judging(page, 'accepted'), item: `${'0'.repeat(12)}:f:f1` })).status).toBe(404)
    expect(lines).toThrow('ENOENT')
  })

  test('leads nowhere but to the review', async () => {
    const { textOf, post } = await room()
    const page = await textOf('/review?kind=figure')
    for (const to of ['//evil.example/review', 'https://evil.example/', '/reviewer', '/\\evil.example'])
      expect((await post('/review', { ...judging(page, 'rejected'), to })).headers.get('location')).toMatch(
        /^\/review\?done=/u,
      )
  })

  test('is taken back: the item is in the queue again', async () => {
    const { textOf, post, lines } = await room()
    await post('/review', judging(await textOf('/review?kind=figure'), 'rejected'))
    expect(await textOf(`/review?at=${id(4)}`)).toContain('không còn trong bản ghi')
    const [{ id: line } = { id: '' }] = lines()
    const answered = await post('/review/undo', { id: String(line), to: '/review?kind=figure' })
    expect(answered.headers.get('location')).toBe('/review?kind=figure&done=undone')
    expect(await textOf('/review?kind=figure')).toContain('<mark>4 đoàn</mark>')
    expect((await post('/review/undo', { id: String(line) })).status).toBe(400)
  })
})

describe('a sample', () => {
  test('is drawn once, looked at one by one, and tells the share that is right', async () => {
    const { textOf, post } = await room()
    const answered = await post('/review/sample', { kind: 'figure', size: '2', seed: '1' })
    expect(answered.headers.get('location')).toBe('/review/sample?n=1')
    expect((await post('/review/sample', { kind: 'figure', size: '2', seed: '1' })).headers.get('location')).toBe(
      '/review/sample?n=1',
    )
    const page = await textOf('/review/sample?n=1')
    const judged = await post('/review', judging(page, 'accepted'))
    expect(judged.headers.get('location')).toMatch(/^\/review\/sample\?n=1&done=r/u)
    expect(await textOf('/review/sample?n=1')).toContain('Đúng 1 trên 1 mục đã xem: 100 %')
  })
})

test('a correction becomes an example of a rule', async () => {
  const { textOf, post, lines, get } = await room()
  await post('/review', judging(await textOf('/review?kind=figure'), 'corrected', { 'field.indicator': 'out.trips' }))
  const [{ id: line } = { id: '' }] = lines()
  expect(await textOf('/review/log')).toContain(`/review/example/${line}`)
  expect(await textOf(`/review/example/${line}`)).toMatch(/out\.trips|chỉ tiêu|quy tắc/u)
  expect((await get('/review/example/r000000000000000')).status).toBe(404)
})
