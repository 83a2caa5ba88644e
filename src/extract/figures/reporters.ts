// Whose figure it is: the body or place that its label or heading names («- Huyện Krông Pắc: 03 đoàn», «1. Sở Y tế»), else
// the report's own.

import type { Figure } from '../../model/record.ts'
import { existingOn, type Unit } from '../../rules/lists/places.ts'
import type { Entity } from '../../rules/match.ts'
import { apart, wordsOf } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import type { AreaValue } from '../interpret/places.ts'
import type { Front } from '../particulars/index.ts'
import type { Scene } from './scene.ts'
import type { Spot } from './spots.ts'

export type Reporter = Pick<Figure, 'place' | 'reportingUnit'>

/** Reporters of the figures of one paragraph, by their first token. */
export function reporterFinder(scene: Scene, front: Front): (spot: Spot) => Reporter {
  const own = ownReporter(front)
  const named = ['issuer', 'area'].flatMap(slot => apart(scene.passage, slot))
  const above = labelOf(scene, named) ?? headingOf(scene)
  const before = new Map(named.filter(one => isListed(one, scene)).map(one => [endOf(one, scene), one]))
  return ({ start }) => {
    const said = before.get(start)
    const from = said ? { entity: said, passage: scene.passage } : above
    return from ? reporterOf(from, front) : own
  }
}

interface Named {
  readonly entity: Entity
  readonly passage: Scene['passage']
}

function ownReporter({ home, particulars }: Front): Reporter {
  const unit = home.own ?? home.province
  return { place: unit && placeOf(unit), reportingUnit: particulars.issuer.name }
}

const placeOf = ({ id, name, level }: Unit): NonNullable<Figure['place']> => ({ id, name, level })

function reporterOf({ entity, passage }: Named, front: Front): Reporter {
  const own = ownReporter(front)
  const area = entity.slot === 'area' ? (entity.value as AreaValue) : (entity.value as IssuerValue).area
  const unit = area && unitOf(area, front)
  return {
    place: unit ? placeOf(unit) : own.place,
    reportingUnit: entity.slot === 'issuer' ? wordsOf(passage, entity) : own.reportingUnit,
  }
}

/** The one unit of that name in the report's own province, on its day. */
function unitOf({ units }: AreaValue, { home, particulars }: Front): Unit | null {
  const able = existingOn(units, particulars.issuedOn?.date ?? null).filter(
    unit => !home.province || unit.province === home.province.id,
  )
  return able.length === 1 ? (able[0] ?? null) : null
}

// «tỉnh», «huyện» alone are the report's own
const isNamed = ({ slot, value }: Entity): boolean => slot === 'issuer' || (value as AreaValue).name !== null

/** The label of a list item, whole: up to its colon. */
function labelOf({ passage }: Scene, named: readonly Entity[]): Named | null {
  const [first] = passage.tokens
  const start = first?.kind === 'word' ? 0 : 1
  const entity = named.find(one => one.start <= start + 1 && passage.tokens[one.end]?.key === ':')
  return entity && isNamed(entity) && (entity.start === start || at.has(passage.tokens[start]?.key ?? ''))
    ? { entity, passage }
    : null
}

const at = new Set(['tại', 'ở', 'của'].map(fold))

/** The innermost heading that is nothing but a name. */
function headingOf({ context }: Scene): Named | null {
  for (const { stretch, end } of context.headings) {
    const { passage } = stretch
    const entity = ['issuer', 'area'].flatMap(slot => apart(passage, slot)).find(isNamed)
    const last = entity && passage.tokens[entity.end - 1]?.end
    const first = entity && passage.tokens[entity.start]?.start
    if (entity && last !== undefined && last >= end - 1 && first !== undefined && first - stretch.start <= longestLabel)
      return { entity, passage }
  }
  return null
}

// units of «1.2. », «a) », «- »
const longestLabel = 6

const openers = new Set([',', ';', ':', '(', '-', '+', ...['và', 'gồm', 'tại', 'của', 'là', 'đó'].map(fold)])

// «Công an tỉnh 05 đoàn, Sở Y tế (03 đoàn)», but not «hội đàm với tỉnh Quảng Ninh 02 cuộc»
const isListed = (one: Entity, { passage }: Scene): boolean =>
  isNamed(one) && (one.start === 0 || openers.has(passage.tokens[one.start - 1]?.key ?? ''))

// first token behind the name, and behind the sign between it and its number
const endOf = ({ end }: Entity, { passage }: Scene): number => {
  const sign = passage.tokens[end]?.key
  return sign === ':' || sign === '(' ? end + 1 : end
}
