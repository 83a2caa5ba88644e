// What is asked of the process that draws pages, and what it answers.

import { type Reason, TrichLucError } from '../../model/errors.ts'
import type { PageBox } from '../../text/boxes.ts'
import type { Span } from '../spans.ts'

/** A page of a document of an archive. */
export interface PageAsked {
  readonly archive: string
  /** Of the document: `source.sha256` of its record. */
  readonly sha256: string
  /** From 1, as in `source.pages`. */
  readonly page: number
  /** Pixels; `usualWidth` where absent, brought within `widths`. */
  readonly width?: number
}

/** Covers the whole page as displayed: `width` × `height` points of `source.pages`, whatever its pixels. */
export interface PagePicture {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/webp'
}

/** Spans of one record of an archive. */
export interface PlacesAsked {
  readonly archive: string
  readonly sha256: string
  /** `source.part.number`, null of a whole. */
  readonly part: number | null
  readonly spans: readonly Span[]
}

/** Pixels of A4 at 170 dpi: 13-point letters can be read at a glance, on a screen of two pixels for one, too. */
export const usualWidth = 1400
export const widths = { least: 200, most: 3000 } as const

export const widthOf = ({ width = usualWidth }: Pick<PageAsked, 'width'>): number =>
  Math.round(Math.min(widths.most, Math.max(widths.least, Number.isFinite(width) ? width : usualWidth)))

/** Counts up where a picture of the same page comes out otherwise. */
export const rendererVersion = 1

export interface PageTask extends Required<PageAsked> {
  readonly kind: 'page'
  readonly allowMarked: boolean
}

export interface PlacesTask extends PlacesAsked {
  readonly kind: 'places'
}

export type Task = PageTask | PlacesTask

export type Made =
  | { readonly kind: 'page' /** Base64: messages are JSON. */; readonly webp: string }
  | {
      readonly kind: 'places' /** Of each span, in order; null: nothing is known of where the words stand. */
      readonly places: readonly (readonly PageBox[])[] | null
    }

/**
 * Why there is no picture. `native`: the format has no pages · `no-page`: the document has no such page ·
 * `no-document`: the archive holds none of that hash that is done · `marked`: it bears a state-secret mark · `white`:
 * nothing of what was read there could be drawn · `busy`: too many wait · `time`, `memory`, `crash`: what drawing it did.
 */
export type NoPicture = 'native' | 'no-page' | 'no-document' | 'marked' | 'white' | 'busy' | 'time' | 'memory' | 'crash'

export const noPicture = (why: NoPicture, page: number, cause?: unknown): TrichLucError =>
  new TrichLucError('no-picture' satisfies Reason, { why, page }, { cause })
