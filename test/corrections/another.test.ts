// A correction on another number, or on another place with the same one, is worse than one that is lost.

import { describe, expect, test } from 'vitest'
import { undoneBy } from '../../src/corrections/correction.ts'
import { inForce } from '../../src/corrections/force.ts'
import { itemsOf } from '../../src/corrections/items.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { at, particulars } from '../cli/factories.ts'
import { itemIn, laidOn, reportOf, said, sayOf } from './made.ts'

const opening = 'Công tác đối ngoại của tỉnh tiếp tục được triển khai đồng bộ, đạt kết quả tốt.\n'
const closing = '\nĐề nghị các sở, ngành phối hợp thực hiện trong thời gian tới.'
const about = (sentence: string): string => opening + sentence + closing
const wrongIn = (now: TrichLucRecord, one: TrichLucRecord, n = 0) =>
  laidOn(now, sayOf(one, itemIn(one, 'figure', n), { changes: { value: 77 } }))

describe('a place that is gone is not another one', () => {
  const orphaned = (now: TrichLucRecord) => ({
    states: ['orphaned'],
    figures: now.figures.map(({ value, raw }) => `${value}: ${raw}`),
  })

  test('of a sentence that stood on two pages one is left', () => {
    const page = `${opening}Trong năm, tỉnh đã đón [[12 đoàn]] khách quốc tế đến thăm và làm việc.${closing}\n`
    const before = reportOf(page + page)
    const now = reportOf(page)
    expect(wrongIn(now, before, 1)).toMatchObject(orphaned(now))
    expect(wrongIn(reportOf(page + page), before, 1).figures).toEqual(['12: 12 đoàn', '77: 12 đoàn'])
  })

  test('of two sentences that are much alike one is left', () => {
    const first = 'Mức tăng trưởng cao hơn kế hoạch đề ra cho toàn ngành ([[16%]]) là than sạch tăng 24,9%, khí đốt.'
    const second = 'Tăng trưởng so cùng kỳ cao hơn kế hoạch toàn ngành ([[16%]]) gồm: Hải Phòng tăng 16,4%, Hà Nội.'
    const far = 'Các sở, ban, ngành đã phối hợp chặt chẽ trong quá trình thực hiện nhiệm vụ được giao; kết quả đều tốt.'
    const before = reportOf(about(`${first}\n${far}\n${second}`))
    for (const [n, left] of [second, first].entries()) {
      const now = reportOf(about(`${far}\n${left}`))
      expect(wrongIn(now, before, n)).toMatchObject(orphaned(now))
    }
  })

  test('the numeral was read as letters, and its neighbour is the same', () => {
    const list = (first: string): string =>
      about(`Có 10 đoàn vào, trong đó: Hàn Quốc ${first}, Nhật Bản [[02 đoàn]], Pháp 01 đoàn, Úc 01 đoàn.`)
    const now = reportOf(list('oz đoàn'))
    expect(wrongIn(now, reportOf(list('[[02 đoàn]]')))).toMatchObject(orphaned(now))
  })
})

describe('numbers in words are not guessed either', () => {
  const sentence = (count: string): string => about(`Trong quý, tỉnh đã đón ${count} khách quốc tế đến làm việc.`)
  test.each([
    ['[[năm đoàn]]', '[[tám đoàn]]'],
    ['[[hai đoàn]]', 'mười [[hai đoàn]]'],
    ['[[mười hai đoàn]]', '[[mười ba đoàn]]'],
    ['[[hai tập đoàn]]', '[[các tập đoàn]]'],
  ])('%s is not %s', (was, is) => {
    expect(wrongIn(reportOf(sentence(is)), reportOf(sentence(was))).states).toEqual(['orphaned'])
  })
  test('other letters beside it are no other number', () => {
    expect(wrongIn(reportOf(sentence('[[mười hai đoản]]')), reportOf(sentence('[[mười hai đoàn]]'))).states).toEqual([
      'moved',
    ])
  })
})

