// What the names of a report and of its appendix have in common: «BC 415.doc» and «Phu luc BC 415.xls», «bao-cao-2005.doc»
// and «bao-cao-2005.xls» or «bao-cao-2005-phu-luc-1.xls». With marks and without, whatever stands between the words.

import { basename, extname } from 'node:path'
import { plain } from '../../text/fold.ts'

/** Lower case without marks and ending, a space for every run of signs: «Phụ lục_BC-415.xls» → `phu luc bc 415`. */
export const stemOf = (path: string): string =>
  plain(basename(path, extname(path)))
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()

const words =
  '(?:phu ?luc|phu ?bieu|pl|bieu(?: ?mau)?|bang(?: ?so ?lieu| ?bieu| ?tong ?hop)?|so ?lieu|danh ?sach|danh ?muc|ds|kem ?theo|dinh ?kem|mau)'
const count = '(?: ?(?:so )?(?:\\d{1,2}|[ivx]{1,4}))?'
const behind = new RegExp(` ${words}${count}$`, 'u')
const before = new RegExp(`^${words}${count}(?: (?:cua|kem|theo))* `, 'u')

/** What is left of a name without the words that make it an appendix's: each way to take it, the whole name first. */
export function coresOf(stem: string): readonly string[] {
  const short = stripped(stem, behind)
  return [...new Set([stem, short, stripped(stem, before), stripped(short, before)])].filter(core => core !== '')
}

function stripped(stem: string, appendix: RegExp): string {
  const less = stem.replace(appendix, '')
  return less === stem ? stem : stripped(less, appendix)
}

/** A document's number as a file name has it, without its tail. */
export interface NamedNumber {
  readonly value: number
  /** Slug of its type. */
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  bc: 'bao-cao',
  'bao cao': 'bao-cao',
  cv: 'cong-van',
  'cong van': 'cong-van',
  qd: 'quyet-dinh',
  'quyet dinh': 'quyet-dinh',
  kh: 'ke-hoach',
  'ke hoach': 'ke-hoach',
  tb: 'thong-bao',
  'thong bao': 'thong-bao',
  ttr: 'to-trinh',
  'to trinh': 'to-trinh',
}

const code = Object.keys(types).join('|')
const ahead = new RegExp(`(?:^| )(?<value>\\d{1,5}) ?(?<type>${code})(?= |$)`, 'u')
// «BC 6 tháng», «BC 01-2005» are of a time
const following = new RegExp(
  `(?:^| )(?<type>${code})(?: so)? ?(?<value>\\d{1,5})(?! (?:\\d|thang|nam|quy|tuan|ngay|dau|cuoi))(?= |$)`,
  'u',
)

/** «415-BC-UBND», «BC 415», «bao cao so 415»; null where the name has no number, or only a year. */
export function numberIn(stem: string): NamedNumber | null {
  const { value, type } = (ahead.exec(stem) ?? following.exec(stem))?.groups ?? {}
  const slug = types[type ?? '']
  return value && slug && !isYear(value) ? { value: Number(value), type: slug } : null
}

const isYear = (digits: string): boolean => /^(?:19[4-9]|20\d)\d$/u.test(digits)

/** Whether both names have years, and no year in common: those of two reports. */
export function areOfOtherYears(one: string, other: string): boolean {
  const [years, others] = [one, other].map(stem => stem.split(' ').filter(isYear))
  return Boolean(years?.length && others?.length) && !years?.some(year => others?.includes(year))
}
