// The figures of a record as lines, under the sections in which they stand; parts are set in under their total.

import type { Figure, TrichLucRecord } from '../../model/record.ts'
import { beside, cut, pageWidth } from '../layout.ts'
import { circumstances, indicatorText, type Telling, telling, valueText } from './figure-text.ts'
import type { Showing } from './items.ts'
import { pagesOf } from './pages.ts'

export function figuresLines(record: TrichLucRecord, showing: Showing & { readonly all: boolean }): string[] {
  const { words, style, all } = showing
  const shown = record.figures.filter(one => all || one.indicator !== null)
  const how = telling(record, showing)
  const known = new Map(shown.map(one => [one.id, one]))
  const groups = Map.groupBy(shown, ({ at }) => at.section)
  const hidden = record.figures.length - shown.length
  return [
    ...[...groups].flatMap(([section, group]) => [
      style.faint(`  ${cut(sectionText(record, section, words.figures.outside), pageWidth - 2)}`),
      ...group.flatMap(one => linesOf(one, { depth: depthOf(one, known), how })),
    ]),
    ...(hidden > 0 ? [`  ${words.figures.unclaimed({ count: hidden })}`] : []),
  ]
}

export const figureLines = (figure: Figure, showing: Showing, record: TrichLucRecord): string[] =>
  linesOf(figure, { depth: 0, how: telling(record, showing) })

/** «II.1. Đoàn ra»: its label with those above it that it does not repeat. */
function sectionText({ sections }: TrichLucRecord, id: string | null, outside: string): string {
  const own = sections.find(one => one.id === id)
  return own ? `${own.label ? `${own.label}. ` : ''}${own.title}` : outside
}

// a circle would be a fault of the record
function depthOf(figure: Figure, known: ReadonlyMap<string, Figure>): number {
  const seen = new Set<string>()
  for (let id = figure.partOf; id !== null && !seen.has(id); id = known.get(id)?.partOf ?? null) seen.add(id)
  return Math.min(3, seen.size)
}

const doubtful = 0.9

function linesOf(figure: Figure, { depth, how }: { readonly depth: number; readonly how: Telling }): string[] {
  const { words } = how
  const { id, indicator, partOf, confidence, at } = figure
  const text = [
    `${indicatorText(indicator, how)}: ${indicator === null ? `«${figure.raw}»` : valueText(figure, how)}`,
    partOf && words.figures.partOf({ id: partOf }),
    ...circumstances(figure, how),
    indicator !== null && confidence < doubtful
      ? words.figures.sure({ confidence: words.figures.number(confidence) })
      : '',
    pagesOf(words, at),
  ]
  const indent = 10 + depth * 2
  return beside(id, text.filter(Boolean).join(' · '), { first: 4, rest: indent })
}
