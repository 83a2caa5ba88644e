// Tiếng Việt: lỗi.

import type { RuleFault } from '../../rules/fault.ts'
import { adviceOf, falseEnding, unreadKind } from './advice.ts'
import { quantity } from './quantity.ts'
import { auditUsage } from './vi-audit.ts'
import { compareUsage } from './vi-compare.ts'
import { badMetadata } from './vi-given.ts'
import { badList, badMember } from './vi-ingest.ts'
import { ledgerUsage } from './vi-ledger.ts'
import { workerLost } from './vi-lost.ts'
import { noPicture } from './vi-pictures.ts'
import { placeholders } from './vi-placeholders.ts'
import { queryUsage } from './vi-query.ts'
import { reviewUsage } from './vi-review.ts'
import { ruleFaults } from './vi-rules.ts'
import type { Args, Words } from './words.ts'

const mega = (bytes: unknown): string => `${Math.round(Number(bytes) / 2 ** 20)} MB`

export const kinds: Words['kinds'] = {
  'doc-old': 'văn bản Word 2 trở về trước (.doc)',
  'xls-old': 'bảng tính Excel 4 trở về trước (.xls)',
  ppt: 'trình chiếu PowerPoint 97–2003 (.ppt)',
  ole: 'tệp Office đời cũ không rõ loại',
  xlsb: 'bảng tính Excel dạng nhị phân (.xlsb)',
  pptx: 'trình chiếu PowerPoint (.pptx)',
  opendocument: 'văn bản OpenDocument (.odt, .ods)',
  zip: 'tệp nén ZIP',
  xml: 'tệp XML',
  gzip: 'tệp nén gzip',
  rar: 'tệp nén RAR',
  '7z': 'tệp nén 7-Zip',
  bzip2: 'tệp nén bzip2',
  xz: 'tệp nén xz',
  jpeg2000: 'ảnh JPEG 2000',
  heic: 'ảnh HEIC',
  djvu: 'bản quét DjVu',
  postscript: 'tệp PostScript',
  program: 'chương trình máy tính',
  binary: 'dữ liệu nhị phân không rõ loại',
}

export const advice: Words['advice'] = {
  'save-as-docx': 'Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx, rồi chạy lại.',
  'print-to-pdf': 'Hãy mở bằng chương trình đã tạo ra nó, lưu (in) thành PDF, rồi chạy lại.',
  'make-searchable': 'Hãy lưu thành PDF, JPEG, PNG hoặc TIFF, rồi chạy lại.',
  unpack: 'Hãy giải nén, rồi chạy lại với các tệp bên trong.',
  'no-report': 'Hãy kiểm tra xem có đúng là báo cáo cần đọc không.',
}

function unsupported({ file = '', kind }: Args): string {
  const unread = unreadKind(kind)
  if (!unread)
    return `${file}: loại tệp này chưa đọc được. Các loại đọc được: PDF, ảnh (JPEG, PNG, TIFF), DOCX, văn bản thuần.`
  const ending = falseEnding(file, unread)
  return `${file}: đây là ${kinds[unread]}${ending && `, dù tên có đuôi «${ending}»`}; loại này chưa đọc được. ${advice[adviceOf[unread]]}`
}

const tooLarge = ({ file = '', limit = 0, what }: Args): string => {
  const measured = what === undefined || what === 'unpacked'
  const size = measured ? mega(limit) : quantity(limit)
  const of =
    { unpacked: ' sau khi giải nén', lines: ' dòng', cells: ' ô bảng', elements: ' phần tử', pixels: ' điểm ảnh' }[
      String(what)
    ] ?? ''
  return `${file}: tệp quá lớn, vượt giới hạn ${size}${of}. Hãy tách thành các tệp nhỏ hơn; nếu tệp vốn nhỏ thì có thể nó đã hỏng.`
}

const accessOf: Readonly<Record<string, string>> = {
  ENOSPC: 'ổ đĩa đã đầy. Hãy giải phóng chỗ trống',
  EDQUOT: 'đã hết hạn mức ổ đĩa. Hãy giải phóng chỗ trống',
  EFBIG: 'tệp lớn hơn mức ổ đĩa hoặc hệ thống cho phép. Hãy chọn ổ đĩa khác',
  EROFS: 'ổ đĩa chỉ cho đọc. Hãy chọn nơi khác để ghi',
  EBUSY: 'tệp đang bị chương trình khác giữ. Hãy đóng chương trình đó',
  EIO: 'ổ đĩa báo lỗi khi đọc, ghi. Hãy chép tệp sang ổ khác',
  EMFILE: 'hệ thống mở quá nhiều tệp. Hãy đóng bớt chương trình',
  ENAMETOOLONG: 'tên hoặc đường dẫn quá dài. Hãy đặt tên ngắn hơn',
  ELOOP: 'liên kết tệp chạy vòng tròn. Hãy chỉ thẳng tới tệp thật',
  EEXIST: 'đã có một tệp trùng tên ở chỗ cần một thư mục. Hãy chọn tên khác',
}

