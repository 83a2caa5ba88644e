// Tiếng Việt: khoảng trống của kho.

import { quantity } from './quantity.ts'
import type { ReportGapWords } from './report-gaps.ts'

const absent = (reports: unknown): string => (reports === '' ? '' : `; không thấy trong ${reports}`)

export const reportGaps: ReportGapWords = {
  none: 'Kho không có báo cáo nào như vậy mà biết được cơ quan và kỳ báo cáo.',
  states: {
    year: 'có báo cáo cả năm',
    pieces: 'đủ 12 tháng, trong nhiều báo cáo',
    span: 'chỉ có trong báo cáo nhiều năm',
    part: 'chỉ có một phần (tháng)',
    nothing: 'kho không có báo cáo',
  },
  indicators: ({ count = 0 }) =>
    Number(count) === 0
      ? 'Không chỉ tiêu nào của các báo cáo năm bị bỏ giữa chừng.'
      : `Chỉ tiêu đã có trong ít nhất hai báo cáo năm của một cơ quan mà báo cáo năm khác không nêu (${quantity(count)}):`,
  unsure: 'Đây là những gì chương trình không đọc thấy: hãy mở báo cáo xem lại trước khi kết luận.',
  stopped: ({ since = '', last = '', reports = '' }) => `thôi báo cáo từ ${since} (lần cuối ${last}${absent(reports)})`,
  hole: ({ year = '', reports = '' }) => `không nêu năm ${year}${reports === '' ? '' : ` (${reports})`}`,
}
