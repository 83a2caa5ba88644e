// What each finding between reports says, in both languages: «A ghi X, trong khi B ghi Y»: which is right the reader
// decides.

import type { AnyFindingCode } from '../../model/record.ts'
import { printedDay } from '../../text/day.ts'
import type { Words } from '../finding.ts'

/** The words of each source as printed, its report by number and day, and what the check worked out. */
export interface Said {
  readonly quotes: readonly string[]
  readonly names: readonly Words[]
  /** The figure that it is about, as the catalogue of indicators names it; empty where that does not know it. */
  readonly figure: Words
  /** `from`/`to` of that figure. */
  readonly period: string
  readonly args: Readonly<Record<string, string>>
}

export type Sentence = (said: Said) => Words

const year = /^(\d{4})-01-01\/\1-12-31$/

const printedPeriod = (period: string): string => year.exec(period)?.[1] ?? period.split('/').map(printedDay).join('–')

const sinceNewYear = /^(\d{4})-01-01\/\1-(06-30|09-30)$/

/** «năm 2017», «6 tháng đầu năm 2017», else the days. */
const inWords = (period: string): Words => {
  const [, whole] = year.exec(period) ?? []
  const [from = '', to = ''] = period.split('/').map(printedDay)
  if (whole) return { vi: `năm ${whole}`, en: whole }
  const [, of, end] = sinceNewYear.exec(period) ?? []
  const months = end?.startsWith('06') ? 6 : 9
  if (of) return { vi: `${months} tháng đầu năm ${of}`, en: `the first ${months} months of ${of}` }
  return from === to ? { vi: `ngày ${from}`, en: from } : { vi: `kỳ ${from}–${to}`, en: `${from}–${to}` }
}

/** «Giá trị viện trợ, năm 2017: » at the beginning of a sentence. */
function topic({ figure, period }: Said): Words {
  const when = inWords(period)
  const said = { vi: [figure.vi, when.vi], en: [figure.en, when.en] }
  return { vi: `${opened(said.vi)}: `, en: `${opened(said.en)}: ` }
}