const noAccess = ({ file = '', code = '' }: Args): string =>
  `${file}: ${accessOf[String(code)] ?? 'không có quyền mở. Hãy xin quyền đọc (hoặc ghi), hay chép tệp về nơi mình có quyền'}, rồi chạy lại.`

const badArchive = ({ file = '', problem }: Args): string => {
  if (problem === 'not-an-archive')
    return `${file}: thư mục này đã có tệp khác và không phải kho trichluc. Hãy chọn một thư mục trống hoặc chưa có.`
  if (problem === 'no-archive')
    return `${file}: đây không phải kho trichluc. Hãy tạo kho trước: trichluc ingest TỆP_HOẶC_THƯ_MỤC --archive "${file}"`
  if (problem === 'other-format')
    return `${file}: kho này do một phiên bản trichluc khác tạo ra. Hãy dùng phiên bản đó, hoặc chọn kho khác.`
  if (problem === 'bad-lock') return `${file}: tệp khóa này không phải của trichluc. Hãy xóa nó rồi chạy lại.`
  if (problem === 'in-use') return `${file}: một lượt chạy khác đang ghi vào kho này. Hãy chờ nó xong rồi chạy lại.`
  if (problem === 'changed-original')
    return `${file}: bản gốc trong kho không còn đúng từng byte như khi nhận. Hãy xóa nó, rồi chạy ingest với tệp mà nó được chép từ đó; kiểm tra cả kho: trichluc verify`
  if (problem === 'reference-lost')
    return `${file}: tệp này không còn đúng như khi được nhận (đã bị sửa, chuyển hoặc xóa), và kho không giữ bản gốc. Hãy đưa đúng bản cũ về chỗ ấy; nếu tệp được sửa có chủ ý, hãy chạy ingest để nhận bản mới.`
  return `${file}: mục sổ này hỏng. Hãy xóa nó rồi chạy lại ingest: tệp gốc tương ứng sẽ được làm lại.`
}

const badCatalog = ({ file = '', problem }: Args): string => {
  if (problem === 'no-wal')
    return `${file}: ổ đĩa này không giữ được danh mục (phần lớn ổ mạng không giữ được). Các bản ghi vẫn an toàn. Hãy đặt danh mục trên ổ đĩa của máy này: --catalog "C:/trichluc/catalog.sqlite"`
  if (problem === 'busy')
    return `${file}: một chương trình khác đang khóa danh mục này. Hãy đóng nó rồi chạy lại: trichluc catalog update`
  if (problem === 'foreign')
    return `${file}: tệp này không phải danh mục trichluc và được để nguyên. Hãy chọn tên khác với --catalog; nếu nó từng là danh mục, hãy xóa nó trước.`
  return `${file}: danh mục này hỏng. Hãy dựng lại từ các bản ghi: trichluc catalog rebuild`
}

const badRule = ({ file = '', line = '', column = '', why = '', problem, ...args }: Args): string => {
  if (problem === 'not-a-folder')
    return `${file}: đây không phải thư mục. --rules cần thư mục chứa các tệp quy tắc .yaml.`
  if (problem === 'no-rules') return `${file}: thư mục này không có tệp quy tắc nào (.yaml, .tsv).`
  return `${file}:${line}:${column}: quy tắc sai: ${ruleFaults[why as RuleFault]?.(args) ?? why}. Hãy sửa tại chỗ đó, rồi chạy lại.`
}

const apartBecause: Readonly<Record<string, (args: Args) => string>> = {
  'too-many': ({ count = 0, limit = 0 }) => `có ${quantity(count)} ảnh, quá giới hạn ${quantity(limit)}`,
  'too-large': () => 'cộng lại quá lớn',
  'many-pages': () => 'có tệp đã gồm nhiều trang',
  'few-legible': ({ count = 0, legible = 0 }) =>
    `chỉ ${quantity(legible)} trong ${quantity(count)} ảnh có chữ đọc được`,
}

