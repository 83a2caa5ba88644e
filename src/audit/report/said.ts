// What a report says of a finding in words, whatever it is written as.

import type { Decided, Standing } from '../decisions.ts'
import type { Evidence } from '../finding.ts'
import type { ReportWords } from './words.ts'

/** «415/BC-UBND», or what else names the document. */
export const reportName = ({ number, path }: Pick<Evidence, 'number' | 'path'>, words: ReportWords): string =>
  number ?? (path === null ? words.unnumbered : fileName(path))

const fileName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path

/** «415/BC-UBND · 18/10/2018 · UBND thành phố Bắc Giang · trang 2», without what is not known. */
export const placeOf = (evidence: Evidence, words: ReportWords): string =>
  [
    reportName(evidence, words),
    evidence.issuedOn === null ? null : words.date(evidence.issuedOn),
    evidence.issuer,
    evidence.page === null ? null : words.page({ page: evidence.page }),
  ]
    .filter(part => part !== null)
    .join(' · ')

/** Why it stands where it stands. */
export const weightLine = ({ finding, weight }: Standing, words: ReportWords): string =>
  words.weight({
    ...weight,
    severityName: words.severities[finding.severity],
    percent: Math.round(finding.confidence * 100),
  })

/** What was decided, and by whom; null where nothing was. */
export function decidedLine({ decided, before }: Standing, words: ReportWords): string | null {
  if (decided) return words.decided(argsOf(decided, words))
  return before ? words.before(argsOf(before, words)) : null
}

const argsOf = ({ decision, who, when, note }: Decided, words: ReportWords) => ({
  decision: words.decisions[decision],
  who: who ?? '',
  when: words.date(when),
  note: note ?? '',
})

export const messageOf = ({ finding: { message } }: Standing, { language }: ReportWords): string => message[language]
