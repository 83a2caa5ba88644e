// Gaps set out for reading: a sign for each body and year, then what the indicators lack.

import type { Body, BodyYear, Gaps, LabelledGap, State } from '../../query/gaps/index.ts'
import type { Language } from '../language.ts'
import { cut, pad, pageWidth, widthOf, wrap } from '../layout.ts'
import { plain } from '../plain.ts'
import { plainArgs } from '../report.ts'
import type { Words } from '../words/words.ts'

interface Showing {
  readonly words: Words
  readonly language: Language
}

// «–» is a report that does not tell, as in compare
const signs: Readonly<Record<State, string>> = { year: '✓', pieces: '⊕', span: '↔', part: '◐', nothing: '…' }
const states = Object.keys(signs) as State[]

export function gapsLines({ bodies, indicators }: Gaps, showing: Showing): string[] {
  const { reportGaps: gaps } = showing.words
  if (bodies.length === 0) return [gaps.none]
  const shown = new Set(bodies.flatMap(({ years }) => years.map(({ state }) => state)))
  const legend = states.filter(state => shown.has(state)).map(state => `${signs[state]} ${gaps.states[state]}`)
  return [
    ...tableLines(bodies),
    '',
    ...wrap(legend.join(' · ')),
    '',
    gaps.indicators({ count: indicators.length }),
    ...indicators.flatMap((gap, n) => indicatorLines(gap, indicators[n - 1]?.body, showing)),
    ...(indicators.length > 0 ? ['', gaps.unsure] : []),
  ]
}

/** Of a name; what is longer is cut. */
const mostName = 48
const gap = 2

interface YearColumn {
  readonly year: number
  readonly cells: readonly string[]
  readonly width: number
}

/** As many years beside each other as the page is wide for, the others below. */
function tableLines(bodies: readonly Body[]): string[] {
  const names = bodies.map(nameOf)
  const width = Math.min(mostName, Math.max(...names.map(widthOf)))
  const line = (name: string, cells: readonly string[]): string =>
    [pad(cut(name, width), width), ...cells].join(' '.repeat(gap)).trimEnd()
  return blocksOf(columnsOf(bodies), pageWidth - width).flatMap((block, n) => [
    ...(n > 0 ? [''] : []),
    line(
      '',
      block.map(one => pad(String(one.year), one.width)),
    ),
    ...names.map((name, b) =>
      line(
        name,
        block.map(one => pad(one.cells[b] ?? '', one.width)),
      ),
    ),
  ])
}

function columnsOf(bodies: readonly Body[]): YearColumn[] {
  const years = [...new Set(bodies.flatMap(one => one.years.map(({ year }) => year)))].toSorted((a, b) => a - b)
  const byYear = bodies.map(body => new Map(body.years.map(one => [one.year, cellOf(one)])))
  return years.map(year => {
    const cells = byYear.map(one => one.get(year) ?? '')
    return { year, cells, width: Math.max(4, ...cells.map(widthOf)) }
  })
}

function blocksOf(columns: readonly YearColumn[], room: number): YearColumn[][] {
  const blocks: YearColumn[][] = []
  let left = 0
  for (const column of columns) {
    left -= column.width + gap
    if (left < 0) {
      blocks.push([])
      left = room - column.width - gap
    }
    blocks.at(-1)?.push(column)
  }
  return blocks
}

const cellOf = ({ state, months }: BodyYear): string =>
  state === 'part' ? `${signs.part} ${rangesOf(months)}` : signs[state]

/** «1–6», «1–3 7–9» */
function rangesOf(months: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const month of months) {
    const last = ranges.at(-1)
    if (last && last[1] === month - 1) last[1] = month
    else ranges.push([month, month])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(' ')
}

/** With the place that the name leaves out. */
function nameOf({ issuer, parent, place, province }: Body): string {
  const where = [place, province].find(name => name !== null && !issuer.includes(name)) ?? null
  return plain(
    where === null ? `${issuer}${place === null && parent !== null ? ` (${parent})` : ''}` : `${issuer} (${where})`,
  )
}

/** Of the reports that do not mention it. */
const numbersOf = ({ body, missing }: LabelledGap): string =>
  body.years
    .filter(({ year }) => missing.includes(year))
    .flatMap(({ reports }) => reports.flatMap(({ number }) => number ?? []))
    .join(', ')

function indicatorLines(one: LabelledGap, before: Body | undefined, { words, language }: Showing): string[] {
  const { body, indicator, label, state, missing, reported } = one
  const reports = numbersOf(one)
  const args = plainArgs({ since: missing[0] ?? '', last: reported.at(-1) ?? '', year: missing.join(', '), reports })
  const name = label[language] ?? label.vi
  return [
    ...(body === before ? [] : ['', nameOf(body)]),
    ...wrap(`${plain(indicator)}${name === null ? '' : ` (${plain(name)})`}: ${words.reportGaps[state](args)}`, {
      first: 2,
      rest: 4,
    }),
  ]
}
