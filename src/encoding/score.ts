// How well a word reads in an encoding: 0 as Vietnamese, the less the worse. The unit is the natural logarithm of how much
// less likely such a word is than one that reads well; estimated, not measured.

import { isPronounceable } from '../text/foreign.ts'
import { isSyllable, withoutMarks } from '../text/syllables.ts'
import { type Encoding, encodings, inEncoding } from './encodings.ts'
import { isRenamed } from './places.ts'
import { looksLikeViqr, viqrSigns } from './viqr.ts'

/** By encoding. */
export type Scores = Readonly<Record<Encoding, number>>

const unknown = -3
const foreign = -1.5
const highland = -1
const abbreviation = -0.3
const loneLetter = -0.5
/** A letter that the encoding does not have. */
const impossible = -4
/** A sign between letters, or a letter that only another code page names. */
const strange = -3
const renamed = -0.7
/** VIQR is rare, and its marks are punctuation elsewhere. */
const rare = -0.2

const even: Scores = { unicode: 0, tcvn3: 0, vni: 0, viqr: 0 }
const plain = /^[\u0020-\u007e\u00a0]*$/
/** Longer ones are rules, dots, addresses. */
const longest = 60
const address = /@|:\/\/|^www\./i

/** Most words of a report come again and again, in the next one, too. */
const known = new Map<string, Scores>()
const mostKnown = 50_000

export function scoresOf(word: string): Scores {
  if (word.length > longest || (plain.test(word) && !looksLikeViqr(word)) || address.test(word)) return even
  const kept = known.get(word)
  if (kept) return kept
  if (known.size >= mostKnown) known.clear()
  const scores = Object.fromEntries(encodings.map(encoding => [encoding, score(word, encoding)])) as Scores
  known.set(word, scores)
  return scores
}

function score(word: string, encoding: Encoding): number {
  const decoded = inEncoding(word, encoding)
  const letters = decoded?.letters ?? word.normalize('NFC')
  if (plain.test(word)) return encoding === 'viqr' ? rare + partsScore(letters) : viqrSigns(word) * strange
  const lost = decoded === null ? 0 : (decoded.strays > 0 ? impossible : 0) + ([...word].some(isRenamed) ? renamed : 0)
  return partsScore(letters) + signsWithin(letters) + lost
}

const joints = /[^\p{L}\p{M}]+/u
const asciiOnly = /^[a-z]*$/i

const partsScore = (decoded: string): number =>
  decoded
    .split(joints)
    .filter(part => !asciiOnly.test(part))
    .reduce((sum, part) => sum + partScore(part), 0)

// letters of the Vietnamese alphabet with any of their marks, and f j w z of names
const vietnamese = /^[a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]+$/u
const ownMarks = /[\u031b\u0309\u0323]|\p{M}{2}|[đĐ]/u

function partScore(part: string): number {
  const small = part.toLowerCase()
  if (!vietnamese.test(small)) return isPronounceable(small) ? foreign : unknown
  if (isSyllable(small)) return 0
  if (part.length === 1) return loneLetter
  if (part === part.toUpperCase() && part.length <= 8) return abbreviation
  if (!isPronounceable(small)) return unknown
  return ownMarks.test(small.normalize('NFD')) ? (isName(part) ? highland : unknown) : foreign
}

/** Đắk, Krông: a capital in front, one syllable. */
const isName = (part: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(part) && /^[^aeiouy]*[aeiouy]{1,3}[^aeiouy]*$/.test(withoutMarks(part.toLowerCase()))

// a soft hyphen stands in words of Unicode, too
const signs = '\\u00a1-\\u00a9\\u00ac\\u00ae\\u00af\\u00b4-\\u00b8\\u00bc-\\u00bf\\u00d7\\u00f7\\u2212\\u2219'
const within = new RegExp(
  [
    `\\p{L}[${signs}«»]+(?=\\p{L})`,
    // a letter that looks like a sign begins or ends a word
    `(?<![\\p{L}\\p{N}])[\\u00a1-\\u00a9\\u00ac\\u00ae\\u00af\\u00b4\\u00b6-\\u00b8]+(?=\\p{L})`,
    `\\p{L}[\\u00a1-\\u00a9\\u00ac\\u00ae\\u00af\\u00b4\\u00b6-\\u00b8]+(?!\\p{L})`,
    `[\\u00a1-\\u00a9\\u00ac\\u00ae\\u00af\\u00b5-\\u00b8][\\u00a1-\\u00a9\\u00ac\\u00ae\\u00af\\u00b5-\\u00b8]+`,
  ].join('|'),
  'gu',
)

const signsWithin = (text: string): number => (text.match(within)?.length ?? 0) * strange
