// One cited document with all that the archive says of it.

import { bearerOf, isBond } from '../../audit/citations/bonds.ts'
import { evidenceOf } from '../../audit/citations/found.ts'
import { type Ended, type Entry, type Link, nameOf } from '../../audit/citations/ledger.ts'
import type { Mention, Report } from '../../audit/citations/mentions.ts'
import { spelling } from '../../audit/citations/number.ts'
import { resting } from '../../audit/citations/table.ts'
import { isOpen } from '../../audit/decisions/decided.ts'
import { type DocumentName, documentName } from '../../query/document-name.ts'
import { pageOf } from '../pager.ts'
import type { Settled } from './decisions.ts'
import { idOf, type Kept } from './kept.ts'
import { findingsOf, rowOf } from './ledger.ts'
import {
  type Bond,
  type CitedAsked,
  type CitedPage,
  type Mentioned,
  perPage,
  type Said,
  type YearSum,
} from './questions.ts'

export function citedPage(kept: Kept, settled: Settled, { id, year, page }: CitedAsked): CitedPage | null {
  const entry = kept.entries.get(id)
  if (!entry) return null
  const findings = findingsOf(kept, settled, entry)
  const meant = year === null ? entry.mentions : entry.mentions.filter(({ report }) => yearOf(report) === year)
  const { slice, ...paged } = pageOf(meant, { page, perPage })
  const ended = kept.audited.citations.ends.get(entry)
  return {
    ...paged,
    row: { ...rowOf(kept, entry), findings: findings.filter(isOpen).length },
    identity: entry.kind,
    key: entry.kind === 'key' ? entry.id : null,
    numbers: entry.numbers,
    types: entry.types,
    issuers: entry.issuers,
    dates: entry.dates,
    titles: entry.titles,
    end: ended ? endOf(kept, ended) : null,
    bonds: bondsOf(kept, entry),
    years: yearsOf(entry),
    mentions: slice.map(one => mentioned(kept, one)),
    findings,
    own: ownOf(kept, entry),
  }
}

function said(kept: Kept, mention: Mention): Said {
  const [found] = kept.reader.all<{ anchor: string }>(
    'SELECT anchor FROM citations WHERE doc = ? AND n = ?',
    mention.report.doc,
    mention.n,
  )
  return { evidence: kept.placed(evidenceOf(kept.reader, mention)), anchor: found?.anchor ?? null }
}

const mentioned = (kept: Kept, mention: Mention): Mentioned => ({
  ...said(kept, mention),
  relation: mention.relation,
  by: mention.relatesTo?.number ?? null,
})

function endOf(kept: Kept, { mention, ...ended }: Ended): CitedPage['end'] {
  return { ...ended, said: mention && said(kept, mention) }
}

/** Bonds that are shown: hundreds of reports may say the same. */
const mostBonds = 60

function bondsOf(kept: Kept, entry: Entry): Bond[] {
  const { ledger, partial } = kept.audited.citations
  const links = [...(ledger.linksFrom.get(entry) ?? []), ...(ledger.linksTo.get(entry) ?? [])].filter(isBond)
  return links.slice(0, mostBonds).map(link => ({
    ...said(kept, link.mention),
    relation: link.relation,
    of: partial.has(link) ? 'part' : 'whole',
    ...otherOf(link, entry),
  }))
}

function otherOf(link: Link, entry: Entry): Pick<Bond, 'way' | 'other' | 'otherId'> {
  const { from, to } = link
  if (from === entry) return { way: 'to', other: nameOf(to), otherId: idOf(to) }
  return { way: 'by', other: bearerOf(link), otherId: 'id' in from ? idOf(from) : null }
}

const yearOf = ({ issuedOn }: Report): string => issuedOn?.slice(0, 4) ?? ''

/** The latest first; reports without a day at the end. */
function yearsOf({ mentions, reports }: Entry): YearSum[] {
  const standing = new Set(mentions.filter(resting).map(({ report }) => report))
  return [...Map.groupBy(reports, yearOf)]
    .map(([year, own]) => ({ year, reports: own.length, resting: own.filter(one => standing.has(one)).length }))
    .toSorted((a, b) => (a.year < b.year ? 1 : -1))
}

/** Documents of the archive with its number and day: perhaps itself. */
function ownOf({ audited }: Kept, { numbers, dates }: Entry): DocumentName[] {
  const spelled = new Set(numbers.map(({ value }) => spelling(value)))
  const days = new Set(dates.map(({ value }) => value).filter(value => value.length === 10))
  return audited.documents
    .filter(({ number, issuedOn }) => number !== null && days.has(issuedOn ?? '') && spelled.has(spelling(number)))
    .map(documentName)
}
