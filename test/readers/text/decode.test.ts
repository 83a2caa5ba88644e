import { expect, test } from 'vitest'
import { decode } from '../../../src/readers/text/decode.ts'

const text = 'Báo cáo số 5\r\nTỉnh và huyện\r\n'
const bytes = (encoding: 'utf8' | 'utf16le', mark: string): Uint8Array =>
  new Uint8Array(Buffer.from(mark + text, encoding))
const swapped = (source: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(source).swap16())

test.each([
  ['UTF-8', bytes('utf8', '')],
  ['UTF-8 with a mark', bytes('utf8', '\ufeff')],
  ['UTF-16 LE with a mark', bytes('utf16le', '\ufeff')],
  ['UTF-16 BE with a mark', swapped(bytes('utf16le', '\ufeff'))],
])('%s is decoded without a note and without its mark', (_, source) => {
  expect(decode(source)).toEqual({ text, notes: [] })
})

test.each([
  ['utf-16le', bytes('utf16le', '')],
  ['utf-16be', swapped(bytes('utf16le', ''))],
])('%s without a mark is guessed by its zeros, with a note', (encoding, source) => {
  expect(decode(source)).toEqual({ text, notes: [{ code: 'encoding-guessed', args: { encoding }, page: null }] })
})

test('windows-1258 is known by tone marks that follow vowels', () => {
  // «Việt Nam» as e-circumflex and a combining dot below
  const source = Uint8Array.from([0x56, 0x69, 0xea, 0xf2, 0x74, 0x20, 0x4e, 0x61, 0x6d])
  expect(decode(source).text.normalize('NFC')).toBe('Việt Nam')
  expect(decode(source).notes).toEqual([{ code: 'encoding-guessed', args: { encoding: 'windows-1258' }, page: null }])
})

test('the bytes of the old TCVN3 fonts keep their Latin code points', () => {
  const source = new Uint8Array(Buffer.from('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp', 'latin1'))
  expect(decode(source).text).toBe('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp')
})

test('a broken byte in UTF-8 text is told, and costs one character', () => {
  const source = bytes('utf8', '')
  const broken = Uint8Array.from([...source, 0xff, ...source])
  const decoded = decode(broken)
  expect(decoded.text).toBe(`${text}\ufffd${text}`)
  expect(decoded.notes.map(({ code }) => code)).toEqual(['encoding-guessed', 'undecodable-bytes'])
})
