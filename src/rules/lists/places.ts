// The gazetteer: provinces and districts with their validity and successors, as slots `province` and `district`: the
// name without its kind word. Communes are ten thousand: they are looked up by name when somebody asks (`communesNamed`).

import type { Phrase } from '../phrases.ts'
import type { Row } from '../table.ts'
import { phrase, type Section } from './section.ts'

export interface Unit {
  readonly id: string
  readonly name: string
  readonly level: 'province' | 'district' | 'commune'
  /** tỉnh, thành phố, huyện, quận, thị xã, xã, phường, thị trấn, đặc khu */
  readonly kind: string
  readonly province: string
  /** First and last day, or a year where only that is sure; empty: not known. */
  readonly validFrom: string
  readonly validTo: string
}

export function unitOf(level: Unit['level'], row: Row): Unit {
  const { id = '', name = '', kind = '', province = id, validFrom = '', validTo = '' } = row
  return { id, name, level, kind, province, validFrom, validTo }
}

const gazetteer = (level: Unit['level']): Section<Row> => ({
  schema: null,
  idOf: row => row.id ?? '',
  phrases: function* (row): Iterable<Phrase> {
    const unit = unitOf(level, row)
    for (const words of [unit.name, ...(row.aliases ?? '').split('|')])
      if (words) yield phrase(level, `${level}/${unit.id}`, words, unit, [unit.kind])
  },
})

export const provinces = gazetteer('province')
export const districts = gazetteer('district')

/** Of several units of one name, those that existed on a day (ISO, or a part of it); all where none is known to have. */
export function existingOn(units: readonly Unit[], day: string | null): readonly Unit[] {
  if (day === null) return units
  const able = units.filter(
    unit =>
      (unit.validFrom === '' || unit.validFrom <= day) &&
      (unit.validTo === '' || day <= unit.validTo || unit.validTo.startsWith(day)),
  )
  return able.length > 0 ? able : units
}
