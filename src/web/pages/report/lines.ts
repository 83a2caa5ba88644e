// The text of a record as it is laid out: paragraphs, headings, tables in rows and cells; and on which page each stands.

import type { TrichLucRecord } from '../../../model/record.ts'
import type { Span } from '../../../render/spans.ts'
import type { ReportItem } from '../../items.ts'

export interface TextLine extends Span {
  /** Headings by their depth, from 1; null of a paragraph. */
  readonly level: number | null
  /** Of a table's row: which; cells stand between tabs. */
  readonly table: string | null
  /** By the items that stand in it or on both sides of it; null where they do not say. */
  readonly page: number | null
}

/** Every line with something in it; together they are the whole text. */
export function linesOf(record: TrichLucRecord, items: readonly ReportItem[]): readonly TextLine[] {
  const levels = startsOf(record.sections.map(({ at, level }) => [at.start, level]))
  const tables = record.tables.toSorted((a, b) => a.at.start - b.at.start)
  const pages = startsOf(
    items.flatMap(({ spans: [span], boxes: [box] }) => (span && box ? [[span.start, box.page] as const] : [])),
  )
  let nextTable = 0
  const lines = spansOfLines(record.text).map(({ start, end }): TextLine => {
    while ((tables[nextTable]?.at.end ?? Number.POSITIVE_INFINITY) <= start) nextTable++
    const table = tables[nextTable]
    const isIn = table !== undefined && table.at.start <= start
    return { start, end, level: levels({ start, end }), table: isIn ? table.id : null, page: pages({ start, end }) }
  })
  return withPages(lines)
}

function spansOfLines(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** What begins first within a span; spans are asked for in their order. */
function startsOf<T>(starts: readonly (readonly [start: number, value: T])[]): (span: Span) => T | null {
  const sorted = starts.toSorted(([a], [b]) => a - b)
  let next = 0
  return ({ start, end }) => {
    while ((sorted[next]?.[0] ?? end) < start) next++
    const [at, value] = sorted[next] ?? []
    return at !== undefined && at < end ? (value as T) : null
  }
}

/** A line between two of the same page is on it. */
function withPages(lines: readonly TextLine[]): readonly TextLine[] {
  const behind: (number | null)[] = []
  let last: number | null = null
  for (const line of lines.toReversed()) {
    last = line.page ?? last
    behind.push(last)
  }
  behind.reverse()
  let before: number | null = null
  return lines.map((line, n) => {
    before = line.page ?? before
    const page = line.page ?? (before !== null && before === behind[n] ? before : null)
    return { ...line, page }
  })
}

/** Rows of one table stand together. */
export function groupsOf(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && line.table !== null && last[0]?.table === line.table) last.push(line)
    else groups.push([line])
  }
  return groups
}

/** Cells of a row: what stands between its tabs. */
export function cellsOfLine(text: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = []
  for (let from = start; from <= end; ) {
    const found = text.indexOf('\t', from)
    const to = found < 0 || found > end ? end : found
    cells.push({ start: from, end: to })
    from = to + 1
  }
  return cells
}
