// Which encoding each word is in: the likeliest way through all words of a text, where staying costs nothing, a change
// costs less where the font changes, and a font is expected to go on as it began (Viterbi over words).

import { type Encoding, encodings } from './encodings.ts'
import { expectedOf } from './fonts.ts'
import { type Scores, scorer } from './score.ts'

export interface Token {
  readonly word: string
  /** Name of the font of its marked letters. */
  readonly font: string | null
  /** First of its line. */
  readonly isFirst: boolean
}

/** What the name of a font weighs, in words: soon outweighed by what is set in it. */
const nameWeight = 4
/** What a change costs: within a line, between lines, where the font changes. */
const change = { within: -5, between: -3, otherFont: -0.7 }
/** What a word costs that is in another encoding than the rest of its font. */
const against = -0.6
/** VIQR is believed of a text only, not of a word. */
const enoughViqr = 15

type Sums = Record<Encoding, number>

/** Evidence of one document, page by page as it is read: what is set in each font. */
export interface Evidence {
  readonly score: (word: string) => Scores
  readonly fonts: Map<string, Sums>
  /** Words decoded so far, by encoding and font. */
  readonly decided: Map<string, Decided>
}

interface Decided {
  readonly encoding: Encoding
  /** Empty where the source names none. */
  readonly font: string
  words: number
  /** Of these, words that read badly in every encoding. */
  doubtful: number
}

export const startEvidence = (): Evidence => ({ score: scorer(), fonts: new Map(), decided: new Map() })

/** Takes the words into the evidence, then says the encoding of each. */
export function decide(tokens: readonly Token[], evidence: Evidence): readonly Encoding[] {
  for (const token of tokens) gather(token, evidence)
  const decided = likeliest(tokens, evidence)
  tokens.forEach((token, at) => {
    keep(token, decided[at] ?? 'unicode', evidence)
  })
  return decided
}

const ascii = /^[\u0020-\u007e]*$/
const bad = -2

function keep({ word, font }: Token, encoding: Encoding, { decided, score }: Evidence): void {
  if (encoding === 'unicode' || (encoding !== 'viqr' && ascii.test(word))) return
  const key = `${encoding} ${font ?? ''}`
  const known = decided.get(key) ?? { encoding, font: font ?? '', words: 0, doubtful: 0 }
  decided.set(key, known)
  known.words++
  if (score(word)[encoding] <= bad) known.doubtful++
}

const keyOf = ({ font }: Token): string => font ?? ''

function gather(token: Token, { score, fonts }: Evidence): void {
  const sums = fonts.get(keyOf(token)) ?? { unicode: 0, tcvn3: 0, vni: 0, viqr: -enoughViqr }
  fonts.set(keyOf(token), sums)
  const scores = score(token.word)
  for (const encoding of encodings) sums[encoding] += scores[encoding]
}

function usualOf(token: Token, { fonts }: Evidence): Encoding {
  const sums = fonts.get(keyOf(token))
  const expected = expectedOf(token.font) ?? 'unicode'
  const of = (encoding: Encoding): number => (sums?.[encoding] ?? 0) + (encoding === expected ? nameWeight : 0)
  return encodings.reduce((best, encoding) => (of(encoding) > of(best) ? encoding : best))
}

function likeliest(tokens: readonly Token[], evidence: Evidence): readonly Encoding[] {
  const usual = new Map<string, Encoding>()
  const cameFrom: Uint8Array[] = []
  let best: number[] = encodings.map(() => 0)
  tokens.forEach((token, at) => {
    const key = keyOf(token)
    const own = usual.get(key) ?? usualOf(token, evidence)
    usual.set(key, own)
    const cost = costOf(token, tokens[at - 1])
    const scores = evidence.score(token.word)
    const from = new Uint8Array(encodings.length)
    best = encodings.map((encoding, to) => {
      const source = sourceOf(best, to, cost)
      from[to] = source
      const reached = (best[source] ?? 0) + (source === to ? 0 : cost)
      return reached + scores[encoding] + (encoding === own ? 0 : against)
    })
    cameFrom.push(from)
  })
  return walkBack(cameFrom, best)
}

function costOf(token: Token, before: Token | undefined): number {
  if (before === undefined) return 0
  if (keyOf(before) !== keyOf(token)) return change.otherFont
  return token.isFirst ? change.between : change.within
}

/** The way into a state: from itself, or from the best other one. */
function sourceOf(best: readonly number[], to: number, cost: number): number {
  let source = to
  let most = best[to] ?? 0
  best.forEach((reached, from) => {
    if (from !== to && reached + cost > most) {
      most = reached + cost
      source = from
    }
  })
  return source
}

function walkBack(cameFrom: readonly Uint8Array[], best: readonly number[]): readonly Encoding[] {
  let state = best.indexOf(Math.max(...best))
  const states = new Array<Encoding>(cameFrom.length)
  for (let at = cameFrom.length - 1; at >= 0; at--) {
    states[at] = encodings[state] ?? 'unicode'
    state = cameFrom[at]?.[state] ?? 0
  }
  return states
}
