// Tiếng Việt: văn bản được viện dẫn.

import { quantity } from './quantity.ts'
import type { Words } from './words.ts'

/** «Hết hiệu lực từ 01/11/2022, bởi 58/2022/NĐ-CP» */
function end(of: string, on: string, by: string): string {
  if (of === 'successor') return `Hết hiệu lực sau khi có ${by} ngày ${on}`
  if (of === 'last-day' && on) return `Có hiệu lực đến ${on}${by && `, rồi được thay bằng ${by}`}`
  return `Hết hiệu lực${on && ` từ ${on}`}${by && `, bởi ${by}`}`
}

export const ledger: Words['ledger'] = {
  known: ({ documents = 0, faults = 0 }) =>
    `Danh sách văn bản đã biết có ${quantity(documents)} văn bản${Number(faults) > 0 ? `; ${quantity(faults)} chỗ không đọc được` : ''}.`,
  found: ({ count = 0 }) =>
    Number(count) === 0
      ? 'Các viện dẫn không có chỗ nào mâu thuẫn.'
      : `${quantity(count)} điều cần xem trong các viện dẫn. Để quyết định từng điều: trichluc audit --archive KHO --format html --out TỆP`,
  key: ({ key = '' }) => `Mã: ${key}`,
  identities: {
    key: '',
    number: 'Chưa chắc là một văn bản: các báo cáo không ghi đủ cơ quan hoặc ngày, chỉ gộp theo số.',
    name: 'Chưa chắc là một văn bản: chỉ gộp theo tên.',
  },
  ended: ({ on = '', of = '', by = '', source = '', where = '' }) =>
    `${end(String(of), String(on), String(by))} (theo ${source}${where && `: ${where}`}).`,
  sources: { archive: 'văn bản trong kho', rules: 'danh sách của chương trình', known: 'danh sách --known' },
  ways: {
    numbers: 'Số được ghi',
    types: 'Loại được ghi',
    dates: 'Ngày được ghi',
    issuers: 'Cơ quan được ghi',
    titles: 'Trích yếu được ghi',
  },
  relations: 'Quan hệ với văn bản khác:',
  passive: {
    basedOn: 'là căn cứ của',
    respondsTo: 'được trả lời bởi',
    implements: 'được thực hiện bởi',
    issues: 'được ban hành bởi',
    attachedTo: 'có kèm theo',
    amends: 'được sửa đổi, bổ sung bởi',
    replaces: 'bị thay thế bởi',
    repeals: 'bị bãi bỏ bởi',
    guides: 'được hướng dẫn bởi',
    approves: 'được phê duyệt bởi',
    mentions: 'được nhắc đến bởi',
  },
  cited: ({ reports = 0, mentions = 0 }) => `${quantity(reports)} văn bản viện dẫn, ${quantity(mentions)} lần:`,
  conflicts: 'Điều cần xem:',
  page: ({ page = '' }) => `trang ${page}`,
  graph: {
    title: ({ documents = 0 }) => `Mạng viện dẫn: ${quantity(documents)} văn bản`,
    report: 'văn bản không số',
    ended: 'đã hết hiệu lực',
    documents: 'văn bản được viện dẫn (càng to càng nhiều báo cáo viện dẫn)',
    reports: 'văn bản trong kho',
    written: ({ file = '', nodes = 0, edges = 0 }) =>
      `Đã ghi ${file}: ${quantity(nodes)} nút, ${quantity(edges)} quan hệ.`,
    nothing: 'Không có viện dẫn nào để vẽ.',
  },
}

export const ledgerUsage = {
  'unknown-cited': ({ given = '', nearest = '' }) =>
    `Không văn bản nào trong kho viện dẫn «${given}».${nearest && ` Có phải «${nearest}»?`}`,
  'graph-form': ({ given = '' }) =>
    `audit graph ghi GraphML hoặc SVG: --format graphml|svg, hoặc --out TỆP.graphml, --out TỆP.svg${given && `; không phải «${given}»`}.`,
} as const satisfies Partial<Words['usage']>
