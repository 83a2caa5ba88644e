// Which findings the options ask for, and how many.

import type { Standing } from '../../audit/decisions/decided.ts'
import { isOpen } from '../../audit/decisions/decided.ts'
import { severities } from '../../audit/report/sums.ts'
import { findingCodes, sharedFindingCodes } from '../../model/record.ts'
import { nearest } from '../../text/nearest.ts'
import type { Options } from '../options.ts'
import { limitOf } from '../out.ts'
import { usageError } from '../usage.ts'

export interface Wanted {
  readonly standings: readonly Standing[]
  /** Dismissed ones that are left out. */
  readonly hidden: number
}

/** @throws TrichLucError `bad-option` for a code or severity that is none */
export function wantedOf(all: readonly Standing[], options: Options): Wanted {
  checkOptions(options)
  const asked = all.filter(
    ({ finding }) => isAsked(finding.code, options.code) && isAsked(finding.severity, options.severity),
  )
  const standings = options.decided ? asked : asked.filter(isOpen)
  return { standings, hidden: asked.length - standings.length }
}

const isAsked = (value: string, asked: readonly string[] | undefined): boolean =>
  asked === undefined || asked.includes(value)

const codes: readonly string[] = [...findingCodes, ...sharedFindingCodes]

export function checkOptions(options: Options): void {
  const { code = [], severity = [] } = options
  for (const given of code)
    if (!codes.includes(given))
      throw usageError('unknown-finding-code', { given, nearest: nearest(given, codes), codes: codes.join(', ') })
  for (const given of severity)
    if (!severities.some(one => one === given))
      throw usageError('bad-choice', { option: '--severity', given, choices: severities.join(', ') })
  limitOf(options)
}
