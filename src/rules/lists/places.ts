// The gazetteer: provinces, districts, communes with their validity and successors. Slots `province`, `district`,
// `commune`: the name without its kind word.

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
  readonly validFrom: string
  readonly validTo: string
}

const gazetteer = (level: Unit['level']): Section<Row> => ({
  schema: null,
  idOf: row => row.id ?? '',
  phrases: function* (row): Iterable<Phrase> {
    const { id = '', name = '', kind = '', aliases = '' } = row
    const unit: Unit = { id, name, level, kind, province: row.province ?? id, validFrom: row.validFrom ?? '', validTo: row.validTo ?? '' }
    for (const words of [name, ...aliases.split('|')]) if (words) yield phrase(level, `${level}/${id}`, words, unit, [kind])
  },
})

export const provinces = gazetteer('province')
export const districts = gazetteer('district')
export const communes = gazetteer('commune')
