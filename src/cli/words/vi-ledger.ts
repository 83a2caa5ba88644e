// Tiếng Việt: văn bản được viện dẫn.

import { quantity } from './quantity.ts'
import { inShell } from './shell.ts'
import type { Words } from './words.ts'

/** «Hết hiệu lực từ 01/11/2022, bởi 58/2022/NĐ-CP» */
function end(of: string, on: string, by: string): string {
  if (of === 'successor') return `Hết hiệu lực sau khi có ${by} ngày ${on}`
  if (of === 'last-day' && on) return `Có hiệu lực đến ${on}${by && `, rồi được thay bằng ${by}`}`
  return `Hết hiệu lực${on && ` từ ${on}`}${by && `, bởi ${by}`}`
}

/** «34 trong số 250» where not all are shown. */
const outOf = (shown: string | number, all: string | number): string =>
  shown === all ? quantity(shown) : `${quantity(shown)} trong số ${quantity(all)}`

export const ledger: Words['ledger'] = {
  known: ({ documents = 0, faults = 0 }) =>
    `Danh sách văn bản đã biết có ${quantity(documents)} văn bản${Number(faults) > 0 ? `; ${quantity(faults)} chỗ không đọc được` : ''}.`,
  found: ({ count = 0, of = '', hidden = 0 }) => {
    const chosen = of === 'chosen' ? ' thuộc loại đã chọn' : ''
    if (Number(count) > 0)
      return `${quantity(count)} điều cần xem${chosen} trong các viện dẫn. Để quyết định từng điều: trichluc audit --archive KHO --format html --out TỆP`
    return chosen || Number(hidden) > 0
      ? `Các viện dẫn không còn điều nào${chosen} cần xem.`
      : 'Các viện dẫn không có chỗ nào mâu thuẫn.'
  },
  columns: {
    key: 'mã',
    identity: 'gộp theo',
    number: 'văn bản',
    numbers: 'số được ghi',
    type: 'loại',
    types: 'loại được ghi',
    issuer_key: 'mã cơ quan',
    issuer: 'cơ quan',
    issuers: 'cơ quan được ghi',
    issued_on: 'ngày',
    dates: 'ngày được ghi',
    title: 'trích yếu',
    titles: 'trích yếu được ghi',
    reports: 'báo cáo',
    mentions: 'lần',
    resting: 'căn cứ',
    first_cited: 'viện dẫn từ',
    last_cited: 'viện dẫn đến',
    amends: 'sửa đổi, bổ sung',
    replaces: 'thay thế',
    repeals: 'bãi bỏ',
    guides: 'hướng dẫn',
    implements: 'thực hiện',
    amended_by: 'được sửa đổi bởi',
    replaced_by: 'bị thay thế bởi',
    repealed_by: 'bị bãi bỏ bởi',
    guided_by: 'được hướng dẫn bởi',
    implemented_by: 'được thực hiện bởi',
    ended_on: 'hết hiệu lực',
    ended_on_is: 'ngày hết hiệu lực là',
    ended_by: 'hết hiệu lực bởi',
    ended_source: 'theo nguồn',
    ended_place: 'chỗ ghi',
    findings: 'cần xem',
  },
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
  part: 'một phần',
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
    title: ({ centre = '', documents = 0, reports = 0, allDocuments = documents, allReports = reports }) =>
      `Mạng viện dẫn${centre && ` quanh ${centre}`}: ${outOf(documents, allDocuments)} văn bản được viện dẫn, ${outOf(reports, allReports)} văn bản trong kho`,
    report: 'văn bản không số',
    ended: 'đã hết hiệu lực',
    documents: 'văn bản được viện dẫn (càng to càng nhiều báo cáo viện dẫn)',
    reports: 'văn bản trong kho',
    written: ({ file = '', nodes = 0, edges = 0, allNodes = nodes, allEdges = edges }) =>
      `Đã ghi ${file}: ${outOf(nodes, allNodes)} nút, ${outOf(edges, allEdges)} quan hệ.`,
    nothing: 'Không có viện dẫn nào để vẽ.',
  },
}

export const ledgerUsage = {
  'unknown-cited': ({ given = '', nearest = '' }) =>
    `Không văn bản nào trong kho viện dẫn «${given}».${nearest && ` Có phải «${nearest}»?`}`,
  'only-cited': ({ given = '', archive = '' }) =>
    `Kho không có văn bản «${given}», nhưng có báo cáo viện dẫn văn bản này. Xem: trichluc audit citations --archive ${inShell(String(archive))} --number ${inShell(String(given))}`,
  'graph-form': ({ given = '' }) =>
    `audit graph ghi GraphML hoặc SVG: --format graphml|svg, hoặc --out TỆP.graphml, --out TỆP.svg${given && `; không phải «${given}»`}.`,
} as const satisfies Partial<Words['usage']>