function opened(parts: readonly string[]): string {
  const words = parts.filter(part => part !== '').join(', ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

const about = ({ isAbout }: Said['args']): Words => (isAbout ? { vi: 'khoảng ', en: 'about ' } : { vi: '', en: '' })

const name = ({ names }: Said, n: number): Words => names[n] ?? { vi: '', en: '' }

const base: Sentence = said => {
  const [change, other, figure] = said.quotes
  const { expected = '' } = said.args
  const [later, earlier, some] = [name(said, 0), name(said, 1), about(said.args)]
  const then = inWords(said.args.against ?? '')
  return {
    vi: `${later.vi} ghi «${figure}», «${change}», tức ${then.vi} là ${some.vi}${expected}, trong khi ${earlier.vi} ghi ${then.vi} là «${other}».`,
    en: `${later.en} has «${figure}», «${change}», which makes ${some.en}${expected} for ${then.en}, while ${earlier.en} has «${other}» for it.`,
  }
}

export const figureWords = {
  'change-mismatch': {
    base,
    direction: said => {
      const [change, other, figure] = said.quotes
      const then = inWords(said.args.against ?? '')
      return {
        vi: `${name(said, 0).vi} ghi «${figure}», «${change}», trong khi ${name(said, 1).vi} ghi «${other}» cho ${then.vi}: chiều ngược lại.`,
        en: `${name(said, 0).en} has «${figure}», «${change}», while ${name(said, 1).en} has «${other}» for ${then.en}: the other way round.`,
      }
    },
  },
  'ratio-mismatch': {
    base,
    plan: said => {
      const [change, plan, figure] = said.quotes
      const some = about(said.args)
      return {
        vi: `${name(said, 0).vi} ghi «${figure}», «${change}», tức kế hoạch là ${some.vi}${said.args.expected}, trong khi ${name(said, 1).vi} ghi kế hoạch là «${plan}».`,
        en: `${name(said, 0).en} has «${figure}», «${change}», which makes the plan ${some.en}${said.args.expected}, while ${name(said, 1).en} has «${plan}» as the plan.`,
      }
    },
  },
  'figure-conflict': {
    revised: said => {
      const [later, earlier] = said.quotes
      return {
        vi: `${topic(said).vi}${name(said, 0).vi} ghi «${later}», trong khi trước đó ${name(said, 1).vi} ghi «${earlier}»; không thấy thuyết minh về việc điều chỉnh.`,
        en: `${topic(said).en}${name(said, 0).en} has «${later}», while ${name(said, 1).en} before it has «${earlier}»; no word about a revision was seen.`,
      }
    },
    conflict: said => {
      const [one, other] = said.quotes
      return {
        vi: `${topic(said).vi}${name(said, 0).vi} ghi «${one}», trong khi ${name(said, 1).vi} ghi «${other}».`,
        en: `${topic(said).en}${name(said, 0).en} has «${one}», while ${name(said, 1).en} has «${other}».`,
      }
    },
  },
  'running-total': {
    period: said => {
      const [longer, shorter] = said.quotes
      const [whole, within] = [printedPeriod(said.args.longer ?? ''), printedPeriod(said.args.shorter ?? '')]
      return {
        vi: `${name(said, 0).vi} ghi kỳ ${whole} có «${longer}», ít hơn «${shorter}» mà ${name(said, 1).vi} ghi cho kỳ ${within} nằm trong đó.`,
        en: `${name(said, 0).en} has «${longer}» for ${whole}, less than the «${shorter}» that ${name(said, 1).en} has for ${within} within it.`,
      }
    },
    closing: said => {
      const [longer, shorter] = said.quotes
      const [late, early] = [printedDay(said.args.longer ?? ''), printedDay(said.args.shorter ?? '')]
      return {
        vi: `${name(said, 0).vi} ghi «${longer}» tính đến ${late}, ít hơn «${shorter}» mà ${name(said, 1).vi} ghi tính đến ${early}.`,
        en: `${name(said, 0).en} has «${longer}» up to ${late}, less than the «${shorter}» that ${name(said, 1).en} has up to ${early}.`,
      }
    },
  },
  'breakdown-mismatch': {
    periods: said => {
      const [total, ...parts] = said.quotes.map(one => `«${one}»`)
      const reports = (language: keyof Words): string =>
        [...new Set(said.names.slice(1).map(one => one[language]))].join(', ')
      return {
        vi: `${name(said, 0).vi} ghi cả kỳ là ${total}, trong khi ${said.args.count} kỳ nằm trong đó cộng lại là ${said.args.sum}: ${parts.join(', ')} (${reports('vi')}).`,
        en: `${name(said, 0).en} has ${total} for the whole period, while the ${said.args.count} periods within it add up to ${said.args.sum}: ${parts.join(', ')} (${reports('en')}).`,
      }
    },
    subset: said => {
      const [total, part] = said.quotes
      return {
        vi: `${name(said, 0).vi} ghi tổng số «${total}», ít hơn một phần của nó là «${part}» trong ${name(said, 1).vi}.`,
        en: `${name(said, 0).en} has «${total}» for all, less than a part of it, «${part}» in ${name(said, 1).en}.`,
      }
    },
    territory: said => {
      const [total, part] = said.quotes
      return {
        vi: `${name(said, 0).vi} ghi toàn tỉnh «${total}», ít hơn «${part}» của một địa phương trong tỉnh (${name(said, 1).vi}).`,
        en: `${name(said, 0).en} has «${total}» for the province, less than the «${part}» of one of its districts (${name(said, 1).en}).`,
      }
    },
  },
} as const satisfies Partial<Record<AnyFindingCode, Readonly<Record<string, Sentence>>>>
