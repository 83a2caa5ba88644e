// The text in passages: its lines, each with the section and, where items say so, the page that it stands on.

import type { At, TrichLucRecord } from '../../model/record.ts'
import { firstIndex } from '../../text/search.ts'
import type { Row } from '../schema/index.ts'

export function passageRows(record: TrichLucRecord): Row<'passages'>[] {
  const marks = pageMarks(record)
  const rows: Row<'passages'>[] = []
  let start = 0
  for (const line of record.text.split('\n')) {
    const end = start + line.length
    if (line.trim() !== '') {
      const words = { at_start: start, at_end: end, text: line }
      rows.push({ id: null, ...words, page: pageOf(marks, start, end), section: sectionOf(record, start) })
    }
    start = end + 1
  }
  return rows
}

interface Mark {
  readonly at: number
  readonly page: number
}

/** Where items say on which page their words stand, in the order of the text; it begins on the first page, ends on the last. */
function pageMarks({ source: { pages }, text, sections, figures, citations, tables }: TrichLucRecord): readonly Mark[] {
  const [first, last] = [pages[0], pages.at(-1)]
  if (!first || !last || first.width === null) return []
  const cells = tables.flatMap(({ rows }) => rows.flatMap(row => row.cells))
  const marks = [...sections, ...figures, ...citations, ...tables, ...cells].flatMap(({ at }) => markOf(at))
  return [
    { at: -1, page: first.page },
    ...marks.toSorted((a, b) => a.at - b.at),
    { at: text.length + 1, page: last.page },
  ]
}

const markOf = ({ start, boxes: [first] }: At): Mark[] => (first ? [{ at: start, page: first.page }] : [])

/** Of the first mark in it; between two marks theirs, where it is the same. */
function pageOf(marks: readonly Mark[], start: number, end: number): number | null {
  const next = firstIndex(marks, ({ at }) => at >= start)
  const after = marks[next]
  if (after && after.at < end) return after.page
  return after && marks[next - 1]?.page === after.page ? after.page : null
}

/** Sections stand in order, and a later one begins within an earlier one: the last that has begun. */
function sectionOf({ sections }: TrichLucRecord, start: number): string | null {
  const next = firstIndex(sections, ({ at }) => at.start > start)
  return sections[next - 1]?.id ?? null
}
