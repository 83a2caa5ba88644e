import { expect, test } from 'vitest'
import type { RecognisedWord } from '../../../src/ocr/engine.ts'
import { cleanWords } from '../../../src/readers/scan/clean.ts'

/** A line at `y` whose words have tops and feet as given, core height 28; `line` is the recogniser's. */
const lineAt = (y: number, texts: readonly string[], own: Partial<RecognisedWord> = {}): RecognisedWord[] =>
  texts.map((text, n) => ({
    text,
    box: [n * 60, y, n * 60 + 50, y + (/[gpqy]/u.test(text) ? 36 : 28)],
    line: [0, y, texts.length * 60, y + 36],
    confidence: 0.96,
    ...own,
  }))

const words = ['báo', 'cáo', 'của', 'tỉnh', 'ngày', 'mai']

test('specks are no words, lone letters and dashes that are sure are', () => {
  const read = [
    ...lineAt(0, words),
    ...lineAt(0, ['.', 'ì', '°'], { confidence: 0.2 }),
    ...lineAt(0, ['1', '-', 'ý'], { confidence: 0.6 }),
  ]
  expect(cleanWords(read).map(word => word.text)).toEqual([...words, '1', '-', 'ý'])
})

test('a word that holds a part of another line makes its line no taller', () => {
  const torn = lineAt(100, words).map((word, n) => ({
    ...word,
    line: [0, 90, 360, 160] as const,
    box: n === 3 ? ([180, 90, 230, 160] as const) : word.box,
  }))
  const heights = cleanWords([...lineAt(0, words), ...torn, ...lineAt(200, words)]).map(({ line }) => line[3] - line[1])
  expect(new Set(heights.map(Math.round)).size).toBe(1)
})

test('a line of larger letters keeps its height', () => {
  const title = lineAt(0, words).map(word => ({
    ...word,
    box: [0, 0, 50, 56] as const,
    line: [0, 0, 360, 60] as const,
  }))
  const cleaned = cleanWords([...title, ...lineAt(100, words), ...lineAt(200, words)])
  expect(cleaned[0]?.line).toEqual([0, 0, 360, 60])
})

test('a page without words has none', () => expect(cleanWords([])).toEqual([]))
