import { expect, test } from 'vitest'
import type { Engine, RecognisedWord } from '../../../src/ocr/engine.ts'
import type { Raster } from '../../../src/picture/raster.ts'
import { lookForMarks } from '../../../src/readers/scan/look.ts'
import { markInStamp } from '../../../src/readers/scan/stamped.ts'

test.each([
  [['MẬT'], 'MẬT'],
  [['| MẬT |'], 'MẬT'],
  [['MẶT'], 'MẬT'],
  [['MÃT'], 'MẬT'],
  [['MAY'], 'MẬT'],
  [['TÔI MÁT.'], 'TỐI MẬT'],
  [['TUYẾY MÃÂT'], 'TUYỆT MẬT'],
  [['GIÁI MÂT'], 'GIẢI MẬT'],
  [['“TÀI LiỆU', 'THU HỘI'], 'TÀI LIỆU THU HỒI'],
  [['=~', 'TỐI MẠT', '-'], 'TỐI MẬT'],
])('%j in a stamp is a mark', (lines, mark) => {
  expect(fold(markInStamp(lines))).toBe(fold(mark))
})

const fold = (words: string | null) =>
  words
    ?.normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/gu, '')

test.each([
  'ĐẾN',
  'KHẨN',
  'THƯỢNG KHẨN',
  'HỎA TỐC',
  'SAO Y',
  'SAO Y BẢN CHÍNH',
  'CÔNG VĂN ĐẾN',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'MẶT TRẬN TỔ QUỐC VIỆT NAM',
  'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'TÓM TẮT',
  'MẪU',
  'DỰ THẢO',
  'LƯU HÀNH NỘI BỘ',
  'ỦY BAN NHÂN DÂN',
  'M',
  '',
])('%j in a stamp is none', line => {
  expect(markInStamp([line])).toBeNull()
})

test('a heading whose last word is on a line of its own', () => {
  expect(markInStamp(['TĂNG CƯỜNG BẢO VỆ BÍ', 'MẬT'])).toBeNull()
})

/** A white page with a red bar that could be a stamp. */
const page = (): Raster => {
  const [width, height] = [400, 300]
  const data = new Uint8Array(width * height * 3).fill(250)
  for (let y = 100; y < 140; y++)
    for (let x = 100; x < 220; x++) if (x % 12 < 6) data.set([220, 30, 40], (y * width + x) * 3)
  return { width, height, channels: 3, data, dpi: 100 }
}

const word = (text: string): RecognisedWord => ({ text, box: [0, 0, 9, 9], line: [0, 0, 9, 9], confidence: 0.5 })

const engine = (read: (call: number) => string): Engine & { calls: number } => ({
  id: 'test',
  workers: 1,
  calls: 0,
  async recognise(pictures) {
    const text = read(this.calls++)
    return pictures.map(() => [word(text)])
  },
  close: async () => {},
})

test('a mark that is read at once, one that stands on its head, and none', async () => {
  expect(
    await lookForMarks(
      page(),
      engine(() => 'MẬT'),
    ),
  ).toBe('MẬT')
  expect(
    await lookForMarks(
      page(),
      engine(call => (call === 0 ? '1VW' : 'MẬT')),
    ),
  ).toBe('MẬT')
  expect(
    await lookForMarks(
      page(),
      engine(() => 'ĐẾN'),
    ),
  ).toBeNull()
})

test('a page without coloured ink asks no recogniser', async () => {
  const white = { ...page(), data: new Uint8Array(400 * 300 * 3).fill(250) }
  const one = engine(() => 'MẬT')
  expect(await lookForMarks(white, one)).toBeNull()
  expect(one.calls).toBe(0)
})
