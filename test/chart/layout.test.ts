// Nothing covers anything else, and nothing runs out of the picture.

import { describe, expect, test } from 'vitest'
import { drawingOf } from '../../src/chart/drawing.ts'
import { type Box, boxesMeet, type Item } from '../../src/chart/scene.ts'
import { situations } from './factories.ts'

const texts = (items: readonly Item[]) => items.filter(item => item.kind === 'text')
const points = (items: readonly Item[]) => items.filter(item => item.kind === 'point')
const shrunk = ({ left, top, right, bottom }: Box): Box => ({
  left: left + 0.5,
  top: top + 1.5,
  right: right - 0.5,
  bottom: bottom - 1.5,
})

describe.each(Object.entries(situations))('%s', (_, chart) => {
  const { items, width, height } = drawingOf(chart)

  test('no text meets another', () => {
    const all = texts(items)
    const met = all.flatMap((one, n) =>
      all
        .slice(n + 1)
        .flatMap(other => (boxesMeet(shrunk(one.box), shrunk(other.box)) ? [[one.text, other.text]] : [])),
    )
    expect(met).toEqual([])
  })

  test('no text stands on a point or a bar', () => {
    const met = texts(items).flatMap(({ text, box }) =>
      points(items).flatMap(point => (boxesMeet(shrunk(box), shrunk(point.box)) ? [[text, point.title]] : [])),
    )
    expect(met).toEqual([])
  })

  test('all of it lies within the picture', () => {
    const boxes = items.flatMap(item => (item.kind === 'shape' ? [] : [item.box]))
    expect(
      boxes.filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height),
    ).toEqual([])
  })

  test('each point says what it is', () => {
    const told = chart.series.flatMap(({ points }) => points).filter(point => point !== null)
    expect(points(items)).toHaveLength(told.length)
  })
})
