// What else the rules saw in the words of an item, and why it is not what was taken.

import type { Pattern } from '../../rules/candidates.ts'
import { type Entity, matchAt, type Passage } from '../../rules/match.ts'
import { type Scanner, wordsOf } from '../../rules/scan.ts'

/**
 * `earlier-rule`: the same words, but another rule comes first · `shorter`, `inside`, `later`: the longest match that
 * begins first is taken · `turned-down`: the words fit, their meaning does not · `rival`: it stood against a part of
 * what was taken · `other-slot`: it means something else.
 */
export type WhyNot = 'earlier-rule' | 'shorter' | 'inside' | 'later' | 'longer' | 'turned-down' | 'rival' | 'other-slot'

export interface Considered {
  readonly slot: string
  readonly rule: string
  readonly words: string
  readonly whyNot: WhyNot
}

/** What shares words with `chosen` and is no part of it: matches of its own slot first, each from left to right. */
export function consideredBeside(scanner: Scanner, passage: Passage, chosen: Entity): Considered[] {
  const parts = partsOf(chosen)
  const others = entitiesOver(passage, chosen).filter(entity => entity.slot !== chosen.slot && !parts.includes(entity))
  const all: readonly (Attempt & { readonly whyNot: WhyNot })[] = [
    ...inOrder(attemptsOf(scanner, passage, chosen)).map(one => ({ ...one, whyNot: whyNotOf(passage, chosen, one) })),
    ...inOrder(others).map(one => ({
      ...one,
      whyNot: parts.some(isSame(one)) ? ('rival' as const) : ('other-slot' as const),
    })),
  ]
  return all.map(({ slot, rule, whyNot, ...span }) => ({ slot, rule, whyNot, words: wordsOf(passage, span) }))
}

const inOrder = (attempts: readonly Attempt[]): Attempt[] =>
  attempts.toSorted((a, b) => a.start - b.start || b.end - a.end)

const isSame = (one: Attempt) => (part: Entity) =>
  part.slot === one.slot && part.start === one.start && part.end === one.end

const partsOf = ({ captures }: Entity): Entity[] =>
  captures.flatMap(({ entity }) => (entity ? [entity, ...partsOf(entity)] : []))

type Attempt = Pick<Entity, 'slot' | 'rule' | 'start' | 'end'>

/** Every pattern of the slot, tried anew at every token of the chosen words: a scan keeps only the first of equals. */
function attemptsOf(scanner: Scanner, passage: Passage, chosen: Entity): Attempt[] {
  const patterns = patternsOf(scanner, chosen.slot)
  return tokensOf(chosen).flatMap(start =>
    patterns.flatMap(({ slot, rule, program }) => {
      const match = matchAt(passage, program.steps, start)
      if (!match || match.end === start) return []
      const isChosen = rule === chosen.rule && start === chosen.start && match.end === chosen.end
      return isChosen ? [] : [{ slot, rule, start, end: match.end }]
    }),
  )
}

export const patternsOf = ({ patterns }: Scanner, slot: string): Pattern[] =>
  patterns.filter(pattern => pattern.slot === slot)

const tokensOf = ({ start, end }: Entity): number[] => Array.from({ length: end - start }, (_, n) => start + n)

function whyNotOf(passage: Passage, chosen: Entity, one: Attempt): WhyNot {
  const kept = passage.found
    .get(one.slot)
    ?.get(one.start)
    ?.some(entity => entity.end === one.end)
  if (one.start === chosen.start && one.end === chosen.end) return 'earlier-rule'
  if (!kept) return 'turned-down'
  if (one.start > chosen.start) return one.end <= chosen.end ? 'inside' : 'later'
  return one.end < chosen.end ? 'shorter' : 'longer'
}

const entitiesOver = ({ found }: Passage, { start, end }: Entity): Entity[] =>
  [...found.values()]
    .flatMap(byStart => [...byStart.values()].flat())
    .filter(entity => entity.start < end && entity.end > start)
