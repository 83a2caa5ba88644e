// What people see of figures: `show` and `explain`.

import { describe, expect, test } from 'vitest'
import { figureLines, figuresLines } from '../../src/cli/show/figures.ts'
import { styleFor } from '../../src/cli/show/style.ts'
import { vi } from '../../src/cli/words/vi.ts'
import type { Figure } from '../../src/model/record.ts'
import { rules } from '../given.ts'
import { called } from './command.ts'
import { at, figure, particulars, record } from './factories.ts'
import { file, folder, report } from './files.ts'

const showing = { words: vi, language: 'vi', style: styleFor(false), lists: rules.lists } as const
const year = (of: number): Figure['period'] => ({
  from: `${of}-01-01`,
  to: `${of}-12-31`,
  asOf: null,
  label: `năm ${of}`,
  basis: 'document',
})
const ofYear = record({ document: particulars({ period: year(2019) }) })
const line = (own: Partial<Figure>): string =>
  figureLines(figure(own), showing, ofYear).join(' ').trim().replace(/^f1 +/u, '')

test.each<[string, Partial<Figure>]>([
  ['đoàn vào: 1.502 đoàn', { value: 1502, period: year(2019) }],
  ['đoàn vào: 12 đoàn · năm 2018', { value: 12, period: year(2018) }],
  ['đoàn vào: 65 đoàn · kế hoạch · năm 2020', { value: 65, status: 'planned', period: year(2020) }],
  [
    'kim ngạch xuất khẩu: hơn 4,7 triệu USD',
    {
      indicator: 'trade.export',
      value: 4.7e6,
      scale: 1e6,
      unit: 'USD',
      hedge: 'hơn',
      qualifier: 'over',
      raw: 'hơn 4,7 triệu USD',
    },
  ],
  [
    'kim ngạch xuất khẩu: 47 tr.đ',
    { indicator: 'trade.export', value: 4.7e7, scale: 1e6, unit: 'tr.đ', raw: '47 tr.đ' },
  ],
  ['đoàn vào: từ 10 đến 12 đoàn', { value: 11, qualifier: 'about', raw: 'từ 10 đến 12 đoàn' }],
  ['đoàn vào: không', { value: 0, kind: 'nil', nilKind: 'none' }],
  ['đoàn vào: chưa có', { value: 0, kind: 'nil', nilKind: 'not-yet' }],
  [
    'đoàn vào: 3 đoàn · ngân sách nhà nước · Lào',
    { value: 3, dimensions: { fundingSource: 'state-budget', country: ['LA'] } },
  ],
  [
    'đoàn vào: 44 đoàn · giảm 25 đoàn so với năm 2018',
    {
      value: 44,
      comparisons: [{ kind: 'difference', value: -25, against: '2018-01-01/2018-12-31', raw: '', at: at(0, 0) }],
    },
  ],
  [
    'đoàn vào: 44 đoàn · đạt 95,5% kế hoạch · đạt trên 50% kế hoạch · bằng 150% kỳ so sánh',
    {
      value: 44,
      comparisons: [
        { kind: 'plan-attainment', value: 0.955, against: null, raw: 'bằng 95,5% kế hoạch', at: at(0, 0) },
        { kind: 'plan-attainment', value: 0.5, against: null, raw: 'đạt trên 50% kế hoạch', at: at(0, 0) },
        { kind: 'ratio', value: 1.5, against: null, raw: 'gấp 1,5 lần', at: at(0, 0) },
      ],
    },
  ],
  [
    'kim ngạch xuất khẩu: 40 tỷ USD · tăng 3,9 tỷ USD',
    {
      indicator: 'trade.export',
      value: 4e10,
      scale: 1e9,
      unit: 'USD',
      raw: '40 tỷ USD',
      comparisons: [{ kind: 'difference', value: 3.9e9, against: null, raw: 'tăng 3,9 tỷ USD', at: at(0, 0) }],
    },
  ],
  ['đoàn vào: 2 đoàn · trong số f9 · tin cậy 0,8', { value: 2, partOf: 'f9', confidence: 0.8 }],
  ['đoàn vào: 2 đoàn · chữ trong ngoặc khác số', { value: 2, flags: ['words-differ'] }],
  ['đoàn vào (in.trips.night): 2 đoàn', { indicator: 'in.trips.night', value: 2 }],
])('%s', (said, own) => expect(line(own)).toBe(said))

test('figures stand under their section, parts under their total, the unclaimed in one line', () => {
  const one = record({
    sections: [{ id: 's1', parent: null, level: 1, label: 'I', title: 'Đoàn vào', at: at(0, 0) }],
    figures: [
      figure({ value: 12, at: { ...at(0, 0), section: 's1' } }),
      figure({ id: 'f2', value: 5, partOf: 'f1', at: { ...at(0, 0), section: 's1' } }),
      figure({ id: 'f3', indicator: null, raw: '3 lần', at: { ...at(0, 0), section: 's1' } }),
    ],
  })
  expect(figuresLines(one, { ...showing, all: false })).toEqual([
    '  I. Đoàn vào',
    '    f1    đoàn vào: 12 đoàn',
    '    f2      đoàn vào: 5 đoàn · trong số f1',
    '  và 1 số liệu chưa rõ là gì; thêm --all để xem',
  ])
  expect(figuresLines(one, { ...showing, all: true }).at(-1)).toBe('    f3    chưa rõ là gì: «3 lần»')
})

describe('explain', { timeout: 60_000 }, () => {
  const text = report().replace(
    'huyện đã đón 05 đoàn khách.',
    'huyện đã đón 05 đoàn khách (21 lượt người); tổ chức 03 buổi nói chuyện.',
  )

  test('a figure: its rule, what filled it, when and where from, the parts of its confidence, its rivals', async () => {
    const path = file(folder(), 'a.txt', text)
    const ran = await called(['explain', path, 'f2'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(/Quy tắc +delegations\.pair\/1 · rules\/indicators\/delegations\.yaml:\d+/u)
    expect(ran.out).toMatch(/Đếm gì \(\*\) +theo số đi cùng: «05 đoàn/u)
    expect(ran.out).toMatch(/Kỳ +.*2017-01-01 – 2017-12-31/u)
    expect(ran.out).toMatch(/Độ tin cậy +0,\d+ · đúng khi đối chiếu: \d+\/\d+/u)
    const trips = await called(['explain', path, 'f1'])
    expect(trips.out).toMatch(/\*\.trips +\[delegations\.trips-open\/1\] «.*để\s+ngỏ\s+chỉ\s+tiêu/u)
  })

  test('a quantity that no rule claims is said to be one', async () => {
    const path = file(folder(), 'a.txt', text)
    const ran = await called(['explain', path, 'f3'])
    expect(ran.out).toMatch(/không quy tắc nào nói số này đếm gì/u)
  })
})
