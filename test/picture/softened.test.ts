import { expect, it } from 'vitest'
import { isTwoTone, softened } from '../../src/picture/softened.ts'

const size = 40
const square = Uint8Array.from({ length: size * size }, (_, i) => (i % size > 10 && i % size < 30 ? 0 : 255))
const grey = { width: size, height: size, channels: 1 as const, data: square, dpi: 200 }

it('a picture of two tones has black and no grey', () => {
  expect(isTwoTone(grey)).toBe(true)
  expect(isTwoTone({ ...grey, data: square.map(value => value || 60) })).toBe(false)
  expect(isTwoTone({ ...grey, data: square.map(() => 255) })).toBe(false)
})

it('softening leaves a rim of one grey pixel on each side of an edge', () => {
  const row = softened(grey).data.subarray(5 * size, 6 * size)
  expect([...row.subarray(9, 13)]).toEqual([255, 212, 42, 0])
})
