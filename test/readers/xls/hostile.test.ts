// Broken and hostile workbooks: each is read as far as it goes or refused with a reason, quickly.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TrichLucError } from '../../../src/model/errors.ts'
import { readXls, readXlsWorkbook } from '../../../src/readers/xls/index.ts'
import {
  type Bytes,
  bof,
  cell,
  eof,
  latin1,
  limits,
  merges,
  record,
  streamOf,
  string16,
  u16,
  u32,
  xls,
  xlsOf,
} from './factories.ts'

const cells = [
  cell.label(0, 0, 'a'),
  cell.label(0, 1, 'b'),
  cell.label(0, 2, 'c'),
  cell.number(1, 1, 5),
  cell.number(1, 2, 6),
]

const outcome = async (bytes: Uint8Array): Promise<string> => {
  try {
    return `${(await readXls(bytes, limits)).blocks.length} blocks`
  } catch (error) {
    if (error instanceof TrichLucError) return error.reason
    throw error
  }
}

const ofStream = (...parts: readonly Bytes[]): Promise<string> => outcome(xlsOf(Uint8Array.from(parts.flat())))

describe('lengths and counts', () => {
  test('a record longer than the stream', async () => {
    const cut = [bof(5), eof, bof(0x10), cells.flat(), [0x04, 0x02, 0xff, 0xff, 1, 0, 1, 0]]
    expect(await ofStream(...cut)).toBe('1 blocks')
    const { notes } = await readXls(xlsOf(Uint8Array.from(cut.flat())), limits)
    expect(notes.map(note => note.code)).toEqual(['damage-repaired'])
  })

  test('two thousand million shared strings', async () => {
    const book = { sheets: [{ cells: [cell.text(0, 0, 0)] }] }
    const stream = streamOf({ ...book, strings: [string16('abc')] })
    const at = stream.findIndex((byte, n) => byte === 0xfc && stream[n + 1] === 0)
    stream.set(u32(0x7fffffff), at + 8)
    expect(await outcome(xlsOf(stream))).toBe('1 blocks')
  })

  test('a string, its runs and its extension longer than what there is', () => {
    const strings = [[...u16(0xffff), 12, ...u16(0xffff), ...u32(0xffffffff), ...latin1('abc')]]
    const { sheets } = readXlsWorkbook(xls({ strings, sheets: [{ cells: [cell.text(0, 0, 0)] }] }), limits)
    expect(sheets[0]?.cells[0]?.lines[0]?.spans.map(span => span.text)).toEqual(['abc'])
  })

  test('a shared string, a font and a format that are not there', async () => {
    expect(await outcome(xls({ sheets: [{ cells: [cell.text(0, 0, 77), cell.number(0, 1, 5, 99)] }] }))).toBe(
      '1 blocks',
    )
  })

  test('a chain of ten thousand empty CONTINUE records', async () => {
    const continued = Array.from({ length: 10_000 }, () => [] as Bytes)
    const book = { strings: [[...u16(9), 0, ...latin1('abc')]], continued, sheets: [{ cells: [cell.text(0, 0, 0)] }] }
    expect(await outcome(xls(book))).toBe('1 blocks')
  })

  test('records cut short everywhere', async () => {
    const types = [0x06, 0x14, 0x207, 0x5d, 0xbd, 0xbe, 0xd6, 0xe5, 0xfd, 0x1b6, 0x201, 0x203, 0x204, 0x205, 0x27e]
    for (const type of types)
      for (const length of [0, 1, 3, 5, 7])
        expect(
          await outcome(xls({ sheets: [{ cells: [...cells, record(type, new Array(length).fill(0xff))] }] })),
        ).toBe('1 blocks')
    for (const type of [0x31, 0x42, 0x85, 0xe0, 0xfc, 0x41e])
      expect(await outcome(xls({ globals: [record(type, [0xff])], sheets: [{ cells }] }))).toBe('1 blocks')
  })
})

describe('sizes', () => {
  test('merged areas over the whole sheet, a thousand times', async () => {
    const all: [number, number, number, number] = [0, 65_535, 0, 255]
    const areas = Array.from({ length: 1000 }, () => all)
    expect(await outcome(xls({ sheets: [{ cells: [...cells, merges(...areas)] }] }))).toBe('1 blocks')
  })

  test('areas that end before they begin', async () => {
    expect(await outcome(xls({ sheets: [{ cells: [...cells, merges([5, 1, 3, 1])] }] }))).toBe('1 blocks')
  })

  test('a cell at each corner makes two rows and two columns', async () => {
    const corners = [
      cell.number(0, 0, 1),
      cell.number(0, 255, 2),
      cell.number(65_535, 0, 3),
      cell.number(65_535, 255, 4),
    ]
    const { blocks } = await readXls(xls({ sheets: [{ cells: corners }] }), limits)
    expect(blocks).toMatchObject([{ kind: 'table', rows: 2, columns: 2 }])
  })

  test('one long text in very many cells', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => cell.text(n, 0, 0))
    const bytes = xls({ strings: [string16('x'.repeat(8000))], sheets: [{ cells: many }] })
    expect(() => readXlsWorkbook(bytes, { ...limits, maxUnpackedBytes: 1_000_000 })).toThrow('too-large')
  })

  test('cells on a long diagonal', async () => {
    const diagonal = Array.from({ length: 9000 }, (_, n) => [
      ...cell.number(n, n % 256, n),
      ...cell.number(n, (n + 1) % 256, n),
    ])
    const started = performance.now()
    expect(await outcome(xls({ sheets: [{ cells: diagonal }] }))).toBe('too-large')
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

test('bytes changed at random: a record or a reason', async () => {
  const whole = xls({
    strings: [string16('Quyết định')],
    sheets: [{ cells: [...cells, cell.text(2, 0, 0), merges([0, 0, 0, 1])] }],
  })
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), fc.nat(whole.length), async (changes, cut) => {
      const bytes = whole.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      expect(await outcome(cut % 3 === 0 ? bytes.subarray(0, cut) : bytes)).toMatch(/./u)
    }),
    { numRuns: 300, seed: 7 },
  )
})
