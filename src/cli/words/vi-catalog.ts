// Tiếng Việt: danh mục.

import { quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

const made = ({ file = '', documents = 0, faults = 0 }: Args): string =>
  `${file}: ${quantity(documents)} văn bản.${unread({ faults })}`

const unread = ({ faults = 0 }: Args): string =>
  Number(faults) > 0 ? ` Không đọc được nên bỏ qua: ${quantity(faults)} bản ghi hoặc mục sổ.` : ''

export const catalog: Words['catalog'] = {
  progress: ({ at = '', total = '' }) => `Danh mục: ${quantity(at)} trên ${quantity(total)} bản ghi và mục sổ`,
  updated: ({ written = 0, removed = 0, ...args }) =>
    `Danh mục đã cập nhật: ghi ${quantity(written)}, bỏ ${quantity(removed)} bản ghi hoặc mục sổ. ${made(args)}`,
  anew: {
    asked: args => `Đã dựng lại danh mục. ${made(args)}`,
    absent: args => `Đã dựng danh mục. ${made(args)}`,
    outdated: args => `Danh mục cũ thuộc phiên bản trichluc khác, nay đã dựng lại. ${made(args)}`,
    damaged: args => `Danh mục cũ bị hỏng, nay đã dựng lại từ các bản ghi. ${made(args)}`,
    persons: args => `Đã dựng lại danh mục, có tên người. ${made(args)}`,
  },
  interrupted: 'Đã dừng. Chạy tiếp: trichluc catalog update',
}
