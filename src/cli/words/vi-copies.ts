// Tiếng Việt: một báo cáo ở nhiều tệp.

import { quantity } from './quantity.ts'
import type { Words } from './words.ts'

export const copies: Words['copies'] = {
  found: ({ reports = 0, files = 0 }) =>
    `${quantity(reports)} báo cáo có ở nhiều tệp (hai định dạng, quét lại, gửi hai lần), tất cả ${quantity(files)} tệp; chỗ khác nhau: v_shared_findings của danh mục, hoặc duplicates.csv khi xuất.`,
  certain: ({ path = '', others = '' }) => `${path} và ${others}: cùng một báo cáo`,
  likely: ({ path = '', others = '' }) => `${path} và ${others}: có lẽ cùng một báo cáo, hãy tự đối chiếu`,
  known: ({ count = 0 }) => `(${quantity(count)} báo cáo đã biết từ lần chạy trước, không kể lại)`,
  part: ({ path = '', part = 0 }) => `${path} (văn bản thứ ${part})`,
}
