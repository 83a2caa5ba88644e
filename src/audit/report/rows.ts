// Findings as rows of a sheet: for the workbook and for CSV, with room for decisions.

import { csvLine, type Decimal } from '../../export/tables/csv.ts'
import type { Cell } from '../../export/tables/table.ts'
import { type BookColumn, type BookSheet, workbookOf } from '../../export/tables/workbook.ts'
import type { Standing } from '../decisions/decided.ts'
import type { AuditFinding, Evidence } from '../finding.ts'
import { type Passage, passagesOf } from './marked.ts'
import { decidedLine, messageOf, reportName, whereIn } from './said.ts'
import { byKind, byReport, severities } from './sums.ts'
import type { Heads, ReportWords } from './words.ts'

interface SheetColumn extends Omit<BookColumn, 'head' | 'choices'> {
  readonly head: keyof Heads
  readonly of: (standing: Standing, words: ReportWords) => Cell
}

const first = ({ evidence }: AuditFinding): Evidence | undefined => evidence[0]
const passage = ({ evidence }: AuditFinding): Passage | undefined => passagesOf(evidence)[0]
/** What it is held against, a sentence once; the page has all. */
const others = ({ evidence }: AuditFinding): readonly Passage[] => passagesOf(evidence).slice(1, 1 + mostOthers)
const mostOthers = 12
const quoteOf = ({ pieces }: Passage): string =>
  pieces.flatMap(({ text, isQuoted }) => (isQuoted ? [text] : [])).join(' … ')
const whereOf = (evidence: Evidence | undefined, words: ReportWords): string | number | null =>
  evidence === undefined ? null : (evidence.page ?? (whereIn(evidence, words).join('; ') || null))
const lines = (parts: readonly (string | number | null)[]): string | null =>
  parts.every(part => part === null || part === '') ? null : parts.map(part => part ?? '').join('\n')

const columns: readonly SheetColumn[] = [
  { head: 'id', width: 14, of: ({ finding }) => finding.id },
  { head: 'weight', width: 9, of: ({ weight }) => weight.value },
  { head: 'kind', width: 24, wrap: 'wrap', of: ({ finding }, words) => words.kinds[finding.code] },
  { head: 'severity', width: 10, of: ({ finding }, words) => words.severities[finding.severity] },
  {
    head: 'message',
    width: 50,
    wrap: 'wrap',
    of: (standing, words) => lines([messageOf(standing, words), ...beforeOf(standing, words)]),
  },
  { head: 'report', width: 18, wrap: 'wrap', of: ({ finding }, words) => named(first(finding), words) },
  { head: 'day', width: 11, of: ({ finding }, words) => dayOf(first(finding)?.issuedOn, words) },
  { head: 'body', width: 22, wrap: 'wrap', of: ({ finding }) => first(finding)?.issuer ?? null },
  { head: 'page', width: 9, wrap: 'wrap', of: ({ finding }, words) => whereOf(first(finding), words) },
  {
    head: 'quote',
    width: 30,
    wrap: 'wrap',
    of: ({ finding }) => lines(passagesOf(finding.evidence).slice(0, 1).map(quoteOf)),
  },
  { head: 'sentence', width: 50, wrap: 'wrap', of: ({ finding }) => passage(finding)?.evidence.sentence ?? null },
  {
    head: 'otherReport',
    width: 18,
    wrap: 'wrap',
    of: ({ finding }, words) => lines(others(finding).map(({ evidence }) => named(evidence, words))),
  },
  {
    head: 'otherPage',
    width: 9,
    wrap: 'wrap',
    of: ({ finding }, words) => lines(others(finding).map(({ evidence }) => whereOf(evidence, words))),
  },
  {
    head: 'otherQuote',
    width: 30,
    wrap: 'wrap',
    of: ({ finding }) => lines(others(finding).map(quoteOf)),
  },
  {
    head: 'otherSentence',
    width: 50,
    wrap: 'wrap',
    of: ({ finding }) => lines(others(finding).map(({ evidence }) => evidence.sentence)),
  },
  { head: 'decision', width: 20, of: ({ decided }, words) => decided && words.decisions[decided.decision] },
  { head: 'who', width: 18, of: ({ decided }) => decided?.who ?? null },
  { head: 'when', width: 12, of: ({ decided }, words) => dayOf(decided?.when, words) },
  { head: 'note', width: 30, wrap: 'wrap', of: ({ decided }) => decided?.note ?? null },
  { head: 'path', width: 40, wrap: 'wrap', of: ({ finding }) => first(finding)?.path ?? null },
  { head: 'code', width: 22, of: ({ finding }) => finding.code },
]

const named = (evidence: Evidence | undefined, words: ReportWords): string | null =>
  evidence ? reportName(evidence, words) : null

const dayOf = (iso: string | null | undefined, words: ReportWords): string | null =>
  iso == null ? null : words.date(iso)

const beforeOf = (standing: Standing, words: ReportWords): string[] =>
  standing.before ? [decidedLine(standing, words) ?? ''] : []

/** With a byte order mark, by which Excel knows the encoding; days as every Excel reads them, however it is set. */
export function* csvOf(
  standings: readonly Standing[],
  words: ReportWords,
  decimal: Decimal = 'point',
): Generator<string> {
  yield `\uFEFF${csvLine(
    columns.map(({ head }) => words.heads[head]),
    decimal,
  )}`
  const plainly = { ...words, date: (iso: string) => iso }
  for (const one of standings)
    yield csvLine(
      columns.map(({ of }) => of(one, plainly)),
      decimal,
    )
}

export const bookOf = (standings: readonly Standing[], words: ReportWords): Uint8Array =>
  workbookOf([findingsSheet(standings, words), totalsSheet(standings, words)])

const findingsSheet = (standings: readonly Standing[], words: ReportWords): BookSheet => ({
  name: words.sheets.findings,
  columns: columns.map(({ head, of: _, ...look }) => ({
    head: words.heads[head],
    ...look,
    ...(head === 'decision' ? { choices: Object.values(words.decisions) } : {}),
  })),
  rows: standings.map(one => columns.map(({ of }) => of(one, words))),
})

function totalsSheet(standings: readonly Standing[], words: ReportWords): BookSheet {
  const kinds = byKind(standings).map(sum => [
    words.controls.byKind,
    words.kinds[sum.code],
    ...severities.map(one => sum[one]),
  ])
  const reports = byReport(standings).map(sum => [
    words.controls.byReport,
    [reportName(sum.evidence, words), dayOf(sum.evidence.issuedOn, words), sum.evidence.issuer]
      .filter(part => part !== null)
      .join(' · '),
    ...severities.map(one => sum[one]),
  ])
  return {
    name: words.sheets.totals,
    columns: [
      { head: '', width: 14 },
      { head: `${words.heads.kind} / ${words.heads.report}`, width: 60, wrap: 'wrap' },
      ...severities.map(one => ({ head: words.severities[one], width: 11 })),
    ],
    rows: [...kinds, ...reports],
  }
}
