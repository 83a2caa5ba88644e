// What place a document is of: what «tỉnh», «huyện» mean in it. Where a name stands for several places, the document's
// other words decide, or nothing does.

import { communesNamed } from '../../rules/communes.ts'
import { existingOn, type Unit, unitOf } from '../../rules/lists/places.ts'
import type { Rules } from '../../rules/load.ts'
import type { Row } from '../../rules/table.ts'
import { plain } from '../../text/fold.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import type { AreaValue } from '../interpret/places.ts'
import type { Stretch } from '../passages.ts'
import type { DateLine } from './date.ts'

export interface Home {
  /** The issuer's own place; null where it is of the whole country, or not known. */
  readonly own: Unit | null
  readonly province: Unit | null
  readonly district: Unit | null
}

interface Known {
  readonly rules: Rules
  readonly date: DateLine | null
  /** Units that the document names, in the order of their weight: letterhead, date line, text. */
  readonly named: readonly (readonly Unit[])[]
}

/** `values`: the issuer and those over it. */
export function homeOf(
  values: readonly (IssuerValue | null)[],
  { rules, date, stretches }: { rules: Rules; date: DateLine | null; stretches: readonly Stretch[] },
): Home {
  const heads = values.flatMap(value => value?.area?.units ?? [])
  const known: Known = { rules, date, named: [heads, date ? unitsIn([date.line.stretch]) : [], unitsIn(stretches)] }
  const own = ownUnit(values, known)
  const province = own && unitById(rules, 'provinces', own.province)
  return { own, province, district: own && districtOf(rules, own) }
}

const unitsIn = (stretches: readonly Stretch[]): Unit[] =>
  stretches.flatMap(({ passage: { found } }) =>
    ['province', 'district'].flatMap(slot =>
      [...(found.get(slot)?.values() ?? [])].flat().map(one => one.value as Unit),
    ),
  )

function ownUnit(values: readonly (IssuerValue | null)[], known: Known): Unit | null {
  const named = values.find(value => value?.area)?.area
  if (named?.name) return choose(candidates(named, known), known)
  const body = values[0]?.body
  const [, placed = []] = known.named
  if (body && (body.level === 'central' || body.locality === 'none')) return null
  const level = named?.level ?? body?.level ?? 'province'
  // «UBND thành phố» given at Hà Nội is the city of the centre
  const able = placed.filter(unit => unit.level === level && isAt(unit, known))
  return choose(
    able.length > 0 ? able : placed.filter(unit => unit.level === 'province' && named?.level !== 'commune'),
    known,
  )
}

const isAt = ({ name, level }: Unit, { date }: Known): boolean =>
  level === 'province' || plain(name) === plain(date?.place ?? '')

function candidates({ level, name, units }: AreaValue, { rules, date }: Known): readonly Unit[] {
  if (level !== 'commune' || name === null) return units
  return existingOn(communesNamed(rules, name), date?.issuedOn.date ?? null)
}

/** The one unit that is left by the day, then by the places that the document names. */
function choose(units: readonly Unit[], { date, named }: Known): Unit | null {
  let able = existingOn(units, date?.issuedOn.date ?? null)
  for (const near of named) {
    const ids = new Set(near.map(unit => unit.id))
    for (const fits of [
      (unit: Unit) => ids.has(unit.province) || ids.has(unit.id),
      (unit: Unit) => ids.has(districtIdOf(unit)),
    ]) {
      if (isOne(able)) return able[0] ?? null
      able = able.some(fits) ? able.filter(fits) : able
    }
  }
  return isOne(able) ? (able[0] ?? null) : null
}

const isOne = (units: readonly Unit[]): boolean => new Set(units.map(unit => unit.id)).size === 1

// the id of an old commune is its district's and its own: `quang-tri.huong-hoa.huc`
const districtIdOf = ({ id, level }: Unit): string => (level === 'commune' ? id.slice(0, id.lastIndexOf('.')) : id)

const districtOf = (rules: Rules, unit: Unit): Unit | null =>
  unit.level === 'province' ? null : unit.level === 'district' ? unit : unitById(rules, 'districts', districtIdOf(unit))

function unitById(rules: Rules, list: 'provinces' | 'districts', id: string): Unit | null {
  const row = rules.lists.get(list)?.get(id) as Row | undefined
  return row ? unitOf(list === 'provinces' ? 'province' : 'district', row) : null
}
