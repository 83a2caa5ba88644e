// Tiếng Việt: dữ liệu do người lưu trữ tự khai (--metadata).

import { quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

export const given: Words['given'] = {
  faults: {
    'no-unicode': () => 'bảng không phải Unicode, chữ có dấu đã mất. Trong Excel hãy lưu kiểu «CSV UTF-8»',
    'open-quote': () => 'dấu ngoặc kép này không đóng đúng: sau ô phải là dấu tách ô hoặc hết dòng',
    'long-cell': ({ most = '' }) => `ô này dài quá ${quantity(most)} ký tự`,
    'no-path-column': () =>
      'không thấy cột cho biết là tệp nào. Dòng đầu cần có «Đường dẫn» (hoặc «path», «mẫu», «thư mục», «tên tệp»)',
    'no-number-column': () =>
      'không thấy cột số văn bản. Dòng đầu cần có «Số» (hoặc «Số hiệu», «number»), cùng ngày, cơ quan, trích yếu, hiệu lực từ, hiệu lực đến',
    'too-many-rows': ({ most = '' }) => `bảng dài quá ${quantity(most)} dòng. Hãy chia thành nhiều bảng`,
    'own-field': ({ head = '', nearest = '' }) =>
      `cột «${head}» không có trong thông tư, được giữ làm trường riêng${nearest && `. Nếu là «${nearest}» thì hãy sửa tên cột`}`,
    'field-twice': ({ head = '' }) => `cột «${head}» trùng với một cột trước, nên bị bỏ qua`,
    'bad-head': () => 'không dùng được tên cột này: cần có chữ, không quá 100 ký tự, trên một dòng. Cột bị bỏ qua',
    'no-pattern': () => 'dòng này không cho biết là tệp nào, nên bị bỏ qua',
    'bad-pattern': ({ pattern = '' }) => `«${pattern}» không phải mẫu đường dẫn (không nhận «..»); dòng bị bỏ qua`,
    'no-match': ({ pattern = '' }) =>
      `không tệp nào trong kho khớp «${pattern}». Mẫu tính từ thư mục của bảng hoặc thư mục được đọc; ở thư mục con bất kỳ: **/${pattern}`,
    'no-number': ({ given: text = '' }) => `cần số văn bản như 12/2012/NĐ-CP, gặp «${text}»; dòng bị bỏ qua`,
    'no-day': ({ head = '', given: text = '' }) =>
      `«${head}» cần một ngày như 5/12/2018, 12/2018 hoặc 2018, không nhận «${text}»; ô bị bỏ qua`,
    'no-count': ({ head = '', given: text = '' }) => `«${head}» cần một số nguyên, không nhận «${text}»; ô bị bỏ qua`,
    'long-code': ({ head = '', most = '' }) => `«${head}» là mã: một dòng, không quá ${most} ký tự; ô bị bỏ qua`,
    'long-text': ({ head = '', most = '' }) => `«${head}» dài quá ${quantity(most)} ký tự; ô bị bỏ qua`,
    'bad-sign': ({ head = '' }) => `«${head}» có ký tự điều khiển không in được; ô bị bỏ qua`,
  },
  laid: ({ file = '', files = 0, changed = 0 }) =>
    `${file}: có thông tin cho ${quantity(files)} tệp trong kho, ${quantity(changed)} tệp được ghi mới hoặc đổi.`,
  moreUnmatched: ({ count = 0 }) => `… và ${quantity(count)} dòng nữa không khớp tệp nào.`,
}

export const badMetadata = ({ file = '', line = '', column = '', why = '', ...args }: Args): string =>
  `${file}:${line}:${column}: ${given.faults[why as keyof typeof given.faults]?.(args) ?? why}`
