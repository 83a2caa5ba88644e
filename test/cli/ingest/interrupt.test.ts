import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { listenForInterrupt } from '../../../src/cli/ingest/interrupt.ts'

function pressed() {
  const source = new EventEmitter()
  const told: string[] = []
  const clock = { ms: 0 }
  const interrupt = listenForInterrupt(
    { onFirst: () => told.push('first'), onSecond: () => told.push('second'), now: () => clock.ms },
    source,
  )
  return { source, told, clock, interrupt }
}

test('the first Ctrl-C asks to end, the second ends', () => {
  const { source, told, clock, interrupt } = pressed()
  expect(interrupt.signal.aborted).toBe(false)
  source.emit('SIGINT')
  expect([told, interrupt.signal.aborted]).toEqual([['first'], true])
  clock.ms = 1000
  source.emit('SIGINT')
  expect(told).toEqual(['first', 'second'])
})

test('one that npm passes on beside the terminal is no second one', () => {
  const { source, told, clock } = pressed()
  source.emit('SIGINT')
  clock.ms = 20
  source.emit('SIGINT')
  expect(told).toEqual(['first'])
})

test('afterwards nobody listens', () => {
  const { source, told, interrupt } = pressed()
  interrupt.release()
  source.emit('SIGINT')
  expect(told).toEqual([])
  expect(source.eventNames()).toEqual([])
})
