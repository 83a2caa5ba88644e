import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/model/document.ts'
import { closed } from '../../src/picture/closed.ts'

const mm = 8
const across = [200, 300, 400].map((y): Box => [100, y - 1, 900, y + 1])
const down = (top: number): Box[] => [300, 500, 700].map(x => [x - 1, top, x + 1, 401])

describe('a table of whose outer lines nothing is left', () => {
  it('is closed where the lines end alike', () => {
    expect(closed([...across, ...down(201)], mm).slice(6)).toEqual([
      [99, 200, 101, 400],
      [899, 200, 901, 400],
    ])
  })

  it('has its first row, where lines run on beyond the first line across', () => {
    expect(closed([...across, ...down(100)], mm)).toContainEqual([100, 99, 900, 101])
  })

  it('stays as it is where two lines run on only', () => {
    const rules = [...across, ...down(201).slice(2), ...down(100).slice(0, 2)]
    expect(closed(rules, mm).filter(([, y0, , y1]) => y1 < 200 && y0 < 200)).toHaveLength(0)
  })
})
