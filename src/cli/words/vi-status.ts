// Tiếng Việt: tình trạng của kho.

import { quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

const counted =
  (what: string) =>
  ({ count = 0 }: Args): string =>
    `${quantity(count).padStart(8)}  ${what}`

const stages: Readonly<Record<string, string>> = {
  reading: 'đang đọc',
  extracting: 'đã đọc, đang trích',
  keeping: 'đã trích, đang ghi',
}

export const status: Words['status'] = {
  counts: {
    done: counted('văn bản có bản ghi'),
    joined: counted('tệp ảnh là trang của văn bản nhiều tệp'),
    replaced: counted('văn bản đã được thay bằng bản nhiều trang hơn'),
    failed: counted('tệp không đọc được, lý do ở dưới'),
    stopped: counted('tệp đã dừng vì dấu mật (kho chỉ giữ mã băm, số trang và dấu)'),
    removed: counted('văn bản đã gỡ'),
  },
  outdated: ({ count = 0, failed = 0, archive = '' }) =>
    counted(
      `văn bản${failed === 0 ? '' : `, và ${quantity(failed)} tệp không đọc được,`} làm theo quy tắc hoặc phiên bản khác; làm lại: trichluc reprocess --outdated --archive ${archive}`,
    )({ count }),
  also: ({ path = '' }) => `cũng ở: ${path}`,
  working: ({ path = '', stage = '' }) =>
    `Đang làm, hoặc dở dang khi bị ngắt (${stages[String(stage)] ?? stage}): ${path}`,
  empty: 'Kho chưa có tệp nào.',
}
