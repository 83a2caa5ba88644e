// Tiếng Việt: số liệu.

import { printedDay } from '../../text/day.ts'
import { quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

const roman = ['I', 'II', 'III', 'IV']

const isMonthEnd = (iso: string): boolean => {
  const next = new Date(`${iso}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}

export const figures: Words['figures'] = {
  title: 'Số liệu',
  unlabelled: 'chưa rõ là gì',
  outside: 'Ngoài các mục',
  number: value => {
    const [whole = '', part] = String(value).split('.')
    return quantity(whole) + (part === undefined ? '' : `,${part}`)
  },
  scales: { 1000: 'nghìn', 1000000: 'triệu', 1000000000: 'tỷ', 1000000000000: 'nghìn tỷ' },
  nil: { none: 'không', 'not-yet': 'chưa có', postponed: 'hoãn', 'near-zero': 'hầu như không' },
  status: {
    done: '',
    planned: 'kế hoạch',
    pending: 'đang chờ',
    postponed: 'hoãn',
    cancelled: 'hủy',
    estimate: 'ước',
  },
  dimensions: {
    'fundingSource=state-budget': 'ngân sách nhà nước',
    'fundingSource=foreign': 'nước ngoài đài thọ',
    'fundingSource=project': 'kinh phí dự án',
    'fundingSource=enterprise': 'doanh nghiệp chi trả',
    'fundingSource=individual': 'tự túc',
    'fundingSource=mixed': 'nhiều nguồn kinh phí',
    'sentBy=province-leaders': 'lãnh đạo tỉnh đi',
    'sentBy=departments': 'sở, ngành đi',
    'sentBy=districts': 'cấp huyện đi',
    'receivedBy=province-leaders': 'lãnh đạo tỉnh tiếp',
    'receivedBy=departments': 'sở, ngành tiếp',
    'receivedBy=districts': 'cấp huyện tiếp',
    'unitLevel=province': 'cấp tỉnh',
    'unitLevel=department': 'cấp sở, ngành',
    'unitLevel=district': 'cấp huyện',
    'unitLevel=commune': 'cấp xã',
    'unitLevel=party': 'khối đảng',
    'unitLevel=mass-organisation': 'đoàn thể',
    'unitLevel=enterprise': 'doanh nghiệp',
    'purpose=work': 'công tác',
    'purpose=study': 'học tập',
    'purpose=promotion': 'xúc tiến',
    'purpose=conference': 'dự hội nghị',
    'purpose=survey': 'khảo sát',
    'purpose=tourism': 'du lịch',
    'purpose=family': 'thăm thân',
    'purpose=treatment': 'chữa bệnh',
    'purpose=escort': 'tháp tùng',
    'inPlan=true': 'trong kế hoạch',
    'inPlan=false': 'ngoài kế hoạch',
    'kind=death': 'tử vong',
    'kind=missing': 'mất tích',
    'kind=detained': 'bị bắt giữ',
    'kind=trafficking': 'mua bán người',
    'kind=accident': 'tai nạn',
    'kind=labour': 'lao động',
    'kind=fishery': 'tàu cá, ngư dân',
    'sex=female': 'nữ',
    'sex=male': 'nam',
    'skill=skilled': 'có nghề',
    'skill=unskilled': 'phổ thông',
    'market=africa': 'châu Phi',
    'market=americas': 'châu Mỹ',
    'market=asia': 'châu Á',
    'market=europe': 'châu Âu',
    'market=middle-east': 'Trung Đông',
    'market=oceania': 'châu Đại Dương',
    'channel=party': 'kênh đảng',
    'channel=state': 'kênh nhà nước',
    'channel=people': 'kênh nhân dân',
    'flow=flow': 'trong kỳ',
    'flow=stock': 'hiện có',
  },
  comparisons: {
    difference: ({ value = 0, amount = '', against = '' }) =>
      `${Number(value) < 0 ? 'giảm' : 'tăng'} ${amount}${than(against)}`,
    'change-percent': ({ value = 0, amount = '', against = '' }) =>
      `${Number(value) < 0 ? 'giảm' : 'tăng'} ${amount}${than(against)}`,
    ratio: ({ amount = '', against = '' }) => `bằng ${amount}${against === '' ? ' kỳ so sánh' : ` ${against}`}`,
    'plan-attainment': ({ amount = '' }) => `đạt ${amount} kế hoạch`,
    direction: ({ value = 0, against = '' }) => `${Number(value) < 0 ? 'giảm' : 'tăng'}${than(against)}`,
  },
  span: (from, to) => {
    const [y, m] = from.split('-').map(Number)
    const year = from.slice(0, 4)
    if (from === `${year}-01-01` && to === `${year}-12-31`) return `năm ${year}`
    const months = Number(to.slice(5, 7)) - (m ?? 0) + 1
    if (year === to.slice(0, 4) && months === 3 && (m ?? 0) % 3 === 1) return `quý ${roman[((m ?? 1) - 1) / 3]}/${y}`
    if (from.endsWith('-01-01') && to.endsWith('-12-31')) return `${year}–${to.slice(0, 4)}`
    if (from === `${year}-01-01` && isMonthEnd(to)) return `${months} tháng đầu năm ${year}`
    return `${printedDay(from)}–${printedDay(to)}`
  },
  flags: {
    'nonstandard-thousands': 'ngăn cách hàng nghìn không đúng lối Việt',
    'nonstandard-decimal': 'dấu thập phân không đúng lối Việt',
    ambiguous: 'có thể đọc theo hai cách',
    spaced: 'ngăn cách hàng nghìn bằng dấu cách',
    'words-differ': 'chữ trong ngoặc khác số',
    repaired: 'có chữ máy đọc sai đã sửa',
    'uncertain-digits': 'chữ số chưa đọc chắc',
  },
  partOf: ({ id = '' }) => `trong số ${id}`,
  sure: ({ confidence = '' }) => `tin cậy ${confidence}`,
  unclaimed: ({ count = 0 }) => `và ${quantity(count)} số liệu chưa rõ là gì; thêm --all để xem`,
}

const than = (against: Args[string]): string => (against === '' ? '' : ` so với ${against}`)

export const explainFigure: Words['explain']['figure'] = {
  indicator: 'Chỉ tiêu',
  unclaimed: 'không quy tắc nào nói số này đếm gì; giữ lại giá trị',
  matched: 'Chữ khớp',
  filled: 'Đếm gì (*)',
  interval: 'Khoảng',
  period: 'Kỳ',
  periodBasis: { stated: 'nêu ngay tại câu', section: 'theo đề mục', document: 'theo kỳ của văn bản' },
  status: 'Tình trạng',
  placeOf: 'Địa bàn',
  placeBasis: 'theo cơ quan báo cáo',
  classes: {
    all: 'mọi số liệu',
    rule: 'quy tắc nói rõ chỉ tiêu',
    pair: 'theo số đi cùng',
    sentence: 'theo chữ đứng trước trong câu',
    paragraph: 'theo chữ đứng trước trong đoạn',
    heading: 'theo đề mục',
    part: 'một phần của tổng',
    nil: 'câu nói không có',
    answer: 'trả lời «không» cho đề mục hoặc nhãn',
    unclaimed: 'giá trị của số chưa rõ là gì',
    hedged: 'có chữ ước chừng',
    far: 'chữ cách xa số',
    unmeasured: 'đơn vị chưa biết',
  },
  compared: 'đúng khi đối chiếu',
  measured: ({ name = '', right = 0, of = 0 }) => `${quantity(right)}/${quantity(of)} (${name})`,
  whyNot: {
    agrees: 'cùng kết luận',
    'earlier-rule': 'cùng các chữ ấy, nhưng quy tắc được chọn đứng trước',
    open: 'để ngỏ chỉ tiêu; quy tắc nói rõ được chọn',
    unfilled: 'để ngỏ chỉ tiêu, mà chữ xung quanh và đề mục không cho biết',
    shorter: 'ít chữ hơn cái được chọn',
    crossed: 'số thuộc một so sánh, hoặc có số khác cùng đơn vị xen vào',
    general: 'cái được chọn cụ thể hơn',
  },
}
