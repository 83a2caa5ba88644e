// Texts that no archive holds: each must come to an end, and soon.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TextBlock } from '../../src/model/document.ts'
import { read } from '../../src/readers/index.ts'
import { gate } from '../../src/readers/secrecy.ts'
import { defaultLimits } from '../../src/record.ts'
import { compose } from '../../src/text/compose.ts'
import { cutsOf, inPieces } from '../../src/text/long.ts'
import { tokenise } from '../../src/text/tokens.ts'
import { trimEnd } from '../../src/text/trim.ts'
import { recordOfText } from '../given.ts'

const times = (words: string, length: number): string => words.repeat(Math.ceil(length / words.length))

/** One line of each: what one group of one expression could repeat for ever. */
const units: readonly string[] = [
  ...['.', ' ', '-', '–', '_', '|', '| ', '|--', '+-', '(', '( ', '“', '#', ' #', '*', '**a** ', '\\*', '/'],
  ...['1', '1/', '1.', '1,', '1 ', '12.000 ', 'a', 'Ủ', '😀', 'a\u0301\u0323', '\u200b', '\u202e'],
  ...['số ', 'Luật ', 'Luật, ', 'ngày ', 'ngày 1 tháng ', 'Nghị quyết số ', '/NĐ-CP', '12/2012/QĐ-UBND-', 'nghìn '],
  ...['đón 5 đoàn, ', 'Căn cứ ', 'MẬT ', 'constructor __proto__ ', 'Nghị định số 12/2012/NĐ-CP của Chính phủ; '],
]

const tokensOf = async (text: string): Promise<number> => {
  const { reading } = gate(await read(new TextEncoder().encode(text), defaultLimits), true)
  const document = compose(reading)
  return tokenise(document.text).length
}

// a sign beyond Latin-1 makes a string of two bytes, in which expressions take more stack
const longest: readonly string[] = [
  'Ủ',
  '.',
  '–',
  ' ',
  '1',
  '|--',
  '+-',
  '-|',
  '# ',
  'a\u0301\u0323',
  '\u200b',
  'Luật, ',
]

describe('one line of six million signs is read, or refused', { timeout: 120_000 }, () => {
  test.each(longest.map(unit => [JSON.stringify(unit), unit]))('%s', async (_, unit) => {
    const length = await tokensOf(`Đ ${times(unit, 6_000_000)}Đ`).catch(error => error.reason ?? error)
    if (length !== 'too-large') expect(length).toBeGreaterThan(1)
  })
})

describe('one line of thirty thousand signs becomes a record', { timeout: 120_000 }, () => {
  test.each(units.map(unit => [JSON.stringify(unit), unit]))('%s', async (_, unit) => {
    const { text } = await recordOfText(`Báo cáo\n${times(unit, 30_000)}Đ`)
    expect(text).toContain('Đ')
  })
})

test('more lines than five thousand pages have are refused', async () => {
  await expect(recordOfText('1. x\n'.repeat(300_001))).rejects.toMatchObject({ reason: 'too-large' })
})

describe('a paragraph that is too long comes in pieces', () => {
  const span = (text: string, x: number): TextBlock['lines'][number]['spans'][number] => ({
    text,
    font: null,
    box: [x, 0, x + text.length, 1],
    advances: Array.from(text, (_, n) => n + 1),
    offset: x,
  })
  const blockOf = (texts: readonly string[]): TextBlock => {
    let x = 0
    const spans = texts.map(text => {
      x += text.length
      return span(text, x - text.length)
    })
    const lines = [{ page: 1, box: null, spans }]
    return { kind: 'text', region: 'body', align: null, heading: null, label: '1.', lines }
  }
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1 }), { minLength: 1 })

  test('nothing is lost, each unit keeps its place, the label stands once', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 20 }), (texts, most) => {
        const pieces = inPieces(blockOf(texts), most)
        const spans = pieces.flatMap(piece => piece.lines.flatMap(line => line.spans))
        expect(spans.map(one => one.text).join('')).toBe(texts.join(''))
        let at = 0
        for (const { text, box, offset, advances } of spans) {
          expect([box?.[0], box?.[2], offset]).toEqual([at, at + text.length, at])
          expect(advances).toEqual(Array.from(text, (_, n) => n + 1))
          at += text.length
        }
        expect(pieces.map(piece => piece.label).filter(label => label !== null)).toEqual(['1.'])
        for (const { lines } of pieces)
          expect(lines.flatMap(line => line.spans).reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(
            most,
          )
      }),
    )
  })

  test('a character is not cut', () => {
    expect(cutsOf('😀'.repeat(5), 3)).toEqual([2, 4, 6, 8])
    expect(cutsOf('abc def ghi', 5)).toEqual([4, 8])
  })
})

test('signs at the end go, as an expression would take them', () => {
  const mixed = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';') })
  fc.assert(
    fc.property(mixed, text => {
      expect(trimEnd(text, /[\s,;]/u)).toBe(text.replace(/[\s,;]+$/u, ''))
    }),
  )
})
