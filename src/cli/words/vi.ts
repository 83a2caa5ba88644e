// Tiếng Việt.

import { printedDay } from '../../text/day.ts'
import { quantity } from './quantity.ts'
import { audit } from './vi-audit.ts'
import { catalog } from './vi-catalog.ts'
import { compare } from './vi-compare.ts'
import { copies } from './vi-copies.ts'
import { exporting, remove, verify } from './vi-deposit.ts'
import { doctor } from './vi-doctor.ts'
import { advice, kinds, reasons, usage } from './vi-errors.ts'
import { explainFigure, figures } from './vi-figures.ts'
import { given } from './vi-given.ts'
import { ingest } from './vi-ingest.ts'
import { ledger } from './vi-ledger.ts'
import { placeholders } from './vi-placeholders.ts'
import { answer } from './vi-query.ts'
import { reportGaps } from './vi-report-gaps.ts'
import { review } from './vi-review.ts'
import { ruleFaults } from './vi-rules.ts'
import { rulesDiff } from './vi-rules-diff.ts'
import { search } from './vi-search.ts'
import { serve } from './vi-serve.ts'
import { status } from './vi-status.ts'
import type { Args, Words } from './words.ts'

const counted =
  (what: string) =>
  ({ count = '', words = count }: Args) =>
    `${what}${words === '' ? '' : ` (${words})`}`

const encodings: Readonly<Record<string, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', viqr: 'VIQR' }

