// Words as a recogniser gives them: boxes that waver, no fonts, no advances.

import { describe, expect, test } from 'vitest'
import { layOut, type PageParts, type Word } from '../../src/layout/index.ts'
import { blockToText } from '../readers/pdf/compose.ts'

const letterWidth = 6

const wordsOf = (text: string, x: number, y: number): Word[] => {
  let left = x
  return text.split(' ').map((word, index) => {
    const wobble = (index % 3) - 1
    const box = [left, y + wobble, left + word.length * letterWidth, y + 13 + wobble] as const
    left = box[2] + letterWidth
    return { text: word, box, font: null, spaced: true, turn: 0, confidence: 0.9 }
  })
}

const page = (number: number, words: Word[], rules: PageParts['rules'] = []): PageParts => ({
  page: number,
  width: 595,
  height: 842,
  words,
  rules,
  pictures: [],
})

const textOf = (pages: PageParts[]) =>
  layOut(pages).blocks.flatMap(block => (block.kind === 'text' ? [`${block.region}: ${blockToText(block)}`] : []))

describe('recognised words', () => {
  test('a letterhead in two columns, then a paragraph with its first line indented', () => {
    const words = [
      ...wordsOf('UBND TỈNH HOÀNG LIÊN', 90, 60),
      ...wordsOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 300, 61),
      ...wordsOf('SỞ NGOẠI VỤ', 117, 78),
      ...wordsOf('Độc lập - Tự do - Hạnh phúc', 321, 78),
      ...wordsOf('Năm nay tỉnh đã đón nhiều đoàn khách quốc tế đến thăm và làm việc cùng các', 113, 140),
      ...wordsOf('sở ngành của tỉnh về hợp tác kinh tế, giáo dục, du lịch và văn hóa theo đúng kế', 85, 158),
      ...wordsOf('hoạch.', 85, 176),
    ]
    expect(textOf([page(1, words)])).toEqual([
      'left-column: UBND TỈNH HOÀNG LIÊN',
      'left-column: SỞ NGOẠI VỤ',
      'right-column: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'right-column: Độc lập - Tự do - Hạnh phúc',
      'body: Năm nay tỉnh đã đón nhiều đoàn khách quốc tế đến thăm và làm việc cùng các sở ngành của tỉnh về hợp tác kinh tế, giáo dục, du lịch và văn hóa theo đúng kế hoạch.',
    ])
  })

  test('spans keep confidence and say where each letter ends', () => {
    const [block] = layOut([page(1, wordsOf('Kết quả công tác', 85, 100))]).blocks
    const span = block?.kind === 'text' ? block.lines[0]?.spans[0] : undefined
    expect(span).toMatchObject({ text: 'Kết quả công tác', confidence: 0.9, font: null })
    expect(span?.advances).toHaveLength('Kết quả công tác'.length)
    expect(span?.advances?.at(-1)).toBe((span?.box?.[2] ?? 0) - (span?.box?.[0] ?? 0))
  })

  test('a table from lines found in a picture', () => {
    const rules = [100, 130, 160].map(y => [80, y, 400, y + 1] as const)
    const posts = [80, 200, 400].map(x => [x, 100, x + 1, 160] as const)
    const words = [
      ...wordsOf('Tên nước', 90, 108),
      ...wordsOf('Số đoàn', 210, 108),
      ...wordsOf('Lào', 90, 138),
      ...wordsOf('12', 210, 138),
    ]
    const [table] = layOut([page(1, words, [...rules, ...posts])]).blocks
    expect(table).toMatchObject({ kind: 'table', rows: 2, columns: 2 })
  })
})
