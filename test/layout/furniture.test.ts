import { describe, expect, test } from 'vitest'
import { endsSentence, goesOn, isDressedNumber, itemMark, pageNumber } from '../../src/layout/marks.ts'

describe('page numbers', () => {
  test.each([
    ['2', 2],
    ['- 2 -', 2],
    ['– 12 –', 12],
    ['Trang 2/7', 2],
    ['2/7', 2],
    ['Page 3 of 9', 3],
  ])('%s', (text, number) => expect(pageNumber(text)).toBe(number))

  test.each(['02 đoàn', '15/6/2019', '1.502', 'II', '12345', ''])('%s is none', text => {
    expect(pageNumber(text)).toBeNull()
  })

  test('dressed numbers need no second witness', () => {
    expect([isDressedNumber('- 2 -'), isDressedNumber('2')]).toEqual([true, false])
  })
})

describe('item marks', () => {
  test.each([
    ['- UBND tỉnh;', '-'],
    ['+ Đoàn ra', '+'],
    ['I. KẾT QUẢ', 'roman'],
    ['1. Công tác', 'number'],
    ['1.2. Đoàn vào', 'number'],
    ['a) Đoàn ra', 'letter'],
    ['đ) Công tác', 'letter'],
    ['a, Đoàn ra:', 'letter'],
    ['Điều 3. Phạm vi', 'named'],
  ])('%s', (text, mark) => expect(itemMark(text)).toBe(mark))

  test.each(['1.502 lượt người', '02 đoàn/02 người', 'Đoàn vào:', 'ngoài.', '2016 và các năm'])('%s has none', text => {
    expect(itemMark(text)).toBeNull()
  })
})

test('what ends a sentence and what goes on with one', () => {
  expect(['xong.', 'sau:', '(khóa XII).”', 'báo cáo./.'].every(endsSentence)).toBe(true)
  expect(['với nước', 'QĐ-', '(Giảm'].some(endsSentence)).toBe(false)
  expect(['ngoài. Thiếu', '02 đoàn', '(để b/c)'].every(goesOn)).toBe(true)
  expect(['Đoàn', '- Lưu'].some(goesOn)).toBe(false)
})
