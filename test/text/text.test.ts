import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading, TextBlock } from '../../src/model/document.ts'
import { boxesOf } from '../../src/text/boxes.ts'
import { compose } from '../../src/text/compose.ts'
import { fold, plain, slug } from '../../src/text/fold.ts'
import { normalise } from '../../src/text/normalise.ts'
import { sentenceEnds } from '../../src/text/sentences.ts'
import { tokenise } from '../../src/text/tokens.ts'

describe('fold', () => {
  test.each([
    ['hòa', 'hoà'],
    ['Ủy', 'uỷ'],
    ['tỷ', 'tỉ'],
    ['lý', 'Lí'],
    ['quý', 'quí'],
    ['Ðảng', 'đảng'],
    ['hòa'.normalize('NFD'), 'hoà'],
  ])('%s and %s are one syllable', (a, b) => expect(fold(a)).toBe(fold(b)))

  test.each([
    ['ma', 'mà'],
    ['bảy', 'bẩy'],
    ['hai', 'hay'],
    ['đo', 'do'],
    ['mua', 'mưa'],
    ['thuy', 'thúy'],
  ])('%s and %s are two', (a, b) => expect(fold(a)).not.toBe(fold(b)))

  test('slugs and plain words lose all marks', () => {
    expect(slug('Nghị quyết liên tịch')).toBe('nghi-quyet-lien-tich')
    expect(plain('ĐỐI NGOẠI')).toBe('doi ngoai')
  })
})

const letters = fc.string({
  unit: fc.constantFrom('a', 'â', 'ấ', 'đ', 'Ệ', '\u0301', '\u00a0', ' ', '\u200b', '\n', '1', '-', '–', '𝒳'),
})

describe('normalise', () => {
  test('is NFC, with single spaces, and changes nothing a second time', () => {
    fc.assert(
      fc.property(letters, raw => {
        const { text } = normalise(raw)
        expect(text).toBe(text.normalize('NFC'))
        expect(text).not.toMatch(/\s{2}|[\u00a0\u200b]/)
        expect(normalise(text).text).toBe(text)
      }),
    )
  })

  test('every unit leads back to where it came from', () => {
    fc.assert(
      fc.property(letters, raw => {
        const { text, from } = normalise(raw)
        const back = from ?? [...text].map((_, i) => i)
        for (let i = 1; i < back.length; i++) expect(back[i]).toBeGreaterThanOrEqual(back[i - 1] as number)
        for (const at of back) expect(at).toBeLessThan(Math.max(1, raw.length))
      }),
    )
  })
})

describe('tokens', () => {
  test('cover everything but spaces, in order', () => {
    fc.assert(
      fc.property(letters, text => {
        const tokens = tokenise(text)
        expect(tokens.map(token => text.slice(token.start, token.end)).join('')).toBe(text.replace(/\s+/gu, ''))
      }),
    )
  })

  test('a document number falls into its segments', () => {
    expect(tokenise('358/2016/QĐ-UBND').map(token => token.key)).toEqual(['358', '/', '2016', '/', 'qđ', '-', 'ubnd'])
    expect(tokenise('24/2016/QH14').at(-1)?.kind).toBe('word')
  })
})

const sentencesOf = (text: string): string[] => {
  const tokens = tokenise(text)
  let start = 0
  return sentenceEnds(tokens).map(end => {
    const words = text.slice(tokens[start]?.start, tokens[end - 1]?.end)
    start = end
    return words
  })
}

describe('sentences', () => {
  test.each([
    ['Có 02 đoàn. Không có vi phạm.', 2],
    ['Đoàn do TP. Huế cử đi Lào.', 1],
    ['1. Kết quả thực hiện', 1],
    ['Tổng vốn 1.502.000 đồng. Đã giải ngân.', 2],
    ['Sở xin báo cáo./.', 1],
    ['Ông nói: “Tốt.” Sau đó đi về.', 2],
  ])('«%s» has %i', (text, count) => expect(sentencesOf(text)).toHaveLength(count))
})

const block = (...lines: string[]): TextBlock => ({
  kind: 'text',
  region: 'body',
  align: null,
  heading: null,
  label: null,
  lines: lines.map((text, n) => {
    const box = [10, n * 20, 10 + text.length * 5, n * 20 + 12] as const
    return { page: 1, box, spans: [{ text, font: null, box }] }
  }),
})

const reading = (...blocks: TextBlock[]): Reading => ({
  mediaType: 'application/pdf',
  pages: [],
  blocks,
  aside: [],
  notes: [],
})

describe('compose', () => {
  test.each([
    [['theo Quyết định số 03/2018/QĐ-', 'UBND ngày 8/3'], 'theo Quyết định số 03/2018/QĐ-UBND ngày 8/3\n'],
    [['giai đoạn 2016-', '2020'], 'giai đoạn 2016-2020\n'],
    [['Số: 415', '/BC-UBND'], 'Số: 415/BC-UBND\n'],
    [['kinh tế -', 'xã hội'], 'kinh tế - xã hội\n'],
    [['quan hệ Việt', 'Nam'], 'quan hệ Việt Nam\n'],
  ])('%j is joined', (lines, text) => expect(compose(reading(block(...lines))).text).toBe(text))

  test.each([
    ['tăng mạnh (cao hơn', '02 đoàn so với năm trước). Trong năm', true],
    ['tăng mạnh (cao hơn', 'cùng kỳ). Trong năm', true],
    ['các nội dung (kèm theo', '1. Công tác đoàn ra (đoàn vào)', false],
    ['các nội dung (kèm theo).', 'năm nay) có', false],
    ['Công tác đoàn ra', '02 đoàn', false],
  ])('%j goes on with %j: %s', (first, second, isOne) =>
    expect(compose(reading(block(first), block(second))).text).toBe(`${first}${isOne ? ' ' : '\n'}${second}\n`),
  )

  test('a slice leads to a box for each line that it stands on', () => {
    const document = compose(reading(block('Công văn số 12/SNgV-', 'LS ngày 3/4/2018')))
    const start = document.text.indexOf('12/')
    const boxes = boxesOf(document, start, document.text.indexOf(' ngày'))
    expect(boxes).toEqual([
      { page: 1, bbox: [70, 0, 110, 12] },
      { page: 1, bbox: [10, 20, 20, 32] },
    ])
  })

  test('text in combining form keeps its boxes', () => {
    const document = compose(reading(block('tỉnh'.normalize('NFD'))))
    expect(document.text).toBe('tỉnh\n')
    expect(boxesOf(document, 0, 1)[0]?.bbox).toEqual([10, 0, 15, 12])
  })

  test('every piece says what the text says there', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1 }), lines => {
        const { pieces, text } = compose(reading(block(...lines)))
        for (const { start, end } of pieces) expect(text.slice(start, end)).not.toBe('')
        for (let i = 1; i < pieces.length; i++)
          expect(pieces[i]?.start).toBeGreaterThanOrEqual(pieces[i - 1]?.end as number)
      }),
    )
  })
})
