// Every word that a chart itself says, in both languages.

import type { Language, Mark } from './chart.ts'

export interface ChartWords {
  readonly unit: (unit: string) => string
  readonly key: string
  readonly marks: Readonly<Record<Mark, string>>
  /** Printed at a point of that mark. */
  readonly nil: string
  readonly empty: string
  /** Where nothing is drawn, but something is told for other periods. */
  readonly otherPeriods: string
  /** The same where something is told in another way. */
  readonly aside: string
  readonly gap: string
  readonly rounded: string
  readonly cutAxis: string
  readonly absent: string
  readonly about: (value: string) => string
  readonly before: (value: string) => string
  readonly between: (low: string, high: string) => string
  readonly magnitudes: { readonly million: string; readonly billion: string; readonly trillion: string }
}

const vi: ChartWords = {
  unit: unit => `Đơn vị: ${unit}`,
  key: 'Ký hiệu',
  marks: {
    exact: 'số báo cáo nêu',
    floor: 'cao hơn số này («hơn», «trên»)',
    ceiling: 'thấp hơn số này («gần», «dưới»)',
    about: 'khoảng, ước',
    partial: 'số chốt sớm, chưa trọn kỳ (xem ghi chú)',
    nil: 'báo cáo nêu là không có',
    'not-yet': 'báo cáo ghi bằng chữ («chưa có», «đã hoãn»…), không phải số 0',
    zero: 'bằng 0',
    planned: 'kế hoạch, không phải kết quả',
    missing: 'có báo cáo, không thấy nêu số này',
    'other-period': 'chỉ có số của kỳ khác',
    aside: 'chỉ nêu một phần hoặc cách khác (xem ghi chú)',
    'no-report': 'kho không có báo cáo',
    revised: 'số báo cáo sau nêu lại; × là số đã nêu trước',
    conflict: 'các báo cáo nêu khác nhau, từ số thấp nhất đến số cao nhất',
  },
  nil: 'không',
  empty: 'Không có số liệu',
  otherPeriods: 'Chỉ có số của kỳ khác',
  aside: 'Không có giá trị của cả kỳ để vẽ, xem ghi chú',
  gap: 'không có số liệu',
  rounded: 'số ghi trên hình đã làm tròn',
  cutAxis: 'trục không bắt đầu từ 0',
  absent: '[…]: chữ mà phông chữ của hình không có; xem bảng số liệu.',
  about: value => `khoảng ${value}`,
  before: value => `trước nêu ${value}`,
  between: (low, high) => `từ ${low} đến ${high}`,
  magnitudes: { million: 'triệu', billion: 'tỷ', trillion: 'nghìn tỷ' },
}

const en: ChartWords = {
  unit: unit => `Unit: ${unit}`,
  key: 'Marks',
  marks: {
    exact: 'as reported',
    floor: 'more than this (“over”)',
    ceiling: 'less than this (“nearly”, “under”)',
    about: 'about, estimated',
    partial: 'counted up to an early day only (see notes)',
    nil: 'reported as none',
    'not-yet': 'told in words (“not yet”, “postponed”…), not a zero',
    zero: 'zero',
    planned: 'planned, not a result',
    missing: 'a report was read, this figure not seen in it',
    'other-period': 'a figure of another period only',
    aside: 'a part only, or told otherwise (see notes)',
    'no-report': 'no report in the archive',
    revised: 'restated by a later report; × is what was told before',
    conflict: 'reports disagree, from the lowest to the highest value',
  },
  nil: 'none',
  empty: 'No figures',
  otherPeriods: 'Figures of other periods only',
  aside: 'No value of a whole period to be drawn: see the notes',
  gap: 'no figures',
  rounded: 'numbers on the chart are rounded',
  cutAxis: 'axis does not start at 0',
  absent: '[…]: letters that the font of this chart lacks; see the table.',
  about: value => `about ${value}`,
  before: value => `was ${value}`,
  between: (low, high) => `between ${low} and ${high}`,
  magnitudes: { million: 'million', billion: 'billion', trillion: 'trillion' },
}

export const chartWords: Readonly<Record<Language, ChartWords>> = { vi, en }
