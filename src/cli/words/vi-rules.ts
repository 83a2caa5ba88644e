// Tiếng Việt: quy tắc viết sai.

import type { Words } from './words.ts'

export const ruleFaults: Words['ruleFaults'] = {
  'no-yaml': ({ reason = '' }) => `không đúng cú pháp YAML (${reason})`,
  'no-mapping': () => 'tệp phải có «slot:», «about:», «rules:», hoặc các danh mục',
  'unknown-list': ({ list = '', lists = '' }) => `không có danh mục «${list}». Các danh mục: ${lists}`,
  'missing-field': ({ field = '' }) => `thiếu «${field}:»`,
  'unknown-field': ({ fields = '' }) => `không có trường nào tên là «${fields}»`,
  'bad-value': ({ field = '', reason = '' }) => `giá trị của «${field}» không hợp lệ (${reason})`,
  'cell-count': ({ expected = '', found = '' }) => `dòng này phải có ${expected} ô, lại có ${found}`,
  'duplicate-id': ({ id = '', before = '' }) => `mã quy tắc «${id}» đã có ở ${before}`,
  'nothing-to-turn-off': ({ id = '' }) => `không có quy tắc «${id}» để tắt (off: true)`,
  'unknown-slot': ({ slot = '' }) => `không có ô <${slot}>`,
  'aside-first': ({ slot = '' }) => `mẫu không thể bắt đầu bằng <${slot}>, vì ô này chỉ được tìm khi mẫu khác hỏi đến`,
  'slot-of-itself': ({ slot = '' }) => `ô <${slot}> được tạo từ chính nó`,
  'no-beginning': () => 'mẫu phải bắt đầu bằng một từ hoặc một ô, để tìm được chỗ của nó',
  'unexpected-sign': ({ sign = '' }) => `dấu «${sign}» không đứng được ở đây`,
  'expected-sign': ({ sign = '', found = '' }) => `lẽ ra là «${sign}», lại là ${found ? `«${found}»` : 'hết mẫu'}`,
  'expected-word': () => 'lẽ ra là một từ hoặc một ô',
  'expected-name': () => 'lẽ ra là một tên (chữ thường không dấu đứng đầu)',
  'expected-slot': () => 'lẽ ra là tên của một ô',
  'unknown-indicator': ({ indicator = '', nearest = '' }) =>
    `danh mục «indicators» không có chỉ tiêu «${indicator}».${nearest && ` Có phải là «${nearest}»?`} Nếu là chỉ tiêu mới, thêm một dòng vào «indicators:»`,
  'bad-gap': ({ most = '' }) => `khoảng «...» chỉ dài từ 1 đến ${most} từ`,
}
