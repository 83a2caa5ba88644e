// Findings for reading in the terminal.

import type { Standing } from '../../audit/decisions.ts'
import { type Passage, passagesOf } from '../../audit/report/marked.ts'
import type { Reported } from '../../audit/report/page.ts'
import { decidedLine, messageOf, placeOf, weightLine } from '../../audit/report/said.ts'
import { byKind, countsOf, severities } from '../../audit/report/sums.ts'
import type { ReportWords } from '../../audit/report/words.ts'
import { columns, wrap } from '../layout.ts'
import { plain } from '../plain.ts'

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
const longestSentence = 280

function evidenceLines(passage: Passage, words: ReportWords): string[] {
  const { evidence } = passage
  const path = evidence.path === null ? '' : ` (${evidence.path})`
  return [
    ...wrap(plain(`– ${placeOf(evidence, words)}${path}`), { first: 3, rest: 5 }),
    ...wrap(plain(around(passage)), { first: 5, rest: 5 }),
  ]
}

/** The quoted words between «», what stands around them shortened. */
function around({ pieces }: Passage): string {
  const quoted = pieces.filter(({ isQuoted }) => isQuoted).reduce((length, { text }) => length + text.length, 0)
  const room = Math.max(50, Math.round((longestSentence - quoted) / (pieces.length + 1)))
  return pieces
    .map((piece, n) => (piece.isQuoted ? `«${piece.text}»` : shortened(piece.text, { room, n, of: pieces.length })))
    .join('')
}

interface Room {
  readonly room: number
  /** Which piece of how many. */
  readonly n: number
  readonly of: number
}

/** Kept is what stands next to the quoted words. */
function shortened(text: string, { room, n, of }: Room): string {
  if (text.length <= (n > 0 && n < of - 1 ? room * 2 : room) + 10) return text
  const [before, after] = [n < of - 1 ? text.slice(-room) : '', n > 0 ? text.slice(0, room) : '']
  return `${after}…${before}`
}
