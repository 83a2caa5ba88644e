// The items of a record as the page knows them: what is marked on the left and listed on the right.

import type { TrichLucRecord } from '../model/record.ts'
import { type Item, itemsOf, type PageMark, type Places } from '../render/marks-of.ts'
import { particularsOf, type Span } from '../render/spans.ts'

export interface ReportItem extends Item {
  /** Its words in `text`: of a finding one for each evidence. */
  readonly spans: readonly Span[]
}

export interface Items {
  readonly all: readonly ReportItem[]
  /** Ids are of this record alone: links use anchors. */
  readonly byId: ReadonlyMap<string, ReportItem>
  readonly byAnchor: ReadonlyMap<string, ReportItem>
  readonly byPage: ReadonlyMap<number, readonly { readonly item: ReportItem }[]>
}

const known = new WeakMap<TrichLucRecord, { readonly places: Places; readonly items: Items }>()
const nowhere: Places = new Map()

/** `places`: of what has no boxes in the record, as `PageRenderer.places` gives them. Made once: of thousands of cells it takes a while. */
export function itemsIn(record: TrichLucRecord, places: Places = nowhere): Items {
  const before = known.get(record)
  if (before && (before.places === places || (before.places.size === 0 && places.size === 0))) return before.items
  const items = madeOf(record, places)
  known.set(record, { places, items })
  return items
}

function madeOf(record: TrichLucRecord, places: Places): Items {
  const spans = spansById(record)
  const all = itemsOf(record, places).map((item): ReportItem => ({ ...item, spans: spans.get(item.id) ?? [] }))
  return {
    all,
    byId: new Map(all.map(item => [item.id, item])),
    byAnchor: new Map(all.map(item => [item.anchor, item])),
    byPage: Map.groupBy(
      all.flatMap(item => pagesOfItem(item).map(page => ({ page, item }))),
      ({ page }) => page,
    ),
  }
}

/** As `marksOf` of the record. */
export const marksOn = ({ byPage }: Items, page: number): readonly PageMark[] =>
  (byPage.get(page) ?? []).map(({ item: { id, anchor, kind, start, boxes } }) => ({
    ...{ id, anchor, kind, start },
    boxes: boxes.flatMap(one => (one.page === page ? [one.bbox] : [])),
  }))

function spansById(record: TrichLucRecord): ReadonlyMap<string, readonly Span[]> {
  const { figures, citations, sections, tables, findings } = record
  return new Map<string, readonly Span[]>([
    ...[...figures, ...citations, ...sections, ...tables].map(({ id, at }) => [id, [at]] as const),
    ...tables.flatMap(({ id, rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ at }) => [`${id}.${at.row ?? 0}.${at.column ?? 0}`, [at]] as const)),
    ),
    ...findings.map(({ id, evidence }) => [id, evidence] as const),
    ...particularsOf(record).map(one => [one.field, [one]] as const),
  ])
}

/** Pages that it is marked on, in order. */
export const pagesOfItem = ({ boxes }: Pick<Item, 'boxes'>): readonly number[] => [
  ...new Set(boxes.map(({ page }) => page)),
]

export const wordsOfItem = ({ text }: TrichLucRecord, { spans }: Pick<ReportItem, 'spans'>): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
