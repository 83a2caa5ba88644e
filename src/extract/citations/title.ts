// The title of a cited document, where the sentence goes on with it: «về việc …», «ban hành …».

import type { Passage } from '../../rules/match.ts'
import { wordsOf } from '../../rules/scan.ts'
import { trimEnd } from '../../text/trim.ts'
import type { Cited } from './mentions.ts'

const openers = new Set(['vê`', 'vv', 'ban', 'phê', 'quy', 'sưa?', "hươ'ng"])
const longest = 80

export function titleOf({ stretch: { passage }, to }: Cited): string | null {
  const first = passage.tokens[to]
  if (!first || passage.sentence[to] !== passage.sentence[to - 1] || !opens(passage, to)) return null
  const end = titleEnd(passage, to)
  const words = wordsOf(passage, { start: to, end })
  const title = trimEnd(words.replace(/^(?:về việc|về|v\/v)\s+/iu, ''), /[\s,;.]/u)
  return title === '' ? null : title
}

const opens = (passage: Passage, at: number): boolean => {
  const key = passage.tokens[at]?.key ?? ''
  return openers.has(key) && (key !== 'ban' || passage.tokens[at + 1]?.key === 'ha`nh')
}

// to the end of the clause: «;», the sentence's end, a bracket that closes, a comma before who speaks on
function titleEnd({ tokens, sentence, found }: Passage, start: number): number {
  let depth = 0
  for (let at = start; at < tokens.length && at < start + longest; at++) {
    const key = tokens[at]?.key
    if (sentence[at] !== sentence[start] || key === ';' || (key === '.' && at === tokens.length - 1)) return at
    if (key === '(') depth++
    if (key === ')' && depth-- === 0) return at
    if (key === ',' && (found.get('issuer')?.has(at + 1) || found.get('citation')?.has(at + 1))) return at
  }
  return Math.min(tokens.length, start + longest)
}
