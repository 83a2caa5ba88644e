// Which findings the address asks for.

import { severities } from '../../../audit/report/sums.ts'
import { findingCodes, sharedFindingCodes } from '../../../model/record.ts'
import { askedFor, documentAsked, wordsFor } from '../../asked.ts'
import { decisionStates, type FindingsAsked } from '../../audit/questions.ts'

export const filterNames = ['severity', 'code', 'body', 'place', 'year', 'state', 'document', 'part'] as const

const codes = [...findingCodes, ...sharedFindingCodes] as const

export const findingsAsked = (url: URL): FindingsAsked => ({
  severity: askedFor(url, 'severity', severities),
  code: askedFor(url, 'code', codes),
  body: wordsFor(url, 'body'),
  place: wordsFor(url, 'place'),
  year: wordsFor(url, 'year'),
  state: askedFor(url, 'state', decisionStates) ?? 'open',
  document: documentAsked(url),
})

/** What is asked for, to stand behind the address of a finding: with its `?`, or empty. */
export function chosenQuery(url: URL): string {
  const chosen = new URLSearchParams()
  for (const name of filterNames) {
    const value = wordsFor(url, name)
    if (value !== null) chosen.set(name, value)
  }
  const query = chosen.toString()
  return query === '' ? '' : `?${query}`
}

/** The same with more said. */
export function withMore(query: string, more: Readonly<Record<string, string>>): string {
  const all = new URLSearchParams(query)
  for (const [name, value] of Object.entries(more)) all.set(name, value)
  const said = all.toString()
  return said === '' ? '' : `?${said}`
}
