// Recognised text: what is set right, what stays, and that everything lies on the text as read again.

import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { extract } from '../../src/extract/index.ts'
import type { Document } from '../../src/model/document.ts'
import { repair } from '../../src/repair/index.ts'
import { proveRepairs } from '../../src/repair/prove.ts'
import { settle } from '../../src/repair/settle.ts'
import { rules } from '../given.ts'
import { documentOf, typedOf } from './pages.ts'

function settled(document: Document) {
  const repaired = repair(document, rules)
  const { items, workings } = extract(repaired.document, rules, { secrecy: null })
  const findings = check(repaired.document, items, workings)
  return { text: document.text, repaired, ...settle({ ...items, findings }, repaired, rules) }
}

test('every rule keeps what its examples promise', () => {
  expect(rules.lists.get('repairs')?.size).toBeGreaterThan(5)
  expect(proveRepairs(rules)).toEqual([])
})

test('a rule that promises too much is found with its line', () => {
  const own = { ...rules, lists: new Map(rules.lists) }
  const rule = rules.lists.get('repairs')?.get('count') as object
  own.lists.set('repairs', new Map([['count', { ...rule, examples: ['có «l2» đoàn → 13'] }]]))
  expect(proveRepairs(own)).toMatchObject([{ rule: 'count', expected: '«l2» → 13', found: '«l2» → 12' }])
})

describe('the parallel text', () => {
  test('is the very same document where nothing was recognised', () => {
    const typed = typedOf('Đón l2 đoàn theo Quyết định số l2/QĐ-UBND')
    expect(repair(typed, rules).document).toBe(typed)
    const right = documentOf('Đón 12 đoàn')
    expect(repair(right, rules).document).toBe(right)
  })

  test('has its blocks, cells and pieces moved along', () => {
    const read = documentOf('Theo Quyết định số 12/QĐÐ-UBND đón 14lượtngười vào', [
      ['Tên', 'Đến từ'],
      ['1', 'tinh Quảng Trị có 11 dựán mới'],
    ])
    const { document } = repair(read, rules)
    expect(document.blocks).toHaveLength(read.blocks.length)
    const [first, table] = document.blocks
    expect(document.text.slice(first?.start, first?.end)).toBe('Theo Quyết định số 12/QĐ-UBND đón 14 lượt người vào')
    const cells = table?.kind === 'table' ? table.cells : []
    expect(cells.map(cell => document.text.slice(cell.start, cell.end))).toContain('tỉnh Quảng Trị có 11 dự án mới')
    for (const piece of document.pieces) expect(piece.edges).toHaveLength(piece.end - piece.start + 1)
    for (const [n, piece] of document.pieces.entries())
      expect(piece.start).toBeGreaterThanOrEqual(document.pieces[n - 1]?.end ?? 0)
  })

  test('leaves typed words of a form with recognised ones alone', () => {
    const read = documentOf('Quyết định số l2/QĐ-UBND')
    const pieces = read.pieces.map((piece, n) => (n === 3 ? { ...piece, confidence: null } : piece))
    expect(repair({ ...read, pieces }, rules).repairs).toEqual([])
  })

  test.each([
    ['tỉnh Bắc Giang'],
    ['tỉnh Bắc Ninh'],
    ['Hướng dẫn số 12/HD-UBND'],
    ['Chỉ thị số 38/CT-TTg và 83/CT-TTg'],
    ['từ ngày 31/4/2018'],
    ['NHIỆM VỤ TRỌNG TÂM'],
  ])('%s stays', words => {
    expect(repair(documentOf(words), rules).repairs).toEqual([])
  })
})

