import { expect, test } from 'vitest'
import { personsIn, redactPersons } from '../../src/cli/redact.ts'
import type { TableItem } from '../../src/model/record.ts'
import { at, figure, particulars, record } from '../cli/factories.ts'

type Columns = TableItem['columns']

const column = (head: string, field: string | null = null): Columns[number] => ({
  path: [head],
  field,
  country: null,
  unit: null,
  index: null,
  formula: null,
})

/** A record of these lines, with a table of the last of them: cells parted by « | ». */
function withTable(text: string, columns: Columns) {
  const lines = text.split('\n')
  const row = lines.at(-1) ?? ''
  const texts = row.split(' | ')
  let start = text.length - row.length
  const cells = texts.map(one => {
    const place = { ...at(start, start + one.length), quote: texts.join(' ') }
    start += one.length + 3
    return { text: one, value: one, at: place }
  })
  const table: TableItem = {
    id: 't1',
    kind: null,
    title: null,
    unit: null,
    columns,
    rows: [{ role: 'data', cells }],
    pages: [],
    at: at(0, 0),
  }
  return record({ text, tables: [table] })
}

test.each([
  ['a field of the rules', column('Cán bộ', 'person')],
  ['heads of delegations', column('Trưởng đoàn', 'head')],
  ['what the head says', column('Họ và tên')],
  ['in capitals, with a remark', column('HỌ VÀ TÊN CÁN BỘ')],
])('persons in tables: %s', (_, persons) => {
  const before = withTable('Ông Lê Văn Tám đi Lào.\nÔng Lê Văn Tám, Phó Giám đốc | Lào', [
    persons,
    column('Nước', 'country'),
  ])
  const after = redactPersons(before)
  expect(personsIn(before)).toEqual({ signatories: 0, cells: 1 })
  expect(after.text).toBe(`Ông ██████████ đi Lào.\n${'█'.repeat(28)} | Lào`)
  expect(JSON.stringify(after)).not.toMatch(/Tám/u)
  expect(after.tables[0]?.rows[0]?.cells.map(cell => cell.value)).toEqual(['█'.repeat(28), 'Lào'])
})

test('other columns, numbers and a name of one syllable in running text stay', () => {
  const before = withTable('Đoàn Bình Định.\nBình | 12 | Thái Bình', [
    column('Họ tên'),
    column('Tên nước'),
    column('Nơi đến'),
  ])
  const after = redactPersons(before)
  expect(after.text).toBe('Đoàn Bình Định.\n████ | 12 | Thái Bình')
  expect(after.tables[0]?.rows[0]?.cells[2]?.at.quote).toBe('████ 12 Thái Bình')
})

test('what quotes the row is without the name, also where it looks like none', () => {
  const before = withTable('Danh sách\nchị năm | 3', [column('Họ tên'), column('Số lượt')])
  const raw = '3'
  const whole = { ...before, figures: [figure({ raw, at: { ...at(20, 21), quote: 'chị năm 3' } })] }
  expect(redactPersons(whole).figures[0]?.at.quote).toBe('███████ 3')
})

test('signatory and persons at once, the longer name first', () => {
  const before = {
    ...withTable('Lê Văn Tám Anh và Lê Văn Tám\nLê Văn Tám Anh | Lào', [column('Họ tên'), column('Nước')]),
    document: particulars({ signatory: { authority: null, position: null, name: 'Lê Văn Tám' } }),
  }
  expect(redactPersons(before).text).toBe('██████████████ và ██████████\n██████████████ | Lào')
})
