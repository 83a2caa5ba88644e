// Counted things whose words were run together, or parted from their number by a speck: «14lượtngười», «03. doanh nghiệp».

import type { UnitRule } from '../rules/lists/repairs.ts'
import type { Passage } from '../rules/match.ts'
import { fold, plain } from '../text/fold.ts'
import type { Edit, Look } from './edit.ts'
import type { Lexicon } from './lexicon.ts'

export const lookForUnits: Look<UnitRule> = (passage, rule, lexicon) => {
  const units = joinedUnits(lexicon)
  return passage.tokens.flatMap((token, at) => {
    // what stands first on a line, or behind a sign, is its number in a list
    const isCount = token.kind === 'int' && passage.tokens[at - 1]?.kind === 'word'
    return isCount ? (editAt(passage, at, { rule, units }) ?? []) : []
  })
}

interface Means {
  readonly rule: UnitRule
  readonly units: Joined
}

function editAt({ text, tokens, found }: Passage, at: number, { rule, units }: Means): Edit | null {
  const [number, sign] = [tokens[at], tokens[at + 1]]
  const isSpeck = sign?.kind === 'sign' && rule.strays.includes(sign.key)
  const next = at + (isSpeck ? 2 : 1)
  const word = tokens[next]
  if (!number || word?.kind !== 'word' || word.capital || (isSpeck && word.glued)) return null
  const { start } = number
  const count = text.slice(start, number.end)
  const unit = found.get('measure')?.has(next) ? null : onlyOf(units.get(plain(text.slice(word.start, word.end))))
  if (unit !== null) return { start, end: word.end, taken: `${count} ${unit}` }
  return isSpeck && found.get('measure')?.has(next) && sign ? { start, end: sign.end, taken: count } : null
}

const onlyOf = (phrases: ReadonlyMap<string, string> | undefined): string | null =>
  phrases?.size === 1 ? ([...phrases.values()][0] ?? null) : null

/** Units of several syllables by their letters without spaces and marks. */
type Joined = ReadonlyMap<string, ReadonlyMap<string, string>>

const made = new WeakMap<Lexicon, Joined>()

function joinedUnits(lexicon: Lexicon): Joined {
  const units = new Map<string, Map<string, string>>()
  for (const unit of made.has(lexicon) ? [] : (lexicon.phrases.get('measure') ?? [])) {
    if (!/^\p{L}+(?: \p{L}+)+$/u.test(unit)) continue
    const letters = plain(unit).replaceAll(' ', '')
    const same = units.get(letters) ?? new Map<string, string>()
    units.set(letters, same.set(unit.split(' ').map(fold).join(' '), unit))
  }
  const joined = made.get(lexicon) ?? units
  made.set(lexicon, joined)
  return joined
}
