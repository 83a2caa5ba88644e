// What the page of a report is made of: marks that lie over each other, heads of tables, lines of a text, crops of pages.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { croppedPage, overlayOf, shapeOf } from '../../src/web/page-view.ts'
import { cellsOfLine, groupsOf, linesOf } from '../../src/web/pages/report/lines.ts'
import { headRowsOf } from '../../src/web/pages/report/record/heads.ts'
import { segmentsOf } from '../../src/web/pages/report/segments.ts'
import { record } from '../cli/factories.ts'

describe('marks that lie within and over each other', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

  test('cut a text into segments without gaps, each with what covers it', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (spans, within) => {
        const marks = spans.map((one, of) => ({ ...one, of }))
        const segments = segmentsOf(within, marks)
        expect(segments.map(({ start }) => start)).toEqual(
          within.start === within.end ? [] : [within.start, ...segments.slice(0, -1).map(({ end }) => end)],
        )
        if (segments.length > 0) expect(segments.at(-1)?.end).toBe(within.end)
        for (const { start, end, of } of segments) {
          const covering = marks.filter(one => one.start <= start && one.end >= end && one.start < one.end)
          expect(of.toSorted((a, b) => a - b)).toEqual(covering.map(one => one.of))
        }
      }),
    )
  })

  test('the shortest comes first', () => {
    const marks = [
      { start: 0, end: 10, of: 'sentence' },
      { start: 3, end: 5, of: 'figure' },
      { start: 2, end: 8, of: 'finding' },
    ]
    expect(segmentsOf({ start: 0, end: 10 }, marks).find(({ start }) => start === 3)?.of).toEqual([
      'figure',
      'finding',
      'sentence',
    ])
  })
})

describe('the head of a table', () => {
  const column = (...path: string[]) => ({ path, field: null, country: null, unit: null, index: null, formula: null })
  const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows })

  test('a head stands once over the columns under it; one that is alone reaches down', () => {
    expect(
      headRowsOf([column('TT'), column('Đoàn ra', 'Số đoàn'), column('Đoàn ra', 'Số người'), column('Ghi chú')]),
    ).toEqual([
      [cell('TT', 1, 2), cell('Đoàn ra', 2), cell('Ghi chú', 1, 2)],
      [cell('Số đoàn'), cell('Số người')],
    ])
  })

  test('the same words over two columns that are apart are two heads', () => {
    expect(headRowsOf([column('A', '1'), column('B'), column('A', '2')])[0]).toEqual([
      cell('A'),
      cell('B', 1, 2),
      cell('A'),
    ])
  })

  test('none where no column has one', () => expect(headRowsOf([column(''), column()])).toEqual([]))
})

describe('the lines of a text', () => {
  const text = 'Đầu\n\na\tb\nc\t\td\nCuối'

  test('are the whole of it, in their order', () => {
    const lines = linesOf(record({ text }), [])
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['Đầu', 'a\tb', 'c\t\td', 'Cuối'])
    expect(cellsOfLine(text, { start: 9, end: 13 }).map(({ start, end }) => text.slice(start, end))).toEqual([
      'c',
      '',
      'd',
    ])
  })

  test('a line between two of the same page is on it', () => {
    const item = (start: number, page: number) => ({
      ...{ id: `${start}`, anchor: '', kind: 'figure' as const, start },
      spans: [{ start, end: start + 1 }],
      boxes: [{ page, bbox: [0, 0, 1, 1] as const }],
    })
    const pages = (items: readonly ReturnType<typeof item>[]) =>
      linesOf(record({ text }), items).map(({ page }) => page)
    expect(pages([item(0, 1), item(9, 1)])).toEqual([1, 1, 1, null])
    expect(pages([item(0, 1), item(9, 2)])).toEqual([1, null, 2, null])
  })

  test('paragraphs stand alone', () => expect(groupsOf(linesOf(record({ text }), []))).toHaveLength(4))
})

describe('a page cut to the surroundings of some words', () => {
  const size = { width: 595, height: 842 }
  const crop = (box: readonly [number, number, number, number], reach: 'lines' | 'words') =>
    /viewBox="([^"]*)"/u
      .exec(
        croppedPage({ sha256: 'a'.repeat(64), page: 3, size, boxes: [{ box, kind: 'figure' }], says: '"<b>', reach })
          .html,
      )?.[1]
      ?.split(' ')
      .map(Number) as number[]

  test.each([
    ['in the middle', [200, 400, 260, 412]],
    ['at the upper edge', [10, 0, 60, 12]],
    ['at the lower edge', [540, 830, 595, 842]],
    ['over all of it', [0, 0, 595, 842]],
  ] as const)('holds the words and stays on the page: %s', (_, box) => {
    for (const reach of ['lines', 'words'] as const) {
      const [x = -1, y = -1, width = 0, height = 0] = crop(box, reach)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(size.width)
      expect(y + height).toBeLessThanOrEqual(size.height)
      expect(box[0]).toBeGreaterThanOrEqual(x)
      expect(box[2]).toBeLessThanOrEqual(x + width)
      expect(box[1]).toBeGreaterThanOrEqual(y)
      expect(box[3]).toBeLessThanOrEqual(y + height)
    }
  })

  test('says what is seen, as text', () => {
    const boxes = [{ box: [0, 0, 1, 1] as const, kind: 'cell' as const }]
    expect(croppedPage({ sha256: 'a'.repeat(64), page: 3, size, boxes, says: '"<b>' }).html).toContain(
      'aria-label="&quot;&lt;b&gt;"',
    )
  })
})

test('the line of a mark stands under its words, beside them where they are printed sideways', () => {
  expect(shapeOf('figure', [10, 20, 17, 34]).html).toContain('d="M10 34.8H17"')
  expect(shapeOf('figure', [10, 20, 24, 90]).html).toContain('d="M24.8 20V90"')
  expect(shapeOf('citation', [10, 20, 24, 90]).html).toContain('d="M24.8 20V90M26.6 20V90"')
  expect(shapeOf('finding', [10, 20, 24, 90]).html).toMatch(/d="M25\.4 20l1\.1 2\.4/u)
})

test('of marks that lie over each other the smallest is on top', () => {
  const mark = (anchor: string, box: readonly [number, number, number, number]) => ({
    ...{ id: anchor, anchor, kind: 'cell' as const, start: 0 },
    boxes: [box],
  })
  const marks = [mark('small', [10, 10, 20, 20]), mark('large', [0, 0, 100, 100])]
  const { html } = overlayOf({
    size: { width: 100, height: 100 },
    marks,
    toItem: one => one,
    chosen: 'small',
    titleOf: () => '<',
  })
  expect(html.indexOf('"large"')).toBeLessThan(html.indexOf('"small"'))
  expect(html).toContain('class="mark cell chosen"')
  expect(html).not.toContain('<title><<')
})
