// Tiếng Việt: truy vấn và kết quả.

import { quantity } from './quantity.ts'
import type { AnswerWords } from './query.ts'
import type { Words } from './words.ts'

export const answer: AnswerWords = {
  rows: ({ count = 0 }) => `${quantity(count)} dòng.`,
  first: ({ count = 0, total = 0 }) =>
    `${quantity(count)} dòng đầu trong ${quantity(total)} dòng. Xem thêm: --limit ${total}, hoặc ghi tất cả ra tệp: --out TỆP.csv.`,
  among: ({ count = 0, total = 0 }) =>
    `${quantity(count)} dòng đầu trong hơn ${quantity(total)} dòng. Ghi tất cả ra tệp: --out TỆP.csv.`,
  written: ({ file = '' }) => `Đã ghi: ${file}`,
  nothingWith: ({ option = '' }) => `Cả kho không có dòng nào hợp với ${option} đã cho.`,
  without: ({ options = '', count = 0 }) => `Bỏ ${options} thì có ${quantity(count)} dòng.`,
  formats: {
    'answer-format':
      'table: bảng trên màn hình (mặc định); csv, xlsx: cho Excel; json, jsonl, parquet: cho chương trình khác. Không ghi --format thì theo đuôi tệp của --out',
    'compare-format':
      'table: bảng trên màn hình (mặc định); xlsx: bảng, nguồn và ghi chú cho Excel; svg, png: biểu đồ; csv, json, jsonl, parquet: mỗi ô một dòng. Không ghi --format thì theo đuôi tệp của --out',
    'audit-format':
      'table: bảng trên màn hình (mặc định); html: một tệp xem bằng trình duyệt; xlsx: để xem xét trong Excel; csv, json, jsonl: cho chương trình khác',
    'review-format':
      'table: đọc trên màn hình (mặc định); xlsx, csv: sổ tính để xem và điền kết luận; json, jsonl: cho chương trình khác',
  },
  notices: {
    'several-places': ({ given = '', taken = '', left = '' }) =>
      `«${given}» ở đây là: ${taken}.${left === '' ? '' : ` Không kể: ${left}; muốn lấy đơn vị nào, hãy cho mã của nó.`}`,
    'several-documents': ({ given = '', count = 0 }) =>
      `«${given}» là ${quantity(count)} văn bản khác nhau; lấy tất cả. Muốn lấy một, hãy cho các chữ số đầu của mã SHA-256.`,
  },
  heads: {
    indicator: 'Chỉ tiêu',
    value: 'Giá trị',
    period: 'Kỳ',
    place: 'Địa phương',
    document: 'Văn bản',
    page: 'Trang',
    sentence: 'Câu',
    issued: 'Ngày',
    issuer: 'Cơ quan',
    title: 'Trích yếu',
    type: 'Loại',
    cited: 'Viện dẫn',
    relation: 'Quan hệ',
    kind: 'Loại bảng',
    size: 'Hàng × cột',
    row: 'Hàng',
    column: 'Cột',
    text: 'Chữ',
    severity: 'Mức',
    finding: 'Phát hiện',
    figures: 'Số liệu',
    citations: 'Viện dẫn',
    findings: 'Phát hiện',
  },
}

export const queryUsage = {
  'bad-ending': ({ file = '', endings = '' }) =>
    `--out ${file}: không biết ghi ra đuôi tệp này. Các đuôi ghi được: ${endings}; .txt ghi bảng như trên màn hình.`,
  'other-ending': ({ file = '', format = '', ending = '' }) =>
    `--format ${format} và --out ${file} không khớp nhau: đuôi .${ending} là một dạng khác. Hãy bỏ --format, hoặc đổi đuôi tệp.`,
  'wrong-way': ({ from = '', to = '' }) =>
    `--from ${from} lại sau --to ${to}: hai mốc thời gian bị đảo ngược. Hãy đổi chỗ chúng cho nhau.`,
} as const satisfies Partial<Words['usage']>
