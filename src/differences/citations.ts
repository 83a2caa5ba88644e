// Citations: by their words where the text is one, else by the document that they name and the sentence.

import type { Citation } from '../model/record.ts'
import type { Counted } from './counted.ts'
import { changesOf, type Fields } from './fields.ts'
import type { Criterion } from './match.ts'
import { bySpan, listed, type Scope, type Sort, sideAt } from './scope.ts'
import { formOf, keyOf, once } from './words.ts'

const near = 0.05

const nameOf = once(({ number, title, raw }: Citation) => keyOf(number ?? title ?? raw))

const ofSameText: readonly Criterion<Citation>[] = [
  { key: one => `${one.at.start} ${one.at.end} ${one.number}` },
  ...bySpan,
]

const ofOtherText: readonly Criterion<Citation>[] = [
  { key: one => `${nameOf(one)}|${one.issuedOn?.date}|${keyOf(one.at.quote)}` },
  { key: one => `${nameOf(one)}|${one.issuedOn?.date}|${formOf(one.at.quote)}` },
  { key: one => `${nameOf(one)}|${one.issuedOn?.date}` },
  { key: nameOf },
  { key: one => `${one.type}|${formOf(one.at.quote)}`, within: near },
]

const sort: Sort<Citation> = {
  kind: 'citation',
  at: ({ at }) => at.start,
  sameText: ofSameText,
  otherText: ofOtherText,
  what: ({ number, title, raw }) => number ?? title ?? raw,
  side: one => sideAt(one, one),
}

export function citationDifferences(scope: Scope): Counted {
  const matched = listed(scope, ({ citations }) => citations, sort)
  const [older, newer] = [scope.older, scope.newer].map(
    ({ record }) => new Map(record.citations.map(one => [one.id, nameOf(one)])),
  )
  return matched.differencesBy((one, other) => changesOf(fieldsOf(one, older), fieldsOf(other, newer)))
}

/** Another citation is named by what it cites: ids are each record's own. */
const fieldsOf = (one: Citation, names: ReadonlyMap<string, string> | undefined): Fields => ({
  number: one.number,
  system: one.system,
  type: one.type,
  'issuer.key': one.issuer?.key ?? null,
  'issuedOn.date': one.issuedOn?.date ?? null,
  title: one.title,
  form: one.form,
  key: one.key,
  relation: one.relation,
  relatesTo: names?.get(one.relatesTo ?? '') ?? null,
  resolvesTo: names?.get(one.resolvesTo ?? '') ?? null,
  flags: one.flags,
})
