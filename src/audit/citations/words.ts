// What the findings of cited documents say, in both languages: «A ghi X, trong khi B ghi Y».

import { printedDay } from '../../text/day.ts'
import type { Words } from '../finding.ts'
import type { Report } from './mentions.ts'

/** A number with its day. */
export const cited = (number: string, date: string | null): Words => ({
  vi: date ? `${number} ngày ${printedDay(date)}` : number,
  en: date ? `${number} of ${printedDay(date)}` : number,
})

/** As people name a report; the file where it has no number. */
export function reportName({ number, issuedOn, issuer, path, title, sha256 }: Report): Words {
  const by = issuer ? { vi: ` của ${issuer}`, en: ` of ${issuer}` } : { vi: '', en: '' }
  const on = issuedOn ? { vi: ` ngày ${printedDay(issuedOn)}`, en: ` (${printedDay(issuedOn)})` } : { vi: '', en: '' }
  const name = number ?? (path ? (path.split(/[\\/]/u).at(-1) ?? path) : (title ?? sha256.slice(0, 12)))
  return number
    ? { vi: `${name}${on.vi}${by.vi}`, en: `${name}${by.en}${on.en}` }
    : { vi: `tệp ${name}${on.vi}`, en: `file ${name}${on.en}` }
}

/** At the beginning of a sentence. */
export const opening = ({ vi, en }: Words): Words => ({ vi: capital(vi), en: capital(en) })
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** Who says what. */
export interface Side {
  readonly said: Words
  /** A report, or the list; null: nobody but the doubted report itself, elsewhere. */
  readonly by: Words | null
  /** How many other reports say so. */
  readonly others: number
}

export interface Against extends Side {
  /** The doubted report says so too, elsewhere. */
  readonly isOwn: boolean
}

export const list: Words = { vi: 'danh sách văn bản đã biết', en: 'the list of known documents' }

export type ConflictKind = 'dates' | 'years' | 'types' | 'issuers' | 'near'

const why: Readonly<Record<ConflictKind, Words>> = {
  dates: { vi: 'Cùng số, khác ngày.', en: 'The same number, another day.' },
  years: {
    vi: 'Có thể là cùng một văn bản, khác năm trong số.',
    en: 'Perhaps the same document, with another year in its number.',
  },
  types: { vi: 'Cùng số, ngày và trích yếu, khác loại.', en: 'The same number, day and title, another type.' },
  issuers: { vi: 'Cùng số, ngày và trích yếu, khác cơ quan.', en: 'The same number, day and title, another body.' },
  near: { vi: 'Số chỉ lệch một ký tự.', en: 'The numbers are one sign apart.' },
}

/** Which of them is right the reader decides. */
export function conflictWords(kind: ConflictKind, doubted: Side, against: Against): Words {
  const [one, other] = [speakers(doubted), otherWords(against)]
  return {
    vi: `${capital(one.vi)} ghi ${doubted.said.vi}, ${other.vi}. ${why[kind].vi}`,
    en: `${capital(one.en)} ${doubted.others > 0 ? 'have' : 'has'} ${doubted.said.en}, ${other.en}. ${why[kind].en}`,
  }
}

function otherWords(against: Against): Words {
  const { said, isOwn, others } = against
  const by = against.by && speakers(against)
  if (!by) return { vi: `chỗ khác lại ghi ${said.vi}`, en: `elsewhere ${said.en}` }
  if (isOwn)
    return {
      vi: `trong khi ở chỗ khác chính văn bản này cũng ghi ${said.vi}, như ${by.vi}`,
      en: `while elsewhere it has ${said.en} itself, as ${others > 0 ? 'have' : 'has'} ${by.en}`,
    }
  return {
    vi: `trong khi ${by.vi} ghi ${said.vi}`,
    en: `while ${by.en} ${others > 0 ? 'have' : 'has'} ${said.en}`,
  }
}

const speakers = ({ by, others }: Side): Words => ({
  vi: `${by?.vi ?? ''}${others > 0 ? ` và ${others} văn bản khác` : ''}`,
  en: `${by?.en ?? ''}${others > 0 ? ` and ${others} more` : ''}`,
})
