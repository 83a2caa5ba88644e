// Cited documents and what does not agree about them, as lines for a terminal.

import type { Counted } from '../../audit/citations/ledger.ts'
import type { Bound, Cited, WholeDocument } from '../../audit/citations/whole.ts'
import type { Standing } from '../../audit/decisions/decided.ts'
import type { Lists } from '../../audit/known/document.ts'
import { type Passage, passagesOf } from '../../audit/report/marked.ts'
import { placeOf } from '../../audit/report/said.ts'
import type { Relation } from '../../model/record.ts'
import type { Call } from '../call.ts'
import { wrap } from '../layout.ts'
import { plain } from '../plain.ts'
import { nameOfKey } from '../show/issuers.ts'
import { around } from './around.ts'
import { reportWords } from './words.ts'

type Telling = Pick<Call, 'words' | 'language'>

const line = (text: string): string => `${text}\n`
const indented = (text: string, by: number): string[] => wrap(plain(text), { first: by, rest: by }).map(line)

/** What does not agree, with its sentences. */
export const conflictLines = (telling: Telling, standings: readonly Standing[]): string[] => {
  const { words, language } = telling
  return standings.flatMap(({ finding: { code, severity, message, evidence } }) => [
    line(''),
    ...indented(`${words.severities[severity]} · ${words.findings[code]}`, 0),
    ...indented(message[language], 2),
    ...passagesOf(evidence)
      .slice(0, mostQuotes)
      .flatMap(one => passageLines(one, placeOf(one.evidence, reportWords(telling)))),
  ])
}

const mostQuotes = 4

const passageLines = (passage: Passage, place: string): string[] => [
  ...indented(`– ${place}`, 4),
  ...indented(around(passage), 6),
]

const fileOf = (path: string | null): string => path?.split(/[\\/]/u).at(-1) ?? '–'

export function wholeLines(telling: Telling, document: WholeDocument, lists: Lists): string[] {
  const { words, language } = telling
  const { ledger } = words
  const { name, key, identity, dates, issuers, issuerKey, titles, numbers, types, ended, reports, mentions, findings } =
    document
  const issuer = issuers[0]?.value ?? (issuerKey && nameOfKey(issuerKey, lists))
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
    ...section(ledger.relations, boundTexts(document.relations, words)),
    line(''),
    ...indented(ledger.cited({ reports, mentions: mentions.length }), 2),
    ...mentions.flatMap(one => mentionLines(one, telling)),
    ...(findings.length > 0 ? [line(''), ...indented(ledger.conflicts, 2)] : []),
    ...findings.flatMap(({ message }) => indented(`– ${message[language]}`, 4)),
    line(''),
  ]
}

const section = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [line(''), ...indented(title, 2), ...items.flatMap(item => indented(`– ${item}`, 4))]

const counts = (all: readonly Counted[], what: string, words: Call['words']): string =>
  all.map(({ value, count }) => `${what === 'dates' ? words.date(value) : value} (${count})`).join('; ')

function endText(ended: NonNullable<WholeDocument['ended']>, { ledger, date }: Call['words']): string {
  const { on, of, by, source, evidence, place } = ended
  const where = place ?? (evidence && source === 'archive' ? (evidence.number ?? fileOf(evidence.path)) : '')
  return ledger.ended({ on: on === null ? '' : date(on), of, by: by ?? '', source: ledger.sources[source], where })
}

/** Each relation once, with where it is said. */
function boundTexts(bonds: readonly Bound[], { ledger, relations, audit }: Call['words']): string[] {
  const saying = ({ way, relation, other, of }: Bound): string => {
    const verb = way === 'to' ? relations[relation as Relation] : ledger.passive[relation as Relation]
    return `${verb} ${other}${of === 'part' ? `, ${ledger.part}` : ''}`
  }
  // a document that says it of itself is named already
  const placeIn = ({ other, report, page, section }: Bound): string =>
    [
      report === other ? null : report,
      page !== null ? ledger.page({ page }) : section !== null ? audit.report.section({ section }) : null,
    ]
      .filter(part => part !== null)
      .join(', ')
  return [...Map.groupBy(bonds, saying)].map(([said, alike]) => {
    const places = [...new Set(alike.map(placeIn))].filter(place => place !== '')
    const more = places.length > mostPlaces ? '; …' : ''
    return places.length === 0 ? said : `${said} (${places.slice(0, mostPlaces).join('; ')}${more})`
  })
}

const mostPlaces = 4

function mentionLines(cited: Cited, telling: Telling): string[] {
  const { words } = telling
  const relation = words.relations[cited.relation as Relation]
  const by = cited.by === null ? '' : ` (${cited.by})`
  return passagesOf([cited]).flatMap(one =>
    passageLines(one, `${placeOf(cited, reportWords(telling))} · ${relation}${by}`),
  )
}
