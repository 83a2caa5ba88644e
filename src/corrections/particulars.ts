// Particulars of the document as items: each with its fields, how they are read and how they are set.

import type { Particulars } from '../model/record.ts'
import type { Correction, Value } from './correction.ts'
import { dateOf } from './dates.ts'

type Was = Correction['was']

interface Reading {
  /** As printed, where it is; else what was made of it. */
  readonly words: (one: Particulars) => string | null
  /** Its fields, as they are corrected. */
  readonly read: (one: Particulars) => Was
  /** With one of these fields changed. */
  readonly set: (one: Particulars, field: string, value: Value) => Particulars
}

const string = (value: Value): string | null => (typeof value === 'string' ? value : null)

/** One that is a text, and nothing else. */
const simple = (name: string, get: (one: Particulars) => string | null, set: Setter): Reading => ({
  words: get,
  read: one => ({ [name]: get(one) }),
  set: (one, _, value) => set(one, string(value)),
})
type Setter = (one: Particulars, value: string | null) => Particulars

const number: Reading = {
  words: one => one.number.raw,
  read: one => ({ number: one.number.full }),
  set: (one, _, value) => ({ ...one, number: { ...one.number, ...numberOf(string(value), one.number.raw) } }),
}

/** «415/BC-UBND», «415/2015/BC-UBND»: its value and its symbol. */
function numberOf(full: string | null, raw: string | null) {
  if (full === null) return { full, value: null, symbol: null, status: raw === null ? 'absent' : 'blank' } as const
  const [, digits = null, symbol = null] = /^(\d{1,9})\p{L}?(?:[/-](?:19|20)\d\d(?=[/-]))?[/-]?(.*)$/u.exec(full) ?? []
  return { full, value: digits === null ? null : Number(digits), symbol: symbol || null, status: 'present' } as const
}

const issuedOn: Reading = {
  words: one => one.issuedOn?.raw ?? null,
  read: one => ({ issuedOn: one.issuedOn?.date ?? null }),
  set: (one, _, value) => ({ ...one, issuedOn: dateOf(string(value), one.issuedOn?.raw ?? '') }),
}

const issuer: Reading = {
  words: one => one.issuer.name,
  read: one => ({ 'issuer.name': one.issuer.name, 'issuer.placeId': one.issuer.placeId }),
  set: (one, field, value) => ({
    ...one,
    issuer: { ...one.issuer, [field === 'issuer.name' ? 'name' : 'placeId']: string(value) },
  }),
}

const noPeriod = { from: null, to: null, asOf: null, label: '', basis: 'stated' } as const

const period: Reading = {
  words: one => one.period?.label ?? null,
  read: ({ period: one }) => ({
    'period.from': one?.from ?? null,
    'period.to': one?.to ?? null,
    'period.asOf': one?.asOf ?? null,
  }),
  set: (one, field, value) => ({
    ...one,
    period: { ...(one.period ?? noPeriod), [field.slice('period.'.length)]: string(value) },
  }),
}

export const particulars = {
  type: simple(
    'type',
    one => one.type,
    (one, type) => ({ ...one, type }),
  ),
  number,
  issuedOn,
  place: simple(
    'place',
    one => one.place,
    (one, place) => ({ ...one, place }),
  ),
  'issuer.name': issuer,
  'issuer.parent': simple(
    'issuer.parent',
    one => one.issuer.parent,
    (one, parent) => ({ ...one, issuer: { ...one.issuer, parent } }),
  ),
  title: simple(
    'title',
    one => one.title,
    (one, title) => ({ ...one, title }),
  ),
  period,
  'signatory.authority': simple(
    'signatory.authority',
    one => one.signatory.authority,
    (one, authority) => ({ ...one, signatory: { ...one.signatory, authority } }),
  ),
  'signatory.position': simple(
    'signatory.position',
    one => one.signatory.position,
    (one, position) => ({ ...one, signatory: { ...one.signatory, position } }),
  ),
  'signatory.name': simple(
    'signatory.name',
    one => one.signatory.name,
    (one, name) => ({ ...one, signatory: { ...one.signatory, name } }),
  ),
} as const satisfies Readonly<Record<string, Reading>>

export type Particular = keyof typeof particulars

export const isParticular = (name: string): name is Particular => Object.hasOwn(particulars, name)

export const wordsOfParticular = (document: Particulars, name: Particular): string | null =>
  name === 'type' ? document.typeLabel : particulars[name].words(document)
