// A record set out for reading.

import type { TrichLucRecord } from '../../model/record.ts'
import { wrap } from '../layout.ts'
import { plain } from '../plain.ts'
import { figuresLines } from './figures.ts'
import { citationLines, findingLines, noteLines, type Showing, sectionLines, tableLines } from './items.ts'
import { particularsLines } from './particulars.ts'

/** Lines as wide as the terminal; control characters of the source are gone. */
export function recordLines(source: TrichLucRecord, showing: Showing & { readonly all: boolean }): string[] {
  const record = plainStrings(source)
  const { show } = showing.words
  const heading = wrap(record.document.title ?? show.untitled).map(showing.style.strong)
  return [
    ...heading,
    '',
    ...particularsLines(record, showing.words),
    ...part(show.sections, record.sections, one => sectionLines(one, showing), showing),
    ...part(show.tables, record.tables, one => tableLines(one, showing), showing),
    ...figuresPart(record, showing),
    ...part(show.citations, record.citations, one => citationLines(one, showing), showing),
    ...part(show.findings, record.findings, one => findingLines(one, showing), showing),
    ...(record.repairs.length > 0 ? ['', show.repaired({ count: record.repairs.length })] : []),
    ...partOf(show.notes, noteLines(record.notes, showing), showing),
  ]
}

const part = <T>(title: string, items: readonly T[], linesOf: (item: T) => string[], showing: Showing): string[] =>
  partOf(`${title} (${items.length})`, items.flatMap(linesOf), showing)

const figuresPart = (record: TrichLucRecord, showing: Showing & { readonly all: boolean }): string[] => {
  const claimed = record.figures.filter(one => one.indicator !== null).length
  return partOf(`${showing.words.figures.title} (${claimed})`, figuresLines(record, showing), showing)
}

const partOf = (title: string, lines: readonly string[], { words, style }: Showing): string[] => [
  '',
  style.strong(title),
  ...(lines.length > 0 ? lines : [`  ${words.show.none}`]),
]

/** Every string of a value made safe for a terminal. */
export function plainStrings<T>(value: T): T {
  if (typeof value === 'string') return plain(value) as T
  if (Array.isArray(value)) return value.map(plainStrings) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainStrings(each)])) as T
}
