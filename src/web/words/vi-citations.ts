// Tiếng Việt: văn bản được viện dẫn.

import { quantity } from '../../cli/words/quantity.ts'
import type { CitationsWords } from './citations.ts'

export const citations: CitationsWords = {
  title: 'Văn bản được viện dẫn',
  lead: 'Mọi văn bản mà báo cáo trong kho viện dẫn: ở đâu, để làm gì, còn hiệu lực không, có chỗ nào ghi khác nhau không.',
  find: 'Số, cơ quan hoặc trích yếu',
  findHint: 'Ví dụ: 18/2013/QĐ-UBND, hoặc «viện trợ»; không cần dấu, không cần viết hoa.',
  system: 'Hệ thống',
  type: 'Loại',
  state: 'Hiệu lực',
  relation: 'Được viện dẫn để',
  sort: 'Xếp theo',
  any: 'tất cả',
  submit: 'Tìm',
  systems: { state: 'nhà nước', party: 'Đảng', assembly: 'Quốc hội, HĐND', mass: 'đoàn thể' },
  states: { holding: 'chưa thấy hết hiệu lực', ended: 'đã hết hiệu lực' },
  doubted: 'chỉ văn bản có điều cần xem',
  sorts: { cited: 'nhiều báo cáo viện dẫn nhất', newest: 'mới ban hành nhất', doubted: 'nhiều điều cần xem nhất' },
  found: ({ total = 0, all = 0 }) =>
    total === all ? `${quantity(all)} văn bản.` : `${quantity(total)} trong ${quantity(all)} văn bản.`,
  none: 'Không có văn bản nào như vậy. Thử bỏ bớt điều kiện, hoặc chỉ ghi phần số.',
  all: 'Xem tất cả',
  table: 'Danh sách văn bản được viện dẫn',
  endedUnknown: 'đã hết, chưa rõ từ ngày nào',
  document: {
    holding: 'Trong kho chưa có gì nói văn bản này đã hết hiệu lực. Điều đó không có nghĩa là chắc chắn còn hiệu lực.',
    noIssuer: 'không rõ cơ quan ban hành',
    rests: ({ reports = 0, resting = 0, mentions = 0 }) =>
      `${quantity(reports)} báo cáo viện dẫn, tổng cộng ${quantity(mentions)} lần; ${quantity(resting)} báo cáo lấy làm căn cứ hoặc để thực hiện.`,
    own: 'Trong kho có văn bản cùng số, cùng ngày:',
    years: 'Báo cáo viện dẫn theo năm',
    year: 'Năm của báo cáo',
    yearUnknown: 'không rõ năm',
    cites: 'viện dẫn',
    resting: 'lấy làm căn cứ',
    allYears: 'Mọi năm',
    mentions: ({ count = 0 }) => `Các chỗ viện dẫn (${quantity(count)})`,
    ofYear: ({ year = '' }) => `Chỉ báo cáo năm ${year}`,
    by: ({ by = '' }) => `trong quan hệ với ${by}`,
    network: 'Mạng viện dẫn quanh văn bản này',
    networkAlt: ({ name = '', reports = 0 }) =>
      `Hình vẽ: ${name} ở giữa, quanh nó là ${quantity(reports)} báo cáo viện dẫn và các văn bản có quan hệ. Nội dung có đủ trong các danh sách của trang này.`,
    download: ({ form = '' }) => `Tải ${form}`,
    back: 'Tất cả văn bản được viện dẫn',
    relations: 'Quan hệ với văn bản khác',
    conflicts: 'Điều không khớp',
    ways: 'Những cách ghi',
    most: ({ count = 0 }) => `Chỉ nêu ${quantity(count)} chỗ đầu tiên.`,
  },
}