const unknownItem = ({ file = '', item = '', nearest = '', items = '' }: Args): string =>
  `${file}: không có mục «${item}».${nearest && ` Có phải là «${nearest}»?`} ${items ? `Các mục có thể hỏi: ${items}.` : 'Văn bản này không có mục nào để hỏi.'}`

export const reasons: Words['reasons'] = {
  empty: ({ file = '' }) => `${file}: tệp rỗng (0 byte). Hãy chép lại từ bản gốc.`,
  truncated: ({ file = '' }) =>
    `${file}: tệp bị cụt, thiếu phần cuối (thường do chép hoặc tải về dở dang). Hãy chép lại từ bản gốc.`,
  damaged: ({ file = '', part }) =>
    `${file}: tệp hỏng, không đọc được${part === undefined ? '' : ` (phần ${part})`}. Hãy mở bằng chương trình đã tạo ra nó và lưu lại, hoặc tìm bản khác.`,
  encrypted: ({ file = '' }) =>
    `${file}: tệp có mật khẩu. Hãy mở bằng mật khẩu, lưu một bản không có mật khẩu, rồi chạy lại.`,
  unsupported,
  'too-large': tooLarge,
  'too-many-pages': ({ file = '', pages = '', limit = 0 }) =>
    `${file}: ${pages === '' ? 'quá nhiều trang' : `có ${quantity(pages)} trang`}, giới hạn là ${quantity(limit)}. Hãy tách thành nhiều tệp.`,
  'too-slow': ({ file = '' }) => `${file}: đọc quá lâu nên đã dừng. Hãy mở và lưu lại tệp, hoặc tách thành nhiều tệp.`,
  'no-text': ({ file = '' }) =>
    `${file}: không có chữ nào để đọc. Nếu đã dùng --ocr never, hãy chạy lại không có nó; nếu trang không trắng, hãy quét lại rõ hơn.`,
  'ocr-failed': ({ file = '', page = '' }) =>
    `${file}: bộ nhận dạng chữ bị hỏng giữa chừng hai lần liền${page === '' ? '' : `, ở trang ${page}`}. Hãy giải phóng bộ nhớ (hoặc giảm số luồng) rồi chạy lại; nếu vẫn hỏng ở chỗ cũ thì quét lại trang đó.`,
  'missing-engine': ({ file = '', engine = 'tesseract' }) =>
    `${file && `${file}: `}chương trình «${engine}» chưa được cài hoặc không chạy được. Hãy cài nó (Debian: apt-get install tesseract-ocr), hoặc bỏ --ocr-engine native: bộ nhận dạng có sẵn không cần cài gì thêm.`,
  'not-pictures': ({ file = '' }) =>
    `${file}: đây không phải tệp ảnh; --join chỉ ghép các tệp ảnh (JPEG, PNG, TIFF). Hãy bỏ tệp này ra, hoặc bỏ --join.`,
  'not-joined': ({ file = '', why = 'too-large', ...args }) =>
    `${file}: không ghép thành một văn bản mà đọc riêng từng tệp, vì ${apartBecause[String(why)]?.(args) ?? why}. Nếu đúng là một văn bản: trichluc extract --join TỆP…`,
  'worker-lost': workerLost,
  'nothing-recognised': ({ file = '' }) =>
    `${file}: không có trang nào cần nhận dạng, lớp chữ đã dùng được: không ghi bản mới. Muốn nhận dạng lại: --ocr always.`,
  'is-folder': ({ file = '' }) =>
    `${file}: đây là thư mục, lệnh này cần một tệp. Muốn đọc cả thư mục: trichluc ingest "${file}" --archive KHO`,
  'not-found': ({ file = '', problem }) =>
    problem === 'pattern'
      ? `${file}: không có tệp nào khớp với mẫu này. Hãy kiểm tra lại thư mục và phần đuôi tên.`
      : `${file}: không tìm thấy. Hãy kiểm tra lại tên và đường dẫn.`,
  'no-access': noAccess,
  'bad-member': badMember,
  'secrecy-mark': ({ file = '', page = '?', mark = '', kept = '' }) =>
    `${file}: trang ${page} có dấu chỉ mức độ mật «${mark}». ${kept === '' ? 'Đã dừng, chưa trích và chưa lưu gì.' : `Đã dừng, không làm lại; nhưng kho VẪN GIỮ bản ghi và bản gốc từ lần trước. Gỡ chúng: trichluc remove ${kept} --archive KHO.`} Chỉ khi được phép xử lý văn bản mật mới chạy lại với --allow-marked.`,
  'changed-while-read': ({ file = '' }) =>
    `${file}: tệp bị thay đổi trong lúc đọc. Hãy đóng chương trình đang ghi nó, rồi chạy lại.`,
  'bad-option': args => usage[String(args.problem) as keyof typeof usage](args),
  'bad-rule': badRule,
  'bad-metadata': badMetadata,
  'bad-archive': badArchive,
  'bad-catalog': badCatalog,
  'unknown-item': unknownItem,
  'no-picture': noPicture,
  'invalid-record': ({ file = '', at = '', why = '' }) =>
    `${file}: bản ghi không đúng lược đồ${at && ` tại ${at}`}: ${why}. Lược đồ: trichluc schema`,
  bug: ({ file = '', what = '' }) =>
    `${file && `${file}: `}lỗi của chương trình (${what}). Hãy chạy lại với --debug và gửi thông báo hiện ra cho người phát triển.`,
}

