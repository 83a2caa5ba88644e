// Addresses of reports, for every page that leads to one. An anchor is made of words, so that a link stays good.

import { rendererVersion } from '../render/pages/index.ts'

export interface ReportPlace {
  /** 64 hexadecimal digits. */
  readonly sha256: string
  /** Number of the part where a file was split; else null. */
  readonly part?: number | null
  /** Of an item: of a figure or citation as the record has it, of others by src/render/marks-of.ts; an id (f12) is understood, too. */
  readonly anchor?: string | null
}

const base = ({ sha256, part }: ReportPlace): string => `/report/${sha256}${part == null ? '' : `/${part}`}`

/** Words of a report that are no item, or of which only the place is known: the nearest to `near` (UTF-16 units of the text). */
export const wordsPath = (place: ReportPlace, words: string, near: number): string =>
  `${base(place)}?words=${encodeURIComponent(words.toWellFormed())}&near=${near}#item`

/** The fragment makes a browser without script show the item, too. */
export const reportPath = ({ anchor, ...place }: ReportPlace): string =>
  anchor == null ? base(place) : `${base(place)}?item=${encodeURIComponent(anchor)}#item`

/**
 * `page`: as the record numbers it, from 1; of a part, with the numbers of the file. `width`: pixels. A browser keeps a
 * picture until it would be drawn otherwise.
 */
export const pagePicturePath = ({ sha256 }: ReportPlace, page: number, width?: number): string =>
  `/report/${sha256}/page/${page}?v=${rendererVersion}${width === undefined ? '' : `&width=${width}`}`

/** The report with a page in sight. */
export const pagePath = (place: ReportPlace, page: number): string => `${base(place)}?page=${page}#page-${page}`

export const reviewPath = ({ sha256, part, anchor }: ReportPlace): string =>
  `/review?document=${sha256}${part == null ? '' : `&part=${part}`}${anchor == null ? '' : `&item=${encodeURIComponent(anchor)}`}`

/** `id`: as the ledger has it: the key of a cited document; else what the ledger groups it by (src/web/audit/kept.ts). */
export const citedPath = (id: string): string => `/citations/${encodeURIComponent(id.toWellFormed())}`

/** `query`: what the list is chosen by, with its `?`; else empty. */
export const conflictPath = (id: string, query = ''): string => `/conflicts/${encodeURIComponent(id)}${query}`

/** All findings of a document, also those between it and others. */
export const conflictsOf = ({ sha256, part }: ReportPlace): string =>
  `/conflicts?document=${sha256}${part == null ? '' : `&part=${part}`}`
