// A figure explained: which rule, from which words, of what time and why, what else was considered, how sure.

import { lineage } from '../../extract/figures/confidence.ts'
import type { Figure } from '../../model/record.ts'
import type { Measured } from '../../rules/lists/confidence.ts'
import { wordsOf } from '../../rules/scan.ts'
import { beside, columns, cut, pageWidth, wrap } from '../layout.ts'
import { plain } from '../plain.ts'
import { indicatorText, telling } from '../show/figure-text.ts'
import { figureLines } from '../show/figures.ts'
import { plainStrings } from '../show/record.ts'
import { type FigureMatch, figureMatch } from './figure.ts'
import type { Explaining } from './lines.ts'
import { rulePlace } from './rule.ts'
import { captureRows } from './value.ts'

const indent = { first: 2, rest: 16 } as const

type Row = readonly [name: string, text: string | null]

export function explainFigure(figure: Figure, how: Explaining): string[] {
  const found = figureMatch(how.rules.scanner, how.record, figure)
  const rows: readonly Row[] = [
    ...placeRows(figure, how),
    ...ruleRows(figure, found, how),
    ...circumstanceRows(figure, how),
    ...confidenceRows(figure, how),
  ]
  return [
    ...figureLines(plainStrings(figure), how, how.record),
    ...rows.flatMap(([name, text]) => (text ? beside(name, plain(text), indent) : [])),
    ...captureLines(found, how),
    ...rivalLines(found, how),
  ]
}

const placeRows = ({ at }: Figure, { words }: Explaining): Row[] => [
  [words.explain.place, `${at.start}–${at.end} · «${at.quote}»`],
]

function ruleRows(figure: Figure, { passage, entity }: FigureMatch, how: Explaining): Row[] {
  const { words, rules, record } = how
  const say = words.explain
  const place = rulePlace(rules, figure.rule)
  const label = indicatorText(figure.indicator, telling(record, how))
  const { words: filled } = figure.basis
  return [
    [
      say.figure.indicator,
      figure.indicator === null ? say.figure.unclaimed : [...new Set([figure.indicator, label])].join(' · '),
    ],
    [say.rule, place ? `${figure.rule} · ${place.place}` : null],
    [say.pattern, place?.pattern ?? null],
    [say.figure.matched, entity && `«${wordsOf(passage, entity)}»`],
    [say.figure.filled, filled && `${classText(figure, how)}: ${quoted(filled, how)}`],
  ]
}

const quoted = ({ start, end }: { readonly start: number; readonly end: number }, { record }: Explaining): string =>
  `«${record.text.slice(start, end)}»`

function circumstanceRows(figure: Figure, how: Explaining): Row[] {
  const { words, record } = how
  const say = words.explain.figure
  const { period, status, basis, place, low, high } = figure
  const number = (value: number | null): string => (value === null ? '…' : words.figures.number(value))
  return [
    [say.interval, low === high ? null : `${number(low)} – ${number(high)}`],
    [
      say.period,
      period && `${period.label} (${period.from ?? '…'} – ${period.to ?? '…'}) · ${say.periodBasis[period.basis]}`,
    ],
    [
      say.status,
      status === 'done'
        ? null
        : [words.figures.status[status], basis.status && quoted(basis.status, how)].filter(Boolean).join(' · '),
    ],
    [
      say.placeOf,
      place && [place.name, place.id === record.document.issuer.placeId && say.placeBasis].filter(Boolean).join(' · '),
    ],
  ]
}

function confidenceRows({ basis, confidence }: Figure, { words, lists }: Explaining): Row[] {
  const { figure: say } = words.explain
  const measured = lists.get('confidence') as ReadonlyMap<string, Measured> | undefined
  const reasons = lineage(basis.class).map(name => {
    const { right = 0, of = 0 } = measured?.get(name) ?? {}
    return say.measured({ name: say.classes[name.split('.').at(-1) ?? ''] ?? name, right, of })
  })
  return [[words.explain.confidence, `${words.figures.number(confidence)} · ${say.compared}: ${reasons.join('; ')}`]]
}

const classText = ({ basis }: Figure, { words }: Explaining): string =>
  words.explain.figure.classes[basis.class.split('.')[0] ?? ''] ?? basis.class

const cell = (text: string): string => cut(plain(text), Math.floor(pageWidth / 2))

function captureLines({ passage, entity, quantity }: FigureMatch, { words, style }: Explaining): string[] {
  const captures = entity?.captures ?? quantity?.captures ?? []
  if (captures.length === 0) return []
  const rows = captureRows(passage, captures).map(row => row.map(one => (one.startsWith(' ') ? one : cell(one))))
  return ['', style.strong(`  ${words.explain.captured}`), ...inset([[...words.explain.headings], ...rows])]
}

function rivalLines({ rivals }: FigureMatch, { words, style }: Explaining): string[] {
  const say = words.explain
  const lines = rivals.flatMap(({ rule, indicator, words: taken, whyNot }) =>
    wrap(`${indicator}  [${rule}] «${cell(taken)}»: ${say.figure.whyNot[whyNot]}`, { first: 4, rest: 6 }),
  )
  return ['', style.strong(`  ${say.considered}`), ...(lines.length > 0 ? lines : [`    ${say.nothingElse}`])]
}

const inset = (rows: readonly (readonly string[])[]): string[] => columns(rows).map(line => `    ${line}`)