export const usage: Words['usage'] = {
  'port-taken': ({ given = '' }) =>
    `Cổng ${given} đang có chương trình khác dùng (có thể phòng đọc đã mở rồi). Hãy chọn cổng khác: --port 0.`,
  ...auditUsage,
  ...ledgerUsage,
  ...compareUsage,
  ...queryUsage,
  ...reviewUsage,
  'unknown-command': ({ given = '', nearest = '' }) =>
    `Không có lệnh «${given}».${nearest && ` Có phải là «${nearest}»?`} Xem các lệnh: trichluc help`,
  'unknown-option': ({ option = '', command = '', nearest = '' }) =>
    `Lệnh ${command} không có tùy chọn «${option}».${nearest && ` Có phải là «${nearest}»?`} Xem: trichluc help ${command}`,
  'unknown-language': ({ given = '' }) => `--lang chỉ nhận vi hoặc en, không nhận «${given}».`,
  'unknown-action': ({ given = '', command = 'rules', actions = '«test», «list», «gaps» và «diff»' }) =>
    `Lệnh ${command} chỉ có ${actions}, không có «${given}». Xem: trichluc help ${command}`,
  'unknown-slot': ({ given = '', slots = '' }) => `Không có quy tắc nào cho ô «${given}». Các ô: ${slots}.`,
  'missing-value': ({ option = '', command = '' }) =>
    `Tùy chọn ${option} cần một giá trị. Xem: trichluc help ${command}`,
  'unexpected-value': ({ option = '', command = '' }) =>
    `Tùy chọn ${option} không nhận giá trị. Xem: trichluc help ${command}`,
  'missing-operand': ({ command = '', operand = '' }) =>
    `Lệnh ${command} còn thiếu ${placeholders[operand as keyof typeof placeholders].replace('…', '')}. Xem: trichluc help ${command}`,
  'extra-operand': ({ command = '', given = '' }) =>
    `Lệnh ${command} không cần «${given}». Xem: trichluc help ${command}`,
  'missing-archive': ({ command = '' }) => `Lệnh ${command} cần biết kho ở đâu: thêm --archive THƯ_MỤC.`,
  'out-not-folder': ({ file = '' }) => `--out ${file}: có nhiều tệp thì cần một thư mục đã có.`,
  'missing-form': () =>
    'Lệnh export cần biết ghi gì ra: --archive THƯ_MỤC --format jsonl|csv|xlsx|parquet|sqlite|bag --out NƠI_GHI, hoặc TỆP… --searchable-pdf.',
  'missing-out': ({ option = '' }) => `Xuất từ kho còn cần ${option}. Xem: trichluc help export`,
  'bad-date': ({ given = '' }) => `--date cần một ngày như 2026-01-31, không nhận «${given}».`,
  'out-not-empty': ({ file = '' }) => `${file}: ở đó đã có tệp. Hãy chọn thư mục mới, hoặc dọn trống thư mục này.`,
  'out-in-archive': ({ file = '' }) => `${file}: nơi này nằm trong kho. Hãy chọn một nơi ngoài kho.`,
  'not-verifiable': ({ file = '' }) => `${file}: đây không phải kho trichluc, cũng không phải gói BagIt.`,
  'bad-id': ({ given = '', least = 8 }) =>
    `«${given}» không phải mã: hãy cho mã SHA-256 của văn bản, hoặc từ ${least} chữ số đầu trở lên (mã có trong tên bản ghi và trong các bản xuất).`,
  'many-ids': ({ given = '', ids = '' }) => `Có nhiều mã bắt đầu bằng «${given}»: ${ids}. Hãy cho thêm chữ số.`,
  'unknown-id': ({ given = '', file = '' }) => `${file}: sổ không có «${given}». Hãy tra mã trong một bản xuất.`,
  'nothing-selected': () =>
    'Hãy cho biết làm lại những gì: --outdated, --failed, --where "ĐIỀU_KIỆN", hoặc mã văn bản.',
  'no-words': ({ given = '' }) =>
    `Không có từ nào để tìm trong «${given}». Cho ít nhất một từ có chữ cái hoặc chữ số; từ có dấu trừ (-từ) chỉ để loại ra.`,
  'unknown-name': ({ option = '', given = '', nearest = '', list = '', all = '' }) =>
    [
      `${option}: không có «${given}».`,
      nearest && `Gần nhất: ${nearest}.`,
      all && `Có: ${all}.`,
      list && `Xem tất cả: trichluc query sql "${list}" --archive KHO`,
    ]
      .filter(Boolean)
      .join(' '),
  'filter-not-for': ({ option = '', kind = '', filters = '' }) =>
    `${option} không dùng cho ${kind}. Dùng được: ${filters}.`,
  'bad-when': ({ option = '', given = '' }) =>
    option === '--year'
      ? `--year cần một năm như 2018, không nhận «${given}».`
      : `${option} cần một năm, tháng hoặc ngày như 2016, 2016-07, 2016-07-01, 1/7/2016; không nhận «${given}».`,
  'bad-sql': ({ what = '', nearest = '' }) =>
    `Câu truy vấn sai: ${what}.${nearest && ` Có phải là «${nearest}»?`} Các bảng và cột: trichluc query sql "SELECT * FROM dictionary" --archive KHO`,
  'sql-not-allowed': ({ what = '' }) =>
    `Câu truy vấn này không được phép (${what}): chỉ đọc được danh mục, bằng một câu SELECT.`,
  'sql-too-slow': ({ seconds = 0 }) =>
    `Câu truy vấn chạy quá ${quantity(seconds)} giây nên đã dừng. Hãy thu hẹp nó (WHERE, LIMIT), hoặc cho thêm thời gian: --time-limit ${Number(seconds) * 6}`,
  'sql-too-large': ({ rows = 0, megabytes = 0 }) =>
    `Câu truy vấn cần quá nhiều bộ nhớ hoặc cho kết quả quá lớn (giới hạn ${quantity(rows)} dòng, ${megabytes} MB) nên đã dừng. Hãy thu hẹp nó (WHERE, LIMIT, ít cột hơn).`,
  'missing-sql': () =>
    'Chưa có câu truy vấn. Ví dụ: trichluc query sql "SELECT * FROM dictionary" --archive KHO (các bảng, khung nhìn và cột, mỗi cột là gì); «-» đọc câu truy vấn từ đầu vào chuẩn.',
  'bad-where': ({ given = '', what = '' }) =>
    `--where "${given}": danh mục không hiểu điều kiện này (${what}). Các cột: khung nhìn v_documents, xem src/catalog/README.md. Ví dụ: --where "type = 'bao-cao' AND period_year = 2018"`,
  'page-of': ({ given = '', ids = '' }) =>
    `${given} là một trang của văn bản. Muốn gỡ cả văn bản cùng các trang của nó, hãy cho mã văn bản: ${ids}.`,
  'bad-choice': ({ option = '', given = '', choices = '' }) => `${option} chỉ nhận: ${choices}; không nhận «${given}».`,
  'bad-list': badList,
  'bad-number': ({ option = '', given = '', least = 1, most = '' }) =>
    `${option} cần một số từ ${quantity(least)} ${most === '' ? 'trở lên' : `đến ${quantity(most)}`}, không nhận «${given}».`,
  'pretty-many': () => '--pretty chỉ dùng cho một tệp. Hãy bỏ --pretty, hoặc chạy từng tệp một.',
  'same-out': ({ file = '', other = '', to = '' }) =>
    `${file} và ${other} sẽ cùng ghi vào ${to}. Hãy chạy riêng từng tệp, mỗi tệp một --out.`,
  'out-is-input': ({ file = '' }) => `--out sẽ ghi đè lên tệp gốc ${file}. Hãy chọn tên khác.`,
}
