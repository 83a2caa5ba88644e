// Findings for reading in the terminal.

import type { Standing } from '../../audit/decisions/decided.ts'
import { type Passage, passagesOf } from '../../audit/report/marked.ts'
import type { Reported } from '../../audit/report/page.ts'
import { decidedLine, messageOf, placeOf, weightLine } from '../../audit/report/said.ts'
import { byKind, countsOf, severities } from '../../audit/report/sums.ts'
import type { ReportWords } from '../../audit/report/words.ts'
import { columns, wrap } from '../layout.ts'
import { plain } from '../plain.ts'
import { around } from './around.ts'

export function summaryLines({ standings, documents, hidden, remarks }: Reported, words: ReportWords): string[] {
  const { error, warning, info } = countsOf(standings)
  const kinds = byKind(standings).map(sum => [words.kinds[sum.code], ...severities.map(one => String(sum[one] || '–'))])
  const head = ['', ...severities.map(one => words.severities[one])]
  return [
    words.summary({ documents, findings: standings.length, errors: error, warnings: warning, notes: info }),
    ...[...(hidden > 0 ? [words.hidden({ count: hidden })] : []), ...remarks].flatMap(line => wrap(plain(line))),
    ...(kinds.length > 0 ? ['', ...columns([head, ...kinds]).map(line => `  ${line}`)] : []),
  ]
}

/** `at`: from 1. */
export function findingLines(standing: Standing, at: number, words: ReportWords): string[] {
  const { finding } = standing
  const kind = `${at}. ${words.severities[finding.severity].toUpperCase()} · ${words.kinds[finding.code]} · ${finding.id}`
  const settled = decidedLine(standing, words)
  const indent = { first: 3, rest: 3 }
  return [
    '',
    kind,
    ...wrap(plain(messageOf(standing, words)), indent),
    ...(settled === null ? [] : wrap(plain(settled), indent)),
    ...passagesOf(finding.evidence)
      .slice(0, mostQuotes)
      .flatMap(one => evidenceLines(one, words)),
    ...wrap(`${words.why[finding.code]} ${weightLine(standing, words)}.`, indent),
  ]
}

/** The rest stands in the page. */
const mostQuotes = 4

function evidenceLines(passage: Passage, words: ReportWords): string[] {
  const { evidence } = passage
  const path = evidence.path === null ? '' : ` (${evidence.path})`
  return [
    ...wrap(plain(`– ${placeOf(evidence, words)}${path}`), { first: 3, rest: 5 }),
    ...wrap(plain(around(passage)), { first: 5, rest: 5 }),
  ]
}
