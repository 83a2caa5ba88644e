// Where sentences end. A full stop ends one only where what follows looks like a beginning: «TP. Huế», «KT. CHỦ TỊCH»,
// «12.500» and «1. Kết quả» have stops that end nothing.

import type { Token } from './tokens.ts'

const closers = new Set(['"', "'", ')', ']', '/', '.'])
const enders = new Set(['.', '!', '?', '…'])
// abbreviations that are written with a stop and followed by a capital
const abbreviations = new Set([
  'tp',
  'tx',
  'tt',
  'kt',
  'tm',
  'tl',
  'tuq',
  'q',
  'p',
  'x',
  'h',
  'ths',
  'ts',
  'gs',
  'pgs',
  'bs',
  'ks',
  'cn',
  't',
  'st',
  'no',
  'mr',
  'ms',
])

/** Index of the token after each sentence's last one, in order; the last is `tokens.length`. */
export function sentenceEnds(tokens: readonly Token[]): number[] {
  const ends: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!enders.has(tokens[i]?.key ?? '') || !endsHere(tokens, i)) continue
    let after = i + 1
    while (after < tokens.length && tokens[after]?.glued && closers.has(tokens[after]?.key ?? '')) after++
    // every stop of a row of stops ends at the same token: «......»
    i = after - 1
    if (after < tokens.length && tokens[after]?.glued) continue
    if (after > (ends.at(-1) ?? 0)) ends.push(after)
  }
  if (ends.at(-1) !== tokens.length && tokens.length > 0) ends.push(tokens.length)
  return ends
}

function endsHere(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  if (!before || !next) return true
  // the label of a paragraph: «1.», «II.», «a.»
  if (tokens[i]?.key === '.' && i === 1 && before.end - before.start <= 4) return false
  if (tokens[i]?.key === '.' && before.kind === 'word' && before.capital && abbreviations.has(before.key)) return false
  return !next.glued ? next.kind !== 'word' || next.capital : closers.has(next.key)
}
