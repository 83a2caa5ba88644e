// Tiếng Việt: xuất, kiểm tra và gỡ.

import { quantity } from './quantity.ts'
import type { Words } from './words.ts'

export const exporting: Words['export'] = {
  written: ({ to = '', pages = 0 }) => `Đã ghi ${to} (${pages} trang có lớp chữ mới).`,
  progress: ({ done = 0 }) => `${quantity(done)} bản ghi`,
  done: ({ to = '', records = 0, rows = '' }) => `Đã ghi ${to} (${quantity(records)} bản ghi${rows && `: ${rows}`}).`,
  deposited: ({ to = '', records = 0, originals = 0 }) =>
    `Đã ghi ${to} (${quantity(originals)} bản gốc, ${quantity(records)} bản ghi). Kiểm tra: trichluc verify "${to}"`,
  withoutPersons: ({ signatories = 0, cells = 0 }) =>
    `Đã bỏ tên người: ${quantity(signatories)} người ký và ${quantity(cells)} ô trong bảng, ở mọi chỗ trong chữ. Tên khác có thể còn trong câu văn. Muốn giữ đủ tên: --with-persons.`,
  withPersons: 'Có ghi tên người (--with-persons): hãy bảo quản cho đúng.',
  sqlitePersons:
    'Đã bỏ tên người ký và tên ở các cột ghi người; phần chữ vẫn như báo cáo. Muốn giữ đủ tên: --with-persons.',
  originals: 'Bản gốc được giữ nguyên như khi nhận, kể cả tên người trong đó.',
}

const file = (what: string) => () => what

export const verify: Words['verify'] = {
  faults: {
    'other-marker': file('thư mục này không ghi rằng nó là kho của phiên bản này'),
    stray: file('thứ này không thuộc về kho; hãy chuyển nó đi nơi khác'),
    half: file('tệp dở dang của một lần chạy bị ngắt; hãy chạy lại ingest, hoặc xóa nó'),
    unreadable: ({ code = '' }) => `không đọc được${code && ` (${code})`}`,
    'damaged-entry': file('mục sổ này hỏng; hãy xóa nó rồi chạy lại ingest'),
    'other-hash': file('mục sổ này không phải của mã băm ấy'),
    'no-record': file('thiếu bản ghi này, dù sổ có ghi; hãy chạy lại ingest'),
    'invalid-record': ({ at = '', why = '' }) => `không phải bản ghi đúng lược đồ${at && ` tại ${at}`}: ${why}`,
    'other-record': file('bản ghi này của văn bản khác với tên tệp'),
    'loose-words': ({ item = '' }) => `chữ của ${item} không phải chữ ở đúng chỗ ấy trong văn bản`,
    'no-original': file('thiếu bản gốc; hãy chạy lại ingest với tệp nguồn'),
    changed: file('nội dung không còn đúng từng byte như khi nhận'),
    'no-entry': file('sổ không có tệp này; hãy chạy lại ingest, hoặc xóa nó'),
    'not-removed': file('đã gỡ nhưng vẫn còn đó; hãy chạy lại remove'),
    'no-document': ({ sha256 = '' }) => `nhắc đến một văn bản mà sổ không có: ${sha256}`,
    'reference-lost': () =>
      'không còn ở đường dẫn nào đã ghi, hoặc nội dung đã khác (kho chỉ giữ đường dẫn: --reference)',
    'bad-declaration': file('không khai đúng là gói RFC 8493 bằng UTF-8'),
    'bad-info': file('có dòng không phải thẻ thông tin'),
    'no-manifest': file('gói không có bảng kê mã băm nào kiểm tra được'),
    'unknown-digest': file('không kiểm tra được loại mã băm này'),
    'bad-line': ({ line = '' }) => `dòng ${line} không hiểu được, hoặc trái với dòng khác`,
    'unsafe-path': ({ line = '' }) => `dòng ${line} dẫn ra ngoài gói`,
    'to-fetch': file('gói chưa đủ: còn tệp phải lấy từ nơi khác'),
    link: file('không phải tệp hay thư mục; gói không được có liên kết'),
    missing: file('có trong bảng kê nhưng không thấy'),
    'not-listed': ({ manifest = '' }) => `không có trong bảng kê ${manifest}`,
    'not-covered': file('không có trong bảng kê nào: không ai biết nó đúng hay sai'),
    'other-oxum': ({ expected = '', found = '' }) => `nội dung gói phải là ${expected} (byte.tệp), thực tế là ${found}`,
  },
  archive: ({ entries = 0, records = 0, originals = 0 }) =>
    `Đã kiểm tra ${quantity(entries)} mục sổ, ${quantity(records)} bản ghi, ${quantity(originals)} bản gốc.`,
  bag: ({ files = 0, bytes = 0, records = 0 }) =>
    `Đã kiểm tra ${quantity(files)} tệp (${quantity(bytes)} byte), trong đó ${quantity(records)} bản ghi.`,
  sound: 'Nguyên vẹn đến từng byte.',
  unsound: ({ count = 0 }) => `Có ${quantity(count)} lỗi.`,
}

export const remove: Words['remove'] = {
  done: ({ sha256 = '', records = 0, originals = 0, pages = 0 }) =>
    `Đã gỡ ${sha256}: ${quantity(records)} bản ghi, ${quantity(originals)} bản gốc, ${quantity(pages)} trang đã nhận dạng. Sổ chỉ còn giữ mã băm; ingest sẽ không nhận lại tệp này.`,
  catalog: ({ archive = '' }) =>
    `Nội dung có thể còn trong các bản xuất, bản sao lưu trước đây và trong chỗ trống của danh mục; muốn danh mục không còn vết tích: trichluc catalog rebuild --archive "${archive}"`,
}
