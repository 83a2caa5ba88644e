// Doubts about figures.

import type { Figure } from '../model/record.ts'
import { type Doubt, doubtOf, type Reason, type ReasonCode, rounded } from './doubt.ts'
import { type Against, firstPage } from './reasons.ts'

/** Tables over the years are made of what is done and of the whole: there a wrong figure is believed. */
const harms = { headline: 10, intended: 5, part: 4, quantity: 1 } as const

function harmOf({ indicator, status, partOf, dimensions }: Figure): number {
  if (indicator === null) return harms.quantity
  if (partOf !== null || Object.keys(dimensions).some(name => name !== 'flow')) return harms.part
  return status === 'done' ? harms.headline : harms.intended
}

/** Guesses, but for `class`: what an odd numeral makes of the share that was counted. */
const ofFlags: Readonly<Record<string, readonly [ReasonCode, number]>> = {
  'uncertain-digits': ['digits', 0.4],
  'words-differ': ['words-differ', 0.4],
  ambiguous: ['ambiguous', 0.3],
  'nonstandard-decimal': ['odd-numeral', 0.1],
  'nonstandard-thousands': ['odd-numeral', 0.1],
  spaced: ['odd-numeral', 0.1],
}
const withoutPeriod = 0.15

const flagged = ({ flags }: Figure): Reason[] =>
  flags.flatMap(flag => {
    const known = ofFlags[flag]
    return known ? [{ code: known[0], doubt: known[1] }] : []
  })

export function doubtOfFigure(figure: Figure, { findings, page, repaired }: Against): Doubt | null {
  const { id, at, indicator, period, confidence } = figure
  const reasons: Reason[] = [
    { code: 'class', doubt: rounded(1 - confidence) },
    ...findings(id, at),
    ...flagged(figure),
    ...repaired(id),
    ...page(firstPage(at)),
    ...(indicator !== null && period === null ? [{ code: 'no-period' as const, doubt: withoutPeriod }] : []),
  ]
  return doubtOf(indicator === null ? 'quantity' : 'figure', id, { harm: harmOf(figure), reasons })
}
