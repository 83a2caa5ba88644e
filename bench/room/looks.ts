// What people look at, by its address; with places and reports of the archive that is looked into.

import { catalogPlace } from '../../src/catalog/open.ts'
import { openReader, type Reader } from '../../src/query/reader.ts'

export interface Look {
  readonly name: string
  readonly path: string
  /** Milliseconds until it can be used, the first visit too. */
  readonly bar: number
}

export interface Looks {
  readonly all: readonly Look[]
  /** Of the report with the most pages that has its original. */
  readonly pictures: readonly string[]
}

/** @throws Error where the archive lacks what is looked at */
export function looksIn(archive: string): Looks {
  const reader = openReader(catalogPlace(archive))
  try {
    return { all: all(reader), pictures: picturesOf(reader) }
  } finally {
    reader.close()
  }
}

const soon = 1000

const all = (reader: Reader): Look[] => {
  const { place_id, sha256 } = first<Row>(reader, generated)
  const { sha256: large } = first<Row>(reader, bound)
  const { key } = first<Row>(reader, mostCited)
  const facets = new URLSearchParams({ place: String(place_id), year: '2018' })
  return [
    { name: 'shelves', path: '/', bar: soon },
    { name: 'search: a frequent word', path: `/?q=${encodeURIComponent('viện trợ')}`, bar: soon },
    { name: 'search: a rare name', path: `/?q=${encodeURIComponent('bản Nậm')}`, bar: soon },
    { name: 'facets: a province and year', path: `/?${facets}`, bar: soon },
    { name: 'report: 10 figures, no pages', path: `/report/${sha256}`, bar: soon },
    { name: 'report: several hundred figures', path: `/report/${large}`, bar: soon },
    { name: 'comparison: all places, ten years', path: '/compare?indicator=in.trips&from=2011&to=2020', bar: soon },
    { name: 'cited documents', path: '/citations', bar: soon },
    { name: 'one that most cite', path: `/citations/${encodeURIComponent(String(key))}`, bar: soon },
    { name: 'findings', path: '/conflicts', bar: soon },
    { name: 'what to check next', path: '/review', bar: soon },
    { name: 'runs: what failed', path: '/run', bar: soon },
  ]
}

type Row = Readonly<Record<string, string | number | null>>

const generated = `SELECT d.sha256, d.issuer_place_id AS place_id FROM documents d JOIN paths p ON p.sha256 = d.sha256
  WHERE p.path LIKE 'D:/%' ORDER BY d.doc LIMIT 1`
const bound = `SELECT d.sha256, d.page_count AS pages FROM documents d JOIN paths p ON p.sha256 = d.sha256
  WHERE p.path LIKE '%bound.pdf' LIMIT 1`
const mostCited = 'SELECT key FROM citations WHERE key IS NOT NULL GROUP BY key ORDER BY count(*) DESC, key LIMIT 1'

function first<T>(reader: Reader, sql: string): T {
  const [row] = reader.all<T>(sql)
  if (!row) throw new Error(`nothing to look at: ${sql}`)
  return row
}

function picturesOf(reader: Reader): string[] {
  const { sha256, pages } = first<Row>(reader, bound)
  return Array.from({ length: Number(pages) }, (_, n) => `/report/${sha256}/page/${n + 1}`)
}
