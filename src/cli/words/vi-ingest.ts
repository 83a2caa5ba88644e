// Tiếng Việt: đưa tệp vào kho.

import type { MemberFault } from '../../archive/find/zip/fault.ts'
import type { Reason } from '../../model/errors.ts'
import type { UsageProblem } from '../usage.ts'
import { largestOf, quantity, shortHash } from './quantity.ts'
import type { Args, Words } from './words.ts'

const duration = (seconds: number): string =>
  largestOf(seconds, ['ngày', 'giờ', 'phút', 'giây'], (count, unit) => `${quantity(count)} ${unit}`)

/** To one place below ten. */
const rate = (each: Args[string] = 0): string => {
  const digits = Number(each) < 10 ? 10 : 1
  const [whole = '', part] = String(Math.round(Number(each) * digits) / digits).split('.')
  return quantity(whole) + (part === undefined ? '' : `,${part}`)
}

const of: Readonly<Record<string, string>> = { pages: 'trang', files: 'tệp' }

const planned: Words['ingest']['planned'] = {
  new: ({ count = 0 }) => `${quantity(count)} tệp mới`,
  changed: ({ count = 0 }) => `${quantity(count)} tệp đã đổi nội dung so với lần trước`,
  again: ({ count = 0 }) => `${quantity(count)} tệp sẽ làm lại (quy tắc mới hơn, hoặc lần trước không xong)`,
  known: ({ count = 0 }) => `${quantity(count)} tệp đã có, không phải làm`,
  failed: ({ count = 0 }) => `${quantity(count)} tệp lần trước không đọc được, không thử lại`,
  removed: ({ count = 0 }) => `${quantity(count)} tệp đã gỡ khỏi kho trước đây, không nhận lại`,
  unreadable: ({ count = 0 }) => `${quantity(count)} tệp không nhận được, lý do ở dưới`,
}

