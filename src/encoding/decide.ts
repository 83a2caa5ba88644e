// Which encoding each word is in: the likeliest way through all words of a text, where staying costs nothing, a change
// costs less where the font changes, and a font is expected to go on as it began (Viterbi over words).

import { type Encoding, encodings } from './encodings.ts'
import { expectedOf } from './fonts.ts'
import { isAscii } from './marks.ts'
import { scoresOf } from './score.ts'

export interface Token {
  readonly word: string
  /** Name of the font of its marked letters. */
  readonly font: string | null
  /** First of its line. */
  readonly isFirst: boolean
}

/** What the name of a font weighs, in words: soon outweighed by what is set in it. */
const nameWeight = 4
/**
 * What a change costs: within a line, between lines, where the font changes, and where it changes to what its font is
 * usually in. One cell in a font of its own changes twice, and must not cost more than a word against its font.
 */
const change = { within: -5, between: -3, otherFont: -0.7, toUsual: -0.25 }
/** What a word costs that is in another encoding than the rest of its font. */
const against = -0.6
/** VIQR is believed of a text only, not of a word. */
const enoughViqr = 15

type Sums = Record<Encoding, number>

/** Evidence of one document, page by page as it is read: what is set in each font. */
export interface Evidence {
  readonly fonts: Map<string, Sums>
  /** Words decided so far, by encoding and font; of Unicode only those whose font says otherwise. */
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

export const startEvidence = (): Evidence => ({ fonts: new Map(), decided: new Map() })

/** Takes the words into the evidence, then says the encoding of each. */
export function decide(tokens: readonly Token[], evidence: Evidence): readonly Encoding[] {
  for (const token of tokens) gather(token, evidence)
  const decided = likeliest(tokens, evidence)
  tokens.forEach((token, at) => {
    keep(token, decided[at] ?? 'unicode', evidence)
  })
  return decided
}

const bad = -2

function keep({ word, font }: Token, encoding: Encoding, { decided }: Evidence): void {
  if (encoding !== 'viqr' && isAscii(word)) return
  if (encoding === 'unicode' && expectedOf(font) === null) return
  const key = `${encoding} ${font ?? ''}`
  const known = decided.get(key) ?? { encoding, font: font ?? '', words: 0, doubtful: 0 }
  decided.set(key, known)
  known.words++
  if (scoresOf(word)[encoding] <= bad) known.doubtful++
}

const keyOf = ({ font }: Token): string => font ?? ''

function gather(token: Token, { fonts }: Evidence): void {
  const sums = fonts.get(keyOf(token)) ?? { unicode: 0, tcvn3: 0, vni: 0, viqr: -enoughViqr }
  fonts.set(keyOf(token), sums)
  const scores = scoresOf(token.word)
  for (const encoding of encodings) sums[encoding] += scores[encoding]
}

function usualOf(token: Token, { fonts }: Evidence): Encoding {
  const sums = fonts.get(keyOf(token))
  const expected = expectedOf(token.font) ?? 'unicode'
  const of = (encoding: Encoding): number => (sums?.[encoding] ?? 0) + (encoding === expected ? nameWeight : 0)
  return encodings.reduce((best, encoding) => (of(encoding) > of(best) ? encoding : best))
}

function likeliest(tokens: readonly Token[], evidence: Evidence): readonly Encoding[] {
  const usual = usualByFont(evidence)
  const cameFrom = new Uint8Array(tokens.length * count)
  let best = new Float64Array(count)
  let next = new Float64Array(count)
  tokens.forEach((token, at) => {
    const own = usual(token)
    const costs = costsOf(token, tokens[at - 1])
    const scores = scoresOf(token.word)
    encodings.forEach((encoding, to) => {
      const cost = encoding === own ? costs.toUsual : costs.toOther
      const source = sourceOf(best, to, cost)
      cameFrom[at * count + to] = source
      const reached = (best[source] ?? 0) + (source === to ? 0 : cost)
      next[to] = reached + scores[encoding] + (encoding === own ? 0 : against)
    })
    ;[best, next] = [next, best]
  })
  return walkBack(cameFrom, best.indexOf(Math.max(...best)))
}

const count = encodings.length

function usualByFont(evidence: Evidence): (token: Token) => Encoding {
  const known = new Map<string, Encoding>()
  return token => {
    const kept = known.get(keyOf(token))
    if (kept) return kept
    const usual = usualOf(token, evidence)
    known.set(keyOf(token), usual)
    return usual
  }
}

interface Costs {
  readonly toUsual: number
  readonly toOther: number
}

function costsOf(token: Token, before: Token | undefined): Costs {
  if (before === undefined) return { toUsual: 0, toOther: 0 }
  if (keyOf(before) !== keyOf(token)) return { toUsual: change.toUsual, toOther: change.otherFont }
  const cost = token.isFirst ? change.between : change.within
  return { toUsual: cost, toOther: cost }
}

/** The way into a state: from itself, or from the best other one. */
function sourceOf(best: Float64Array, to: number, cost: number): number {
  let source = to
  let most = best[to] ?? 0
  for (let from = 0; from < count; from++) {
    const reached = (best[from] ?? 0) + cost
    if (from === to || reached <= most) continue
    most = reached
    source = from
  }
  return source
}

function walkBack(cameFrom: Uint8Array, last: number): readonly Encoding[] {
  let state = last
  const states = new Array<Encoding>(cameFrom.length / count)
  for (let at = states.length - 1; at >= 0; at--) {
    states[at] = encodings[state] ?? 'unicode'
    state = cameFrom[at * count + state] ?? 0
  }
  return states
}
