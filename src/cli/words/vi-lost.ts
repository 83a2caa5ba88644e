// Tiếng Việt: văn bản làm chương trình đọc phải dừng.

import { repeatLost } from './lost.ts'
import { quantity } from './quantity.ts'
import type { Args } from './words.ts'

const because: Readonly<Record<string, (args: Args) => string>> = {
  memory: ({ memory = 0 }) => `cần hơn ${quantity(memory)} MB bộ nhớ`,
  time: ({ seconds = 0 }) => `quá ${quantity(seconds)} giây không xong một trang`,
  killed: () => 'bị hệ điều hành dừng, thường vì máy hết bộ nhớ',
  crash: () => 'chương trình dừng đột ngột',
}

export function workerLost({ file = '', why = 'crash', page = '', ...args }: Args): string {
  const at = page === '' ? '' : `; lần sau đọc riêng từng trang thì dừng ở trang ${quantity(page)}`
  const limits = `${quantity(args.memory ?? 0)} MB bộ nhớ, ${quantity(args.seconds ?? 0)} giây mỗi trang`
  return `${file}: hai lần làm chương trình đọc phải dừng (${because[String(why)]?.(args) ?? why}${at}), nên đã để riêng. Giới hạn: ${limits}. Hãy mở tệp bằng chương trình đã tạo ra nó, lưu lại hoặc tách nhỏ; muốn thử lại với giới hạn rộng hơn: ${repeatLost({ file, ...args }, 'KHO')}`
}