export const ingest: Words['ingest'] = {
  progress: ({ at = 0, total = 0, pages = 0, rate: each = 0, unit = '', left = 0, failed = 0, path = '' }) => {
    const parts = [
      ...(pages ? [`${quantity(pages)} trang`] : []),
      ...(each ? [`${rate(each)} ${of[unit] ?? unit}/phút`] : []),
      ...(left ? [`còn ${duration(Number(left))}`] : []),
      ...(failed ? [`${quantity(failed)} hỏng`] : []),
    ]
    return [`[${quantity(at)}/${quantity(total)}]`, parts.join(', '), parts.length > 0 && path ? `· ${path}` : path]
      .filter(part => part !== '')
      .join(' ')
  },
  searching: 'Đang tìm tệp …',
  nothing: 'Không có tệp nào phải làm.',
  summary: ({ done = 0, known = 0, failed = 0, stopped = 0, removed = 0, total = 0 }) =>
    `Đã xem ${quantity(total)} tệp: ${quantity(done)} mới xong, ${quantity(known)} đã có trong kho, ${quantity(failed)} không xong${stopped === 0 ? '' : `, ${quantity(stopped)} dừng vì dấu mật`}${removed === 0 ? '' : `, ${quantity(removed)} đã gỡ trước đây`}.`,
  took: ({ seconds = 0, pages = 0, rate: each = 0, unit = '' }) =>
    `Mất ${duration(Number(seconds))}${pages ? `, ${quantity(pages)} trang` : ''}${each ? `, ${rate(each)} ${of[unit] ?? unit}/phút` : ''}.`,
  failed: ({ count = 0 }) => `Không xong (${quantity(count)}):`,
  stopped: ({ count = 0 }) => `Dừng vì dấu mật (${quantity(count)}):`,
  group: ({ count = 0, reason = '' }) => `${quantity(count)} ${reason}`,
  more: ({ count = 0, archive = '' }) =>
    `… và ${quantity(count)} tệp nữa. Xem tất cả: trichluc status --archive ${archive}`,
  others: ({ count = 0 }) => `… và ${quantity(count)} nữa`,
  groups: {
    empty: 'rỗng',
    truncated: 'bị cụt',
    damaged: 'hỏng',
    encrypted: 'có mật khẩu',
    unsupported: 'thuộc loại chưa đọc được',
    'too-large': 'quá lớn',
    'too-many-pages': 'quá nhiều trang',
    'too-slow': 'đọc quá lâu',
    'no-text': 'không có chữ',
    'nothing-recognised': 'không có trang cần nhận dạng',
    'ocr-failed': 'làm hỏng bộ nhận dạng chữ',
    'missing-engine': 'thiếu bộ nhận dạng chữ',
    'not-pictures': 'không phải ảnh',
    'not-joined': 'không ghép được',
    'worker-lost': 'làm hỏng chương trình đọc',
    'is-folder': 'là thư mục',
    'not-found': 'không tìm thấy',
    'no-access': 'không mở được',
    'bad-member': 'không lấy được từ tệp nén',
    'secrecy-mark': 'có dấu mật',
    'changed-while-read': 'thay đổi trong lúc đọc',
    'bad-option': 'gọi sai cách',
    'bad-rule': 'gặp quy tắc sai',
    'bad-metadata': 'gặp bảng siêu dữ liệu sai',
    'bad-archive': 'gặp lỗi của kho',
    'bad-catalog': 'gặp lỗi của danh mục',
    'unknown-item': 'không có mục đã hỏi',
    'no-picture': 'không có hình trang',
    'invalid-record': 'ra bản ghi sai lược đồ',
    bug: 'gặp lỗi của chương trình',
  },
  skipped: ({ folder = '' }) => `Bỏ qua ${folder}: đây là một kho trichluc.`,
  otherRules: ({ count = 0, all = 0, theirs = '', ours = '' }) =>
    `Chú ý: ${quantity(count)}/${quantity(all)} văn bản trong kho đã làm theo bộ quy tắc khác (${shortHash(theirs)}) với bộ đang dùng (${shortHash(ours)}). Văn bản nào nằm trong lượt chạy này sẽ được làm lại theo bộ đang dùng. Nếu kho vốn làm với --rules, hãy dừng (Ctrl-C) và thêm --rules như trước; muốn xem trước: --dry-run.`,
  removed: ({ path = '' }) => `${path}: đã được gỡ khỏi kho này trước đây, không nhận lại.`,
  joined: ({ files = 0, documents = 0 }) =>
    `Đã ghép ${quantity(files)} tệp ảnh đánh số thành ${quantity(documents)} văn bản:`,
  series: ({ path = '', files = 0, missing = '' }) =>
    `${path} (${quantity(files)} tệp${missing === '' ? '' : `; thiếu số ${missing}`})`,
  dossiers: ({ count = 0 }) =>
    `${quantity(count)} tệp dường như đóng chung nhiều văn bản. Muốn mỗi văn bản một bản ghi, hãy chạy lại lệnh này với --split:`,
  dossier: ({ path = '', pages = '' }) => `${path}: trang ${pages}`,
  annexes: ({ count = 0 }) => `${quantity(count)} phụ lục ở tệp riêng đã nối với báo cáo của chúng.`,
  annexesLeft: ({ count = 0 }) => `Phụ lục chưa nối được (${quantity(count)}):`,
  annexAlone: ({ path = '', named = '' }) => `${path}: kèm theo ${named}; chưa thấy văn bản này trong kho`,
  annexUnclear: ({ path = '', count = 0 }) =>
    `${path}: có ${quantity(count)} văn bản có thể là của phụ lục này; hãy tự đối chiếu`,
  stopping: ({ path = '' }) =>
    `Đang dừng${path && `: đợi xong tệp đang làm (${path})`}. Nhấn Ctrl-C lần nữa để dừng ngay.`,
  interrupted: ({ at = 0, total = 0, path = '' }) =>
    `Đã dừng theo yêu cầu, sau tệp ${quantity(at)}/${quantity(total)}${path && ` (${path})`}. Chạy lại cùng lệnh này để làm tiếp.`,
  watching: ({ seconds = 0 }) => `Đang chờ tệp mới (xem lại mỗi ${quantity(seconds)} giây). Nhấn Ctrl-C để kết thúc.`,
  watched: 'Đã thôi chờ tệp mới.',
  planned,
  referenced:
    'Chỉ ghi đường dẫn (--reference): tệp gốc không vào kho. Nếu tệp bị sửa, chuyển hay xóa thì bản ghi vẫn còn, nhưng không làm lại được từ tệp và lệnh verify sẽ báo mất.',
  planOnly: 'Đây mới là xem trước (--dry-run): chưa ghi gì cả.',
}

const memberFaults: Readonly<Record<MemberFault, string>> = {
  outside: 'tên trong tệp nén chỉ ra ngoài thư mục (có «..», ổ đĩa, hoặc dấu / ở đầu), nên không lấy ra',
  nested: 'tệp nén nằm trong tệp nén. Hãy giải nén tệp ngoài, rồi chạy lại',
  link: 'là một liên kết, không phải tệp. Hãy giải nén rồi chạy lại với tệp thật',
  method: 'nén theo cách chưa đọc được. Hãy giải nén bằng chương trình đã tạo ra nó, rồi chạy lại',
  overlap: 'các tệp bên trong chồng lên nhau: tệp nén hỏng, hoặc là bẫy. Hãy tìm bản khác',
  'too-many': 'có quá nhiều tệp bên trong. Hãy giải nén, rồi chạy lại với thư mục đó',
  nothing: 'tệp nén không có tệp nào để đọc',
}

export const badMember: Words['reasons'][Reason] = ({ file = '', problem = 'nothing' }) =>
  `${file}: ${memberFaults[problem as MemberFault] ?? problem}.`

export const badList: Words['usage'][UsageProblem] = ({ why = '', limit = 0 }) => {
  if (why === 'empty')
    return 'Danh sách đưa vào (-) không có đường dẫn nào. Hãy kiểm tra lệnh đứng trước dấu |, mỗi dòng một đường dẫn.'
  return why === 'too-long'
    ? `Danh sách đưa vào (-) dài quá ${quantity(Math.round(Number(limit) / 2 ** 20))} MB. Hãy nêu thư mục thay cho từng tệp.`
    : 'Danh sách đưa vào (-) không phải UTF-8. Trong cmd.exe hãy chạy «chcp 65001» trước khi lập danh sách.'
}
