// Whether numbered pictures are no pages of one document after all.

import { TrichLucError } from '../model/errors.ts'
import type { TrichLucRecord } from '../model/record.ts'

/**
 * `not-joined` and why, null where they are: pictures with hardly a word on them, or files of several pages each, are no
 * pages of one document.
 */
export function whyApart(records: readonly TrichLucRecord[]): TrichLucError | null {
  const pages = records.flatMap(({ source }) => source.pages)
  const files = records[0]?.source.files ?? []
  const empty = new Set(
    records.flatMap(({ notes }) => notes.flatMap(one => (one.code === 'page-empty' ? (one.page ?? []) : []))),
  )
  const legible = pages.filter(({ page, confidence }) => confidence >= surely && !empty.has(page)).length
  const counts = { count: files.length, legible }
  if (files.some(file => file.pages > 1)) return new TrichLucError('not-joined', { why: 'many-pages', ...counts })
  return 2 * legible < pages.length ? new TrichLucError('not-joined', { why: 'few-legible', ...counts }) : null
}

/** Mean confidence of a page of print; leaves and faces «read» below it. */
const surely = 0.6
