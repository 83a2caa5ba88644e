// Findings: by their code and what they quote.

import type { Finding } from '../model/record.ts'
import type { Counted } from './counted.ts'
import { changesOf } from './fields.ts'
import type { Criterion } from './match.ts'
import { listed, type Scope, type Sort } from './scope.ts'
import { formOf, keyOf } from './words.ts'

const ofSameText: readonly Criterion<Finding>[] = [
  { key: ({ code, evidence }) => `${code} ${evidence.map(({ start, end }) => `${start}-${end}`).join(' ')}` },
  { key: ({ code, evidence }) => (evidence[0] ? `${code} ${evidence[0].start}` : null) },
]

const ofOtherText: readonly Criterion<Finding>[] = [
  { key: ({ code, message }) => `${code} ${keyOf(message.vi)}` },
  { key: ({ code, message }) => `${code} ${formOf(message.vi)}` },
  { key: ({ code, evidence }) => `${code} ${evidence.map(({ quote }) => formOf(quote)).join('|')}` },
]

const sort: Sort<Finding> = {
  kind: 'finding',
  at: ({ evidence }) => evidence[0]?.start ?? 0,
  sameText: ofSameText,
  otherText: ofOtherText,
  what: ({ code }) => code,
  side: ({ id, evidence: [first], message }) => ({
    id,
    words: first?.quote ?? '',
    quote: message.vi,
    page: first?.page ?? null,
    start: first?.start ?? null,
    end: first?.end ?? null,
    rule: null,
  }),
}

export const findingDifferences = (scope: Scope): Counted =>
  listed(scope, ({ findings }) => findings, sort).differencesBy((one, other) =>
    changesOf(
      { severity: one.severity, message: one.message.vi },
      { severity: other.severity, message: other.message.vi },
    ),
  )
