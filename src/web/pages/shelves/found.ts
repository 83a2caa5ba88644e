// The documents of one page, in their order; where words were looked for, with the passages that have them.

import { always, type Condition } from '../../../query/condition.ts'
import type { Reader } from '../../../query/reader.ts'
import { alphabetical } from '../../../query/words.ts'
import { documentsWith, type Found, type Hit, hitsIn, search } from '../../../search/index.ts'
import { type Asked, facetNames, type Sort } from './asked.ts'
import { type Counted, countFacets } from './facets.ts'
import { type Mark, shelfOf } from './marks.ts'

export interface Shown extends Counted {
  readonly docs: readonly number[]
  /** By number of the document. */
  readonly hits: ReadonlyMap<number, Hit>
  /** How many words were needed, what would find more; null where none were looked for. */
  readonly found: Pick<Found, 'needed' | 'left' | 'offers'> | null
  /** Words were given in which there is none to be looked for. */
  readonly isWordless: boolean
  readonly perPage: number
}

/** A passage takes as long to find as fifty rows. */
const perPage = { rows: 50, hits: 20 } as const

export function shownOf(reader: Reader, asked: Asked): Shown {
  const { marks } = shelfOf(reader)
  const having = asked.q === '' ? null : documentsWith(reader, { text: asked.q, where: always })
  const isWordless = asked.q !== '' && having === null
  if (having === null) return { ...listed(countFacets(marks, asked), asked), isWordless }
  const all = new Set(having)
  const counted = countFacets(
    marks.filter(({ doc }) => all.has(doc)),
    asked,
  )
  return asked.sort === 'best' ? best(reader, counted, asked) : sortedHits(reader, counted, asked)
}

function listed(counted: Counted, { sort, after }: Asked): Omit<Shown, 'isWordless'> {
  const docs = sorted(counted.marks, sort).slice(after, after + perPage.rows)
  return { ...counted, docs: docs.map(({ doc }) => doc), hits: new Map(), found: null, perPage: perPage.rows }
}

/** As they were ranked; where fewer have all words, those that have some follow. */
function best(reader: Reader, counted: Counted, asked: Asked): Shown {
  const found = search(reader, {
    text: asked.q,
    where: whereOf(reader, asked),
    limit: perPage.hits,
    from: asked.after,
  })
  const hits = found?.hits ?? []
  return {
    ...counted,
    docs: hits.map(({ doc }) => doc),
    hits: byDoc(hits),
    found,
    isWordless: false,
    perPage: perPage.hits,
  }
}

function sortedHits(reader: Reader, counted: Counted, asked: Asked): Shown {
  const { q, sort, after } = asked
  const marks = sorted(counted.marks, sort).slice(after, after + perPage.hits)
  const docs = marks.map(({ doc }) => doc)
  const hits = hitsIn(reader, q, docs) ?? []
  return { ...counted, docs, hits: byDoc(hits), found: null, isWordless: false, perPage: perPage.hits }
}

const byDoc = (hits: readonly Hit[]): ReadonlyMap<number, Hit> => new Map(hits.map(hit => [hit.doc, hit]))

/** On `documents x`: those that are chosen, whatever their words. */
function whereOf(reader: Reader, asked: Asked): Condition {
  if (asked.copies === 'with' && facetNames.every(facet => asked.chosen[facet].length === 0)) return always
  const { marks } = countFacets(shelfOf(reader).marks, asked)
  return { sql: 'x.doc IN (SELECT value FROM json_each(?))', values: [JSON.stringify(marks.map(({ doc }) => doc))] }
}

/** What is not known comes last; documents that are alike stay as they were, the newest first. */
function sorted(marks: readonly Mark[], sort: Sort): readonly Mark[] {
  if (sort === 'place') return sortedBy(marks, ({ placeName }) => (placeName === null ? null : alphabetical(placeName)))
  if (sort === 'number') return sortedBy(marks, ({ number }) => number)
  if (sort === 'findings') return sortedBy(marks, ({ findings }) => -findings)
  if (sort === 'unsure') return sortedBy(marks, ({ confidence }) => confidence)
  return marks
}

function sortedBy(marks: readonly Mark[], keyOf: (mark: Mark) => string | number | null): readonly Mark[] {
  const keyed = marks.map(mark => ({ mark, key: keyOf(mark) }))
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      return a.key < b.key ? -1 : Number(a.key > b.key)
    })
    .map(({ mark }) => mark)
}
