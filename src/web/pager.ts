// Pages of a list, and the ways to the others.

import type { Say } from '../cli/words/words.ts'
import { type Html, html } from '../text/html.ts'
import { pathWith } from './asked.ts'

/** Some of many: pages count from 1; one that is not there gives the last. */
export interface Paged {
  readonly page: number
  readonly pages: number
  /** Of all pages. */
  readonly total: number
}

export interface PageAsked {
  readonly page: number
  readonly perPage: number
}

export function pageOf<T>(all: readonly T[], asked: PageAsked): Paged & { readonly slice: readonly T[] } {
  const { perPage } = asked
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(Math.max(1, asked.page), pages)
  return { page, pages, total: all.length, slice: all.slice((page - 1) * perPage, page * perPage) }
}

export interface PagesWords {
  /** Of the ways, for who cannot see them. */
  readonly name: string
  readonly before: string
  readonly after: string
}

export interface Turns {
  readonly words: PagesWords
  /** Addresses; null: there is none. */
  readonly before: string | null
  readonly after: string | null
  /** Where one is; empty: that is said elsewhere. */
  readonly at: string
}

/** Nothing where there is no other page. */
export function turnsHtml({ words, before, after, at }: Turns): Html | null {
  if (before === null && after === null) return null
  const way = (path: string | null, name: string, rel: string): Html | null =>
    path === null ? null : html`<a class="button" rel="${rel}" href="${path}">${name}</a>`
  return html`<nav class="pager" aria-label="${words.name}">${way(before, words.before, 'prev')}${at === '' ? null : html` <span>${at}</span> `}${way(after, words.after, 'next')}</nav>`
}

export interface PagerWords extends PagesWords {
  readonly at: Say
}

export interface Pager extends Omit<Paged, 'total'> {
  readonly url: URL
  readonly words: PagerWords
}

export function pagerHtml({ page, pages, url, words }: Pager): Html | null {
  const to = (other: number): string | null =>
    other < 1 || other > pages ? null : pathWith(url, { page: String(other) })
  return turnsHtml({ words, before: to(page - 1), after: to(page + 1), at: words.at({ page, pages }) })
}
