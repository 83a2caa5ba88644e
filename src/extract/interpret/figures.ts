// What a figure rule claims: captured quantities with the indicator that the rule's constants give to their names.

import type { Entity } from '../../rules/match.ts'
import type { Interpret } from '../../rules/scan.ts'
import type { QuantityValue } from './quantities.ts'

/** One captured quantity and its indicator; * stands for what the words around and above decide. */
export interface Claim {
  readonly indicator: string
  readonly quantity: Entity
}

export interface FigureValue {
  readonly claims: readonly Claim[]
  /** Constants of the rule that are no indicators: dimensions, status. */
  readonly constants: Readonly<Record<string, string>>
}

export const interpretFigure: Interpret = ({ captures, pattern: { emit } }) => {
  const claims = captures.flatMap(({ name, entity }) =>
    entity?.slot === 'quantity' && typeof emit[name] === 'string' ? [{ indicator: emit[name], quantity: entity }] : [],
  )
  const names = new Set(captures.map(one => one.name))
  const constants = Object.fromEntries(
    Object.entries(emit)
      .filter(([name]) => !names.has(name) && name.length > 1)
      .map(([name, value]) => [name, String(value)]),
  )
  return claims.length === 0 ? null : { value: { claims, constants } satisfies FigureValue }
}

export const printFigure = (value: unknown): string =>
  (value as FigureValue).claims
    .map(({ indicator, quantity }) => `${indicator}=${(quantity.value as QuantityValue).value}`)
    .join(' ')
