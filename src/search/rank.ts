// Which documents, and in what order: those with all words as they were typed, those with all of them without their marks,
// then those with most; within each by weight (BM25), in which head and title count for more than the text.

import type { Condition } from '../query/condition.ts'
import type { Reader } from '../query/reader.ts'
import { type Asked, wordsIn } from './asked.ts'
import { allOf, anyOf, everyOf, type Index, neededOf, phraseOf, someOf } from './expression.ts'

export interface Ranked {
  readonly doc: number
  /** all: with every word as typed; bare: with every word, some only without its marks; some: with some of them. */
  readonly match: 'all' | 'bare' | 'some'
  /** How many of the needed words it has. */
  readonly words: number
}

export interface Ranking {
  readonly ranked: readonly Ranked[]
  /** Documents with all needed words. */
  readonly total: number
}

/** Of head, title, headings, body. */
const weights = '8, 5, 2, 1'

/** Documents with some of the words that are looked at. */
const pool = 300

export interface Search {
  readonly asked: Asked
  /** On `documents x`. */
  readonly where: Condition
  readonly limit: number
  /** Where there are fewer with all words, those with some are looked for. */
  readonly least: number
}

export function rankDocuments(reader: Reader, search: Search): Ranking {
  const { asked, limit, least } = search
  const count = wordsIn(neededOf(asked))
  const full = (match: 'all' | 'bare', index: Index): Ranked[] =>
    hits(reader, { ...search, index, match: allOf(asked, index), most: limit }).map(doc => ({
      doc,
      match,
      words: count,
    }))
  const typed = full('all', asked.marks === 'given' ? 'search_marked' : 'search')
  const found = asked.marks === 'given' && typed.length < limit ? [...typed, ...full('bare', 'search')] : typed
  const indexes: readonly Index[] = asked.marks === 'given' ? ['search_marked', 'search'] : ['search']
  let ranked = distinct(found)
  for (const index of neededOf(asked).length > 1 ? indexes : [])
    if (ranked.length < least) ranked = distinct([...ranked, ...partial(reader, { ...search, index })])
  return { ranked: ranked.slice(0, limit), total: countAll(reader, search) }
}

/** Those with most words first; without their marks only where there are too few with them. */
function partial(reader: Reader, { index, ...search }: Search & { readonly index: Index }): Ranked[] {
  const has = wordCounts(reader, search.asked, index)
  const found = hits(reader, { ...search, index, match: someOf(search.asked, index), most: pool })
  return found
    .map(doc => ({ doc, match: 'some' as const, words: has.get(doc) ?? 0 }))
    .toSorted((a, b) => b.words - a.words)
}

function wordCounts(reader: Reader, asked: Asked, index: Index): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const term of neededOf(asked)) {
    // one row: ten thousand of them would take longer than to find them
    const [row] = reader.all<{ docs: string | null }>(
      `SELECT group_concat(rowid) AS docs FROM ${index} WHERE ${index} MATCH ?`,
      phraseOf(term.words, index),
    )
    for (const one of row?.docs?.split(',') ?? [])
      counts.set(Number(one), (counts.get(Number(one)) ?? 0) + wordsIn([term]))
  }
  return counts
}

interface Hits extends Search {
  readonly index: Index
  readonly match: string
  readonly most: number
}

function hits(reader: Reader, { index, match, most, ...search }: Hits): number[] {
  const { sql, values } = conditionOf(search)
  const rows = reader.all<{ doc: number }>(
    `SELECT x.doc, bm25(${index}, ${weights}) AS score FROM ${index} JOIN documents x ON x.doc = ${index}.rowid
WHERE ${index} MATCH ? AND ${sql} ORDER BY score, x.sha256, x.part LIMIT ?`,
    match,
    ...values,
    most,
  )
  return rows.map(({ doc }) => doc)
}

function countAll(reader: Reader, search: Search): number {
  const { sql, values } = conditionOf(search)
  const [row] = reader.all<{ n: number }>(
    `SELECT count(*) AS n FROM search JOIN documents x ON x.doc = search.rowid WHERE search MATCH ? AND ${sql}`,
    everyOf(neededOf(search.asked), 'search'),
    ...values,
  )
  return row?.n ?? 0
}

/** Numbers of the documents that are counted as having all words. */
export function documentsWithAll(reader: Reader, search: Pick<Search, 'asked' | 'where'>): number[] {
  const { sql, values } = conditionOf(search)
  // one row: ten thousand of them would take longer than to find them
  const [row] = reader.all<{ docs: string | null }>(
    `SELECT group_concat(x.doc) AS docs FROM search JOIN documents x ON x.doc = search.rowid WHERE search MATCH ? AND ${sql}`,
    everyOf(neededOf(search.asked), 'search'),
    ...values,
  )
  return row?.docs?.split(',').map(Number) ?? []
}

function conditionOf({ asked: { without, marks }, where }: Pick<Search, 'asked' | 'where'>): Condition {
  if (without.length === 0) return where
  const index: Index = marks === 'given' ? 'search_marked' : 'search'
  return {
    sql: `${where.sql} AND x.doc NOT IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`,
    values: [...where.values, anyOf(without, index)],
  }
}

const distinct = (all: readonly Ranked[]): Ranked[] => {
  const seen = new Set<number>()
  return all.filter(({ doc }) => !seen.has(doc) && seen.add(doc))
}
