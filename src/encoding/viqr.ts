// VIQR (RFC 1456): Vietnamese in ASCII, each mark as a sign behind its vowel, đ as dd, a backslash before what is no mark.

import { acute, breve, circumflex, type Decoded, dot, grave, hook, horn, isMarkedLetter, tilde } from './marks.ts'

const shapes: ReadonlyMap<string, string> = new Map([
  ['^', circumflex],
  ['(', breve],
  ['+', horn],
  ['*', horn],
])
const tones: ReadonlyMap<string, string> = new Map([
  ["'", acute],
  ['`', grave],
  ['?', hook],
  ['~', tilde],
  ['.', dot],
])
const shapeable: Readonly<Record<string, string>> = { '^': 'aeo', '(': 'a', '+': 'ou', '*': 'ou' }

/** The letters of a word, and where each begins; a second tone in a word is punctuation. */
export function fromViqr(word: string): Decoded {
  let letters = ''
  const from: number[] = []
  let hasTone = false
  for (let at = 0; at < word.length; ) {
    const start = at
    const { letter, length, isToned } = letterAt(word, at, hasTone)
    letters += letter
    for (let unit = 0; unit < letter.length; unit++) from.push(start)
    // a stroke or a bar begins another word
    hasTone = (hasTone || isToned) && /\p{L}/u.test(letter)
    at += length
  }
  return { letters, from, strays: [...word].filter(isMarkedLetter).length }
}

interface Letter {
  readonly letter: string
  /** Units of the word that it takes. */
  readonly length: number
  readonly isToned: boolean
}

function letterAt(word: string, at: number, hasTone: boolean): Letter {
  const sign = word.charAt(at)
  if (sign === '\\' && at + 1 < word.length) return { letter: word.charAt(at + 1), length: 2, isToned: false }
  if (/^dd/i.test(word.slice(at, at + 2))) return { letter: sign === 'D' ? 'Đ' : 'đ', length: 2, isToned: false }
  if (!/[aeiouy]/i.test(sign)) return { letter: sign, length: 1, isToned: false }
  const shape = shapeable[word.charAt(at + 1)]?.includes(sign.toLowerCase())
    ? shapes.get(word.charAt(at + 1))
    : undefined
  const toneAt = at + (shape ? 2 : 1)
  const tone = hasTone ? undefined : tones.get(word.charAt(toneAt))
  return {
    letter: (sign + (shape ?? '') + (tone ?? '')).normalize('NFC'),
    length: 1 + (shape ? 1 : 0) + (tone ? 1 : 0),
    isToned: tone !== undefined,
  }
}

export const looksLikeViqr = (word: string): boolean => /[a-z][\^(+*'`?~.]|dd/i.test(word)

const signs =
  /[aeiouy](?:[\^+*][`'?~.]?|\([`'?~.]?(?=\S)|[`?~])(?=[a-z])|[aeiouy](?:[\^+][`'?~.]?|[`~])(?![a-z])|dd(?=[aeiouy])/gi

/** How often a word has marks where plain text has no signs. */
export const viqrSigns = (word: string): number => word.match(signs)?.length ?? 0
