// Tiếng Việt.

import { quantity } from '../../cli/words/quantity.ts'
import { citations } from './vi-citations.ts'
import { compare } from './vi-compare.ts'
import { conflicts } from './vi-conflicts.ts'
import { drop } from './vi-drop.ts'
import { report } from './vi-report.ts'
import { review } from './vi-review.ts'
import { run } from './vi-run.ts'
import { shelves } from './vi-shelves.ts'
import type { WebWords } from './words.ts'

export const vi: WebWords = {
  frame: {
    skip: 'Đến nội dung chính',
    ways: 'Các trang',
    places: {
      shelves: 'Kho báo cáo',
      compare: 'So sánh',
      citations: 'Văn bản viện dẫn',
      conflicts: 'Điều không khớp',
      review: 'Soát lại',
      run: 'Nhập tệp',
      drop: 'Xem thử một tệp',
    },
    nothing: { title: 'Không có trang này', text: 'Địa chỉ sai, hoặc văn bản không còn trong kho.' },
    failure: { title: 'Không làm được' },
    keys: 'Dùng phím tắt',
    pages: {
      name: 'Các trang của danh sách',
      at: ({ page = 1, pages = 1 }) => `Trang ${quantity(page)} trên ${quantity(pages)}`,
      before: 'Trang trước',
      after: 'Trang sau',
    },
  },
  citations,
  compare,
  conflicts,
  report,
  review,
  run,
  drop,
  shelves,
}
