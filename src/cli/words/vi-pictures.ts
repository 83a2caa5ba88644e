// Tiếng Việt: trang không hiện được thành hình.

import type { NoPicture } from '../../render/pages/asked.ts'
import { quantity } from './quantity.ts'
import type { Args } from './words.ts'

const because: Readonly<Record<NoPicture, (args: Args) => string>> = {
  native: () => 'Tệp này không chia trang (văn bản Word, bảng tính, văn bản thuần), nên không có hình trang để xem.',
  'no-page': ({ page = '' }) => `Văn bản không có trang ${page}.`,
  'no-document': () => 'Trong kho không có văn bản này, hoặc nó chưa được đọc xong.',
  marked: () =>
    'Văn bản có dấu chỉ mức độ mật: không hiện hình trang. Chỉ khi được phép xử lý văn bản mật mới mở phòng đọc với --allow-marked.',
  white: ({ page = '' }) =>
    `Không vẽ được gì của trang ${page}: hình trong tệp hỏng. Hãy mở bản gốc bằng chương trình khác.`,
  busy: () => 'Đang có quá nhiều trang chờ vẽ. Hãy đợi vài giây rồi tải lại trang.',
  time: ({ page = '' }) => `Trang ${page} vẽ quá lâu nên đã dừng. Hãy mở bản gốc bằng chương trình khác.`,
  memory: ({ page = '' }) => `Trang ${page} cần quá nhiều bộ nhớ nên đã dừng. Hãy mở bản gốc bằng chương trình khác.`,
  crash: ({ page = '' }) =>
    `Trang ${page} làm chương trình vẽ phải dừng. Hãy thử lại, hoặc mở bản gốc bằng chương trình khác.`,
}

export const noPicture = ({ why = 'crash', page = '?', file = '' }: Args): string =>
  `${file && `${file}: `}${(because[why as NoPicture] ?? because.crash)({ page: page === '?' ? page : quantity(page) })}`
