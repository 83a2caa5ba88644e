// Cited documents and what does not agree about them, as lines for a terminal.

import type { Counted } from '../../audit/citations/ledger.ts'
import type { Bound, Cited, WholeDocument } from '../../audit/citations/whole.ts'
import type { AuditFinding, Evidence } from '../../audit/finding.ts'
import type { Relation } from '../../model/record.ts'
import type { Call } from '../call.ts'
import { wrap } from '../layout.ts'
import { plain } from '../plain.ts'

type Telling = Pick<Call, 'words' | 'language'>

const line = (text: string): string => `${text}\n`
const indented = (text: string, by: number): string[] => wrap(plain(text), { first: by, rest: by }).map(line)

/** What does not agree, with its sentences. */
export const conflictLines = ({ words, language }: Telling, findings: readonly AuditFinding[]): string[] =>
  findings.flatMap(({ code, severity, message, evidence }) => [
    line(''),
    ...indented(`${words.severities[severity]} · ${words.findings[code]}`, 0),
    ...indented(message[language], 2),
    ...evidence.slice(0, mostQuotes).flatMap(one => evidenceLines(one, words)),
  ])

const mostQuotes = 4
const longest = 300

const evidenceLines = (evidence: Evidence, words: Call['words']): string[] => [
  ...indented(`– ${placeOf(evidence, words)}`, 4),
  ...indented(`«${cut(evidence.sentence)}»`, 6),
]

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

const placeOf = ({ number, issuedOn, issuer, path, page }: Evidence, words: Call['words']): string =>
  [number ?? fileOf(path), issuedOn && words.date(issuedOn), issuer, page !== null && words.ledger.page({ page })]
    .filter(part => part !== null && part !== false && part !== '')
    .join(' · ')

const fileOf = (path: string | null): string => path?.split(/[\\/]/u).at(-1) ?? '–'

export function wholeLines(telling: Telling, document: WholeDocument): string[] {
  const { words, language } = telling
  const { ledger } = words
  const { name, key, identity, dates, issuers, issuerKey, titles, numbers, types, ended, reports, mentions, findings } =
    document
  const issuer = issuers[0]?.value ?? issuerKey
  const head = [name, issuer, dates[0] && words.date(dates[0].value)].filter(part => part != null).join(' · ')
  const ways = { numbers, types, dates, issuers, titles } as const
  return [
    ...indented(head, 0),
    ...(titles[0] && titles[0].value !== name ? indented(titles[0].value, 2) : []),
    ...indented(key === null ? ledger.identities[identity] : ledger.key({ key }), 2),
    ...(ended ? indented(endText(ended, words), 2) : []),
    ...Object.entries(ways).flatMap(([what, all]) =>
      all.length > 1 ? indented(`${ledger.ways[what as keyof typeof ways]}: ${counts(all, what, words)}`, 2) : [],
    ),
    ...section(
      ledger.relations,
      document.relations.map(one => boundText(one, words)),
    ),
    line(''),
    ...indented(ledger.cited({ reports, mentions: mentions.length }), 2),
    ...mentions.flatMap(one => mentionLines(one, words)),
    ...(findings.length > 0 ? [line(''), ...indented(ledger.conflicts, 2)] : []),
    ...findings.flatMap(({ message }) => indented(`– ${message[language]}`, 4)),
    line(''),
  ]
}

const section = (title: string, items: readonly string[]): string[] =>
  items.length === 0
    ? []
    : [line(''), ...indented(title, 2), ...[...new Set(items)].flatMap(item => indented(`– ${item}`, 4))]

const counts = (all: readonly Counted[], what: string, words: Call['words']): string =>
  all.map(({ value, count }) => `${what === 'dates' ? words.date(value) : value} (${count})`).join('; ')

function endText(ended: NonNullable<WholeDocument['ended']>, { ledger, date }: Call['words']): string {
  const { on, of, by, source, evidence, place } = ended
  const where = place ?? (evidence && source === 'archive' ? (evidence.number ?? fileOf(evidence.path)) : '')
  return ledger.ended({ on: on === null ? '' : date(on), of, by: by ?? '', source: ledger.sources[source], where })
}

const boundText = ({ relation, other, way, report, page }: Bound, { ledger, relations }: Call['words']): string => {
  const verb = way === 'to' ? relations[relation as Relation] : ledger.passive[relation as Relation]
  const place = [report, page === null ? null : ledger.page({ page })].filter(part => part !== null).join(', ')
  return `${verb} ${other}${place && ` (${place})`}`
}

const mentionLines = (cited: Cited, words: Call['words']): string[] => {
  const relation = words.relations[cited.relation as Relation]
  const by = cited.by === null ? '' : ` (${cited.by})`
  return [...indented(`– ${placeOf(cited, words)} · ${relation}${by}`, 4), ...indented(`«${cut(cited.sentence)}»`, 6)]
}
