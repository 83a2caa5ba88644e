// Parts against their total. A list of parts need not be whole: only where the words, the other half of a pair or the
// kind of its parts say so, too little is wrong; too much is wrong where no part can be counted twice.

import type { Figure } from '../../model/record.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { type Breakdown, breakdownsOf } from './lists.ts'
import { areApart, isBelow, middleOf, printedNumber, sumOf } from './ranges.ts'
import { aboutFigures, prefixOf } from './said.ts'

export function checkBreakdowns({ document: { text }, items: { figures } }: Checked): Fault[] {
  const all = breakdownsOf(text, figures)
  return all.flatMap((one): Fault[] => {
    const severity = severityOf(one, all)
    return severity ? [{ ...told(one), severity }] : []
  })
}

const told = ({ total, parts }: Breakdown): Omit<Fault, 'severity'> & { code: 'breakdown-mismatch'; as: 'sum' } => ({
  code: 'breakdown-mismatch',
  as: 'sum',
  args: {
    total: total.raw,
    parts: parts.map(one => `«${one.raw}»`).join(', '),
    sum: printedNumber(middleOf(sumOf(parts))),
  },
  ...aboutFigures(total, ...parts),
})

function severityOf(one: Breakdown, all: readonly Breakdown[]): Fault['severity'] | null {
  const sum = sumOf(one.parts)
  if (!areApart(sum, one.total)) return null
  if (!one.isOpen && all.some(other => isProof(other, one))) return 'error'
  return isBelow(one.total, sum) ? tooMuch(one) : tooLittle(one)
}

/** «12 đoàn với 44 lượt … 11 đoàn với 16 …; 01 đoàn với 14»: the delegations add up, so the list is whole. */
const isProof = (other: Breakdown, one: Breakdown): boolean =>
  other !== one &&
  other.parts.length === one.parts.length &&
  prefixOf(other.total) === prefixOf(one.total) &&
  other.total.indicator !== one.total.indicator &&
  other.parts.every((part, n) => isBeside(part, one.parts[n])) &&
  isBeside(other.total, one.total) &&
  isExactSum(other)

const isBeside = (a: Figure, b: Figure | undefined): boolean =>
  b !== undefined && Math.max(a.at.start, b.at.start) - Math.min(a.at.end, b.at.end) <= 25

const isExactSum = ({ total, parts }: Breakdown): boolean =>
  [total, ...parts].every(one => one.qualifier === 'exact') && !areApart(sumOf(parts), total)

function tooMuch(one: Breakdown): Fault['severity'] | null {
  const axis = axisOf(one)
  // a delegation that went to two countries is counted with each
  if (axis) return axis === 'country' ? (one.lead === 'some' ? null : 'warning') : 'error'
  if (one.lead === 'whole') return 'error'
  return one.lead === 'list' && one.parts.every(part => keysOf(part, one.total).length === 0) ? 'warning' : null
}

// less than this is a choice of parts
const nearlyAll = 0.8

function tooLittle(one: Breakdown): Fault['severity'] | null {
  if (one.isOpen) return null
  if (one.lead === 'whole') return 'error'
  const share = middleOf(sumOf(one.parts)) / middleOf(one.total)
  const axis = axisOf(one)
  return one.lead === 'list' && axis && axis !== 'country' && share >= nearlyAll ? 'warning' : null
}

/** The one dimension in which all the parts differ, which no part can have twice. */
function axisOf({ total, parts }: Breakdown): string | null {
  const [first, ...others] = parts
  const keys = first ? keysOf(first, total) : []
  const [key] = keys
  if (!key || keys.length > 1 || others.some(one => keysOf(one, total).join() !== key)) return null
  return new Set(parts.map(one => JSON.stringify(one.dimensions[key]))).size === parts.length ? key : null
}

const keysOf = (part: Figure, total: Figure): string[] =>
  Object.keys(part.dimensions).filter(
    key => JSON.stringify(part.dimensions[key]) !== JSON.stringify(total.dimensions[key]),
  )
