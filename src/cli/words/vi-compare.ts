// Tiếng Việt: so sánh.

import { betweenNames, type CompareWords } from './compare.ts'
import { figures } from './vi-figures.ts'
import type { Words } from './words.ts'

const day = (iso: unknown): string =>
  String(iso)
    .split('-')
    .toReversed()
    .map(part => part.replace(/^0(?=\d$)/u, ''))
    .join('/')

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`

export const compare: CompareWords = {
  title: ({ label = '', id = '' }) => (label === '' ? `${id}` : `${sentenceCase(String(label))} (${id})`),
  unit: ({ unit = '' }) => `Đơn vị tính: ${unit}`,
  place: 'Địa phương',
  body: 'Cơ quan',
  result: 'kết quả',
  plan: 'kế hoạch',
  row: 'Dòng',
  growth: 'tăng, giảm',
  growthPercent: 'tăng, giảm (%)',
  unitHead: 'Đơn vị tính',
  notesHead: 'Ghi chú',
  share: 'đạt kế hoạch',
  since: ({ day: first = '' }) => `từ ${day(first)}`,
  unknownPlace: 'chưa rõ địa phương',
  column: ({ from, to }) =>
    from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')
      ? from.slice(0, 4)
      : sentenceCase(figures.span(from, to)),
  cell: {
    signs: {
      'not-mentioned': '–',
      'not-apart': '(–)',
      'other-report': '◐',
      'no-report': '…',
      'no-plan': '–',
      partial: '*',
    },
    legend: {
      'not-mentioned': 'đã đọc báo cáo của kỳ này, không thấy nêu',
      'not-apart': 'báo cáo có nêu chỉ tiêu này, nhưng không thấy nêu tổng riêng cho phần được hỏi',
      'other-report': 'kho chỉ có báo cáo của một phần kỳ này, không thấy nêu',
      'no-report': 'kho không có báo cáo nào của kỳ này',
      'no-plan': 'với kế hoạch: không thấy nêu',
      partial:
        'số chốt sớm, khi còn quá một phần mười kỳ (với năm: trước 25/11); không dùng để tính tăng giảm hay cộng',
    },
    states: {
      'not-mentioned': 'không thấy nêu',
      'not-apart': 'không thấy nêu tổng riêng cho phần được hỏi',
      'other-report': 'chỉ có báo cáo của một phần kỳ, không thấy nêu',
      'no-report': 'kho không có báo cáo',
      'no-plan': 'không thấy nêu',
    },
    nil: { none: 'không có', 'not-yet': 'chưa có', postponed: 'đã hoãn', 'near-zero': 'hầu như không' },
    zero: '0',
    over: ({ value = '' }) => `> ${value}`,
    under: ({ value = '' }) => `< ${value}`,
    about: ({ value = '' }) => `≈ ${value}`,
    estimate: ({ value = '' }) => `ước ${value}`,
    revised: ({ value = '', before = '' }) => `${value} (trước ghi: ${before})`,
    partsOnly: ({ parts = '' }) => `chỉ nêu một phần: ${parts}`,
    otherCurrency: ({ values = '' }) => `chỉ ghi bằng tiền khác: ${values}`,
    notResult: ({ values = '' }) => `chưa phải kết quả: ${values}`,
    conflict: ({ values = '' }) => `các số khác nhau: ${values}`,
    gaps: {
      unreported: ({ places = '', column = '' }) => `thiếu ${places} ${column}`,
      unclear: ({ places = '', column = '' }) =>
        `chưa cộng được: ${places} ${column} không có số chắc chắn của trọn kỳ`,
      'other-unit': ({ places = '', column = '' }) => `chưa cộng được: ${places} ${column} tính theo đơn vị khác`,
      'changed-within': ({ places = '' }) => `đơn vị đổi trong kỳ: ${places}`,
      'not-additive': () => 'chỉ tiêu không cộng được giữa các tỉnh',
    },
    ofPeriod: ({ period = '', value = '' }) => `${period}: ${value}`,
    told: ({ value = '', who = '' }) => `${value} (${who === '' ? 'không số' : who})`,
    and: list,
  },
  notes: {
    partial: ({ day: last = '' }) => `số liệu đến ${day(last)}`,
    day: ({ day: on = '' }) => `có tại ngày ${day(on)}`,
    estimate: () => 'số ước thực hiện',
    draft: () => 'theo dự thảo, kho không có bản chính thức',
    only: ({ words = '' }) => `báo cáo nêu cho: ${words}`,
    within: ({ period = '' }) => `báo cáo nêu như một phần của số liệu ${period}`,
    unit: ({ words = '' }) => `đơn vị trong báo cáo: ${words}`,
    corrected: ({ words = '' }) => `người soát đã sửa; báo cáo ghi «${words}»`,
    odd: ({ words = '' }) => `số viết lạ: «${words}»`,
    unsure: ({ percent = '' }) => `đọc chưa chắc (${percent}%), hãy đối chiếu với trang`,
    districts: () => 'cấp huyện không còn từ 01/7/2025, không có đơn vị kế tục cùng cấp: giữ như báo cáo',
    split: () => 'tỉnh đã chia thành nhiều tỉnh: giữ như báo cáo',
  },
  harmonised: 'Theo tỉnh từ 01/7/2025: chỉ cộng khi mọi tỉnh cũ đều có số chắc chắn của trọn kỳ.',
  leftOut: ({ period = '' }) => `${period}: không có báo cáo nào, không vẽ cột.`,
  unitName: unit => unit,
  chart: {
    title: ({ label = '', years = '' }) => `${sentenceCase(String(label))}, ${years}`,
    of: ({ where = '', text = '' }) => `${where}: ${text}`,
    unit: ({ names = '', unit = '' }) => `Đơn vị báo cáo dùng: ${unit} (${names})`,
    more: ({ count = '' }) => `Còn ${count} ghi chú khác, xem bảng.`,
    empty: ({ names = '' }) => `Không có giá trị nào của các kỳ này để vẽ: ${names}`,
    scale: ({ names = '' }) => `Không vẽ, vì đơn vị tính khác: ${names}`,
    room: ({ names = '' }) => `Không vẽ, vì hình không đủ chỗ (các dòng ít số liệu nhất): ${names}`,
    mixed: 'Các kỳ dài ngắn khác nhau nên vẽ cột, không nối thành đường.',
    source: ({ count = '' }) => `Nguồn: ${count} báo cáo trong kho`,
  },
  some: names => {
    const between = betweenNames(names)
    return names.length > 6
      ? `${names.slice(0, 5).join(between)} và ${names.length - 5} nơi khác`
      : between === ', '
        ? list(names)
        : names.join(between)
  },
  upTo: ({ text = '', day: last = '' }) => `${text}; số liệu đến ${day(last)}`,
  claims: 'Báo cáo tự ghi',
  claim: ({ raw = '', mark = '', who = '' }) => `báo cáo${who === '' ? '' : ` ${who}`} ghi: «${raw}» ${mark}`,
  agrees: { yes: '✓', no: '✗', unknown: '?' },
  sources: 'Nguồn',
  source: ({ number = '', issuer = '', day: on = '', page = '', path = '' }) =>
    [number === '' ? 'không số' : number, issuer, on === '' ? '' : day(on), page === '' ? '' : `trang ${page}`, path]
      .filter(part => part !== '')
      .join(', '),
  summed: ({ count = '' }) => `cộng ${count} tỉnh`,
  nothing: ({ indicator = '' }) => `Không có số liệu nào về ${indicator} theo điều kiện đã cho.`,
  planOnly: ({ indicator = '' }) => `Kho chỉ có số kế hoạch về ${indicator}: thêm --plan để xem.`,
  whichIndicator: ({ count = '' }) => `Kho này có ${count} chỉ tiêu. Chọn bằng --indicator:`,
  sheets: { table: 'So sánh', sources: 'Nguồn', notes: 'Ghi chú' },
  sourceHeads: [
    'Dòng',
    'Kỳ',
    'Trạng thái',
    'Kỳ của số liệu',
    'Số liệu đến ngày',
    'Mức độ',
    'Giá trị',
    'Đơn vị tính',
    'Số hiệu văn bản',
    'Cơ quan ban hành',
    'Ngày ban hành',
    'Tệp',
    'Trang',
    'Ghi chú',
    'Câu trong báo cáo',
  ],
  hedges: { over: 'hơn', under: 'gần, dưới', about: 'khoảng', estimate: 'ước' },
  noteHeads: ['Số', 'Ghi chú'],
  stateNames: {
    value: 'giá trị',
    nil: 'báo cáo ghi không có',
    zero: 'báo cáo ghi 0',
    revised: 'báo cáo sau ghi lại',
    conflict: 'các số khác nhau',
    'parts-only': 'chỉ nêu một phần',
    'period-other': 'chỉ có số của kỳ khác',
    'other-currency': 'chỉ ghi bằng tiền khác',
    'not-result': 'chưa phải kết quả',
    'not-mentioned': 'không thấy nêu',
    'not-apart': 'không thấy nêu tổng riêng cho phần được hỏi',
    'other-report': 'chỉ có báo cáo của một phần kỳ',
    'no-report': 'kho không có báo cáo',
    gap: 'không cộng được',
  },
}

/** What a chart can have too much of. */
const limits: Readonly<Record<string, string>> = {
  'too-many-series': 'dòng',
  'too-many-categories': 'kỳ',
  'too-many-bars': 'cột',
  'too-many-footnotes': 'ghi chú',
}

export const compareUsage: Pick<Words['usage'], 'one-chart' | 'chart-limit' | 'places-only'> = {
  'one-chart': ({ count = '' }) => `Một biểu đồ chỉ vẽ một chỉ tiêu; đã nêu ${count}. Hãy vẽ từng chỉ tiêu.`,
  'chart-limit': ({ code = '', count = '', most = '' }) =>
    `Biểu đồ không vẽ hết được: có ${count} ${limits[String(code)] ?? ''}, nhiều nhất ${most}. Hãy chọn bớt (--place, --within, --from, --to), thử --chart line, hoặc dùng bảng.`,
  'places-only': () => '--units 2025 chỉ dùng với --by place: cơ quan không cộng với nhau.',
}
