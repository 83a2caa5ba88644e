// Tiếng Việt: phòng đọc.

import type { ServeWords } from './serve.ts'

export const serve: ServeWords = {
  open: ({ address = '' }) => `Phòng đọc đã mở: ${address} (chỉ xem được trên máy này; mở bằng trình duyệt)`,
  howToEnd: 'Đóng lại: Ctrl-C.',
  closing: 'Đang đóng: đợi xong tệp đang làm (nhiều nhất mười giây). Bấm Ctrl-C lần nữa để dừng ngay.',
  begun: ({ archive = '' }) => `Thư mục trống: đã lập kho mới ở ${archive}.`,
}
