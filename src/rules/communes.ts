// Communes by name, read when first asked for: ten thousand of them, of which a report names a few.

import { fold } from '../text/fold.ts'
import { type Unit, unitOf } from './lists/places.ts'
import type { Rules } from './load.ts'
import { parseTable } from './table.ts'

const indexes = new WeakMap<Rules, Map<string, Unit[]>>()
const keyOf = (name: string): string => name.split(/\s+/).map(fold).join(' ')

/** All communes, wards and townships of that name, of any time. */
export function communesNamed(rules: Rules, name: string): readonly Unit[] {
  const index = indexes.get(rules) ?? indexCommunes(rules)
  indexes.set(rules, index)
  return index.get(keyOf(name)) ?? []
}

function indexCommunes(rules: Rules): Map<string, Unit[]> {
  const index = new Map<string, Unit[]>()
  for (const row of rules.onDemand.flatMap(file => Object.values(parseTable(file)).flat())) {
    // the id of an old commune is its district's and its own: `quang-tri.huong-hoa.p-…`
    const unit = unitOf('commune', { ...row, province: row.province || (row.id ?? '').split('.')[0] || '' })
    const key = keyOf(unit.name)
    index.set(key, [...(index.get(key) ?? []), unit])
  }
  return index
}
