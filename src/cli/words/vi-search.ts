// Tiếng Việt: tìm kiếm.

import { quantity } from './quantity.ts'
import type { SearchWords } from './search.ts'

export const search: SearchWords = {
  found: ({ total = 0, shown = 0 }) =>
    Number(total) === 0
      ? `Không văn bản nào có đủ các từ; trên đây là ${quantity(shown)} văn bản có nhiều từ nhất.`
      : Number(total) > Number(shown)
        ? `${quantity(total)} văn bản có đủ các từ, trên đây là ${quantity(shown)} văn bản đầu (thêm: --limit).`
        : Number(total) < Number(shown)
          ? `${quantity(total)} văn bản có đủ các từ, ${quantity(Number(shown) - Number(total))} văn bản có một phần.`
          : `${quantity(total)} văn bản có đủ các từ.`,
  nothing: 'Không tìm thấy văn bản nào.',
  noNumber: '(không số)',
  bare: '(có đủ các từ khi không kể dấu)',
  some: ({ count = 0, needed = 0 }) => `(có ${count} trên ${needed} từ)`,
  offers: {
    spelling: ({ word = '', near = '' }) => `Không văn bản nào có «${word}». Có phải «${near}»?`,
    unknown: ({ word = '' }) => `Không văn bản nào có «${word}»: hãy bỏ từ ấy đi.`,
    quoted: ({ words = '' }) => `Các từ của «${words}» có xuất hiện nhưng không đứng liền nhau: hãy bỏ dấu ngoặc kép.`,
    joined: ({ typed = '', words = '' }) =>
      `Không văn bản nào viết «${typed}» liền như vậy. Muốn tìm từng từ: ${words}`,
    number: ({ number = '', near = '' }) =>
      `Kho không có báo cáo nào mang số ${number}, cũng không có chỗ nào nhắc đến số ấy.${near && ` Số gần nhất: ${near}.`}`,
  },
  left: ({ count = 0 }) => `Câu tìm dài quá: ${quantity(count)} từ cuối không được dùng.`,
}
