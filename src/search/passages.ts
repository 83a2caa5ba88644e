// The passage of a document that answers best, with the words that were found in it.

import type { Reader } from '../query/reader.ts'
import type { Asked, Term } from './asked.ts'
import { anyOf, everyOf, neededOf, pairsOf, phraseOf } from './expression.ts'
import { bareKeyOf, isMarked, keyOf, type Word, wordsOf } from './words.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Passage {
  readonly text: string
  readonly page: number | null
  /** Heading of the innermost section, with its label. */
  readonly section: string | null
  /** First UTF-16 unit of it in the record's text. */
  readonly at: number
  /** Words that were found, in units of `text`. */
  readonly found: readonly Span[]
  /** whole: every needed word stands in it, in its heading or in what the document is called. */
  readonly reach: 'whole' | 'part'
  /** How many pairs of neighbours in the search are neighbours there. */
  readonly pairs: number
}

interface Row {
  readonly text: string
  readonly page: number | null
  readonly at: number
  readonly label: string | null
  readonly title: string | null
}

/** Passages of one document that are weighed. */
const most = 100

/** Which words count as found: as they are typed, or whatever marks they have. */
export type Likeness = 'typed' | 'bare'

export interface Sought {
  readonly asked: Asked
  readonly likeness: Likeness
  /** What the document is called: number, issuer, place, year, title. */
  readonly head: string
}

export function bestPassage(reader: Reader, doc: number, sought: Sought): Passage | null {
  const range = rangeOf(reader, doc)
  if (!range) return null
  const terms = neededOf(sought.asked)
  const pairs = pairsOf(sought.asked).map(words => phraseOf(words, 'search'))
  const near = rowsOf(reader, range, [`(${everyOf(terms, 'search')})`, ...pairs].join(' OR '))
  const rows = near.length > 0 ? near : rowsOf(reader, range, anyOf(terms, 'search'))
  const best = bestOf(rows, sought) ?? bestOf(rows, { ...sought, likeness: 'bare' })
  return best && passageOf(best)
}

function bestOf(rows: readonly Row[], sought: Sought): Weighed | null {
  const weighed = rows.map(row => weigh(row, sought)).filter(({ weight }) => weight > 0)
  return weighed.reduce<Weighed | null>((top, one) => (top && top.weight >= one.weight ? top : one), null)
}

/** The passages of a document are written at once: their numbers follow each other. FTS5 seeks integers only. */
function rangeOf(reader: Reader, doc: number): readonly [bigint, bigint] | null {
  const [row] = reader.all<{ first: number | null; last: number }>(
    'SELECT min(id) AS first, max(id) AS last FROM passages WHERE doc = ?',
    doc,
  )
  return row && row.first !== null ? [BigInt(row.first), BigInt(row.last)] : null
}

const rowsOf = (reader: Reader, [first, last]: readonly [bigint, bigint], match: string): Row[] =>
  reader.all<Row>(
    `SELECT p.text, p.page, p.at_start AS at, s.label, s.title FROM fulltext JOIN passages p ON p.id = fulltext.rowid
LEFT JOIN sections s ON s.doc = p.doc AND s.id = p.section
WHERE fulltext MATCH ? AND fulltext.rowid BETWEEN ? AND ? ORDER BY fulltext.rowid LIMIT ${most}`,
    `folded : (${match})`,
    first,
    last,
  )

interface Weighed extends Pick<Passage, 'found' | 'reach' | 'pairs'> {
  readonly row: Row
  readonly weight: number
}

/**
 * Of a needed word, of one that is light, of two that stand together as they were typed; of a word of the heading above;
 * taken from a heading itself: what stands under it tells more.
 */
const weights = { word: 2, light: 1, pair: 5, above: 1, heading: 1, whole: 3 } as const

function weigh(row: Row, sought: Sought): Weighed {
  const { asked } = sought
  const spansIn = finderIn(row.text, sought)
  const [inTitle, inHead] = [finderIn(row.title ?? '', sought), finderIn(sought.head, sought)]
  const has = (find: typeof spansIn, { words }: Pick<Term, 'words'>): boolean => find(words).length > 0
  const found = asked.terms.filter(term => has(spansIn, term))
  const above = asked.terms.filter(term => !found.includes(term) && has(inTitle, term)).length
  const pairs = pairsOf(asked).filter(words => has(spansIn, { words }) || has(inTitle, { words })).length
  const isWhole = neededOf(asked).every(term => found.includes(term) || has(inTitle, term) || has(inHead, term))
  const said = found.reduce((sum, { weight }) => sum + weights[weight === 'light' ? 'light' : 'word'], 0)
  const more = weights.pair * pairs + weights.above * above + (isWhole ? weights.whole : 0)
  return {
    row,
    // a row of the table «Đoàn vào» says so once, in its heading
    weight: said === 0 ? 0 : said + more - (isHeading(row) ? weights.heading : 0),
    reach: isWhole ? 'whole' : 'part',
    pairs: pairsOf(asked).filter(words => [spansIn, inTitle, inHead].some(find => has(find, { words }))).length,
    found: merged(
      row.text,
      found.flatMap(({ words }) => spansIn(words)),
    ),
  }
}

const isHeading = ({ text, title }: Row): boolean => title !== null && title !== '' && text.trim().endsWith(title)

/** Where words stand together in a text. A word that is typed with marks is another without them. */
function finderIn(text: string, { likeness }: Sought): (wanted: readonly string[]) => readonly Span[] {
  const words = wordsOf(text)
  const keys = words.map(one => ({ bare: bareKeyOf(one.text), typed: keyOf(one.text) }))
  const isWord = (wanted: string) => {
    const isBare = likeness === 'bare' || !isMarked(wanted)
    const key = isBare ? bareKeyOf(wanted) : keyOf(wanted)
    return (n: number): boolean => (isBare ? keys[n]?.bare : keys[n]?.typed) === key
  }
  return wanted => spansOf(words, wanted.map(isWord))
}

function spansOf(words: readonly Word[], wanted: readonly ((n: number) => boolean)[]): Span[] {
  return words.flatMap((first, n) =>
    wanted.every((isHere, m) => isHere(n + m))
      ? [{ start: first.start, end: words[n + wanted.length - 1]?.end ?? first.end }]
      : [],
  )
}

/** In order; those that stand side by side are one. */
function merged(text: string, spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1)
    if (last && (start <= last.end || text.slice(last.end, start) === ' '))
      all[all.length - 1] = { start: last.start, end: Math.max(end, last.end) }
    else all.push({ start, end })
  }
  return all
}

const passageOf = ({ row: { text, page, at, label, title }, found, reach, pairs }: Weighed): Passage => ({
  text,
  page,
  at,
  section: [label, title].filter(each => each !== null && each !== '').join('. ') || null,
  found,
  reach,
  pairs,
})
