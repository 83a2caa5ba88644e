import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventSchema, eventTable } from '../../../src/cli/ingest/events.ts'
import { openSeeing } from '../../../src/cli/ingest/seeing.ts'
import { TrichLucError } from '../../../src/model/errors.ts'
import { root } from '../../given.ts'
import { began, ended, fakeCall } from './made.ts'

test('every event is one line that fits the schema', async () => {
  const { call, printed, now } = fakeCall({ json: true })
  const seeing = openSeeing(call, 'D:/kho', now)
  const error = new TrichLucError('encrypted', { file: '/a\nb.pdf' })
  await seeing.take(began('/a.pdf', 1, 1))
  await seeing.take(ended({ path: '/a.pdf', status: 'failed', error, sha256: null }, 1, 1))
  seeing.listening.onSkipped?.('/kho-2')
  seeing.listening.onOtherRules?.({ count: 2, all: 3, theirs: 'sha256:1', ours: 'sha256:2' })
  seeing.listening.onApart?.(new TrichLucError('not-joined', { why: 'few-legible', file: '/1.jpg … 3.jpg' }))
  seeing.listening.onClosed?.({
    annexes: [{ path: '/p.xls', report: null, named: 'Báo cáo 415/BC-UBND', rivals: 0 }],
    copies: [
      { first: { path: '/a', part: null }, others: [{ path: '/b', part: 2 }], certainty: 'likely', isNew: true },
    ],
  })
  await seeing.end({ exitCode: 20, interrupted: false })
  seeing.close()
  const events = printed.map(text => {
    expect(text.endsWith('\n')).toBe(true)
    expect(text.trimEnd()).not.toContain('\n')
    return eventSchema.parse(JSON.parse(text))
  })
  expect(events.map(({ event }) => event)).toEqual([
    'document-began',
    'document-ended',
    'folder-skipped',
    'other-rules',
    'pictures-apart',
    'appendix',
    'duplicate',
    'run-ended',
  ])
  expect(events[1]).toMatchObject({ status: 'failed', reason: 'encrypted', exitCode: 8, sha256: null })
  expect(events.at(-1)).toMatchObject({ counts: { failed: 1, done: 0 }, exitCode: 20 })
})

test('the schema refuses what it does not know', () => {
  const event = { version: 1, time: '2026-01-01T00:00:00.000Z', event: 'stopping' }
  expect(eventSchema.safeParse(event).success).toBe(true)
  expect(eventSchema.safeParse({ ...event, more: 1 }).success).toBe(false)
  expect(eventSchema.safeParse({ ...event, version: 2 }).success).toBe(false)
})

test('without --json nothing is printed', async () => {
  const { call, printed, now } = fakeCall()
  const seeing = openSeeing(call, 'D:/kho', now)
  await seeing.take(ended({}, 1, 1))
  await seeing.end({ exitCode: 0, interrupted: false })
  seeing.close()
  expect(printed).toEqual([])
})

test('the README has the table of events as it is', () => {
  expect(readFileSync(`${root}src/cli/ingest/README.md`, 'utf8')).toContain(`\n${eventTable()}\n`)
})
