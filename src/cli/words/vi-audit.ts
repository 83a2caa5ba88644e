// Tiếng Việt: kiểm tra.

import { quantity } from './quantity.ts'
import type { Words } from './words.ts'

const decisions = {
  confirmed: 'đúng (có lỗi thật)',
  dismissed: 'không phải lỗi',
  later: 'để sau',
  reopened: 'mở lại',
} as const

const said = (who: unknown, when: unknown): string => `${who ? `${who}, ` : ''}${when}`

export const audit: Words['audit'] = {
  report: {
    decisions,
    undecided: 'chưa quyết định',
    page: ({ page = '' }) => `trang ${page}`,
    section: ({ section = '' }) => `mục ${section}`,
    cell: ({ table = '', row = '', column = '' }) => `bảng «${table}», dòng ${row} dưới đầu bảng, cột «${column}»`,
    copyPage: ({ page = '', file = '' }) => `trang ${page} của ${file || 'bản có trang'}`,
    title: 'Kết quả kiểm tra báo cáo',
    purpose:
      'Máy chỉ nêu chỗ không khớp và trích nguyên văn, không sửa gì. Người kiểm tra đọc từng phát hiện, chọn quyết định, rồi lưu lại.',
    summary: ({ documents = 0, findings = 0, errors = 0, warnings = 0, notes = 0 }) =>
      `${quantity(documents)} văn bản, ${quantity(findings)} phát hiện: ${quantity(errors)} lỗi, ${quantity(warnings)} cảnh báo, ${quantity(notes)} lưu ý.`,
    hidden: ({ count = 0 }) =>
      `${quantity(count)} phát hiện đã được quyết định «${decisions.dismissed}» nên không nêu lại (xem: --decided).`,
    nothing: 'Không có phát hiện nào.',
    weight: ({
      value = '',
      severityName = '',
      severity = '',
      sureness = '',
      mostSureness = '',
      reports = 1,
      reach = '',
    }) =>
      `${value} điểm: ${severityName} (${severity}), độ chắc do chương trình ước lượng (${sureness} trên tối đa ${mostSureness})${Number(reports) > 1 ? `, liên quan ${reports} văn bản (${reach})` : ''}`,
    whyLabel: 'Vì sao nêu',
    decided: ({ decision = '', who = '', when = '', note = '' }) =>
      `Đã quyết định: ${decision} (${said(who, when)})${note && `. Ghi chú: ${note}`}`,
    before: ({ decision = '', who = '', when = '' }) =>
      `Đã quyết định trước đây (${decision}; ${said(who, when)}), nhưng chứng cứ đã đổi.`,
    unnumbered: 'văn bản không có số',
    heads: {
      id: 'Mã',
      weight: 'Trọng số',
      kind: 'Loại',
      severity: 'Mức',
      message: 'Phát hiện',
      report: 'Báo cáo',
      day: 'Ngày',
      body: 'Cơ quan',
      page: 'Trang/mục',
      quote: 'Trích dẫn',
      sentence: 'Câu văn',
      otherReport: 'Báo cáo đối chiếu',
      otherPage: 'Trang/mục đối chiếu',
      otherQuote: 'Trích dẫn đối chiếu',
      otherSentence: 'Câu văn đối chiếu',
      decision: 'Quyết định',
      who: 'Người quyết định',
      when: 'Ngày quyết định',
      note: 'Ghi chú',
      path: 'Tệp',
      code: 'Mã loại',
      count: 'Số lượng',
    },
    sheets: { findings: 'Phát hiện', totals: 'Tổng hợp' },
    controls: {
      allKinds: 'mọi loại',
      allReports: 'mọi báo cáo',
      kind: 'Loại',
      report: 'Báo cáo',
      onlyUndecided: 'chỉ phát hiện chưa quyết định',
      who: 'Người quyết định',
      save: 'Lưu quyết định',
      saved: 'Đã lưu {n} quyết định. Nhập vào kho bằng: trichluc audit import TỆP.csv --archive KHO',
      left: 'Đang hiện {shown} trên {all} phát hiện; còn {n} chưa quyết định.',
      keys: 'Phím tắt: j, k sang phát hiện sau, trước; 1 đúng, 2 không phải lỗi, 3 để sau, 0 bỏ chọn.',
      fileName: 'quyet-dinh.csv',
      byKind: 'Theo loại',
      byReport: 'Theo báo cáo',
      more: ({ count = 0 }) => `… và ${quantity(count)} văn bản nữa.`,
    },
    why: {
      'breakdown-mismatch': 'Tổng được ghi không bằng các phần của nó cộng lại, hoặc không bằng tổng ghi ở chỗ khác.',
      'list-count-mismatch':
        'Báo cáo ghi có bao nhiêu rồi kể ra, trong câu hoặc trong bảng; đếm lại không ra số đã ghi.',
      'nil-contradiction': 'Một chỗ ghi là không có, chỗ khác lại ghi có số liệu cho cùng một việc.',
      'change-mismatch':
        'Mức tăng, giảm được ghi không khớp với số liệu mà nó so sánh (trong báo cáo này hoặc báo cáo trước), kể cả khi tính đến việc làm tròn.',
      'ratio-mismatch':
        'Tỷ lệ được ghi không khớp với các số liệu mà nó được tính ra (trong báo cáo này hoặc báo cáo trước), kể cả khi tính đến việc làm tròn.',
      implausible: 'Viết như vậy khó có thể đúng: xem lại giá trị được đánh dấu.',
      'citation-conflict': 'Có vẻ là cùng một văn bản, nhưng số, năm, loại, cơ quan hoặc ngày ghi không khớp nhau.',
      'citation-form':
        'Số, ký hiệu viết như vậy không đúng thể thức, hoặc không hợp với loại văn bản, cơ quan hay năm của nó.',
      'citation-duplicate': 'Cùng một cụm từ viện dẫn được viết hai lần liền nhau.',
      'citation-issuer-conflict':
        'Cơ quan ban hành được ghi không khớp với ký hiệu của văn bản, hoặc với cơ quan ghi ở chỗ khác.',
      'citation-after-report': 'Vào ngày của báo cáo, văn bản được viện dẫn chưa có hoặc chưa có hiệu lực.',
      'citation-repealed': 'Văn bản được viện dẫn như còn hiệu lực, trong khi nó đã hết hiệu lực vào ngày báo cáo.',
      'date-malformed': 'Ngày, tháng viết thiếu, không đọc thành một ngày được.',
      'date-impossible': 'Ngày này không có trong lịch, hoặc ngày cuối đứng trước ngày đầu.',
      'date-incomplete': 'Ngày, tháng của văn bản còn để trống một phần.',
      'number-blank': 'Văn bản có chỗ ghi số, ngày nhưng còn để trống.',
      'header-missing': 'Phần đầu văn bản thiếu thành phần mà thể thức yêu cầu.',
      'period-mismatch': 'Các chỗ trong báo cáo ghi kỳ báo cáo khác nhau.',
      'section-numbering': 'Số thứ tự các mục bị nhảy, trùng hoặc đảo.',
      'duplicate-report': 'Cùng một báo cáo có trong hai tệp.',
      'table-formula-mismatch': 'Đầu cột ghi công thức, nhưng số trong hàng không ra theo công thức đó.',
      'figure-conflict': 'Hai báo cáo ghi số khác nhau cho cùng một chỉ tiêu, cùng nơi và cùng kỳ.',
      'running-total': 'Số lũy kế của kỳ dài hơn lại nhỏ hơn số của kỳ nằm trong nó.',
      'citation-near': 'Cách ghi này hiếm, và gần giống cách ghi một văn bản được viện dẫn nhiều lần.',
      'citation-ambiguous': 'Viện dẫn viết tắt khớp với nhiều hơn một văn bản.',
      'citation-unknown': 'Danh sách văn bản đã biết không có văn bản này.',
    },
  },
  head: ({ what = '' }) => `Kiểm tra ${what}`,
  heaviest: ({ count = 0 }) => `${quantity(count)} phát hiện nặng nhất:`,
  heaviestOnly: ({ count = 0, left = 0 }) =>
    `Trang này chỉ có ${quantity(count)} phát hiện nặng nhất, không có ${quantity(left)} phát hiện còn lại. Dùng --code, --severity để chọn, hoặc --format xlsx.`,
  more: ({ count = 0 }) => `… và ${quantity(count)} phát hiện nữa.`,
  next: 'Làm tiếp:',
  toPage: 'xem hết và ghi quyết định',
  pageName: 'kiem-tra.html',
  toImport: 'đưa quyết định vào kho',
  written: ({ to = '', findings = 0 }) => `${to}: ${quantity(findings)} phát hiện.`,
  alone:
    'Đọc riêng tệp này: chỉ có phát hiện trong chính văn bản. Phát hiện cần đối chiếu với văn bản khác chỉ có khi tệp đã được nhập vào kho (trichluc ingest).',
  copies: ({ count = 0 }) =>
    `${quantity(count)} tệp là bản trùng của báo cáo khác nên không kiểm tra lại lần nữa (xem từng cặp: --code duplicate-report).`,
  papers: ({ count = 0 }) =>
    `${quantity(count)} tệp là phụ lục, biểu mẫu, bảng rời hoặc văn bản kèm theo văn bản khác: không xét thiếu phần đầu.`,
  chosen: ({ what = '' }) => `Chỉ đếm và nêu các phát hiện được chọn: ${what}.`,
  inconsistent: ({ count = 0 }) =>
    `Còn ${quantity(count)} lỗi, cảnh báo chưa được quyết định là «${decisions.dismissed}».`,
  imported: ({ file = '', count = 0, same = 0 }) =>
    `${file}: ghi ${quantity(count)} quyết định vào kho${Number(same) > 0 ? `, ${quantity(same)} quyết định đã có từ trước` : ''}.`,
  damaged: ({ file = '', line = '' }) => `${file}:${line}: dòng bị đứt (có thể do mất điện), đã bỏ qua.`,
  moreFaults: ({ count = 0 }) => `… và ${quantity(count)} dòng nữa bị bỏ qua.`,
  sheetFaults: {
    'no-columns': ({ file = '' }) => `${file}: không thấy cột «Mã» và «Quyết định» ở dòng đầu.`,
    'unknown-id': ({ file = '', line = '', given = '' }) =>
      `${file}:${line}: kho không có phát hiện «${given}» (chứng cứ đã đổi, hay báo cáo được lập với --known khác?); dòng bị bỏ qua.`,
    'unknown-decision': ({ file = '', line = '', given = '' }) =>
      `${file}:${line}: không hiểu quyết định «${given}». Chỉ nhận: ${Object.values(decisions).join('; ')}. Dòng bị bỏ qua.`,
    'other-decision': ({ file = '', line = '', given = '' }) =>
      `${file}:${line}: phát hiện «${given}» có nhiều dòng; trùng thì lấy một, khác nhau thì không lấy dòng nào.`,
    'bad-day': ({ file = '', line = '', given = '' }) =>
      `${file}:${line}: «${given}» không phải một ngày (viết như 5/12/2025 hoặc 2025-12-05); dòng bị bỏ qua.`,
    'long-note': ({ file = '', line = '', given = '' }) =>
      `${file}:${line}: ghi chú dài quá ${quantity(given)} ký tự; dòng bị bỏ qua.`,
  },
}

export const auditUsage = {
  'unknown-report': ({ given = '', nearest = '', file = '' }) =>
    `«${given}» không phải việc của lệnh audit (citations, figures, import, graph), cũng không phải số văn bản, mã hay tệp nào trong ${file}.${nearest && ` Có phải «${nearest}»?`}`,
  'many-reports': ({ given = '', ids = '' }) => `«${given}» là nhiều văn bản: ${ids}. Hãy ghi mã.`,
  'unknown-finding-code': ({ given = '', nearest = '', codes = '' }) =>
    `--code không có «${given}».${nearest ? ` Có phải «${nearest}»?` : ` Các mã: ${codes}.`}`,
  'needs-out': ({ format = '' }) => `--format ${format} cần nơi ghi: thêm --out TỆP.`,
  'option-of': ({ option = '', action = '' }) =>
    `${option} chỉ dùng với: trichluc audit ${action} … Bỏ tùy chọn này, hoặc thêm «${action}» vào sau «audit».`,
  'needs-decisions': () => 'audit import cần tệp quyết định: trichluc audit import TỆP --archive KHO',
} as const satisfies Partial<Words['usage']>
