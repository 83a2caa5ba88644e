// Search: what is asked, which documents answer it, and where in them.

import type { Condition } from '../query/condition.ts'
import type { Reader } from '../query/reader.ts'
import { type Asked, loosened, readAsked, wordsIn } from './asked.ts'
import { neededOf } from './expression.ts'
import { type Offer, occurs, offersFor } from './offers.ts'
import { bestPassage, type Passage } from './passages.ts'
import { documentsWithAll, type Ranked, rankDocuments } from './rank.ts'

export type { Offer } from './offers.ts'
export type { Passage } from './passages.ts'

/** Of `documents` in the catalog. */
export interface Particulars {
  readonly sha256: string
  readonly part: number | null
  readonly path: string | null
  readonly type: string | null
  readonly number: string | null
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly parent: string | null
  readonly title: string | null
  readonly periodFrom: string | null
  readonly periodTo: string | null
}

export interface Hit extends Particulars, Ranked {
  readonly passage: Passage | null
}

export interface Found {
  readonly hits: readonly Hit[]
  /** Documents with all words. */
  readonly total: number
  /** How many words a document must have to be one of them. */
  readonly needed: number
  /** Words that were too many. */
  readonly left: number
  /** What would find something; none where every word was found. */
  readonly offers: readonly Offer[]
}

export interface Wanted {
  readonly text: string
  readonly where: Condition
  /** Most documents. */
  readonly limit: number
  /** How many come before: of a list that is looked at page by page. Its pages are as they were ranked. */
  readonly from?: number
}

/** Null where there is no word in the text to look for. */
export function search(reader: Reader, { text, where, limit, from }: Wanted): Found | null {
  const asked = askedIn(reader, text)
  if (asked === null) return null
  const least = (from ?? 0) + limit
  const { ranked, total } = rankDocuments(reader, {
    ...{ asked, where, least },
    limit: from === undefined ? limit + lookedAt : least,
  })
  const hits = ranked.slice(from ?? 0).map(one => hitOf(reader, asked, one))
  return {
    hits: togetherFirst(hits).slice(0, limit),
    total,
    needed: wordsIn(neededOf(asked)),
    left: asked.left,
    offers: total === 0 ? offersFor(reader, asked) : [],
  }
}

function askedIn(reader: Reader, text: string): Asked | null {
  const typed = readAsked(text)
  return typed.terms.length === 0 ? null : loosened(typed, words => occurs(reader, words))
}

function hitOf(reader: Reader, asked: Asked, ranked: Ranked): Hit {
  const { doc, match } = ranked
  const sought = { asked, likeness: match === 'bare' ? 'bare' : 'typed', head: headOf(reader, doc) } as const
  return { ...particularsOf(reader, doc), ...ranked, passage: bestPassage(reader, doc, sought) }
}

/** Numbers of the documents that `Found.total` counts, in no order. Null as `search`. */
export function documentsWith(reader: Reader, { text, where }: Pick<Wanted, 'text' | 'where'>): number[] | null {
  const asked = askedIn(reader, text)
  return asked && documentsWithAll(reader, { asked, where })
}

/** These documents with their passages, in their order, whichever it is. Null as `search`. */
export function hitsIn(reader: Reader, text: string, docs: readonly number[]): Hit[] | null {
  const asked = askedIn(reader, text)
  if (asked === null) return null
  const words = wordsIn(neededOf(asked))
  return docs.map(doc => hitOf(reader, asked, { doc, match: 'all', words }))
}

/** Documents beyond those that are shown, one of which may have all the words in one passage. */
const lookedAt = 10

/** Of documents that have as many of the words, those that have them in one passage, side by side; else as they were ranked. */
const togetherFirst = (hits: readonly Hit[]): Hit[] =>
  [...Map.groupBy(hits, ({ match, words }) => `${match} ${words}`).values()].flatMap(alike =>
    alike.toSorted((a, b) => nearness(b) - nearness(a)),
  )

const nearness = ({ passage }: Hit): number => (passage?.reach === 'whole' ? 1 + passage.pairs : 0)

const headOf = (reader: Reader, doc: number): string =>
  reader
    .all<{ head: string }>(
      `SELECT head || char(10) || coalesce(title, '') AS head FROM v_search_marked WHERE doc = ?`,
      doc,
    )
    .map(({ head }) => head)
    .join('\n')

function particularsOf(reader: Reader, doc: number): Particulars {
  const [row] = reader.all<Particulars>(
    `SELECT sha256, part, (SELECT min(path) FROM paths WHERE paths.sha256 = d.sha256) AS path, type, number,
  issued_on AS issuedOn, issuer, issuer_parent AS parent, title, period_from AS periodFrom, period_to AS periodTo
FROM documents d WHERE doc = ?`,
    doc,
  )
  return row as Particulars
}
