// Words in texts, with their marks or without, and Vietnamese in the order of its alphabet.

import { fold, plain } from '../text/fold.ts'

const notWord = /[^\p{L}\p{N}]+/u

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(notWord)
    .filter(word => word !== '')

/** What a text must hold: whole words that stand together; words without any mark also find those that have some. */
export interface Phrase {
  readonly isIn: (text: string) => boolean
  /** For FTS5, without marks and with d for đ; null where there is no word. */
  readonly match: string | null
}

export function phraseOf(given: string): Phrase {
  const words = wordsOf(given)
  const bare = words.map(plain)
  const needle = Array.from(bare.join(' '), sign => sign.codePointAt(0) ?? 0)
  const isBare = words.every((word, n) => word.toLowerCase() === bare[n])
  const folded = keyOf(words.join(' '))
  // the same few words stand in many texts
  const agreed = new Map<string, boolean>()
  const agrees = (found: string): boolean => {
    const known = agreed.get(found) ?? keyOf(found) === folded
    agreed.set(found, known)
    return known
  }
  return {
    isIn: text => needle.length > 0 && someMatch(text, needle, isBare ? () => true : agrees),
    match: words.length === 0 ? null : `folded : "${bare.join(' ')}"`,
  }
}

const keyOf = (text: string): string => wordsOf(text).map(fold).join(' ')

/** Looks for a text's letters without marks, where a word begins and one ends: nothing is made of the text on the way. */
function someMatch(text: string, needle: readonly number[], agrees: (found: string) => boolean): boolean {
  let isStart = true
  for (let at = 0; at < text.length; at++) {
    const code = bareCode(text.charCodeAt(at))
    if (isStart && code === needle[0]) {
      const end = endOf(text, at, needle)
      if (end > at && agrees(text.slice(at, end))) return true
    }
    if (code !== mark) isStart = code === separator
  }
  return false
}

/** After the needle's last letter, or -1. */
function endOf(text: string, start: number, needle: readonly number[]): number {
  let at = start
  for (const wanted of needle) {
    while (bareCode(text.charCodeAt(at)) === mark) at++
    if (wanted === space) {
      const from = at
      while (at < text.length && bareCode(text.charCodeAt(at)) === separator) at++
      if (at === from) return -1
    } else if (bareCode(text.charCodeAt(at++)) !== wanted) return -1
  }
  while (bareCode(text.charCodeAt(at)) === mark) at++
  return at >= text.length || bareCode(text.charCodeAt(at)) === separator ? at : -1
}

const space = 32
const separator = 0
const mark = 1

/** Of a UTF-16 unit its letter without marks, small; made when it is first met. */
const bareCodes = new Int32Array(0x10000).fill(-1)

function bareCode(unit: number): number {
  const known = bareCodes[unit]
  if (known === undefined || known >= 0) return known ?? separator
  const sign = String.fromCharCode(unit)
  const code = /\p{M}/u.test(sign)
    ? mark
    : /[\p{L}\p{N}]/u.test(sign)
      ? (plain(sign).codePointAt(0) ?? separator)
      : separator
  bareCodes[unit] = code
  return code
}

const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const ranks = new Map([...alphabet].map((letter, n) => [letter, String.fromCharCode(0x100 + n)]))

const keys = new Map<string, string>()

/** A key that sorts as the Vietnamese alphabet does, tones aside. */
export function alphabetical(text: string): string {
  const known = keys.get(text)
  if (known !== undefined) return known
  const key = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC')
    .replace(/\p{L}/gu, letter => ranks.get(letter) ?? letter)
  if (keys.size > 50_000) keys.clear()
  keys.set(text, key)
  return key
}
