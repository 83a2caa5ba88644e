// A doubt: which words disagree, before they are read and put into sentences.

import type { Range } from '../../check/figures/ranges.ts'
import type { Severity } from '../finding.ts'
import { milder } from '../finding.ts'
import type { Told } from './told.ts'
import type { figureWords } from './words.ts'

/** A figure's words, or those of its n-th comparison. */
export interface Source {
  readonly doc: number
  readonly n: number
  readonly id: string
  readonly comparison?: number
}

/** A code, and which of its sentences is said. */
export type Case = {
  readonly [C in keyof typeof figureWords]: { readonly code: C; readonly as: keyof (typeof figureWords)[C] }
}[keyof typeof figureWords]

export type Doubt = Case & {
  readonly severity: Severity
  readonly confidence: number
  readonly args: Readonly<Record<string, string>>
  /** What it is about: indicator, place and period of this figure. */
  readonly of: Told
  /** The first is doubted. */
  readonly sources: readonly [Source, ...Source[]]
}

type Weight = Pick<Doubt, 'severity' | 'confidence'>

/** A step less where a page was read by OCR, a nil is meant, or two values are so far apart that one may be of something else. */
export const weighed = (
  { severity, confidence }: Weight,
  figures: readonly Told[],
  [a, b]: readonly [Range, Range],
): Weight =>
  isFar(a, b) || figures.some(one => one.isDoubtful)
    ? { severity: milder[severity], confidence: confidence - 0.2 }
    : { severity, confidence }

const isFar = (a: Range, b: Range): boolean => isManyTimes(a, b) || isManyTimes(b, a)

const isManyTimes = ({ low }: Range, { high }: Range): boolean => low !== null && high !== null && low > 3 * high

export const sourceOf = ({ doc, n, id }: Told): Source => ({ doc, n, id })
