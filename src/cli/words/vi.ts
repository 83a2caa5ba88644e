// Tiếng Việt.

import { adviceOf, falseEnding, unreadKind } from './advice.ts'
import { quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

const mega = (bytes: unknown): string => `${Math.round(Number(bytes) / 2 ** 20)} MB`

const kinds: Words['kinds'] = {
  doc: 'văn bản Word 97–2003 (.doc)',
  xls: 'bảng tính Excel 97–2003 (.xls)',
  ppt: 'trình chiếu PowerPoint 97–2003 (.ppt)',
  ole: 'tệp Office đời cũ không rõ loại',
  xlsx: 'bảng tính Excel (.xlsx)',
  pptx: 'trình chiếu PowerPoint (.pptx)',
  opendocument: 'văn bản OpenDocument (.odt, .ods)',
  zip: 'tệp nén ZIP',
  rtf: 'văn bản RTF',
  html: 'trang web (HTML)',
  mhtml: 'trang web lưu trữ (MHTML)',
  xml: 'tệp XML',
  gzip: 'tệp nén gzip',
  rar: 'tệp nén RAR',
  '7z': 'tệp nén 7-Zip',
  bzip2: 'tệp nén bzip2',
  xz: 'tệp nén xz',
  jpeg: 'ảnh JPEG',
  png: 'ảnh PNG',
  gif: 'ảnh GIF',
  tiff: 'ảnh TIFF',
  bmp: 'ảnh BMP',
  webp: 'ảnh WebP',
  jpeg2000: 'ảnh JPEG 2000',
  heic: 'ảnh HEIC',
  djvu: 'bản quét DjVu',
  postscript: 'tệp PostScript',
  program: 'chương trình máy tính',
  binary: 'dữ liệu nhị phân không rõ loại',
}

const advice: Words['advice'] = {
  'save-as-docx': 'Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx, rồi chạy lại.',
  'print-to-pdf': 'Hãy mở bằng chương trình đã tạo ra nó, lưu (in) thành PDF, rồi chạy lại.',
  'make-searchable': 'Chưa đọc được ảnh. Hãy nhận dạng chữ (OCR) thành PDF có lớp chữ, rồi chạy lại.',
  unpack: 'Hãy giải nén, rồi chạy lại với các tệp bên trong.',
  'no-report': 'Hãy kiểm tra xem có đúng là báo cáo cần đọc không.',
}

function unsupported({ file = '', kind }: Args): string {
  const unread = unreadKind(kind)
  if (!unread) return `${file}: loại tệp này chưa đọc được. Các loại đọc được: PDF có lớp chữ, DOCX, văn bản thuần.`
  const ending = falseEnding(file, unread)
  return `${file}: đây là ${kinds[unread]}${ending && `, dù tên có đuôi «${ending}»`}; loại này chưa đọc được. ${advice[adviceOf[unread]]}`
}

const tooLarge = ({ file = '', limit = 0, what }: Args): string => {
  const measured = what === undefined || what === 'unpacked'
  const size = measured ? mega(limit) : quantity(limit)
  const of = { unpacked: ' sau khi giải nén', lines: ' dòng', cells: ' ô bảng', elements: ' phần tử' }[String(what)] ?? ''
  return `${file}: tệp quá lớn, vượt giới hạn ${size}${of}. Hãy tách thành các tệp nhỏ hơn; nếu tệp vốn nhỏ thì có thể nó đã hỏng.`
}

const accessOf: Readonly<Record<string, string>> = {
  ENOSPC: 'ổ đĩa đã đầy. Hãy giải phóng chỗ trống',
  EDQUOT: 'đã hết hạn mức ổ đĩa. Hãy giải phóng chỗ trống',
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
  if (problem === 'other-format') return `${file}: kho này do một phiên bản trichluc khác tạo ra. Hãy dùng phiên bản đó, hoặc chọn kho khác.`
  return `${file}: mục sổ này hỏng. Hãy xóa nó rồi chạy lại ingest: tệp gốc tương ứng sẽ được làm lại.`
}

const unknownItem = ({ file = '', item = '', nearest = '', items = '' }: Args): string =>
  `${file}: không có mục «${item}».${nearest && ` Có phải là «${nearest}»?`} ${items ? `Các mục có thể hỏi: ${items}.` : 'Văn bản này không có mục nào để hỏi.'}`

const reasons: Words['reasons'] = {
  empty: ({ file = '' }) => `${file}: tệp rỗng (0 byte). Hãy chép lại từ bản gốc.`,
  truncated: ({ file = '' }) => `${file}: tệp bị cụt, thiếu phần cuối (thường do chép hoặc tải về dở dang). Hãy chép lại từ bản gốc.`,
  damaged: ({ file = '', part }) =>
    `${file}: tệp hỏng, không đọc được${part === undefined ? '' : ` (phần ${part})`}. Hãy mở bằng chương trình đã tạo ra nó và lưu lại, hoặc tìm bản khác.`,
  encrypted: ({ file = '' }) => `${file}: tệp có mật khẩu. Hãy mở bằng mật khẩu, lưu một bản không có mật khẩu, rồi chạy lại.`,
  unsupported,
  'too-large': tooLarge,
  'too-many-pages': ({ file = '', pages = '', limit = 0 }) =>
    `${file}: ${pages === '' ? 'quá nhiều trang' : `có ${quantity(pages)} trang`}, giới hạn là ${quantity(limit)}. Hãy tách thành nhiều tệp.`,
  'too-slow': ({ file = '' }) => `${file}: đọc quá lâu nên đã dừng. Hãy mở và lưu lại tệp, hoặc tách thành nhiều tệp.`,
  'no-text': ({ file = '' }) => `${file}: không có chữ nào để đọc (có lẽ là bản quét). Hãy nhận dạng chữ (OCR) thành PDF có lớp chữ, rồi chạy lại.`,
  'is-folder': ({ file = '' }) =>
    `${file}: đây là thư mục, lệnh này cần một tệp. Muốn đọc cả thư mục: trichluc ingest "${file}" --archive KHO`,
  'not-found': ({ file = '' }) => `${file}: không tìm thấy. Hãy kiểm tra lại tên và đường dẫn.`,
  'no-access': noAccess,
  'secrecy-mark': ({ file = '', page = '?', mark = '' }) =>
    `${file}: trang ${page} có dấu chỉ mức độ mật «${mark}». Đã dừng, chưa trích và chưa lưu gì. Chỉ khi được phép xử lý văn bản mật mới chạy lại với --allow-marked.`,
  'changed-while-read': ({ file = '' }) => `${file}: tệp bị thay đổi trong lúc đọc. Hãy đóng chương trình đang ghi nó, rồi chạy lại.`,
  'bad-option': args => usage[String(args.problem) as keyof typeof usage](args),
  'bad-rule': ({ file = '', line = '', column = '', why = '' }) => `${file}:${line}:${column}: quy tắc sai: ${why}. Hãy sửa tại chỗ đó, rồi chạy lại.`,
  'bad-archive': badArchive,
  'unknown-item': unknownItem,
  'invalid-record': ({ file = '', at = '', why = '' }) =>
    `${file}: bản ghi không đúng lược đồ${at && ` tại ${at}`}: ${why}. Lược đồ: trichluc schema`,
  bug: ({ file = '', what = '' }) =>
    `${file && `${file}: `}lỗi của chương trình (${what}). Hãy chạy lại với --debug và gửi thông báo hiện ra cho người phát triển.`,
}

const usage: Words['usage'] = {
  'unknown-command': ({ given = '', nearest = '' }) =>
    `Không có lệnh «${given}».${nearest && ` Có phải là «${nearest}»?`} Xem các lệnh: trichluc help`,
  'unknown-option': ({ option = '', command = '', nearest = '' }) =>
    `Lệnh ${command} không có tùy chọn «${option}».${nearest && ` Có phải là «${nearest}»?`} Xem: trichluc help ${command}`,
  'unknown-language': ({ given = '' }) => `--lang chỉ nhận vi hoặc en, không nhận «${given}».`,
  'unknown-action': ({ given = '' }) => `Lệnh rules chỉ có «test» và «list», không có «${given}». Xem: trichluc help rules`,
  'unknown-slot': ({ given = '', slots = '' }) => `Không có quy tắc nào cho ô «${given}». Các ô: ${slots}.`,
  'missing-value': ({ option = '', command = '' }) => `Tùy chọn ${option} cần một giá trị. Xem: trichluc help ${command}`,
  'unexpected-value': ({ option = '', command = '' }) => `Tùy chọn ${option} không nhận giá trị. Xem: trichluc help ${command}`,
  'missing-operand': ({ command = '', operand = '' }) =>
    `Lệnh ${command} còn thiếu ${placeholders[operand as keyof typeof placeholders]}. Xem: trichluc help ${command}`,
  'extra-operand': ({ command = '', given = '' }) => `Lệnh ${command} không cần «${given}». Xem: trichluc help ${command}`,
  'missing-archive': () => 'Lệnh ingest cần biết kho ở đâu: thêm --archive THƯ_MỤC.',
  'pretty-many': () => '--pretty chỉ dùng cho một tệp. Hãy bỏ --pretty, hoặc chạy từng tệp một.',
  'out-is-input': ({ file = '' }) => `--out sẽ ghi đè lên tệp gốc ${file}. Hãy chọn tên khác.`,
}

const placeholders: Words['placeholders'] = {
  file: 'TỆP',
  files: 'TỆP…',
  folder: 'THƯ_MỤC',
  slot: 'Ô',
  language: 'vi|en',
  paths: 'TỆP_HOẶC_THƯ_MỤC…',
  'report-or-record': 'BÁO_CÁO_HOẶC_BẢN_GHI',
  item: 'MỤC',
  'test-or-list': 'test|list',
  command: '[LỆNH]',
}

const counted = (what: string) => ({ count = '', words = count }: Args) => `${what}${words === '' ? '' : ` (${words})`}`

const encodings: Readonly<Record<string, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', viqr: 'VIQR' }

export const vi: Words = {
  reasons,
  usage,
  kinds,
  advice,
  notes: {
    'running-head-removed': ({ text = '' }) => `bỏ tiêu đề lặp ở đầu hoặc chân trang${text && `: «${text}»`}`,
    'page-number-removed': () => 'bỏ số trang',
    'page-empty': () => 'trang trống',
    'page-is-picture': () => 'trang chỉ có ảnh, không có lớp chữ: chưa đọc được',
    'rotated-text-removed': counted('bỏ chữ xoay nghiêng (hình mờ)'),
    'overprint-removed': counted('bỏ chữ in chồng hai lần'),
    'image-ignored': counted('bỏ qua hình ảnh'),
    'text-box-read': counted('đọc cả chữ trong khung'),
    'comment-ignored': counted('bỏ qua lời bình của người soạn'),
    'deleted-text-ignored': counted('bỏ qua chữ đã xóa còn lưu vết sửa'),
    'footnote-read': counted('đọc cả chú thích cuối trang'),
    'header-part-ignored': counted('bỏ phần đầu trang, chân trang của Word'),
    'element-ignored': ({ element = '', count = '' }) => `bỏ qua thành phần chưa biết đọc${element && `: ${element}`}${count && ` (${count})`}`,
    'damage-repaired': ({ part = '' }) => `chỗ hỏng đã được vá${part && `: ${part}`}; hãy đối chiếu với bản gốc`,
    'encoding-guessed': ({ encoding = '' }) => `bảng mã được đoán là ${encodings[String(encoding)] ?? encoding}`,
    'undecodable-bytes': counted('có byte không giải mã được, ghi là �'),
    'layout-table-dissolved': () => 'bảng dùng để dàn trang được đọc như văn bản thường',
    'secrecy-mark-allowed': ({ mark = '' }) => `có dấu chỉ mức độ mật «${mark}», vẫn xử lý theo --allow-marked`,
  },
  findings: {
    'breakdown-mismatch': 'Các phần không cộng thành tổng',
    'list-count-mismatch': 'Số lượng nêu khác số mục liệt kê',
    'nil-contradiction': 'Chỗ nói không có, chỗ nói có',
    'change-mismatch': 'Mức tăng giảm không khớp',
    'ratio-mismatch': 'Tỷ lệ không khớp',
    implausible: 'Giá trị khó có thể đúng',
    'citation-conflict': 'Viện dẫn mâu thuẫn nhau',
    'citation-form': 'Số ký hiệu viết không đúng thể thức',
    'citation-duplicate': 'Viện dẫn lặp lại',
    'citation-issuer-conflict': 'Cơ quan ban hành không khớp số ký hiệu',
    'citation-after-report': 'Văn bản viện dẫn có sau ngày báo cáo',
    'citation-repealed': 'Văn bản viện dẫn đã hết hiệu lực',
    'date-malformed': 'Ngày viết không đúng dạng',
    'date-impossible': 'Ngày không có thật',
    'date-incomplete': 'Ngày chưa đủ',
    'number-blank': 'Số văn bản để trống',
    'header-missing': 'Thiếu phần đầu văn bản',
    'period-mismatch': 'Kỳ báo cáo không khớp',
    'section-numbering': 'Đánh số mục không liền',
    'duplicate-report': 'Báo cáo trùng',
  },
  severities: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
  relations: {
    basedOn: 'căn cứ',
    respondsTo: 'trả lời, theo yêu cầu của',
    implements: 'thực hiện',
    issues: 'ban hành',
    attachedTo: 'kèm theo',
    amends: 'sửa đổi, bổ sung',
    replaces: 'thay thế',
    repeals: 'bãi bỏ',
    guides: 'hướng dẫn',
    approves: 'phê duyệt',
    mentions: 'nhắc đến',
  },
  forms: { full: 'đủ số ký hiệu', short: 'rút gọn', named: 'gọi bằng tên' },
  help: {
    purpose: 'trichluc – đọc báo cáo hành chính cũ, ghi thành bản ghi JSON có dẫn về từng chỗ trên trang.',
    usage: 'Cách dùng',
    commands: 'Các lệnh',
    options: 'Tùy chọn',
    example: 'Ví dụ',
    more: 'Xem kỹ một lệnh: trichluc help LỆNH',
    version: 'cho biết phiên bản',
    exitCodes:
      'Mã thoát: 0 xong · 1 gọi sai cách · 2 không đọc được · 4 bản ghi sai lược đồ · 5 không mở được tệp · 8 có mật khẩu · 9 cấu hình hoặc quy tắc sai · 10 dừng vì dấu mật · 15 lỗi chương trình · 20 xong nhưng có tệp hỏng · 130 bị ngắt',
  },
  commands: {
    extract: 'đọc báo cáo, in mỗi tệp một bản ghi JSON (mỗi bản ghi một dòng)',
    ingest: 'đưa tệp và thư mục vào kho: mỗi tệp có một bản ghi, hoặc một lý do trong sổ',
    show: 'trình bày một bản ghi để đọc ngay trên màn hình',
    explain: 'giải thích một mục: quy tắc nào, chữ nào, đã cân nhắc những gì',
    rules: 'thử các quy tắc với ví dụ của chúng (test), hoặc liệt kê chúng (list)',
    schema: 'in lược đồ JSON Schema của bản ghi',
    help: 'hướng dẫn chung, hoặc của một lệnh',
  },
  options: {
    pretty: 'in bản ghi có thụt dòng cho dễ đọc (chỉ với một tệp)',
    rules: 'thêm quy tắc của mình, đặt chồng lên quy tắc có sẵn; dùng được nhiều lần',
    'allow-marked': 'vẫn xử lý khi trang có dấu chỉ mức độ mật (chỉ khi được phép)',
    out: 'ghi vào tệp này thay vì in ra màn hình',
    'redact-persons': 'che tên người ký, ở mọi chỗ trong bản ghi',
    archive: 'thư mục kho; được tạo nếu chưa có',
    slot: 'chỉ các quy tắc của ô này',
    lang: 'ngôn ngữ của thông báo',
    debug: 'khi có lỗi, in cả vết gọi hàm',
    help: 'hướng dẫn này',
  },
  placeholders,
  ingest: {
    progress: ({ at = '', total = '', path = '' }) => `[${at}/${total}] ${path}`,
    nothing: 'Không thấy tệp nào để đọc.',
    summary: ({ done = 0, known = 0, failed = 0, total = 0 }) =>
      `Đã xem ${quantity(total)} tệp: ${quantity(done)} mới xong, ${quantity(known)} đã có từ trước, ${quantity(failed)} không xong.`,
    failed: ({ count = 0 }) => `Không xong (${quantity(count)}):`,
    interrupted: ({ at = '', total = '', path = '' }) =>
      `Đã dừng theo yêu cầu, sau tệp ${at}/${total} (${path}). Chạy lại cùng lệnh này để làm tiếp.`,
  },
  show: {
    untitled: '(không có trích yếu)',
    none: 'không có',
    particulars: {
      type: 'Loại văn bản',
      number: 'Số, ký hiệu',
      issuedOn: 'Nơi, ngày',
      issuer: 'Cơ quan',
      title: 'Trích yếu',
      period: 'Kỳ báo cáo',
      signatory: 'Người ký',
      recipients: 'Nơi nhận',
      markings: 'Dấu chỉ mức độ',
      source: 'Tệp gốc',
    },
    numberStatus: { present: '', blank: 'để trống trong văn bản', absent: 'không có dòng số' },
    asOf: ({ date = '' }) => `số liệu đến ${date}`,
    parent: ({ parent = '' }) => `thuộc ${parent}`,
    draft: 'dự thảo',
    sections: 'Bố cục',
    tables: 'Bảng',
    table: ({ rows = '', columns: count = '' }) => `${rows} dòng × ${count} cột`,
    citations: 'Văn bản viện dẫn',
    resolvesTo: ({ id = '' }) => `tức ${id}`,
    relatesTo: ({ id = '' }) => `đối với ${id}`,
    findings: 'Điều cần xem lại',
    notes: 'Ghi chú khi đọc',
  },
  explain: {
    kinds: { citation: 'văn bản viện dẫn', section: 'mục', finding: 'điều cần xem lại', table: 'bảng' },
    otherRules: 'Bản ghi này do bộ quy tắc khác tạo ra; phần giải thích dùng quy tắc hiện tại.',
    place: 'Tại',
    rule: 'Quy tắc',
    pattern: 'Mẫu',
    noPattern: 'Mục này không do một mẫu nhận ra:',
    section: 'nhận ra từ cách đánh số và trình bày của dòng',
    noRule: 'với quy tắc hiện tại, không mẫu nào khớp đúng các chữ này',
    captured: 'Các chữ đã nhận',
    headings: ['Ô', 'Chữ', 'Giá trị'],
    value: 'Kết quả',
    confidence: 'Độ tin cậy',
    considered: 'Đã cân nhắc',
    nothingElse: 'không có cách hiểu nào khác tại các chữ này',
    whyNot: {
      'earlier-rule': 'cùng các chữ ấy, nhưng quy tắc được chọn đứng trước',
      shorter: 'ngắn hơn cái được chọn',
      inside: 'nằm trong cái được chọn',
      later: 'bắt đầu sau cái được chọn',
      longer: 'dài hơn, nhưng không thành một mục',
      'turned-down': 'chữ thì khớp, nhưng nghĩa không đứng được',
      part: 'là một phần của cái được chọn',
      'other-slot': 'là thứ khác, không phải mục loại này',
    },
    evidence: 'Trích dẫn',
    items: 'Các mục liên quan',
  },
  rules: {
    summary: ({ rules = 0, examples = 0, counterexamples = 0, ms = 0 }) =>
      `${quantity(rules)} quy tắc, ${quantity(examples)} ví dụ, ${quantity(counterexamples)} phản ví dụ, ${quantity(ms)} ms.`,
    lists: 'Danh mục',
    passed: 'Tất cả đều đúng.',
    failed: ({ count = 0 }) => `${quantity(count)} chỗ sai.`,
    failures: {
      'not-found': ({ rule = '', example = '', expected = '' }) => `${rule}: không nhận ra «${expected}» trong ví dụ: ${example}`,
      'other-words': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: lẽ ra nhận đúng «${expected}», lại nhận ${found}, trong ví dụ: ${example}`,
      'other-rule': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: «${expected}» lại do quy tắc ${found} nhận, trong ví dụ: ${example}`,
      'other-value': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: lẽ ra được «${expected}», lại được «${found}», trong ví dụ: ${example}`,
      unprintable: ({ rule = '', example = '' }) => `${rule}: ô này không có cách in giá trị, nên không thể kiểm «→» trong ví dụ: ${example}`,
      counterexample: ({ rule = '', example = '', found = '' }) => `${rule}: nhận «${found}» trong phản ví dụ: ${example}`,
      'duplicate-id': ({ rule = '', found = '' }) => `${rule}: mã quy tắc này đã có ở ${found}`,
    },
  },
  date: iso => iso.split('-').toReversed().join('/'),
  pages: pages => `trang ${pages}`,
}
