// A text that is put together, and where in it each item stands.

import type { At } from '../../src/model/record.ts'

/** Lines so far; the sections that have begun. */
export interface Draft {
  text: string
  readonly sections: { readonly id: string; readonly title: string; readonly at: At }[]
}

export const emptyDraft = (): Draft => ({ text: '', sections: [] })

/** Where the line begins. */
export function addLine(draft: Draft, line: string): number {
  const start = draft.text.length
  draft.text += `${line}\n`
  return start
}

export function addSection(draft: Draft, title: string): void {
  const start = addLine(draft, title)
  const at = { ...placeAt(draft, start, title), quote: title }
  draft.sections.push({ id: `s${draft.sections.length + 1}`, title, at })
}

/** Of words of a sentence that begins at `start`. */
export function foundIn(draft: Draft, start: number, words: { readonly raw: string; readonly sentence: string }): At {
  const from = start + words.sentence.indexOf(words.raw)
  return { ...placeAt(draft, from, words.raw), quote: words.sentence }
}

// two thousand signs a page, eighty a line, as an A4 page holds them
function placeAt({ sections }: Draft, start: number, raw: string): At {
  const [page, line, column] = [1 + Math.floor(start / 2000), Math.floor((start % 2000) / 80), start % 80]
  const x0 = 85 + column * 5.4
  const y0 = 70 + line * 18
  return {
    start,
    end: start + raw.length,
    boxes: [{ page, bbox: [x0, y0, x0 + raw.length * 5.4, y0 + 14] }],
    quote: raw,
    section: sections.at(-1)?.id ?? null,
    table: null,
    row: null,
    column: null,
  }
}
