// Changes that the report itself contradicts: it states both levels, or two changes of one figure.

import type { QuantityValue } from '../../extract/interpret/quantities.ts'
import { spanOf } from '../../extract/passages.ts'
import type { Figure } from '../../model/record.ts'
import type { Entity, Passage } from '../../rules/match.ts'
import { apart, wordsOf } from '../../rules/scan.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { type Comparison, isHedged, percentIn } from './percents.ts'
import { areApart, exactly, isBelow, middleOf, minus, percentOf, printedNumber, sumOf } from './ranges.ts'
import { aboutFigures, isSameScope } from './said.ts'
import { actualPercent, disagreement, isFall } from './stated.ts'

type Change = Omit<Fault, 'severity'> & {
  code: 'change-mismatch'
  as: 'levels' | 'percent' | 'direction' | 'impossible'
}

const error = (fault: Change): Fault => ({ ...fault, severity: 'error' })

/** «tăng từ 171 đoàn lên 185 đoàn, tức tăng 12 đoàn». */
export function checkLevels({ workings: { stretches } }: Checked): Fault[] {
  return stretches.flatMap(({ passage }) => apart(passage, 'from-to').flatMap(one => levelsOf(one, passage)))
}

function levelsOf(levels: Entity, passage: Passage): Fault[] {
  const from = quantityOf(levels, 'a')
  const to = quantityOf(levels, 'b')
  if (!from || !to || from.measure !== to.measure) return []
  const change = apart(passage, 'comparison').find(
    one =>
      one.start >= levels.end &&
      one.start - levels.end <= 4 &&
      passage.sentence[one.start] === passage.sentence[levels.start],
  )
  const said = { words: wordsOf(passage, levels), levels: spanOf(passage, levels) }
  const isRise = /^tăng/iu.test(said.words)
  if (isBelow(isRise ? to : from, isRise ? from : to))
    return [
      error({ code: 'change-mismatch', as: 'direction', args: { words: said.words }, spans: [said.levels], items: [] }),
    ]
  const stated = change && quantityOf(change, 'a')
  if (!change || !stated) return []
  const words = wordsOf(passage, change)
  const percent = stated.measure?.class === 'percent' ? percentIn(words) : null
  const actual = percent
    ? percentOf(isRise ? minus(to, from) : minus(from, to), from)
    : isRise
      ? minus(to, from)
      : minus(from, to)
  const told = percent ?? (stated.measure === to.measure ? stated : null)
  if (!actual || !told || !areApart(actual, told)) return []
  return [
    error({
      code: 'change-mismatch',
      as: percent ? 'percent' : 'levels',
      args: { stated: words, words: said.words, expected: printedNumber(middleOf(actual)) },
      spans: [said.levels, spanOf(passage, change)],
      items: [],
    }),
  ]
}

const quantityOf = (entity: Entity, name: string): QuantityValue | null =>
  (entity.captures.find(one => one.name === name)?.entity?.value as QuantityValue | undefined) ?? null

/** A change against the level of the other period that the report states, and against the other change of its figure. */
export function checkChanges({ items: { figures } }: Checked): Fault[] {
  const byTime = Map.groupBy(figures.filter(isLevel), one => timeOf(one.indicator, daysOf(one)))
  return figures.flatMap(figure =>
    figure.comparisons.flatMap(change => [
      ...impossible(figure, change),
      ...againstLevel(figure, change, byTime),
      ...againstOther(figure, change),
    ]),
  )
}

const about = (figure: Figure, change: Comparison, others: readonly Figure[] = []): Pick<Fault, 'spans' | 'items'> => ({
  spans: [figure.at, change.at, ...others.map(one => one.at)],
  items: aboutFigures(figure, ...others).items,
})

/** «12 đoàn, tăng 15 đoàn»: there would have been less than nothing. */
function impossible(figure: Figure, change: Comparison): Fault[] {
  if (!isClose(figure, change) || figure.kind === 'nil') return []
  const isMore = change.kind === 'difference' && change.value > 0 && figure.high !== null && change.value > figure.high
  const percent = change.kind === 'change-percent' && isFall(change) ? percentIn(change.raw) : null
  const isLess = percent?.low != null && percent.low > 100
  return isMore || isLess
    ? [
        error({
          code: 'change-mismatch',
          as: 'impossible',
          args: { value: figure.raw, stated: change.raw },
          ...about(figure, change),
        }),
      ]
    : []
}

// bound by nearness: farther off it may be said of something else
const isClose = (figure: Figure, change: Comparison): boolean =>
  change.at.start >= figure.at.end && change.at.start - figure.at.end <= 60

function againstLevel(figure: Figure, change: Comparison, byTime: ReadonlyMap<string, readonly Figure[]>): Fault[] {
  const levels = change.against === null ? [] : (byTime.get(timeOf(figure.indicator, change.against)) ?? [])
  const base = levels.find(one => isBase(one, figure))
  if (!base) return []
  const as = disagreement(change, figure, base)
  return as
    ? [
        error({
          code: 'change-mismatch',
          as: as.as,
          args: {
            stated: change.raw,
            words: `${base.raw} → ${figure.raw}`,
            expected: printedNumber(middleOf(as.actual)),
          },
          ...about(figure, change, [base]),
        }),
      ]
    : []
}

const daysOf = ({ period }: Figure): string => `${period?.from}/${period?.to}`

const timeOf = (indicator: string | null, days: string): string => `${indicator} ${days}`

/** What is stated of another time, not a part of it. */
const isLevel = (one: Figure): boolean =>
  one.indicator !== null && one.period?.basis === 'stated' && one.status === 'done' && one.partOf === null

// farther off, the level may be of less or of more: exports of one good, of all
const nearby = 400

const isBase = (one: Figure, figure: Figure): boolean =>
  one !== figure &&
  one.at.section === figure.at.section &&
  Math.abs(one.at.start - figure.at.start) <= nearby &&
  one.currency === figure.currency &&
  isSameScope(one, figure) &&
  figure.partOf === null

/** «100 đoàn, tăng 20 đoàn, bằng 120%»: one change says what the base was, the other must agree. */
function againstOther(figure: Figure, change: Comparison): Fault[] {
  if (change.kind !== 'difference' || isHedged(change.raw) || figure.qualifier !== 'exact') return []
  const base = sumOf([figure, exactly(-change.value)])
  return figure.comparisons.flatMap((other): Fault[] => {
    const actual = isOfOneBase(other, change) ? actualPercent(other, figure, base) : null
    const stated = percentIn(other.raw)
    if (!actual || !stated || !areApart(actual, stated)) return []
    const args = { stated: other.raw, words: `${figure.raw}, ${change.raw}`, expected: printedNumber(middleOf(actual)) }
    return [
      error({
        code: 'change-mismatch',
        as: 'percent',
        args,
        spans: [figure.at, change.at, other.at],
        items: [figure.id],
      }),
    ]
  })
}

const isOfOneBase = (a: Comparison, b: Comparison): boolean =>
  (a.against === b.against || a.against === null || b.against === null) &&
  Math.max(a.at.start, b.at.start) - Math.min(a.at.end, b.at.end) <= 40