describe('items', () => {
  const found = settled(
    documentOf('Căn cứ Nghi quyết số 27lNQ-CP ngày 2O/6/2016 của Chính phú, năm 2018 đón 14lượtngười.'),
  )

  test('say what was taken, and quote what was read', () => {
    const [citation] = found.items.citations
    expect(citation).toMatchObject({
      number: '27/NQ-CP',
      type: 'nghi-quyet',
      issuedOn: { raw: 'ngày 2O/6/2016', date: '2016-06-20' },
      issuer: { raw: 'Chính phú' },
      raw: 'Nghi quyết số 27lNQ-CP ngày 2O/6/2016 của Chính phú',
      flags: ['repaired'],
      key: null,
    })
    expect(citation?.at.quote).toBe(found.text.trim())
    expect(found.items.figures[0]).toMatchObject({ value: 14, unit: 'lượt người', raw: '14lượtngười' })
  })

  test('lie on the text as read', () => {
    for (const item of [...found.items.citations, ...found.items.figures, ...found.items.sections])
      if ('raw' in item) expect(found.text.slice(item.at.start, item.at.end)).toBe(item.raw)
    for (const one of found.repairs) expect(found.text.slice(one.at.start, one.at.end)).toBe(one.read)
  })

  test('are less sure, and the list of repairs names them', () => {
    expect(found.items.citations[0]?.confidence).toBeLessThan(0.7)
    expect(found.repairs.map(({ read, taken, rule }) => [read, taken, rule])).toEqual([
      ['Nghi quyết', 'Nghị quyết', 'type-word'],
      ['27lNQ-CP', '27/NQ-CP', 'number'],
      ['2O/6/2016', '20/6/2016', 'date'],
      ['Chính phú', 'Chính phủ', 'body'],
      ['14lượtngười', '14 lượt người', 'unit-run-together'],
    ])
    expect(found.repairs.map(one => one.items)).toEqual([['c1'], ['c1'], ['c1'], ['c1'], ['f1']])
    expect(found.repairs[1]?.at).toMatchObject({ boxes: [{ page: 1 }], quote: found.text.trim() })
  })

  test('of a table quote the row as read', () => {
    const { items, repairs, text } = settled(
      documentOf([
        ['TT', 'Tên dự án', 'Ghi chú'],
        ['1', 'Theo Quyết định số l2/QĐ-UBND', 'xong'],
      ]),
    )
    expect(items.citations[0]).toMatchObject({ number: '12/QĐ-UBND', raw: 'Quyết định số l2/QĐ-UBND' })
    expect(items.citations[0]?.at.quote).toBe('1 Theo Quyết định số l2/QĐ-UBND xong')
    expect(repairs[0]?.at.quote).toBe('1 Theo Quyết định số l2/QĐ-UBND xong')
    for (const cell of items.tables.flatMap(table => table.rows.flatMap(row => row.cells)))
      expect(text.slice(cell.at.start, cell.at.end)).toBe(cell.text)
  })
})

describe('trust', () => {
  test('digits in doubt are flagged and noted, not changed', () => {
    const { items, notes } = settled(documentOf('Theo Quyết định số 12/QĐ-UBND đón 38{0.6} đoàn và 16 lượt người'))
    const [doubtful, sure] = items.figures
    expect(doubtful).toMatchObject({ value: 38, flags: ['uncertain-digits'], confidence: 0.6 })
    expect(sure?.flags).toEqual([])
    expect(items.citations[0]?.flags).not.toContain('uncertain-digits')
    expect(notes).toEqual([{ code: 'ocr-low-confidence', page: 1, args: { count: 1 } }])
  })

  test('a cell whose digits are hopeless has no value', () => {
    const { items } = settled(
      documentOf([
        ['Nội dung', 'Số đoàn', 'Số người'],
        ['Đoàn ra', '50{0.3}', '90'],
        ['Đoàn vào', '12', '30'],
      ]),
    )
    const cells = items.tables[0]?.rows.flatMap(row => row.cells) ?? []
    expect(cells.find(cell => cell.text === '50')).toMatchObject({ value: null })
    expect(cells.find(cell => cell.text === '90')).toMatchObject({ value: 90 })
    const made = items.figures.filter(figure => figure.raw === '50')
    for (const figure of made) expect(figure.flags).toContain('uncertain-digits')
  })

  test('typed text is as sure as ever', () => {
    const typed = typedOf('Đón 38 đoàn')
    const { items } = settled(typed)
    expect(items).toEqual(expect.objectContaining(extract(typed, rules, { secrecy: null }).items))
  })
})