export const vi: Words = {
  reasons,
  usage,
  ruleFaults,
  kinds,
  advice,
  notes: {
    'running-head-removed': ({ text = '' }) => `bỏ tiêu đề lặp ở đầu hoặc chân trang${text && `: «${text}»`}`,
    'page-number-removed': () => 'bỏ số trang',
    'page-empty': () => 'trang trống',
    'picture-read': ({ words = 0 }) => `đã nhận dạng ${words} chữ trong ảnh của trang`,
    'page-is-picture': () => 'trang chỉ có ảnh, chưa nhận dạng chữ (--ocr never)',
    'rotated-text-removed': counted('bỏ chữ xoay nghiêng (hình mờ)'),
    'overprint-removed': counted('bỏ chữ in chồng hai lần'),
    'image-ignored': counted('bỏ qua hình ảnh'),
    'text-box-read': counted('đọc cả chữ trong khung'),
    'comment-ignored': counted('bỏ qua lời bình của người soạn'),
    'deleted-text-ignored': counted('bỏ qua chữ đã xóa còn lưu vết sửa'),
    'footnote-read': counted('đọc cả chú thích cuối trang'),
    'hidden-sheet-read': counted('đọc cả trang tính bị ẩn'),
    'header-part-ignored': counted('bỏ phần đầu trang, chân trang của Word'),
    'element-ignored': ({ element = '', count = '' }) =>
      `bỏ qua thành phần chưa biết đọc${element && `: ${element}`}${count && ` (${count})`}`,
    'damage-repaired': ({ part = '' }) => `chỗ hỏng đã được vá${part && `: ${part}`}; hãy đối chiếu với bản gốc`,
    'encoding-guessed': ({ encoding = '' }) => `bảng mã được đoán là ${encodings[String(encoding)] ?? encoding}`,
    'encoding-decoded': ({ encoding = '', font = '', words = 0, doubtful = 0 }) =>
      `${words} từ${font === '' ? '' : ` ở phông ${font}`} được đọc theo bảng mã ${encodings[String(encoding)] ?? encoding}${Number(doubtful) > 0 ? `, trong đó ${doubtful} từ không chắc` : ''}`,
    'encoding-kept': ({ font = '', words = 0 }) => `${words} từ ở phông ${font} đã là Unicode, giữ nguyên`,
    'as-read': () => 'chữ được để nguyên như trong tệp (--as-read), chưa chuyển sang Unicode',
    'sheet-ignored': counted('bảng tính Excel nhúng trong văn bản chưa được đọc; hãy mở tệp gốc và lưu riêng bảng đó'),
    'undecodable-bytes': counted('có byte không giải mã được, ghi là �'),
    'layout-table-dissolved': () => 'bảng dùng để dàn trang được đọc như văn bản thường',
    'secrecy-mark-allowed': ({ mark = '' }) => `có dấu chỉ mức độ mật «${mark}», vẫn xử lý theo --allow-marked`,
    'ocr-low-confidence': counted('có số chưa đọc chắc, hãy đối chiếu với ảnh chụp trang'),
    'dossier-suspected': ({ count = '', parts = '' }) =>
      `tệp dường như đóng chung ${count} văn bản (trang ${parts}); muốn mỗi văn bản một bản ghi thì chạy lại với --split`,
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
    'table-formula-mismatch': 'Cột tính không khớp công thức',
    'figure-conflict': 'Hai văn bản ghi khác nhau cùng một số liệu',
    'running-total': 'Kỳ dài hơn lại ít hơn kỳ nằm trong nó',
    'citation-near': 'Số chỉ lệch một ký tự với số hay được viện dẫn',
    'citation-ambiguous': 'Viện dẫn tắt có thể là một trong nhiều văn bản',
    'citation-unknown': 'Không có trong danh sách văn bản đã biết',
  },
  severities: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
  relations: {
    basedOn: 'căn cứ',
    respondsTo: 'theo yêu cầu tại văn bản này',
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
      'Mã thoát: 0 xong · 1 gọi sai cách · 2 không đọc được · 3 thiếu thứ cần có · 4 bản ghi sai lược đồ · 5 không mở được tệp · 8 có mật khẩu · 9 cấu hình hoặc quy tắc sai · 10 dừng vì dấu mật · 15 lỗi chương trình · 20 xong nhưng có tệp hỏng · 21 còn điều không khớp (audit --strict) · 22 kiểm tra thấy lỗi · 130 bị ngắt · 141 không còn ai đọc đầu ra',
  },
  commands: {
    extract: 'đọc báo cáo, in mỗi tệp một bản ghi JSON (mỗi bản ghi một dòng)',
    ingest:
      'đưa tệp, thư mục, tệp .zip, mẫu tên (**/*.pdf), hoặc danh sách đường dẫn từ đầu vào (-) vào kho: mỗi tệp có một bản ghi, hoặc một lý do trong sổ',
    show: 'trình bày một bản ghi để đọc ngay trên màn hình',
    explain: 'giải thích một mục: quy tắc nào, chữ nào, đã cân nhắc những gì',
    rules:
      'thử các quy tắc với ví dụ của chúng (test), liệt kê chúng (list), xem kho còn số liệu nào chưa có quy tắc (gaps), hoặc bộ quy tắc khác sẽ làm kho thay đổi ra sao (diff: - là quy tắc có sẵn, một thư mục quy tắc riêng, hoặc cả một bộ)',
    status: 'kho đang ra sao: bao nhiêu văn bản có bản ghi, tệp nào không đọc được và vì sao',
    reprocess:
      'làm lại văn bản trong kho: theo quy tắc mới (--outdated), tệp không đọc được (--failed), theo điều kiện (--where) hoặc theo mã; phần đọc và nhận dạng không làm lại nếu chỉ quy tắc đổi',
    query:
      'hỏi danh mục của kho: số liệu (figures), văn bản (documents), viện dẫn (citations), bảng (tables: mỗi dòng một bảng; cells: từng ô), phát hiện (findings), khoảng trống (gaps: ai chưa báo cáo năm nào), hoặc câu truy vấn của bạn (sql)',
    search: 'tìm báo cáo theo chữ, có dấu hay không dấu; «"…"» là nguyên cụm',
    compare:
      'một chỉ tiêu qua các năm và các địa phương: bảng, XLSX hoặc biểu đồ; chưa báo cáo, không có và 0 là ba điều khác nhau',
    audit:
      'những chỗ không khớp, trong cả kho hoặc một báo cáo, để xem xét từng điều (HTML, XLSX): viện dẫn, số liệu, nhập quyết định, mạng viện dẫn',
    review:
      'những chỗ máy ít chắc nhất lên trước, để xem rồi nhận, sửa hoặc bỏ (import: nhập lại sổ tính đã điền; undo: rút lại; log: mọi kết luận; example: thành ví dụ của quy tắc); --sample: rút mẫu ngẫu nhiên và tính tỷ lệ đúng',
    serve:
      'mở phòng đọc: các trang để tra cứu, đối chiếu, soát và sửa, xem bằng trình duyệt trên chính máy này, không cần mạng',
    catalog: 'cập nhật danh mục SQLite của kho (update), hoặc dựng lại nó từ các bản ghi (rebuild)',
    export:
      'ghi những gì kho có ra dạng khác (bản ghi, bảng, SQLite, gói nộp lưu); hoặc bản quét có lớp chữ để tìm kiếm (--searchable-pdf)',
    verify: 'kiểm tra kho hoặc gói đến từng byte; có lỗi thì mã thoát 22',
    doctor: 'xem máy này có gì, thiếu gì: máy nhận dạng, thư viện, bộ nhớ, chỗ trống, ổ đĩa của kho',
    remove: 'gỡ hẳn một văn bản khỏi kho: bản ghi, bản gốc, các trang đã nhận dạng; chỉ giữ mã băm',
    schema: 'in lược đồ JSON Schema của bản ghi, hoặc của các dòng do ingest --json in ra (events)',
    help: 'hướng dẫn chung, hoặc của một lệnh',
  },
  options: {
    indicator: 'chỉ chỉ tiêu này (in.trips), mọi chỉ tiêu con (ngo.value.*), hoặc theo tên; có thể lặp lại',
    place: 'chỉ địa phương này, theo mã (ha-tinh) hoặc tên (Hà Tĩnh); có thể lặp lại',
    within: 'địa phương này và mọi đơn vị nằm trong nó',
    body: 'chỉ cơ quan có tên chứa các chữ này',
    year: 'chỉ năm này (2018); có thể lặp lại',
    from: 'từ năm hoặc ngày này (2016, 2016-07-01)',
    to: 'đến năm hoặc ngày này; chỉ những kỳ nằm trọn trong khoảng',
    status: 'done, planned, pending, postponed, cancelled, estimate',
    country: 'chỉ nước này (KR, Hàn Quốc)',
    dimension: 'chỉ giá trị này của một chiều (fundingSource=state-budget)',
    currency: 'chỉ loại tiền này (USD)',
    type: 'chỉ văn bản loại này (bao-cao); với viện dẫn: loại của văn bản được viện dẫn; với bảng và ô (tables, cells): loại bảng (delegations-in)',
    document: 'chỉ văn bản này: số (415/BC-UBND) hoặc các chữ số đầu của mã SHA-256',
    number: 'chỉ số văn bản được viện dẫn này (12/2012/NĐ-CP) hoặc mã của nó',
    relation: 'được viện dẫn để làm gì: basedOn, implements, repeals …',
    code: 'chỉ phát hiện có mã này',
    severity: 'error, warning, info',
    text: 'chỉ dòng có câu chứa cụm chữ này, có dấu hay không dấu (với documents: trích yếu)',
    copies: 'kể cả bản trùng của cùng một báo cáo',
    columns: 'các cột này, theo thứ tự này: a,b,c',
    sort: 'xếp theo các cột này: place,-value; dấu trừ: lớn trước',
    limit: 'nhiều nhất bấy nhiêu dòng (nếu không nói gì: bảng trên màn hình 100, search 10)',
    'time-limit': 'số giây mà câu truy vấn của bạn được chạy (10)',
    by: 'mỗi dòng một địa phương, hoặc một cơ quan',
    periods: 'year: trọn năm; all: cả kỳ ngắn hơn năm',
    units: 'tỉnh như trong báo cáo, hoặc cộng theo tỉnh từ 01/7/2025 khi cộng được',
    growth: 'kèm mức tăng giảm qua từng năm, bên cạnh điều báo cáo tự ghi',
    plan: 'kèm kế hoạch và tỷ lệ đạt, bên cạnh điều báo cáo tự ghi',
    sources: 'kèm câu văn mà mỗi giá trị lấy từ đó',
    chart: 'line (đường), bar (cột), hoặc loại hợp nhất (auto)',
    title: 'tiêu đề tự đặt',
    known: 'danh sách văn bản đã biết (CSV: số, ngày, cơ quan, trích yếu, hiệu lực từ, đến) để đối chiếu viện dẫn',
    strict: 'mã thoát 21 nếu còn điều chưa quyết định',
    decided: 'kể cả phát hiện đã quyết định trước đây',
    around: 'chỉ những gì nối với văn bản được viện dẫn này',
    who: 'người quyết định',
    kind: 'chỉ loại này: figure (số liệu), quantity (số chưa rõ là gì), citation (viện dẫn), particular (thông tin đầu văn bản), cell (ô trong bảng)',
    sample: 'rút mẫu ngẫu nhiên bấy nhiêu mục, giữ lại trong kho, và cho biết tỷ lệ đúng của những mục đã xem',
    seed: 'số rút mẫu: cùng số thì cùng mẫu; mặc định 1, số khác cho mẫu khác',
    pretty: 'in bản ghi có thụt dòng cho dễ đọc (chỉ với một tệp)',
    rules: 'thêm quy tắc của mình, đặt chồng lên quy tắc có sẵn; dùng được nhiều lần',
    'allow-marked': 'vẫn xử lý khi trang có dấu chỉ mức độ mật (chỉ khi được phép)',
    ocr: 'khi nào nhận dạng chữ trong ảnh: auto (khi trang cần), always, never; mặc định auto',
    'ocr-engine':
      'máy nhận dạng: wasm (có sẵn, máy nào cũng cho kết quả như nhau; mặc định), native (tesseract cài trong máy, nhanh hơn), auto (native nếu có)',
    'ocr-cache': 'giữ kết quả nhận dạng từng trang trong thư mục này để khỏi đọc lại (ingest giữ trong kho)',
    'searchable-pdf': 'bản PDF giữ nguyên hình quét, thêm lớp chữ ẩn để tìm và chép được',
    out: 'ghi vào tệp (hoặc thư mục) này thay vì in ra màn hình',
    'redact-persons': 'che tên người ký và tên ở các cột ghi người, ở mọi chỗ trong bản ghi',
    watch: 'sau khi xong thì chờ tiếp: tệp nào mới thêm vào thư mục thì làm, cho đến khi nhấn Ctrl-C',
    'dry-run': 'xem trước: cho biết sẽ làm gì, không ghi gì cả',
    workers:
      'đọc bao nhiêu văn bản cùng lúc, mỗi văn bản ở một tiến trình riêng; mặc định theo số nhân của máy, nhiều nhất 4; 0: ngay trong tiến trình chính',
    memory: 'mỗi văn bản được dùng nhiều nhất ngần này MB bộ nhớ, hết thì để riêng; mặc định 2048',
    'page-seconds': 'mỗi trang được đọc lâu nhất ngần này giây, hết thì để riêng; mặc định 300',
    'as-read': 'để nguyên chữ TCVN3, VNI, VIQR như trong tệp, không chuyển sang Unicode',
    join: 'ghép các tệp ảnh đã nêu, theo đúng thứ tự, thành một văn bản',
    split: 'tệp đóng chung nhiều văn bản: mỗi văn bản một bản ghi',
    reference:
      'không chép tệp gốc vào kho, chỉ ghi đường dẫn: kho nhỏ hơn, nhưng tệp bị sửa hay mất thì không còn bản nào để làm lại và đối chiếu',
    outdated: 'những văn bản làm theo quy tắc hoặc phiên bản khác với bây giờ',
    failed: 'những tệp không đọc được lần trước',
    where: 'những văn bản thỏa điều kiện SQL trên khung nhìn v_documents của danh mục: "period_year = 2018"',
    metadata:
      'bảng CSV: thông tin hồ sơ lưu trữ (phông, hồ sơ, thời hạn …) cho các tệp theo mẫu đường dẫn; giữ trong sổ, dùng khi xuất và nộp lưu',
    archive: 'thư mục kho; ingest tạo nó nếu chưa có',
    port: 'cổng của máy chủ; mặc định 8737, 0 là cổng nào cũng được',
    open: 'mở luôn trình duyệt',
    catalog: 'tệp danh mục; mặc định là catalog.sqlite trong kho (hãy chọn ổ đĩa khác nếu kho ở ổ mạng)',
    'with-persons':
      'ghi cả tên người: người ký, người trong bảng; mặc định bỏ (riêng phần chữ trong SQLite vẫn như báo cáo)',
    format:
      'jsonl: bản ghi; csv, parquet: thư mục có mỗi bảng một tệp; xlsx: một sổ tính; sqlite: một cơ sở dữ liệu; bag: thư mục nộp lưu (BagIt)',
    decimal:
      'trong CSV: point (dấu chấm, mặc định), hoặc comma (dấu phẩy, các ô cách nhau bằng chấm phẩy) cho Excel đặt tiếng Việt',
    date: 'ngày ghi trên gói; mặc định là hôm nay',
    reason: 'lý do, giữ cùng mã băm; đừng ghi tên người vào đây',
    slot: 'chỉ các quy tắc của ô này',
    all: 'hiện cả số liệu chưa rõ là gì',
    tables: 'chỉ các bảng, xếp thành cột',
    repairs: 'chỉ những chữ máy đọc sai mà quy tắc đã sửa lại trong giá trị',
    png: 'vẽ chữ, đường kẻ, ô và đầu cột lên từng trang PDF có bảng, vào thư mục này (kèm --tables)',
    top: 'chỉ ngần này nhóm nhiều nhất',
    json: 'in JSON cho chương trình khác đọc (ingest: mỗi việc xảy ra một dòng)',
    lang: 'ngôn ngữ của thông báo',
    debug: 'khi có lỗi, in cả vết gọi hàm',
    help: 'hướng dẫn này',
  },
  placeholders,
  ocr: { progress: ({ done = 0, total = 0 }) => `Nhận dạng chữ: ${done}/${total} trang` },
  export: exporting,
  verify,
  remove,
  given,
  doctor,
  audit,
  catalog,
  answer,
  ledger,
  search,
  serve,
  review,
  reportGaps,
  compare,
  copies,
  status,
  ingest,
  show: {
    untitled: '(không có trích yếu)',
    unnamed: '(chưa có tên)',
    beforeEnd: ({ date = '' }) => `báo cáo lập ngày ${date}, trước khi hết kỳ`,
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
      markings: 'Dấu, tình trạng',
      attachedTo: 'Kèm theo',
      source: 'Tệp gốc',
    },
    numberStatus: { present: '', blank: 'để trống trong văn bản', absent: 'không có dòng số' },
    asOf: ({ date = '' }) => `số liệu đến ${date}`,
    parent: ({ parent = '' }) => `thuộc ${parent}`,
    secrecy: ({ mark = '' }) => `Độ mật: ${mark}`,
    urgency: ({ mark = '' }) => `Độ khẩn: ${mark}`,
    draft: 'Tình trạng: dự thảo',
    attachedTo: ({ type = '', number = '', date = '' }) =>
      `${type} ${number === '' ? '(số để trống)' : `số ${number}`}${date === '' ? '' : `, ngày ${date}`}`,
    sections: 'Bố cục',
    tables: 'Bảng',
    table: ({ rows = '', columns: count = '' }) => `${rows} dòng × ${count} cột`,
    citations: 'Văn bản viện dẫn',
    repairs: 'Sửa chữ đọc sai',
    repair: ({ read = '', taken = '' }) => `đọc là «${read}» → lấy là «${taken}»`,
    repaired: ({ count = 0 }) =>
      `máy đọc sai, quy tắc đã sửa ${quantity(count)} chỗ trong giá trị; thêm --repairs để xem`,
    resolvesTo: ({ id = '' }) => `tức ${id}`,
    relatedBy: {
      basedOn: ({ id = '' }) => `là căn cứ của ${id}`,
      respondsTo: ({ id = '' }) => `${id} trả lời văn bản này`,
      implements: ({ id = '' }) => `được ${id} thực hiện`,
      issues: ({ id = '' }) => `được ${id} ban hành`,
      attachedTo: ({ id = '' }) => `kèm theo ${id}`,
      amends: ({ id = '' }) => `được ${id} sửa đổi, bổ sung`,
      replaces: ({ id = '' }) => `được ${id} thay thế`,
      repeals: ({ id = '' }) => `được ${id} bãi bỏ`,
      guides: ({ id = '' }) => `được ${id} hướng dẫn`,
      approves: ({ id = '' }) => `được ${id} phê duyệt`,
      mentions: ({ id = '' }) => `được ${id} nhắc đến`,
    },
    fromNumber: ({ issuer = '' }) => `${issuer} (suy từ ký hiệu)`,
    part: ({ number = '', of = '' }) => `văn bản thứ ${number} trong ${of} văn bản của tệp`,
    files: ({ count = 0 }) => `${quantity(count)} tệp ảnh`,
    findings: 'Điều cần xem lại',
    notes: 'Ghi chú khi đọc',
  },
  tables: {
    none: 'Không có bảng nào.',
    noKind: 'chưa rõ loại',
    unit: ({ unit = '' }) => `đơn vị tính: ${unit}`,
    empty: '(không có dòng nào)',
    noPage: ({ file = '' }) => `${file}: không có trang để vẽ; chỉ tệp PDF mới vẽ được.`,
    drawn: ({ page = '', path = '' }) => `Trang ${page}: ${path}`,
  },
  figures,
  explain: {
    kinds: {
      citation: 'văn bản viện dẫn',
      figure: 'số liệu',
      section: 'mục',
      finding: 'điều cần xem lại',
      table: 'bảng',
    },
    otherRules: 'Bản ghi này do bộ quy tắc khác tạo ra; phần giải thích dùng quy tắc hiện tại.',
    place: 'Tại',
    rule: 'Quy tắc',
    pattern: 'Mẫu',
    noPattern: 'Mục này không do một mẫu nhận ra:',
    section: 'nhận ra từ cách đánh số và trình bày của dòng',
    table: 'nhận ra từ đường kẻ và cách xếp cột',
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
      rival: 'cách hiểu khác của một phần; cách được chọn đứng trước',
      'other-slot': 'là thứ khác, không phải mục loại này',
    },
    figure: explainFigure,
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
      'not-found': ({ rule = '', example = '', expected = '' }) =>
        `${rule}: không nhận ra «${expected}» trong ví dụ: ${example}`,
      'other-words': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: lẽ ra nhận đúng «${expected}», lại nhận ${found}, trong ví dụ: ${example}`,
      'other-rule': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: «${expected}» lại do quy tắc ${found} nhận, trong ví dụ: ${example}`,
      'other-value': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: lẽ ra được «${expected}», lại được «${found}», trong ví dụ: ${example}`,
      unprintable: ({ rule = '', example = '' }) =>
        `${rule}: ô này không có cách in giá trị, nên không thể kiểm «→» trong ví dụ: ${example}`,
      counterexample: ({ rule = '', example = '', found = '' }) =>
        `${rule}: nhận «${found}» trong phản ví dụ: ${example}`,
    },
    diff: rulesDiff,
    gaps: {
      headings: ['Số lần', 'Báo cáo', 'Đơn vị', 'Chữ trước … chữ sau'],
      summary: ({ count = 0, reports = 0, groups = 0 }) =>
        `${quantity(count)} số liệu chưa rõ là gì trong ${quantity(reports)} báo cáo, ${quantity(groups)} cách viết.`,
      dropped: ({ count = 0 }) => `Không kể ${quantity(count)} số liệu viết theo các cách hiếm gặp.`,
      stale: ({ count = 0 }) =>
        `${quantity(count)} bản ghi do bộ quy tắc khác tạo ra: chạy lại ingest để có kết quả theo quy tắc hiện tại.`,
    },
  },
  date: printedDay,
  pages: pages => `trang ${pages}`,
}
