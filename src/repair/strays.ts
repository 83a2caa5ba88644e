// Specks before a line's first words, where these are words of a form: «_Số: 12/BC-UBND».

import type { StraysRule } from '../rules/lists/repairs.ts'
import { fold } from '../text/fold.ts'
import { tokenise } from '../text/tokens.ts'
import type { Look } from './edit.ts'

export const lookForStrays: Look<StraysRule> = ({ tokens }, { strays, words }) => {
  const first = tokens.findIndex(token => !strays.includes(token.key))
  const [from, to] = [tokens[0]?.start ?? 0, tokens[first]?.start ?? 0]
  const begins = words.some(phrase =>
    tokenise(phrase).every(({ key }, n) => tokens[first + n] && fold(key) === fold(tokens[first + n]?.key ?? '')),
  )
  return first > 0 && begins ? [{ start: from, end: to, taken: '' }] : []
}
