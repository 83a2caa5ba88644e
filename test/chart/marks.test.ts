// Each mark looks like no other, and the key tells just those that occur.

import { describe, expect, test } from 'vitest'
import { type Chart, marks, type Point } from '../../src/chart/chart.ts'
import { drawingOf } from '../../src/chart/drawing.ts'
import { keyMark } from '../../src/chart/key-marks.ts'
import { colourOf, colours, lookOf } from '../../src/chart/palette.ts'
import { signs } from '../../src/chart/said.ts'
import { faint, ink } from '../../src/chart/scene.ts'
import { chartWords } from '../../src/chart/words.ts'
import { chartOf, everyMark, point } from './factories.ts'

const textsOf = (chart: Chart): readonly string[] =>
  drawingOf(chart).items.flatMap(item => (item.kind === 'text' ? [item.text] : []))

describe.each(['line', 'bar'] as const)('%s', kind => {
  test.each(['vi', 'en'] as const)('every mark that occurs is told in the key (%s)', language => {
    const texts = textsOf(chartOf(everyMark, { kind, language, footnotes: ['1', '2'] }))
    for (const mark of marks) expect(texts).toContain(`${signs[mark] ?? ''}${chartWords[language].marks[mark]}`)
  })

  test('a mark that does not occur is not told', () => {
    const texts = textsOf(chartOf([point(1), point(2, 'floor')], { kind }))
    const told = marks.filter(mark => texts.includes(`${signs[mark] ?? ''}${chartWords.vi.marks[mark]}`))
    expect(told).toEqual(['exact', 'floor'])
  })

  test('plain numbers need no key', () =>
    expect(textsOf(chartOf([point(1)], { kind }))).not.toContain(chartWords.vi.marks.exact))

  test('no two marks are drawn alike', () => {
    const drawn = marks.map(mark =>
      keyMark(kind, mark, { x: 10, y: 10 })
        .map(({ svg }) => svg)
        .join(''),
    )
    expect(new Set(drawn).size).toBe(marks.length)
  })
})

test('hedges are printed with their sign, a former value beside the new one, a footnote at its point', () => {
  const texts = textsOf(chartOf(everyMark, { footnotes: ['Chín tháng.', 'Không có cột này.'] }))
  expect(texts).toEqual(
    expect.arrayContaining([
      '> 6',
      '< 7',
      'khoảng 8',
      '4 (1)',
      'không',
      '0',
      '(2)',
      '6 (trước nêu 9)',
      '3 – 7',
      'Chín tháng.',
    ]),
  )
})

describe.each(['line', 'bar'] as const)('what closes early (%s)', kind => {
  const drawn = (one: Point): string =>
    drawingOf(chartOf([one], { kind }))
      .items.flatMap(item => (item.kind === 'point' ? item.shapes : []))
      .map(({ svg }) => svg)
      .join('')

  test.each(['floor', 'ceiling', 'about'] as const)('is drawn with its hedge and its former value: %s', hedge => {
    const [plain, hedged, anew] = [{}, { hedge }, { hedge, former: 9 }].map(more => drawn(point(4, 'partial', more)))
    expect(new Set([plain, hedged, anew]).size).toBe(3)
    const texts = textsOf(chartOf([point(4, 'partial', { hedge, former: 9 })], { kind }))
    for (const mark of ['partial', hedge, 'revised'] as const)
      expect(texts).toContain(`${signs[mark] ?? ''}${chartWords.vi.marks[mark]}`)
    // where there is little room, with signs for words
    const said = hedge === 'about' ? ['khoảng 4 ', '≈ 4 '] : [`${signs[hedge]}4 `]
    expect(texts.filter(text => said.some(one => text.startsWith(one)) && text.includes('9'))).toHaveLength(1)
  })
})

test.each([
  ['other-period', chartWords.vi.otherPeriods],
  ['aside', chartWords.vi.aside],
  ['no-report', chartWords.vi.empty],
] as const)('a plot that has nothing but %s says so', (mark, text) =>
  expect(textsOf(chartOf([point(null, mark), point(null, mark)]))).toContain(text),
)

test('36 series have 36 pairs of colour and shape', () => {
  const looks = Array.from({ length: 36 }, (_, series) => {
    const { colour, outline } = lookOf(series)
    return colour + outline({ x: 0, y: 0 }, 5)
  })
  expect(new Set(looks).size).toBe(36)
})

const light = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [light(one), light(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

test('texts and colours stand out from white, and neighbours from each other in grey print', () => {
  for (const colour of [ink, faint]) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  for (const colour of colours) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3)
  for (const n of colours.keys()) expect(contrast(colourOf(n), colourOf(n + 1))).toBeGreaterThanOrEqual(1.2)
})
