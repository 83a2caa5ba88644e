// What a report says of a finding in words, whatever it is written as.

import type { Decided, Standing } from '../decisions/decided.ts'
import type { Evidence } from '../finding.ts'
import { mostPoints } from '../weight.ts'
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
    ...whereIn(evidence, words),
  ]
    .filter(part => part !== null)
    .join(' · ')

/** «trang 2», else «mục II › 1», the cell of a table, and the page of a copy that has pages. */
export function whereIn({ page, place }: Pick<Evidence, 'page' | 'place'>, words: ReportWords): string[] {
  if (page !== null) return [words.page({ page })]
  const { section = null, cell = null, copy = null } = place ?? {}
  return [
    ...(section === null ? [] : [words.section({ section })]),
    ...(cell === null ? [] : [words.cell(cell)]),
    ...(copy === null
      ? []
      : [words.copyPage({ page: copy.page, file: copy.path === null ? '' : fileName(copy.path) })]),
  ]
}

/** Why it stands where it stands. */
export const weightLine = ({ finding, weight }: Standing, words: ReportWords): string =>
  words.weight({
    ...weight,
    severityName: words.severities[finding.severity],
    mostSureness: mostPoints.sureness,
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
