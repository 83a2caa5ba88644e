// Page numbers of items, and of many at once.

import type { At } from '../../model/record.ts'
import type { Words } from '../words/words.ts'

/** «trang 2–3»; '' where the source has no pages. */
export const pagesOf = (words: Words, at: At): string =>
  pagesText(
    words,
    at.boxes.map(box => box.page),
  )

/** 1, 2, 3, 5 → «trang 1–3, 5» */
export function pagesText(words: Words, pages: readonly number[]): string {
  const runs: [number, number][] = []
  for (const page of [...new Set(pages)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  const text = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
  return text && words.pages(text).replaceAll(' ', '\u00A0')
}
