// Tiếng Việt: bộ quy tắc khác sẽ làm kho thay đổi ra sao.

import { quantity } from './quantity.ts'
import type { Args, RulesDiffWords } from './words.ts'

const rules =
  (what: string) =>
  ({ count = 0, names = '' }: Args): string =>
    `${what}: ${quantity(count)} (${names})`

export const rulesDiff: RulesDiffWords = {
  changes: {
    changed: rules('Quy tắc và mục danh sách đã sửa'),
    lost: rules('Quy tắc và mục danh sách đã bỏ'),
    gained: rules('Quy tắc và mục danh sách mới'),
    moved: rules('Quy tắc và mục danh sách đổi thứ tự'),
  },
  nothing: 'Hai bộ quy tắc như nhau: không có gì thay đổi.',
  everywhere: ({ names = '' }) => `Thay đổi này ảnh hưởng đến mọi văn bản nên tất cả được trích lại, vì: ${names}.`,
  progress: ({ at = '', total = '' }) => `Đã so ${quantity(at)}/${quantity(total)} văn bản`,
  summary: ({ all = 0, differing = 0 }) => `${quantity(differing)}/${quantity(all)} văn bản sẽ thay đổi.`,
  other: ({ count = 0 }) => `Ngoài ra, ${quantity(count)} văn bản chỉ khác ở quy tắc đã tìm ra hoặc ở độ tin cậy.`,
  headings: ['Sửa', 'Mất', 'Thêm', 'Văn bản', ''],
  kinds: {
    particular: 'thông tin chung',
    section: 'mục',
    figure: 'số liệu',
    citation: 'trích dẫn',
    table: 'bảng',
    column: 'cột của bảng',
    row: 'dòng của bảng',
    cell: 'ô của bảng',
    finding: 'điểm cần xem',
  },
  fields: {
    value: 'giá trị',
    low: 'thấp nhất',
    high: 'cao nhất',
    indicator: 'chỉ tiêu',
    unit: 'đơn vị',
    currency: 'loại tiền',
    qualifier: 'mức chính xác',
    kind: 'loại',
    status: 'tình trạng',
    'period.from': 'từ ngày',
    'period.to': 'đến ngày',
    number: 'số',
    type: 'loại văn bản',
    title: 'tên',
    relation: 'quan hệ',
    'dimensions.country': 'nước',
    'issuer.key': 'cơ quan ban hành',
    'issuedOn.date': 'ngày ban hành',
  },
  ranks: {
    value: 'Giá trị khác đi:',
    changed: 'Thay đổi khác:',
    lost: 'Mất đi:',
    gained: 'Thêm vào:',
  },
  more: ({ count = 0 }) => `Còn ${quantity(count)} chỗ nữa: --top SỐ để xem thêm, --json để có tất cả.`,
  stopping: 'Đang dừng: làm nốt các văn bản đang dở. Nhấn Ctrl-C lần nữa để dừng ngay.',
  interrupted: ({ at = 0, total = 0 }) =>
    `Đã dừng sau ${quantity(at)}/${quantity(total)} văn bản; không có gì được ghi.`,
}
