// The tokens of a stretch of text: syllables, digit runs, single signs. Every later step works on these.

import { fold } from './fold.ts'

export type TokenKind = 'word' | 'int' | 'sign'

export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
  /** What patterns compare: `fold` of a word, the digits of a number, the sign with dashes and quotes made equal. */
  readonly key: string
  /** No space before it. */
  readonly glued: boolean
  /** First letter is a capital. */
  readonly capital: boolean
}

// letters with their marks, digits allowed after the first letter (QH14), but not after «số», «ngày» («ngày13») and a currency; digit runs; any other sign.
// Bounded, since a match takes stack for each character: what is longer than any word comes in pieces
const tokenPattern =
  /(?:[sS][ốỐ]|[nN]gày|[tT]háng|[nN]ăm|USD|VND|VNĐ|EUR|GBP|INR|Rs)(?=\p{Nd})|\p{L}[\p{L}\p{M}\p{Nd}]{0,199}|\p{Nd}{1,200}|[^\s]/gu
// «hiệu lực1»: the mark of a footnote, as PDF has it; «QH14», «km2» are whole
const footnoteMark = /\p{Nd}{1,2}$/u
const isSyllable = /^\p{Ll}{2,7}\p{Nd}{1,2}$/u
const hasMark = /[^\p{ASCII}]/u
const withoutMark = (word: string): string =>
  isSyllable.test(word) && hasMark.test(word) ? word.replace(footnoteMark, '') : word

const startsCapital = /^\p{Lu}/u
const isWord = /^\p{L}/u
const isInt = /^\p{Nd}/u

const signKeys: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  '…': '…',
}

/** Tokens of `text` from `from` to `to`; linear. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  tokenPattern.lastIndex = from
  let before = from
  for (let found = tokenPattern.exec(text); found && found.index < to; found = tokenPattern.exec(text)) {
    const raw = found[0]
    const kind: TokenKind = isWord.test(raw) ? 'word' : isInt.test(raw) ? 'int' : 'sign'
    tokens.push({
      start: found.index,
      end: found.index + raw.length,
      kind,
      key: kind === 'word' ? fold(withoutMark(raw)) : kind === 'sign' ? (signKeys[raw] ?? raw) : raw,
      glued: found.index === before,
      capital: kind === 'word' && startsCapital.test(raw),
    })
    before = found.index + raw.length
  }
  return tokens
}
