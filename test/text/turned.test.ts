import { expect, test } from 'vitest'
import { type Sheet, type Turn, turnBack, upright } from '../../src/geometry/turn.ts'
import { turnLineBack } from '../../src/layout/upright.ts'
import type { Box, Line, Reading, Span } from '../../src/model/document.ts'
import { boxesOf } from '../../src/text/boxes.ts'
import { compose } from '../../src/text/compose.ts'

/** Letters of unequal width, in two spans: «Đón 44 lượt» + « người». */
const widths = [8, 6, 7, 3, 7, 7, 3, 4, 6, 6, 4]
const rest = [3, 7, 6, 7, 6, 5]

const ends = (each: readonly number[]): number[] => each.map((_, n) => each.slice(0, n + 1).reduce((a, b) => a + b, 0))

const span = (text: string, left: number, each: readonly number[]): Span => {
  const advances = ends(each)
  return { text, font: null, box: [left, 100, left + (advances.at(-1) ?? 0), 114], advances }
}

const line: Line = {
  page: 1,
  box: [50, 100, 145, 114],
  spans: [span('Đón 44 lượt', 50, widths), span(' người', 111, rest)],
}

const boxesIn = (own: Line, words: string): readonly Box[] => {
  const block = { kind: 'text', region: 'body', lines: [own], align: null, heading: null, label: null } as const
  const reading: Reading = { mediaType: 'application/pdf', pages: [], blocks: [block], aside: [], notes: [] }
  const document = compose(reading)
  const start = document.text.indexOf(words)
  return boxesOf(document, start, start + words.length).map(({ bbox }) => bbox)
}

const sheet: Sheet = { width: 595, height: 842 }

test.each<Turn>([0, 90, 180, 270])(
  'words of a line turned by %i degrees have the box that they have upright, turned',
  turn => {
    const turned = turnLineBack(line, turn, upright(sheet, turn))
    for (const words of ['44', '44 lượt người', 'Đón']) {
      const wanted = boxesIn(line, words).map(box => turnBack(box, turn, upright(sheet, turn)))
      expect(wanted).toHaveLength(1)
      expect(boxesIn(turned, words)).toEqual(wanted)
    }
  },
)

test('a line turned twice, in a cell of a page that is turned itself, is turned by both', () => {
  const once = turnLineBack(line, 270, upright(sheet, 270))
  const twice = turnLineBack(once, 90, sheet)
  const plain = boxesIn(line, '44').map(box => turnBack(turnBack(box, 270, upright(sheet, 270)), 90, sheet))
  expect(boxesIn(twice, '44')).toEqual(plain)
})
