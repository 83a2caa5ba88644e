// Documents that are known to exist, from the rules' own list or from a list that the user gives.

import type { Instrument, Numbered } from '../../rules/lists/instruments.ts'

export interface KnownDocument {
  readonly number: string
  /** ISO, whole or in part. */
  readonly date: string | null
  /** Normalised where the body could be told: cp, ubnd.bac-giang. */
  readonly issuerKey: string | null
  readonly issuer: string | null
  readonly title: string | null
  /** First day in force; the day from which it is no longer. */
  readonly from: string | null
  readonly to: string | null
  /** Number of the document that ended it. */
  readonly endedBy: string | null
  readonly source: 'rules' | 'known'
  /** file:line. */
  readonly place: string | null
}

export type Lists = ReadonlyMap<string, ReadonlyMap<string, unknown>>

/** Those of the rules' lists that citations are audited by. */
export const listNames = ['issuers', 'numbered', 'instruments', 'provinces', 'districts'] as const

/** Of the rules' lists what is verified. */
export function listedDocuments(lists: Lists): KnownDocument[] {
  const numbered = [...(lists.get('numbered')?.values() ?? [])] as Numbered[]
  const named = [...(lists.get('instruments')?.values() ?? [])] as Instrument[]
  const all = [...numbered.map(one => numberedDocument(one, numbered)), ...named.flatMap(editionsOf)]
  return [...Map.groupBy(all, ({ number, date }) => `${number} ${date}`).values()].flatMap(([first]) => first ?? [])
}

function numberedDocument(one: Numbered, all: readonly Numbered[]): KnownDocument {
  const unsure = new Set(one.unverified)
  const sure = (field: string, value: string | null | undefined): string | null =>
    unsure.has(field) ? null : (value ?? null)
  const successor = all.find(({ number, replaces }) => number === one.replacedBy && replaces === one.number)
  const begun = successor && !successor.unverified.includes('inForce') ? successor.inForce : null
  return {
    ...nothing,
    number: one.number,
    date: one.seenOnly ? null : sure('date', one.date),
    issuerKey: one.issuer,
    title: one.subject,
    from: sure('inForce', one.inForce),
    to: sure('repealedOn', one.repealedOn) ?? begun ?? null,
    endedBy: one.repealedBy ?? one.replacedBy ?? null,
  }
}

/** Of a law each edition: the one after it ends it. */
const editionsOf = ({ editions }: Instrument): KnownDocument[] =>
  editions.flatMap(({ number, date, inForce, replacedBy }) => {
    const assembly = /(UBTVQH|QH)\d{1,2}$/u.exec(number ?? '')?.[1]
    if (number === undefined || assembly === undefined) return []
    const next = editions.find(
      one => one.replaces === number || (replacedBy !== undefined && one.number === replacedBy),
    )
    return [
      {
        ...nothing,
        number,
        date: date ?? null,
        issuerKey: assembly.toLowerCase(),
        from: inForce ?? null,
        to: next?.inForce ?? null,
        endedBy: replacedBy ?? next?.number ?? null,
      },
    ]
  })

const nothing = { issuer: null, title: null, source: 'rules', place: null } as const
