// Nine rules more for each of ours: as if ten sectors had written theirs.

import type { RuleFile } from '../src/rules/fault.ts'
import type { Rule } from '../src/rules/load.ts'

// slots whose rules grow with the sectors; dates, numbers and units are the same for all
const growing = new Set(
  'figure topic nil-noun comparison dimension status-word citation relation treaty parts period'.split(' '),
)

// syllables of education, health, farming, building, roads and welfare: each also stands in other words
const syllables =
  `trường lớp giáo viên học sinh phòng thi điểm tốt nghiệp mầm non tiểu giảng dạy sách bệnh viện giường khám chữa y tế
  bác sĩ thuốc vắc xin dịch tiêm chủng dinh dưỡng sức khỏe lúa ngô khoai sắn vụ mùa năng suất sản lượng gieo trồng thu
  hoạch chăn nuôi trâu bò lợn gia cầm thủy lợi kênh mương đê điều rừng phòng hộ khai thác gỗ cầu đường nhựa bê tông xe
  máy vận tải hành khách bến bãi cảng nhà ở quy hoạch đô thị xây dựng cấp phép đất đai giải phóng mặt bằng bồi thường
  hộ nghèo cận trợ giúp người có công bảo hiểm thất nghiệp việc làm lao động nghề hòa giải khiếu nại tố cáo thanh tra
  kiểm toán thuế ngân sách tín dụng điện nước sạch môi trường rác thải khoáng sản văn hóa thể thao di tích thư viện`.split(
    /\s+/u,
  )

// words that every sector uses stay as they are
const common = new Set(
  `và của có là đã được các những với số tổng trong tại cho về từ đến do để đạt gồm ở đi ra vào theo một năm tháng quý
  tỉnh huyện xã không chưa đang tăng giảm so cùng kỳ kế thực hiện tổ chức`.split(/\s+/u),
)

/**
 * `other`: their own words where ours are not everybody's, so that most begin and end alike; `same`: our very words
 * under other ids, so that no word of the text tells them apart.
 */
export function tenfold(rules: readonly Rule[], words: 'other' | 'same'): RuleFile[] {
  // a rule of slots and everybody's words alone says nothing of its sector
  const sources = rules.filter(rule => growing.has(rule.slot) && !rule.aside && [rule.pattern].flat().every(hasOwnWord))
  const count = 9 * rules.length
  const copies = Array.from({ length: count }, (_, n) => {
    const { id, slot, pattern, emit, tags, examples, source } = sources[n % sources.length] as Rule
    const own = words === 'same' ? pattern : [pattern].flat().map(one => inOtherWords(one, n))
    return { id: `${id}.copy${n}`, slot, pattern: own, emit, tags, examples, source }
  })
  return [{ path: 'tenfold.yaml', text: JSON.stringify({ slot: 'figure', about: 'ten sectors', rules: copies }) }]
}

// slots, names and signs stand as they are
const part = /<[^>]*>|\{\w+ =|"[^"]*"|\p{L}[\p{L}\p{M}]*/gu
const isOwn = (found: string): boolean => /^\p{L}/u.test(found) && !common.has(found.toLowerCase())
const hasOwnWord = (pattern: string): boolean => (pattern.match(part) ?? []).some(isOwn)

const inOtherWords = (pattern: string, n: number): string =>
  pattern.replace(part, (found, at: number) =>
    isOwn(found) ? (syllables[(n * 7 + at * 13 + found.length) % syllables.length] ?? found) : found,
  )
