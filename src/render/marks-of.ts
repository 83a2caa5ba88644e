// What of a record is marked on one of its pages: every item with its boxes, in the order of the text.

import type { Box } from '../model/document.ts'
import type { At, TableItem, TrichLucRecord } from '../model/record.ts'
import { anchorOf } from '../text/anchor.ts'
import type { PageBox } from '../text/boxes.ts'
import { particularsOf, type Span } from './spans.ts'

export type MarkKind = 'figure' | 'citation' | 'cell' | 'table' | 'section' | 'finding' | 'particular'

/** One item on one page; of an item that goes over a page's end each page has a mark of its own. */
export interface PageMark {
  /** Of the item in the record: `f12`, `c5`, `s3`, `t2`, `n1`; of a cell `t2.4.1` (table, row, column, from 0), of a particular its field: `number`. */
  readonly id: string
  /** Stays when the document is read anew: a figure's and a citation's own; of the others the kind, a dash, and their words in the same way. */
  readonly anchor: string
  readonly kind: MarkKind
  /** First UTF-16 unit of its words in `text`: marks stand in this order. */
  readonly start: number
  /** Points of the page as displayed, origin top left: one for each line, at least one. */
  readonly boxes: readonly Box[]
}

/** Boxes of spans that have none in the record, by `keyOf`: what `PageRenderer.places` gives. */
export type Places = ReadonlyMap<string, readonly PageBox[]>

export const keyOf = ({ start, end }: Span): string => `${start}-${end}`

/** An item of the record, wherever it stands; `boxes` [] where nothing says on which page. */
export interface Item {
  readonly id: string
  readonly kind: MarkKind
  readonly anchor: string
  readonly start: number
  readonly boxes: readonly PageBox[]
}

/** `places`: absent, findings and particulars are marked only where an item of the record has their words. */
export function marksOf(record: TrichLucRecord, page: number, places: Places = new Map()): PageMark[] {
  return itemsOf(record, places)
    .flatMap(({ boxes, ...item }): PageMark[] => {
      const here = boxes.flatMap(one => (one.page === page ? [one.bbox] : []))
      return here.length > 0 ? [{ ...item, boxes: here }] : []
    })
    .toSorted((a, b) => a.start - b.start)
}

/** Pages with marks of each item: where a link to an anchor leads. */
export const firstPages = (record: TrichLucRecord, places: Places = new Map()): ReadonlyMap<string, number> =>
  new Map(itemsOf(record, places).flatMap(({ anchor, boxes: [first] }) => (first ? [[anchor, first.page]] : [])))

/** In the order of their kinds, each in document order. */
export function itemsOf(record: TrichLucRecord, places: Places = new Map()): Item[] {
  const { figures, citations, sections, tables, findings } = record
  const named = namer()
  const boxesAt = placer(record, places)
  const item = (kind: MarkKind, id: string, { start, boxes }: Pick<Item, 'start' | 'boxes'>, words: string): Item => ({
    ...{ id, kind, start, boxes },
    anchor: named(kind, words),
  })
  return [
    ...figures.map(({ id, anchor, at }): Item => ({ id, kind: 'figure', anchor, start: at.start, boxes: at.boxes })),
    ...citations.map(
      ({ id, anchor, at }): Item => ({ id, kind: 'citation', anchor, start: at.start, boxes: at.boxes }),
    ),
    ...sections.map(({ id, label, title, at }) => item('section', id, at, `${label ?? ''} ${title}`)),
    ...tables.map(table => item('table', table.id, table.at, headOf(table))),
    ...tables.flatMap(table => cellsOf(table).map(cell => item('cell', cell.id, cell.at, cell.words))),
    ...findings.map(({ id, code, evidence }) => {
      const boxes = evidence.flatMap(boxesAt)
      return item('finding', id, { start: evidence[0]?.start ?? 0, boxes }, [code, ...evidence.map(quoteOf)].join(' '))
    }),
    ...particularsOf(record).map(({ field, start, end }): Item => {
      return { id: field, kind: 'particular', anchor: `particular-${field}`, start, boxes: boxesAt({ start, end }) }
    }),
  ]
}

const quoteOf = ({ quote }: TrichLucRecord['findings'][number]['evidence'][number]): string => quote

const headOf = ({ title, columns }: TableItem): string =>
  [title ?? '', ...columns.flatMap(({ path }) => path)].join(' ')

/** By what stands in its row and over it: its own «12» stands in many. */
const cellsOf = ({ id, rows, columns }: TableItem) =>
  rows.flatMap(({ cells }) =>
    cells.map(({ at }) => ({
      id: `${id}.${at.row ?? 0}.${at.column ?? 0}`,
      at,
      words: `${columns[at.column ?? 0]?.path.join(' ') ?? ''} ${at.quote}`,
    })),
  )

function namer(): (kind: MarkKind, words: string) => string {
  const seen = new Map<MarkKind, Map<string, number>>()
  return (kind, words) => {
    const own = seen.get(kind) ?? new Map<string, number>()
    seen.set(kind, own)
    return `${kind}-${anchorOf(words, own)}`
  }
}

/** Boxes of a span: as they were found for it, else those of the shortest item that has its words. */
function placer(record: TrichLucRecord, places: Places): (span: Span) => readonly PageBox[] {
  const ats = allAts(record).toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return span =>
    places.get(keyOf(span)) ?? ats.find(({ start, end }) => start <= span.start && span.end <= end)?.boxes ?? []
}

const allAts = ({ figures, citations, sections, tables }: TrichLucRecord): At[] => [
  ...figures.flatMap(({ at, comparisons }) => [at, ...comparisons.map(one => one.at)]),
  ...citations.map(({ at }) => at),
  ...sections.map(({ at }) => at),
  ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ at }) => at))),
]
