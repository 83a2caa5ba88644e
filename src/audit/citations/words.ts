// What the findings of cited documents say, in both languages: «Thấy X; lẽ ra Y».

import type { Words } from '../finding.ts'
import type { Report } from './mentions.ts'

/** 2018-10-18 → 18/10/2018, as readers write it. */
export const printed = (date: string | null): string => (date ?? '').split('-').toReversed().join('/')

/** A number with its day. */
export const cited = (number: string, date: string | null): Words => ({
  vi: date ? `${number} ngày ${printed(date)}` : number,
  en: date ? `${number} of ${printed(date)}` : number,
})

/** As people name a report; the file where it has no number. */
export function reportName({ number, issuedOn, issuer, path, title, sha256 }: Report): Words {
  const by = issuer ? { vi: ` của ${issuer}`, en: ` of ${issuer}` } : { vi: '', en: '' }
  const on = issuedOn ? { vi: ` ngày ${printed(issuedOn)}`, en: ` (${printed(issuedOn)})` } : { vi: '', en: '' }
  const name = number ?? (path ? (path.split(/[\\/]/u).at(-1) ?? path) : (title ?? sha256.slice(0, 12)))
  return number
    ? { vi: `${name}${on.vi}${by.vi}`, en: `${name}${by.en}${on.en}` }
    : { vi: `tệp ${name}`, en: `file ${name}` }
}

export interface Sides {
  readonly found: Words
  readonly expected: Words
  readonly report: Words
  /** Who says otherwise: a report, or the list. */
  readonly against: Words
  /** How many say so; 0: as many as on the other side. */
  readonly count: number
}

const others = (count: number): Words =>
  count > 1 ? { vi: ` và ${count - 1} văn bản khác`, en: ` and ${count - 1} more` } : { vi: '', en: '' }

const otherwise = ({ found, expected, report, against, count }: Sides): Words => ({
  vi: `Thấy ${found.vi} (trong ${report.vi}); lẽ ra ${expected.vi}, như ${against.vi}${others(count).vi} ghi.`,
  en: `Found ${found.en} (in ${report.en}), expected ${expected.en}, as ${against.en}${others(count).en} say${count > 1 ? '' : 's'}.`,
})

export const list: Words = { vi: 'danh sách văn bản đã biết', en: 'the list of known documents' }

export type ConflictKind = 'dates' | 'years' | 'types' | 'issuers' | 'near'

const why: Readonly<Record<ConflictKind, Words>> = {
  dates: { vi: 'Cùng số, khác ngày.', en: 'The same number, another day.' },
  years: { vi: 'Cùng văn bản, khác năm trong số.', en: 'The same document, another year in its number.' },
  types: { vi: 'Cùng số, ngày và trích yếu, khác loại.', en: 'The same number, day and title, another type.' },
  issuers: { vi: 'Cùng số, ngày và trích yếu, khác cơ quan.', en: 'The same number, day and title, another body.' },
  near: { vi: 'Số chỉ lệch một ký tự.', en: 'The numbers are one sign apart.' },
}

export function conflictWords(kind: ConflictKind, sides: Sides): Words {
  const said = sides.count === 0 ? undecided(sides) : otherwise(sides)
  return { vi: `${said.vi} ${why[kind].vi}`, en: `${said.en} ${why[kind].en}` }
}

/** As many on either side: nobody can say which is right. */
const undecided = ({ found, expected, report, against }: Sides): Words => ({
  vi: `Thấy ${found.vi} (trong ${report.vi}) và ${expected.vi} (trong ${against.vi}); lẽ ra chỉ là một.`,
  en: `Found ${found.en} (in ${report.en}) and ${expected.en} (in ${against.en}), expected one.`,
})
