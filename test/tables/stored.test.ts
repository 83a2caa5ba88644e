// Numbers that a spreadsheet holds: never read by the rule for printed ones, where a point parts thousands.

import { describe, expect, test } from 'vitest'
import type { TableItem } from '../../src/model/record.ts'
import { recordOf } from '../../src/record.ts'
import { rules } from '../given.ts'
import { cell, row, xlsx } from '../readers/xlsx/factories.ts'

const word = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const styles = `<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>`

async function tableOf(rows: string): Promise<TableItem> {
  const { tables } = await recordOf(xlsx({ sheets: [{ rows }], styles }), { rules })
  return tables[0] as TableItem
}

const valuesOf = ({ rows }: TableItem): unknown[] => rows.map(one => one.cells.map(({ value }) => value))

describe('values', () => {
  test('«1.502» is one and a half', async () => {
    const table = await tableOf(
      row(word('TT'), word('Tên'), word('Số người')) +
        row(cell(1), word('An Hải'), cell('1.502')) +
        row(cell(2), word('Bình Sơn'), cell('234.567')),
    )
    expect(valuesOf(table).map(row => (row as unknown[])[2])).toEqual([1.502, 234.567])
    expect(table.rows[0]?.cells[2]).toMatchObject({ text: '1.502', stored: { value: 1.502, format: 'General' } })
    expect(table.rows[0]?.cells[1]).not.toHaveProperty('stored')
  })

  test('under a unit', async () => {
    const table = await tableOf(
      row(word('Đơn vị tính: triệu đồng')) +
        row(word('TT'), word('Tên'), word('Kinh phí')) +
        row(cell(1), word('An Hải'), cell('1234.567')),
    )
    expect(table.unit).toBe('triệu đồng')
    expect(table.rows[0]?.cells[2]?.value).toEqual({ amount: 1_234_567_000, currency: 'VND', scale: 1_000_000 })
  })

  test('shares and days', async () => {
    const table = await tableOf(
      row(word('Tên'), word('Tỷ lệ (%)'), word('Mức'), word('Ngày')) +
        row(word('An Hải'), cell('0.119', 's="2"'), cell('0.119', 's="2"'), cell(38_580, 's="1"')),
    )
    expect(valuesOf(table)).toEqual([[null, 11.9, 0.119, '2005-08-16']])
  })
})

test('sums are those of the numbers', async () => {
  const rows =
    row(word('TT'), word('Tên'), word('Số người')) +
    row(cell(1), word('An Hải'), cell('100.125')) +
    row(cell(2), word('Bình Sơn'), cell('134.442')) +
    row('<c/>', word('Tổng cộng'), cell('234.567'))
  const { findings } = await recordOf(xlsx({ sheets: [{ rows }] }), { rules })
  expect(findings.map(one => one.code)).not.toContain('breakdown-mismatch')
  const wrong = await recordOf(xlsx({ sheets: [{ rows: rows.replace('234.567', '235.567') }] }), { rules })
  expect(wrong.findings.map(one => one.code)).toContain('breakdown-mismatch')
})

test('figures are the numbers, as exact as their plain form', async () => {
  const rows =
    row(word('DANH SÁCH ĐOÀN RA NĂM 2018')) +
    row(word('TT'), word('Tên đoàn'), word('Nước đến'), word('Số người'), word('Kinh phí (triệu đồng)')) +
    row(cell(1), word('Đoàn A'), word('Hàn Quốc'), cell(5), cell('1.502')) +
    row(cell(2), word('Đoàn B'), word('Nhật Bản'), cell(12), cell('200.125'))
  const { figures } = await recordOf(xlsx({ sheets: [{ rows }] }), { rules })
  expect(figures.map(({ indicator, value, low, high }) => [indicator, value, low, high])).toEqual([
    ['out.people', 5, 5, 5],
    ['out.cost', 1_502_000, 1_501_500, 1_502_500],
    ['out.people', 12, 12, 12],
    ['out.cost', 200_125_000, 200_124_500, 200_125_500],
  ])
})
