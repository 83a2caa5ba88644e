import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connected } from '../../src/geometry/groups.ts'
import { turnBack, turnUpright, upright } from '../../src/geometry/turn.ts'
import { commonest, nearest, snapped } from '../../src/geometry/values.ts'

const turns = [0, 90, 180, 270] as const
const number = fc.integer({ min: 0, max: 800 })

describe('turning a page', () => {
  test('there and back is where it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...turns), number, number, number, number, (turn, x, y, width, height) => {
        const sheet = { width: 1700, height: 1600 }
        const box = [x, y, x + width, y + height] as const
        const turned = turnUpright(box, turn, sheet)
        expect(turnBack(turned, turn, upright(sheet, turn))).toEqual(box)
        expect(turned[2] - turned[0] + turned[3] - turned[1]).toBe(width + height)
      }),
    )
  })

  test('text that runs down has its first line at the right', () => {
    const sheet = { width: 600, height: 800 }
    const [first, second] = [580, 560].map(x => turnUpright([x - 10, 50, x, 300], 90, sheet))
    expect(first).toEqual([50, 20, 300, 30])
    expect(second?.[1]).toBeGreaterThan(first?.[1] ?? 0)
  })
})

test('what is linked is one group', () => {
  expect(
    connected(6, [
      [0, 3],
      [3, 5],
      [1, 2],
    ]),
  ).toEqual([[0, 3, 5], [1, 2], [4]])
})

test('values that mean one line become one', () => {
  expect(snapped([10, 100, 11, 102, 200], 3)).toEqual([10.5, 101, 200])
  expect(nearest([10, 100, 200], 103, 4)).toBe(1)
  expect(nearest([10, 100, 200], 110, 4)).toBe(-1)
  expect(commonest([85, 85.2, 113, 85.1, 90], 4)).toBeCloseTo(85.1)
})
