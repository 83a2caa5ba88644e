// Findings as lines of a terminal: what is as it should be in one line, what is not with what to do.

import { beside, widthOf, wrap } from '../layout.ts'
import { plainArgs } from '../report.ts'
import type { Words } from '../words/words.ts'
import { checks, type Finding, isTrouble, type State, stateOf } from './finding.ts'

export const marks: Readonly<Record<State, string>> = { fit: '✓', poor: '!', missing: '✗' }

export interface Said {
  readonly message: string
  /** What to do; null where all is well. */
  readonly advice: string | null
}

export function said({ code, args }: Finding, { doctor }: Words): Said {
  const safe = plainArgs(args)
  return { message: doctor.says[code](safe), advice: isTrouble(code) ? doctor.advice[code](safe) : null }
}

export function linesOf(findings: readonly Finding[], words: Words): string[] {
  const { labels } = words.doctor
  const rest = 4 + Math.max(...checks.map(check => widthOf(labels[check])))
  return findings.flatMap(finding => {
    const { message, advice } = said(finding, words)
    const lead = `${marks[stateOf(finding)]} ${labels[finding.check]}`
    const line = beside(lead, message, { first: 0, rest })
    return advice === null ? line : [...line, ...wrap(`→ ${advice}`, { first: rest, rest: rest + 2 })]
  })
}
