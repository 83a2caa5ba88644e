// What a table's title says of the time of its figures.

import { describe, expect, test } from 'vitest'
import { periodOfTitle } from '../../src/extract/tables/periods.ts'
import type { Period } from '../../src/model/record.ts'
import { recordOfText, rules } from '../given.ts'

const year = (of: number): Period => ({
  from: `${of}-01-01`,
  to: `${of}-12-31`,
  asOf: null,
  label: `năm ${of}`,
  basis: 'stated',
})
const said = (title: string, document: Period | null): unknown => {
  const period = periodOfTitle(title, document, rules.scanner)
  return period && [period.from, period.to, period.basis]
}

describe('the period of a title', () => {
  test.each([
    ['DANH SÁCH ĐOÀN RA QUÝ II NĂM 2002', null, ['2002-04-01', '2002-06-30', 'stated']],
    ['Đoàn vào 6 tháng đầu năm', year(2018), ['2018-01-01', '2018-06-30', 'stated']],
    ['Dự án PCPNN giai đoạn 2001 - 2003', year(2003), ['2001-01-01', '2003-12-31', 'stated']],
    ['Đoàn ra năm 2017', year(2018), ['2017-01-01', '2017-12-31', 'stated']],
    ['Đoàn ra năm 2018', year(2018), ['2018-01-01', '2018-12-31', 'document']],
    ['Đoàn ra quý I, quý II năm 2018', year(2018), ['2018-01-01', '2018-12-31', 'document']],
    ['Danh sách (Kèm theo Báo cáo ngày 04 tháng 10 năm 2018)', year(2018), ['2018-01-01', '2018-12-31', 'document']],
    ['Danh sách đoàn ra', null, null],
  ])('%s', (title, document, expected) => expect(said(title, document)).toEqual(expected))
})

test('lines in capitals over a text without a title say when', async () => {
  const { document } = await recordOfText('LAO ĐỘNG ĐI LÀM VIỆC Ở NƯỚC NGOÀI QUÝ II NĂM 2002\nĐơn vị tính: người\n')
  expect(document.period).toMatchObject({ from: '2002-04-01', to: '2002-06-30' })
})
