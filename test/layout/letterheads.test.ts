import { expect, test } from 'vitest'
import { layOut, type PageParts } from '../../src/layout/index.ts'

/** Lines from the page's top, each of words with a space between. */
const page = (number: number, ...lines: readonly string[]): PageParts => ({
  page: number,
  width: 595,
  height: 842,
  words: lines.flatMap((line, n) =>
    line.split(' ').map((text, at) => {
      const box = [80 + at * 50, 40 + n * 30, 125 + at * 50, 52 + n * 30] as const
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

const words = ['một', 'hai', 'ba', 'bốn']
const body = (n: number): string[] => [`Huyện đã đón ${words[n]} đoàn khách`, `và cử ${words[n]} đoàn`, 'đi', 'xa']

test('a line that comes again at the top of pages is furniture', () => {
  const pages = [1, 2, 3].map(n => page(n, 'Công ty In Tân Lập', ...body(n)))
  expect(textOf(pages)).not.toContain('Công ty In')
})

test('a letterhead that comes again is not: the file holds several documents', () => {
  const pages = [1, 2, 3].map(n => page(n, 'UBND HUYỆN TÂN LẬP', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', ...body(n)))
  expect(textOf(pages).match(/UBND HUYỆN TÂN LẬP/gu)).toHaveLength(3)
})
