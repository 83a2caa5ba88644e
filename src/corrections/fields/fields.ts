// The fields of items that people can correct, by kind of item: one table for the page's form and the CSV.

import { relations } from '../../model/record.ts'
import type { ItemKind } from '../correction.ts'
import type { Particular } from '../particulars.ts'

/**
 * How a value is typed. number: as Vietnamese write it, with a scale word · words · code: one of `options` · codes: one or
 * several of them · flag: yes or no · day: a whole day · date: a day, month or year · indicator, type, body: of the rules ·
 * countries, place: by code or name · document-number: «415/BC-UBND» · cell: as the cell held it.
 */
export type Typing =
  | 'number'
  | 'words'
  | 'code'
  | 'codes'
  | 'flag'
  | 'day'
  | 'date'
  | 'indicator'
  | 'type'
  | 'body'
  | 'countries'
  | 'place'
  | 'place-id'
  | 'currency'
  | 'document-number'
  | 'cell'

export interface Field {
  /** As in the record, by the names of its parts: `period.from`. */
  readonly name: string
  readonly typing: Typing
  /** Of `code` and `codes`. */
  readonly options: readonly string[]
  /** Whether it may be said that it is not known. */
  readonly unknown: 'allowed' | 'refused'
}

const field = (name: string, typing: Typing, options: readonly string[] = []): Field => ({
  name,
  typing,
  options,
  unknown: 'allowed',
})
const known = (name: string, typing: Typing, options: readonly string[] = []): Field => ({
  ...field(name, typing, options),
  unknown: 'refused',
})

const periodFields = [field('period.from', 'day'), field('period.to', 'day'), field('period.asOf', 'day')]
const units = ['province', 'department', 'district', 'commune', 'party', 'mass-organisation', 'enterprise']
const bodies = ['province-leaders', 'departments', 'districts']
const funds = ['state-budget', 'foreign', 'project', 'enterprise', 'individual', 'mixed']
const purposes = 'work study promotion conference survey tourism family treatment escort'.split(' ')

const figure: readonly Field[] = [
  field('indicator', 'indicator'),
  known('value', 'number'),
  field('low', 'number'),
  field('high', 'number'),
  field('unit', 'words'),
  field('currency', 'currency'),
  known('qualifier', 'code', ['exact', 'over', 'under', 'about']),
  known('kind', 'code', ['number', 'nil']),
  field('nilKind', 'code', ['none', 'not-yet', 'postponed', 'near-zero']),
  known('status', 'code', ['done', 'planned', 'pending', 'postponed', 'cancelled', 'estimate']),
  ...periodFields,
  field('place', 'place'),
  field('reportingUnit', 'words'),
  field('dimensions.country', 'countries'),
  field('dimensions.fundingSource', 'codes', funds),
  field('dimensions.unitLevel', 'codes', units),
  field('dimensions.receivedBy', 'codes', bodies),
  field('dimensions.sentBy', 'codes', bodies),
  field('dimensions.purpose', 'codes', purposes),
  field('dimensions.inPlan', 'flag'),
  field('dimensions.flow', 'code', ['flow', 'stock']),
]

const citation: readonly Field[] = [
  field('number', 'document-number'),
  field('issuedOn', 'date'),
  field('type', 'type'),
  field('issuer.key', 'body'),
  field('issuer.raw', 'words'),
  field('title', 'words'),
  known('relation', 'code', relations),
]

const particular: Readonly<Record<Particular, readonly Field[]>> = {
  type: [field('type', 'type')],
  number: [field('number', 'document-number')],
  issuedOn: [field('issuedOn', 'date')],
  place: [field('place', 'words')],
  'issuer.name': [field('issuer.name', 'words'), field('issuer.placeId', 'place-id')],
  'issuer.parent': [field('issuer.parent', 'words')],
  title: [field('title', 'words')],
  period: periodFields,
  'signatory.authority': [field('signatory.authority', 'words')],
  'signatory.position': [field('signatory.position', 'words')],
  'signatory.name': [field('signatory.name', 'words')],
}

export const fields = {
  figure,
  citation,
  particular: Object.values(particular).flat(),
  cell: [field('value', 'cell')],
} as const satisfies Readonly<Record<ItemKind, readonly Field[]>>

/** Of one item: a particular has its own. */
export const fieldsOf = ({ kind, anchor }: { readonly kind: ItemKind; readonly anchor: string }): readonly Field[] =>
  kind === 'particular' ? (particular[anchor as Particular] ?? []) : fields[kind]

export const fieldNamed = (kind: ItemKind, name: string): Field | null =>
  fields[kind].find(one => one.name === name) ?? null
