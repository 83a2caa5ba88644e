// Doubts about what a document says of itself: a report whose body or period is not known is in no comparison.

import type { Finding, FindingCode, TrichLucRecord } from '../model/record.ts'
import { type Doubt, doubtOf, type Reason } from './doubt.ts'
import type { Against } from './reasons.ts'

/** As corrections name them. */
const names = ['number', 'issuedOn', 'issuer.name', 'title', 'period', 'type'] as const
type Name = (typeof names)[number]
export const particularNames: readonly string[] = names

const harms: Readonly<Record<Name, number>> = { number: 4, issuedOn: 4, 'issuer.name': 8, title: 2, period: 8, type: 3 }
/** Of a report without figures, which nothing places in time. */
const idlePeriod = 3

/** Guesses: how often what was not found stands on the paper all the same. A number that was left blank is blank. */
const doubts = { missing: 0.4, incomplete: 0.25, blank: 0.1 } as const

const findingCodes: Partial<Readonly<Record<FindingCode, Name>>> = {
  'number-blank': 'number',
  'date-incomplete': 'issuedOn',
  'period-mismatch': 'period',
}
/** A finding says where the report contradicts itself, or leaves a blank that has a reason of its own. */
const ofFinding: Readonly<Record<Finding['severity'], number>> = { error: 0.4, warning: 0.1, info: 0.05 }

export function doubtsOfParticulars(record: TrichLucRecord, { page }: Against): readonly Doubt[] {
  if (isLoosePaper(record)) return []
  const [first] = record.source.pages
  const scan = page(first?.page ?? null)
  const { reviewed = {} } = record.document
  return names
    .filter(name => !Object.hasOwn(reviewed, name))
    .flatMap(name => {
      const reasons = [...stateOf(name, record), ...findingsOf(name, record), ...scan]
      return doubtOf('particular', name, { harm: harmOf(name, record), reasons }) ?? []
    })
}

const harmOf = (name: Name, { figures }: TrichLucRecord): number =>
  name === 'period' && !figures.some(({ indicator }) => indicator !== null) ? idlePeriod : harms[name]

/** An appendix, form or table: it has no head of its own. (`isLoosePaper` of the audit, without its first line.) */
const isLoosePaper = ({ document: { attachedTo, issuer, issuedOn, number, type } }: TrichLucRecord): boolean =>
  number.full === null &&
  (attachedTo !== null || (issuer.name === null && issuedOn === null && (type === null || type === 'phu-luc')))

const missing: Reason = { code: 'missing', doubt: doubts.missing }

const states: Readonly<Record<Name, (document: TrichLucRecord['document']) => Reason | null>> = {
  number: ({ number: { status } }) =>
    status === 'absent' ? missing : status === 'blank' ? { code: 'blank', doubt: doubts.blank } : null,
  issuedOn: ({ issuedOn }) =>
    issuedOn === null || issuedOn.date === null
      ? missing
      : issuedOn.precision === 'day'
        ? null
        : { code: 'incomplete', doubt: doubts.incomplete },
  'issuer.name': ({ issuer }) => (issuer.name === null ? missing : null),
  title: ({ title }) => (title === null ? missing : null),
  period: ({ period }) =>
    period === null
      ? missing
      : period.from === null || period.to === null
        ? { code: 'incomplete', doubt: doubts.incomplete }
        : null,
  type: ({ type }) => (type === null ? missing : null),
}

const stateOf = (name: Name, { document }: TrichLucRecord): Reason[] => {
  const state = states[name](document)
  return state === null ? [] : [state]
}

const findingsOf = (name: Name, { findings }: TrichLucRecord): Reason[] =>
  findings
    .filter(({ code }) => findingCodes[code] === name)
    .map(({ id: of, severity, code: finding }) => ({ code: severity, doubt: ofFinding[severity], of, finding }))
