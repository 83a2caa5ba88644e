// Rows that come from the rules: what indicators and places are.

import type { Indicator } from '../../rules/lists/measures.ts'
import type { Rules } from '../../rules/load.ts'
import type { Row as TsvRow } from '../../rules/table.ts'
import type { Row, Rows } from '../schema/index.ts'

export const referenceRows = ({ lists }: Pick<Rules, 'lists'>): Rows => ({
  indicators: entriesOf<Indicator>(lists, 'indicators').map(
    ([indicator, { label, english, unit, flow, additive }]) => ({
      indicator,
      label_vi: label,
      label_en: english ?? null,
      unit,
      flow,
      additive: additive && flow === 'flow' ? 1 : 0,
    }),
  ),
  places: (['province', 'district'] as const).flatMap(level =>
    entriesOf<TsvRow>(lists, `${level}s`).map(([id, row]) => placeRow(id, level, row)),
  ),
})

const entriesOf = <T>(lists: Rules['lists'], name: string): [string, T][] =>
  [...(lists.get(name) ?? [])] as [string, T][]

const placeRow = (id: string, level: 'province' | 'district', row: TsvRow): Row<'places'> => ({
  place_id: id,
  name: row.name || null,
  kind: row.kind || null,
  level,
  province_id: row.province || (level === 'province' ? id : null),
  valid_from: row.validFrom || null,
  valid_to: row.validTo || null,
  successor: row.successor || null,
})
