// What is said of a quantity while its indicator is being looked for.

import { noIndicator } from '../../rules/indicators.ts'
import type { Entity } from '../../rules/match.ts'
import type { Heading } from './context.ts'
import type { Quantity } from './scene.ts'

/** A quantity with what it counts. */
export interface Claimed {
  readonly quantity: Quantity
  readonly indicator: string
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly constants: Readonly<Record<string, string>>
  /** What took the place of *; null where the rule names its indicator. */
  readonly filledBy: FilledBy | null
  /** The claim that it is a part of, where the text says so. */
  readonly total: Claimed | null
}

/** Words that say what a rule leaves open: of the same match, before it, in a heading, or the total that it is a part of. */
export interface FilledBy {
  readonly how: 'pair' | 'sentence' | 'paragraph' | 'heading' | 'part'
  /** In the text. */
  readonly start: number
  readonly end: number
}

export interface Candidate extends Claimed {
  readonly match: Entity
}

/** Indicators that there are. */
export type Catalogue = ReadonlySet<string>

export interface Known {
  readonly catalogue: Catalogue
  /** Quantities that belong to a comparison, by their numeral. */
  readonly taken: ReadonlySet<number>
  /** What the lines claim that open its list, nearest first. */
  readonly above: readonly Above[]
}

export interface Above {
  readonly claim: Claimed
  readonly heading: Heading
}

/** Not claimed for nothing: such a claim only keeps other readings off its quantity. */
export const isCounted = ({ indicator }: Claimed): boolean => indicator !== noIndicator

export const isConcrete = ({ indicator }: Claimed): boolean => !indicator.startsWith('*')

/** What an indicator can put in place of *: `consular.citizens.cases` → `consular.citizens`, then `consular`. */
export const prefixesOf = (indicator: string): string[] => {
  const parts = indicator.split('.')
  return parts.length > 2 ? [parts.slice(0, -1).join('.'), parts[0] ?? ''] : [parts[0] ?? '']
}
