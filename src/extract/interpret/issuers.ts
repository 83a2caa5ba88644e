// Bodies as written in words, with their places.

import type { Body } from '../../rules/lists/issuers.ts'
import type { Unit } from '../../rules/lists/places.ts'
import type { Found, Interpret } from '../../rules/scan.ts'
import { entityOf } from './captures.ts'
import { type AreaValue, bareArea } from './places.ts'

export interface IssuerValue {
  readonly body: Body
  readonly area: AreaValue | null
  /** Further issuers of a joint document. */
  readonly joint: readonly IssuerValue[]
}

export const interpretSingleIssuer: Interpret = found => {
  const body = entityOf<Body>(found, 'body') ?? entityOf<Body>(found, 'weak-body')
  if (!body) return null
  return {
    value: { body, area: areaOf(found), joint: [] } satisfies IssuerValue,
    tags: [body.key, body.system, ...(body.level ? [body.level] : [])],
  }
}

function areaOf(found: Found): AreaValue | null {
  const area = entityOf<AreaValue>(found, 'area')
  if (area) return area
  const units = found.captures
    .filter(one => one.name === 'province' || one.name === 'district')
    .map(one => one.entity?.value as Unit)
  return bareArea(units)
}

export const interpretIssuer: Interpret = found => {
  const all = found.captures.filter(one => one.name === 'single-issuer').map(one => one.entity?.value as IssuerValue)
  const [first, ...joint] = all
  return first ? { value: { ...first, joint } } : null
}

/** Key of a body at a place: `ubnd.quang-tri.huong-hoa`; without its place where that is not known. */
export function issuerKey({ body, area }: IssuerValue): string {
  const unit = area?.units.length === 1 ? area.units[0] : undefined
  return unit ? `${body.key}.${unit.id}` : body.key
}