describe('what other rules make of the same words', () => {
  const words = (marked: string): TrichLucRecord => reportOf(about(`Tỉnh đã đón ${marked} khách quốc tế.`))
  test('two figures where there was one: it is not put back beside them', () => {
    const now = words('từ [[10]] đến [[12 đoàn]]')
    expect(wrongIn(now, words('[[từ 10 đến 12 đoàn]]'))).toMatchObject({
      states: ['orphaned'],
      figures: ['10: 10', '12: 12 đoàn'],
    })
  })
  test('another number of the same words: it is not corrected in place of the first', () => {
    expect(wrongIn(words('12 đoàn [[(85 lượt]])'), words('[[12 đoàn (85 lượt]])')).figures).toEqual(['85: (85 lượt'])
  })
  test('a wider pattern, with the same number first: it is that figure', () => {
    expect(wrongIn(words('[[12 đoàn với 85 lượt]]'), words('[[12 đoàn]] với 85 lượt')).figures).toEqual([
      '77: 12 đoàn với 85 lượt',
    ])
  })
})

describe('cells', () => {
  const cellsOf = (...rows: readonly (readonly string[])[]): TrichLucRecord => {
    const text = opening + rows.map(cells => cells.join('\t')).join('\n') + closing
    let start = opening.length
    const placed = (text: string) => {
      const span = { text, value: null, at: at(start, start + text.length) }
      start += text.length + 1
      return span
    }
    const columns = rows[0]?.map(() => ({
      path: [],
      field: null,
      country: null,
      unit: null,
      index: null,
      formula: null,
    }))
    const table = {
      id: 't1',
      kind: null,
      title: null,
      unit: null,
      columns: columns ?? [],
      rows: rows.map(cells => ({ role: 'data' as const, cells: cells.map(placed) })),
      pages: [],
      at: at(opening.length, text.length - closing.length),
    }
    return { ...reportOf(text), tables: [table] }
  }
  const valuesIn = (record: TrichLucRecord) =>
    record.tables[0]?.rows.map(({ cells }) => cells.map(({ value }) => value))

  test('blanks and dashes side by side: each is itself, and none of fewer', () => {
    const one = cellsOf(['Lào', '', '-', '', '4'])
    const cells = itemsOf(one, 'cell')
    for (const n of [1, 2, 3]) {
      const said = sayOf(one, cells[n] as never, { changes: { value: 9 } })
      expect(valuesIn(laidOn(one, said).record)).toEqual([[null, null, null, null, null].with(n, 9 as never)])
      expect(laidOn(cellsOf(['Lào', '2', '-', '', '4']), said).states).toEqual(['orphaned'])
    }
  })

  test('a thousand of one table do not take their square', () => {
    const one = cellsOf(...Array.from({ length: 250 }, (_, n) => [`Xã ${n}`, `${n}`, `${n + 1}`, `${n + 2}`]))
    const all = itemsOf(one, 'cell').map(cell => sayOf(one, cell, { changes: { value: 9 } }))
    const before = performance.now()
    expect(new Set(laidOn(one, ...all).states)).toEqual(new Set(['applied']))
    // 25 s, when the whole table was checked by the schema for each
    expect(performance.now() - before).toBeLessThan(8000)
  }, 30_000)
})

describe('what was accepted stays as it was read', () => {
  const text = `Số: 1286/1999/QĐ-UB\n${about('Tỉnh đã đón [[12 đoàn]].')}`
  const number = { raw: 'Số: 1286/1999/QĐ-UB', full: '1286/1999/QĐ-UB', value: 1286, symbol: 'QĐ-UB' }
  const one = { ...reportOf(text), document: particulars({ number: { ...number, status: 'present' } }) }
  const item = itemsOf(one, 'particular').find(({ id }) => id === 'number') as never

  test('a number with its year', () => {
    expect(laidOn(one, sayOf(one, item, {})).record.document.number).toEqual(one.document.number)
  })
  test('of one that was corrected the year is no part of the symbol', () => {
    const said = sayOf(one, item, { changes: { number: '1287/1999/QĐ-UB' } })
    expect(laidOn(one, said).record.document.number).toMatchObject({ value: 1287, symbol: 'QĐ-UB' })
  })
})

test('two copies of a log put together: what was taken back stays so', () => {
  const one = reportOf(about('Tỉnh đã đón [[12 đoàn]].'))
  const line = sayOf(one, itemIn(one, 'figure'), { changes: { value: 13 } })
  expect(inForce([line, undoneBy(line, said()), line])).toEqual([])
})
