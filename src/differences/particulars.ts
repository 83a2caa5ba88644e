// The document's own particulars, field by field.

import type { Particulars } from '../model/record.ts'
import type { Counted } from './counted.ts'
import type { Difference, Side } from './difference.ts'
import { areSame, type Fields } from './fields.ts'
import type { Half, Scope } from './scope.ts'

export function particularDifferences({ older, newer }: Scope): Counted {
  const [one, other] = [fieldsOf(older.record.document), fieldsOf(newer.record.document)]
  const names = Object.keys(one).filter(name => one[name] != null || other[name] != null)
  const all = names
    .filter(name => !areSame(one[name] ?? null, other[name] ?? null))
    .map(name => differenceOf(name, sideOf(name, older), sideOf(name, newer)))
  const countOf = (way: Difference['way']): number => all.filter(each => each.way === way).length
  return {
    kind: 'particular',
    all,
    count: {
      same: names.length - all.length,
      changed: countOf('changed'),
      gained: countOf('gained'),
      lost: countOf('lost'),
    },
  }

  function differenceOf(name: string, before: Side | null, after: Side | null): Difference {
    const way = before === null ? 'gained' : after === null ? 'lost' : 'changed'
    const fields = way === 'changed' ? [{ name, older: one[name] ?? null, newer: other[name] ?? null }] : []
    return { kind: 'particular', way, what: name, fields, older: before, newer: after }
  }
}

/** As it is printed, where it is found. */
function sideOf(name: string, { record, pageAt }: Half): Side | null {
  const value = fieldsOf(record.document)[name] ?? null
  if (value === null) return null
  const words = printedIn(name, record.document) ?? [value].flat().join('; ')
  const start = record.text.indexOf(words)
  const found = start >= 0 && words !== ''
  return {
    id: null,
    words,
    quote: words,
    page: found ? pageAt(start) : null,
    start: found ? start : null,
    end: found ? start + words.length : null,
    rule: null,
  }
}

const printedIn = (name: string, one: Particulars): string | null =>
  name.startsWith('number.')
    ? one.number.raw
    : name.startsWith('issuedOn.')
      ? (one.issuedOn?.raw ?? null)
      : name.startsWith('period.')
        ? (one.period?.label ?? null)
        : name.startsWith('attachedTo.')
          ? (one.attachedTo?.raw ?? null)
          : null

const fieldsOf = (one: Particulars): Fields => ({
  type: one.type,
  'number.full': one.number.full,
  'number.status': one.number.status,
  'issuedOn.date': one.issuedOn?.date ?? null,
  place: one.place,
  'issuer.name': one.issuer.name,
  'issuer.parent': one.issuer.parent,
  'issuer.placeId': one.issuer.placeId,
  title: one.title,
  'period.from': one.period?.from ?? null,
  'period.to': one.period?.to ?? null,
  'period.asOf': one.period?.asOf ?? null,
  'signatory.authority': one.signatory.authority,
  'signatory.position': one.signatory.position,
  'signatory.name': one.signatory.name,
  recipients: one.recipients.length > 0 ? one.recipients : null,
  'markings.secrecy': one.markings.secrecy,
  'markings.urgency': one.markings.urgency,
  'markings.draft': one.markings.draft,
  'attachedTo.type': one.attachedTo?.type ?? null,
  'attachedTo.number': one.attachedTo?.number ?? null,
  'attachedTo.issuedOn': one.attachedTo?.issuedOn?.date ?? null,
})
