import { expect, test } from 'vitest'
import { layOut, type PageParts } from '../../src/layout/index.ts'

/** Lines from the page's top, each of words with a space between. */
const page = (number: number, ...lines: readonly string[]): PageParts => ({
  page: number,
  width: 595,
  height: 842,
  words: lines.flatMap((line, n) =>
    line.split(' ').map((text, at) => {
      const box = [80 + at * 50, 50 + n * 20, 125 + at * 50, 62 + n * 20] as const
      return { text, box, font: null, spaced: true, turn: 0 as const }
    }),
  ),
  rules: [],
  pictures: [],
})

const textOf = (pages: readonly PageParts[]): string =>
  layOut(pages)
    .blocks.flatMap(block => (block.kind === 'text' ? block.lines : []))
    .map(({ spans }) => spans.map(({ text }) => text).join(''))
    .join('\n')

const body = (number: number): string[] => [`Huyện đã đón ${number} đoàn khách trong năm`, `và cử ${number} đoàn đi`]

test('a line that comes again at the top of pages is furniture', () => {
  const pages = [1, 2, 3].map(n => page(n, 'Công ty In Tân Lập', ...body(n)))
  expect(textOf(pages)).not.toContain('Công ty In')
})

test('a letterhead that comes again is not: the file holds several documents', () => {
  const pages = [1, 2, 3].map(n => page(n, 'UBND HUYỆN TÂN LẬP', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', ...body(n)))
  expect(textOf(pages).match(/UBND HUYỆN TÂN LẬP/gu)).toHaveLength(3)
})
