// One look at a report: what is shown of it, what is chosen, and how its items are told.

import { type Telling, telling } from '../../../cli/show/figure-text.ts'
import type { Lists } from '../../../cli/show/issuers.ts'
import { pagesText } from '../../../cli/show/pages.ts'
import type { Laid } from '../../../corrections/lay.ts'
import type { TrichLucRecord } from '../../../model/record.ts'
import { type Html, html } from '../../../text/html.ts'
import type { Opened } from '../../documents.ts'
import { type Items, pagesOfItem, type ReportItem } from '../../items.ts'
import type { Visit } from '../../visit.ts'
import type { ReportWords } from '../../words/report.ts'
import type { Chosen } from './chosen.ts'

export const styles = ['page-view.css', 'record.css', 'report.css']

/** What stands on the left. */
export type View = 'pages' | 'text'

export interface Look {
  readonly visit: Visit
  readonly web: ReportWords
  readonly opened: Opened
  readonly record: TrichLucRecord
  readonly items: Items
  readonly chosen: Chosen | null
  readonly view: View
  /** Which table is shown with all its rows: its id. */
  readonly whole: string | null
  readonly how: Telling
  /** Whether boxes of findings and particulars are known already: marks are asked for again where they are not. */
  readonly isPlaced: boolean
  readonly laidOf: ReadonlyMap<string, readonly Laid[]>
}

export interface Asked {
  readonly visit: Visit
  readonly opened: Opened
  readonly items: Items
  readonly lists: Lists
  readonly chosen: Chosen | null
  readonly isPlaced: boolean
}

export function lookAt({ visit, opened, items, lists, chosen, isPlaced }: Asked): Look {
  const { record } = opened
  const { words, language, web, url } = visit
  const wanted = url.searchParams.get('view')
  return {
    visit,
    web: web.report,
    opened,
    record,
    items,
    chosen,
    isPlaced,
    view: hasPages(record) && wanted !== 'text' ? 'pages' : 'text',
    whole: url.searchParams.get('whole'),
    how: telling(record, { words, language, lists }),
    laidOf: Map.groupBy(
      opened.laid.filter(({ item }) => item !== null),
      ({ item }) => item ?? '',
    ),
  }
}

export const hasPages = ({ source }: TrichLucRecord): boolean => source.pages.some(({ width }) => width !== null)

export const chosenItem = ({ chosen }: Pick<Look, 'chosen'>): ReportItem | null =>
  chosen?.kind === 'item' ? chosen.item : chosen?.kind === 'lost' ? chosen.nearest : null

/** The same view with an item chosen; within the page of the report, where thousands of links need not name it. */
export const toItem = ({ view, record }: Pick<Look, 'view' | 'record'>, anchor: string): string =>
  `?${view === 'text' && hasPages(record) ? 'view=text&' : ''}item=${encodeURIComponent(anchor)}#item`

/** A link to an item of the record by its id; the words alone where it has none. */
export function itemLink(look: Look, id: string, words: string | Html): Html {
  const item = look.items.byId.get(id)
  if (!item) return html`${words}`
  const isChosen = chosenItem(look)?.id === id
  return html`<a href="${toItem(look, item.anchor)}" data-item="${item.anchor}"${isChosen ? html` aria-current="true"` : null}>${words}</a>`
}

/** «trang 2–3», behind a dot; nothing where the source has no pages. */
export function pagesBehind(look: Look, id: string): Html | null {
  const item = look.items.byId.get(id)
  const text = item ? pagesText(look.visit.words, pagesOfItem(item)) : ''
  return text === '' ? null : html` <span class="dim">· ${text}</span>`
}

/** Parts behind each other with a dot between; the empty ones are left out. */
export const joined = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ')

/** Rows of names and what is known; what is not known has no row. */
export const rowsOf = (rows: readonly (readonly [name: string, said: string | Html | null])[]): Html =>
  html`<dl class="rows">${rows.map(([name, said]) =>
    said === null || said === '' ? null : html`<div><dt>${name}</dt><dd>${said}</dd></div>\n`,
  )}</dl>`
