// What each finding between reports says, in both languages: «Thấy X; lẽ ra Y».

import type { AnyFindingCode } from '../../model/record.ts'
import type { Words } from '../finding.ts'

/** The words of each source as printed, its report by number and day, and what the check worked out. */
export interface Said {
  readonly quotes: readonly string[]
  readonly names: readonly Words[]
  readonly args: Readonly<Record<string, string>>
}

export type Sentence = (said: Said) => Words

/** 2018-10-18 → 18/10/2018, as readers write it. */
export const printedDay = (day: string): string => day.split('-').toReversed().join('/')

const year = /^(\d{4})-01-01\/\1-12-31$/

const printedPeriod = (period: string): string => year.exec(period)?.[1] ?? period.split('/').map(printedDay).join('–')

const closingWords = (day: string | undefined): Words =>
  day ? { vi: ` (chốt đến ${printedDay(day)})`, en: ` (as of ${printedDay(day)})` } : { vi: '', en: '' }

const about = ({ isAbout }: Said['args']): Words => (isAbout ? { vi: 'khoảng ', en: 'about ' } : { vi: '', en: '' })

const name = ({ names }: Said, n: number): Words => names[n] ?? { vi: '', en: '' }

const base: Sentence = said => {
  const [change, other, figure] = said.quotes
  const { expected = '', closing } = said.args
  const [later, earlier, cut, some] = [name(said, 0), name(said, 1), closingWords(closing), about(said.args)]
  return {
    vi: `Thấy ${later.vi} ghi «${figure}», «${change}», tức kỳ trước là ${some.vi}${expected}; lẽ ra kỳ trước là «${other}» như ${earlier.vi}${cut.vi} đã ghi.`,
    en: `Found «${figure}», «${change}» in ${later.en}, which makes the other period ${some.en}${expected}; expected «${other}», as ${earlier.en}${cut.en} says.`,
  }
}

export const figureWords = {
  'change-mismatch': {
    base,
    direction: said => {
      const [change, other, figure] = said.quotes
      const cut = closingWords(said.args.closing)
      return {
        vi: `Thấy ${name(said, 0).vi} ghi «${figure}», «${change}»; lẽ ra theo chiều ngược lại, vì ${name(said, 1).vi}${cut.vi} ghi «${other}».`,
        en: `Found «${figure}», «${change}» in ${name(said, 0).en}; expected the other way round, as ${name(said, 1).en}${cut.en} says «${other}».`,
      }
    },
  },
  'ratio-mismatch': {
    base,
    plan: said => {
      const [change, plan, figure] = said.quotes
      const some = about(said.args)
      return {
        vi: `Thấy ${name(said, 0).vi} ghi «${figure}», «${change}», tức kế hoạch là ${some.vi}${said.args.expected}; lẽ ra kế hoạch là «${plan}» như ${name(said, 1).vi} đã ghi.`,
        en: `Found «${figure}», «${change}» in ${name(said, 0).en}, which makes the plan ${some.en}${said.args.expected}; expected «${plan}», as ${name(said, 1).en} says.`,
      }
    },
  },
  'figure-conflict': {
    revised: said => {
      const [later, earlier] = said.quotes
      const [cut, before] = [closingWords(said.args.later), closingWords(said.args.earlier)]
      return {
        vi: `Thấy ${name(said, 0).vi}${cut.vi} ghi «${later}»; lẽ ra «${earlier}» như ${name(said, 1).vi}${before.vi} đã ghi trước đó, hoặc có thuyết minh về việc điều chỉnh.`,
        en: `Found «${later}» in ${name(said, 0).en}${cut.en}, the later of the two; expected «${earlier}», as ${name(said, 1).en}${before.en} said before it, or a word about the revision.`,
      }
    },
    conflict: said => {
      const [one, other] = said.quotes
      const [cut, before] = [closingWords(said.args.later), closingWords(said.args.earlier)]
      return {
        vi: `Thấy ${name(said, 0).vi}${cut.vi} ghi «${one}»; lẽ ra trùng với «${other}» trong ${name(said, 1).vi}${before.vi}: cùng một số liệu.`,
        en: `Found «${one}» in ${name(said, 0).en}${cut.en}; expected the same as «${other}» in ${name(said, 1).en}${before.en}: it is one figure.`,
      }
    },
  },
  'running-total': {
    period: said => {
      const [longer, shorter] = said.quotes
      const [whole, within] = [printedPeriod(said.args.longer ?? ''), printedPeriod(said.args.shorter ?? '')]
      return {
        vi: `Thấy kỳ ${whole} chỉ có «${longer}» (${name(said, 0).vi}); lẽ ra không ít hơn «${shorter}» của kỳ ${within} nằm trong đó (${name(said, 1).vi}).`,
        en: `Found «${longer}» for ${whole} (${name(said, 0).en}); expected no less than the «${shorter}» of ${within} within it (${name(said, 1).en}).`,
      }
    },
    closing: said => {
      const [longer, shorter] = said.quotes
      const [late, early] = [printedDay(said.args.longer ?? ''), printedDay(said.args.shorter ?? '')]
      return {
        vi: `Thấy ${name(said, 0).vi} ghi «${longer}» tính đến ${late}; lẽ ra không ít hơn «${shorter}» đã có đến ${early} (${name(said, 1).vi}).`,
        en: `Found «${longer}» up to ${late} in ${name(said, 0).en}; expected no less than the «${shorter}» up to ${early} (${name(said, 1).en}).`,
      }
    },
  },
  'breakdown-mismatch': {
    periods: said => {
      const [total, ...parts] = said.quotes.map(one => `«${one}»`)
      const reports = (language: keyof Words): string =>
        [...new Set(said.names.slice(1).map(one => one[language]))].join(', ')
      return {
        vi: `Thấy ${name(said, 0).vi} ghi cả kỳ là ${total}; lẽ ra là ${said.args.sum}, tổng của ${said.args.count} kỳ nằm trong đó: ${parts.join(', ')} (${reports('vi')}).`,
        en: `Found ${total} for the whole period in ${name(said, 0).en}; expected ${said.args.sum}, the sum of the ${said.args.count} periods within it: ${parts.join(', ')} (${reports('en')}).`,
      }
    },
    subset: said => {
      const [total, part] = said.quotes
      return {
        vi: `Thấy ${name(said, 0).vi} ghi tổng số «${total}»; lẽ ra không ít hơn một phần của nó, «${part}» trong ${name(said, 1).vi}.`,
        en: `Found «${total}» for all in ${name(said, 0).en}; expected no less than a part of it, «${part}» in ${name(said, 1).en}.`,
      }
    },
    territory: said => {
      const [total, part] = said.quotes
      return {
        vi: `Thấy ${name(said, 0).vi} ghi toàn tỉnh «${total}»; lẽ ra không ít hơn «${part}» của một địa phương trong tỉnh (${name(said, 1).vi}).`,
        en: `Found «${total}» for the province in ${name(said, 0).en}; expected no less than the «${part}» of one of its districts (${name(said, 1).en}).`,
      }
    },
  },
} as const satisfies Partial<Record<AnyFindingCode, Readonly<Record<string, Sentence>>>>
