// Percents of a total or of a plan that the report states, too.

import type { Figure } from '../../model/record.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { type Comparison, percentIn } from './percents.ts'
import { areApart, exactly, middleOf, percentOf, printedNumber, type Range } from './ranges.ts'
import { aboutFigures, around, behind } from './said.ts'

/** «2.105 lao động, đạt 110% kế hoạch (kế hoạch là 1.500 lao động)». */
export function checkPlans({ document: { text }, items: { figures } }: Checked): Fault[] {
  return figures.flatMap(figure =>
    figure.comparisons
      .filter(one => one.kind === 'plan-attainment')
      .flatMap(change => {
        const plan = around(figures, figure, 200).find(one => isPlanOf(one, figure, { change, text }))
        return plan ? attainment(figure, change, plan) : []
      }),
  )
}

// «(kế hoạch là 1.500 lao động)», «kế hoạch năm 2019 là 1.500» right behind or before
const planLead = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu)[^.;()\d]{0,25}(?:năm \d{4} )?(?:là |giao |: ?)?$/iu

const isPlanOf = (one: Figure, figure: Figure, { change, text }: { change: Comparison; text: string }): boolean =>
  one !== figure &&
  one.indicator === figure.indicator &&
  one.currency === figure.currency &&
  figure.indicator !== null &&
  one.status === 'planned' &&
  figure.status === 'done' &&
  (one.period?.basis !== 'stated' || one.period.to === figure.period?.to) &&
  Math.min(Math.abs(one.at.start - change.at.end), Math.abs(figure.at.start - one.at.end)) <= 60 &&
  planLead.test(text.slice(Math.max(0, one.at.start - 40), one.at.start))

function attainment(figure: Figure, change: Comparison, plan: Figure): Fault[] {
  const actual = percentOf(figure, plan)
  const printed = percentIn(change.raw)
  const stated =
    printed && /^vượt/iu.test(change.raw) ? { low: 100 + (printed.low ?? 0), high: 100 + (printed.high ?? 0) } : printed
  if (!actual || !stated || !areApart(actual, stated)) return []
  return [
    {
      code: 'ratio-mismatch',
      as: 'plan',
      severity: 'error',
      args: { stated: change.raw, value: figure.raw, plan: plan.raw, expected: printedNumber(middleOf(actual)) },
      spans: [change.at, figure.at, plan.at],
      items: [figure.id, plan.id],
    },
  ]
}

const share =
  /^[^.;:\d%]{0,80}?(?:chiếm|tỷ lệ|tỉ lệ|đạt tỷ lệ|đạt tỉ lệ) (\d{1,3}(?:,\d{1,3})? ?%) ?(?:tổng số(?: đoàn| lượt(?: người)?| lao động)?|tổng cộng)?(?:[),;.]|$)/iu

/** «48 đoàn … (chiếm 45%)» of a total of 125. */
export function checkShares({ document: { text }, items: { figures } }: Checked): Fault[] {
  const byId = new Map(figures.map(one => [one.id, one]))
  return figures.flatMap((part): Fault[] => {
    const total = byId.get(part.partOf ?? '')
    const found = total && share.exec(`${behind(text, part)}.`)
    const stated = found && percentIn(found[1] ?? '')
    const actual = total && percentOf(part, total)
    if (!total || !stated || !actual || !areApart(actual, stated) || isOfChange(text, total, part)) return []
    return [
      shareFault(part, total, { stated: found[1] ?? '', at: found.index + found[0].indexOf(found[1] ?? ''), actual }),
    ]
  })
}

// «tăng 3,9 tỷ USD, trong đó do giá 1,4 tỷ USD, chiếm 36%»: a share of the change
const isOfChange = (text: string, total: Figure, part: Figure): boolean =>
  /(?<!\p{L})(?:tăng|giảm)(?!\p{L})/iu.test(text.slice(total.at.end, part.at.start))

function shareFault(
  part: Figure,
  total: Figure,
  { stated, at, actual }: { stated: string; at: number; actual: Range },
): Fault {
  const start = part.at.end + at
  return {
    code: 'ratio-mismatch',
    as: 'share',
    severity: 'error',
    args: { stated, value: part.raw, total: total.raw, expected: printedNumber(middleOf(actual)) },
    spans: [{ start, end: start + stated.length }, part.at, total.at],
    items: aboutFigures(part, total).items,
  }
}

const fraction =
  /(?<![\p{L}\d/.,-])(\d{1,3}(?:\.\d{3}){0,3}|\d{4,9})\/(\d{1,3}(?:\.\d{3}){0,3}|\d{4,9})(?= \p{Ll})[^\d.;:)/]{2,60}?(?<!\p{L})(?:đạt tỷ lệ|đạt tỉ lệ|đạt|chiếm|bằng|tỷ lệ|tỉ lệ) (\d{1,3}(?:,\d{1,3})? ?%)(?=[),;.\n]|$)/gu

/** «45/50 chỉ tiêu, đạt 95%». */
export function checkFractions({ document: { text } }: Checked): Fault[] {
  return [...text.matchAll(fraction)].flatMap((found): Fault[] => {
    const [words, a = '', b = '', percent = ''] = found
    const [value, total] = [a, b].map(one => Number(one.replaceAll('.', ''))) as [number, number]
    const stated = percentIn(percent)
    const actual = percentOf(exactly(value), exactly(total))
    if (!stated || !actual || !areApart(actual, stated)) return []
    const span = { start: found.index, end: found.index + words.trimEnd().length }
    const args = { stated: percent, value: a, total: b, expected: printedNumber(middleOf(actual)) }
    return [{ code: 'ratio-mismatch', as: 'share', severity: 'error', args, spans: [span], items: [] }]
  })
}

const wholeShare = /(?<!\p{L})chiếm (?:tỷ lệ |tỉ lệ |tỷ trọng )?(\d{1,9}(?:,\d{1,9})?) ?%/giu

/** A share of more than the whole. */
export function checkWholes({ document: { text } }: Checked): Fault[] {
  return [...text.matchAll(wholeShare)].flatMap((found): Fault[] =>
    Number((found[1] ?? '').replace(',', '.')) <= 100
      ? []
      : [
          {
            code: 'implausible',
            as: 'share',
            severity: 'error',
            args: { words: found[0] },
            spans: [{ start: found.index, end: found.index + found[0].length }],
            items: [],
          },
        ],
  )
}
