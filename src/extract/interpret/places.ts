// Areas: «tỉnh Quảng Trị», «huyện Tân Lập», «tỉnh». Candidates are kept; one is chosen only where the document says
// which (a district's name is found in several provinces).

import type { Unit } from '../../rules/lists/places.ts'
import type { Found, Interpret } from '../../rules/scan.ts'
import { wordsOf } from '../../rules/scan.ts'
import { captureOf } from './captures.ts'

export type Level = 'province' | 'district' | 'commune'

export interface AreaValue {
  readonly level: Level
  /** As printed, without the kind word; null for «tỉnh», «huyện» alone. */
  readonly name: string | null
  /** Units that bear that name at that level. */
  readonly units: readonly Unit[]
}

const levels: Readonly<Record<string, Level>> = {
  tỉnh: 'province',
  huyện: 'district',
  quận: 'district',
  xã: 'commune',
  phường: 'commune',
  thị: 'district',
  tx: 'district',
  tt: 'commune',
  đặc: 'commune',
}

export const interpretArea: Interpret = found => {
  const kind = wordsOf(found.passage, { start: found.start, end: found.start + 1 }).toLowerCase()
  const second = wordsOf(found.passage, { start: found.start + 1, end: found.start + 2 }).toLowerCase()
  const units = unitsOf(found).filter(unit => suits(unit, kind, second))
  const level = units[0]?.level ?? (kind === 'thị' && second === 'trấn' ? 'commune' : (levels[kind] ?? 'district'))
  const name = captureOf(found, 'name') ?? units[0]?.name ?? null
  return { value: { level, name, units: units.filter(unit => unit.level === level) } satisfies AreaValue }
}

function unitsOf({ passage, captures }: Found): Unit[] {
  const entity = captures.find(one => one.entity)?.entity
  if (!entity) return []
  const slots = ['province', 'district']
  return slots.flatMap(slot =>
    (passage.found.get(slot)?.get(entity.start) ?? [])
      .filter(one => one.end === entity.end)
      .map(one => one.value as Unit),
  )
}

function suits(unit: Unit, kind: string, second: string): boolean {
  const said = kind === 'thị' || kind === 'đặc' || kind === 'thành' ? `${kind} ${second}` : (short[kind] ?? kind)
  return said === 't' || unit.kind === said
}

const short: Readonly<Record<string, string>> = { tp: 'thành phố', t: 'thành phố', tx: 'thị xã', tt: 'thị trấn' }

/** Place names without a kind word, as after «Sở Ngoại vụ». */
export const bareArea = (units: readonly Unit[]): AreaValue | null =>
  units[0]
    ? { level: units[0].level, name: units[0].name, units: units.filter(unit => unit.level === units[0]?.level) }
    : null
