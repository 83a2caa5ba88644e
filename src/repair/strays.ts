// Specks before a line's first words, where these are words of a form or a signer's name: «_Số: 12/BC-UBND».

import type { StraysRule } from '../rules/lists/repairs.ts'
import { fold } from '../text/fold.ts'
import { tokenise } from '../text/tokens.ts'
import type { Look } from './edit.ts'

/** A signer's name has no more tokens than this. */
const fewWords = 7

export const lookForStrays: Look<StraysRule> = ({ tokens, found }, { strays, words, slots }) => {
  const first = tokens.findIndex(token => !strays.includes(token.key))
  const [from, to] = [tokens[0]?.start ?? 0, tokens[first]?.start ?? 0]
  const begins = words.some(phrase =>
    tokenise(phrase).every(({ key }, n) => tokens[first + n] && fold(key) === fold(tokens[first + n]?.key ?? '')),
  )
  const isName = tokens.length - first <= fewWords && slots.some(slot => found.get(slot)?.has(first))
  return first > 0 && (begins || isName) ? [{ start: from, end: to, taken: '' }] : []
}
