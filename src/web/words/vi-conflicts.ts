// Tiếng Việt: điều không khớp.

import { quantity } from '../../cli/words/quantity.ts'
import type { ConflictsWords } from './conflicts.ts'

export const conflicts: ConflictsWords = {
  title: 'Điều không khớp',
  lead: 'Máy chỉ nêu chỗ không khớp và trích nguyên văn, không sửa gì. Nặng nhất đứng trước. Mở từng điều, xem hai bên, rồi ghi quyết định.',
  any: 'tất cả',
  filters: { severity: 'Mức', code: 'Loại', body: 'Cơ quan', place: 'Nơi', year: 'Năm', state: 'Quyết định' },
  states: {
    open: 'còn phải xem',
    undecided: 'chưa quyết định',
    decided: 'đã quyết định',
    dismissed: 'không phải lỗi',
    all: 'tất cả',
  },
  submit: 'Lọc',
  all: 'Bỏ lọc',
  none: 'Không có điều nào như vậy.',
  nobody: 'Chưa ai quyết định.',
  ofDocument: 'Chỉ những điều trích từ một văn bản.',
  list: 'Danh sách điều không khớp',
  one: {
    position: ({ at = 0, of = 0 }) => `${quantity(at)} / ${quantity(of)}`,
    before: 'Điều trước',
    after: 'Điều sau',
    back: 'Danh sách',
    sides: 'Hai bên không khớp',
    doubted: 'Chỗ bị nghi',
    against: 'Chỗ đối chiếu',
    open: 'Mở báo cáo ở chỗ này',
    noPicture: 'Không có hình trang của chỗ này: chỉ có câu văn.',
    picture: ({ page = '', report = '' }) => `Trang ${page} của ${report}, chỗ được trích`,
    cited: 'Văn bản được nói tới:',
  },
  decide: {
    title: 'Quyết định',
    who: 'Người quyết định',
    note: 'Ghi chú (không bắt buộc)',
    does: {
      confirmed: 'Giữ trong danh sách đến khi báo cáo được sửa.',
      dismissed: 'Không nêu lại nữa, trừ khi chứng cứ đổi.',
      later: 'Để đó, xem sau.',
      reopened: 'Bỏ quyết định, như chưa ai xem.',
    },
    keys: '1 đúng, 2 không phải lỗi, 3 để sau, 4 mở lại; j điều sau, k điều trước; u hoàn tác.',
    written: ({ decision = '' }) => `Đã ghi quyết định: ${decision}.`,
    same: 'Quyết định này đã có từ trước, không ghi thêm.',
    other: 'Có người vừa quyết định điều này. Chưa ghi gì; xem lịch sử bên dưới rồi quyết định lại nếu cần.',
    undo: 'Hoàn tác',
    noneLeft: 'Không còn điều nào chưa quyết định trong danh sách này.',
    history: 'Đã quyết định',
    next: 'Ghi xong sẽ mở điều tiếp theo chưa ai quyết định.',
  },
  working: {
    title: 'Đang tính …',
    text: 'Chương trình đang đối chiếu mọi báo cáo trong kho với nhau. Với một vạn báo cáo mất chừng mười giây. Trang tự mở khi xong.',
    again: 'Xem lại ngay',
  },
  stale: 'Kho vừa thay đổi và đang được đối chiếu lại; trang này theo lần đối chiếu trước.',
}
