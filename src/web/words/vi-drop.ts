// Tiếng Việt: xem thử một tệp.

import type { DropWords } from './drop.ts'

export const drop: DropWords = {
  title: 'Xem thử một tệp',
  lead: 'Xem chương trình đọc được gì trong một tệp mà không nhập tệp vào kho. Tệp không rời máy này và bị xóa khi đóng phòng đọc.',
  choose: 'Chọn tệp',
  here: 'Thả tệp vào đây, hoặc chọn tệp rồi bấm «Đọc».',
  join: 'Các ảnh này là các trang của một văn bản',
  send: 'Đọc',
  sending: 'Đang chuyển tệp',
  kinds: 'PDF, Word (DOC, DOCX, RTF), Excel (XLS, XLSX), HTML, văn bản thuần, ảnh quét (JPG, PNG, TIFF).',
  seen: 'Đã xem thử',
  kept: ({ most = '' }) => `Giữ ${most} lần gần nhất, đến khi đóng phòng đọc.`,
  deleteAll: 'Xóa bản xem thử',
  reading: 'Đang đọc',
  readingWhat: 'Đang đọc tệp. Trang quét có thể lâu hơn; trang này tự mở kết quả.',
  again: 'Xem đã xong chưa',
  another: 'Xem thử tệp khác',
  statuses: { done: 'đã đọc', failed: 'không đọc được', stopped: 'có dấu mật, đã dừng' },
  pages: ({ count = '' }) => `${count} trang`,
  known: 'Tệp này đã có trong kho',
  marked: ({ mark = '' }) => `Tệp mang dấu «${mark}»: không đọc tiếp, không giữ lại.`,
  markedPage: ({ page = '' }) => `Dấu ở trang ${page}.`,
  deleted: 'Bản đã chuyển vào đây đã bị xóa. Hãy xử lý tệp gốc theo quy định bảo vệ bí mật nhà nước.',
  hash: 'Mã băm SHA-256',
  notice: 'Tệp xem thử, chưa ở trong kho. Địa chỉ này hết dùng khi xóa tệp hoặc đóng phòng đọc.',
  back: 'Các tệp xem thử',
  takeIn:
    'Muốn thêm vào kho: mở trang «Nhập tệp» và chỉ thư mục có tệp này. Trình duyệt không cho biết tệp nằm ở đâu, nên phải chỉ lại một lần.',
  tooLarge: ({ most = '' }) => `Tệp lớn quá ${most} MB, không nhận ở đây. Hãy nhập tệp vào kho ở trang «Nhập tệp».`,
  tooMany: ({ most = '' }) => `Mỗi lần nhiều nhất ${most} tệp.`,
  nothing: 'Chưa chọn tệp nào.',
  cutOff: 'Tệp chưa được chuyển hết. Hãy thử lại.',
  gone: 'Tệp xem thử này đã bị xóa.',
  unnamed: 'tệp không tên',
}
