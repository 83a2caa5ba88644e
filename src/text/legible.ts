// Whether what a page's text layer says can be read: a good one is kept, rubbish sends the page to the recogniser.

import { isPronounceable } from './foreign.ts'
import { isBareSyllable, isSyllable, withoutMarks } from './syllables.ts'

export interface Legibility {
  /** Letters of all words. */
  readonly letters: number
  /** Words that can be told from rubbish: abbreviations and single letters cannot. */
  readonly judged: number
  /** Share of these that are Vietnamese syllables, names or words of other languages; 1 where there are none. */
  readonly known: number
  /** Share of these that bear marks of Vietnamese; a hidden layer with none was read by a recogniser of English. */
  readonly marked: number
  /** Share of the characters that stand for nothing, and of signs within words. */
  readonly broken: number
  /** Share of the letters that are the most frequent one. */
  readonly repeated: number
}

/** `marked`, `plain`: syllables with and without marks; `bare`: one if its marks were left out. */
type Kind = 'marked' | 'plain' | 'bare' | 'foreign' | 'name' | 'neutral' | 'unknown'
type Counts = Record<Kind, number>

const letter = /\p{L}/u
const onlyLetters = /^[\p{L}\p{M}]+$/u
const otherScript = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Lao}\p{sc=Thai}\p{sc=Khmr}\p{sc=Cyrl}\p{M}]+$/u
// marks of no other language: horn, hook, dot below, đ, or two on one letter
const ownMarks = /[\u031b\u0309\u0323]|\p{M}{2}|[đĐ]/u
// Đắk, Krông, Ê-đê: names of the highlands are one syllable a part
const oneSyllable = /^[^aeiouy]*[aeiouy]{1,3}[^aeiouy]*$/

function kindOf(word: string): Kind {
  if (otherScript.test(word)) return 'name'
  const small = word.toLowerCase()
  if (small.length === 1) return 'neutral'
  if (isSyllable(small)) return withoutMarks(small) === small ? 'plain' : 'marked'
  if (isBareSyllable(small)) return 'bare'
  if (isPronounceable(small)) return kindOfForeign(word)
  return isAbbreviation(word) ? 'neutral' : 'unknown'
}

// UBND, KHĐT; without vowels also TTg, kW, mm
function isAbbreviation(word: string): boolean {
  if (word === word.toUpperCase()) return word.length <= 8
  return !/[aeiouy]/.test(withoutMarks(word)) && word.length <= (word === word.toLowerCase() ? 3 : 5)
}

function kindOfForeign(word: string): Kind {
  const isCapital = word !== word.toLowerCase()
  // «VieTnam», «hQp»: capitals stand in front or everywhere
  if (isCapital && !/^\p{Lu}(?:\p{Ll}*|\p{Lu}*)$/u.test(word)) return 'unknown'
  if (ownMarks.test(word.normalize('NFD')))
    return isCapital && oneSyllable.test(withoutMarks(word.toLowerCase())) ? 'name' : 'unknown'
  return isCapital ? 'name' : 'foreign'
}

const joints = /[-–—/.,:;'’‘&_@()|…•·"“”«»?!+=]+/u
const core = /[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su

/** The kinds of what a printed word consists of: «03/2018/QĐ-UBND» has two parts with letters. */
function kindsOf(word: string): readonly Kind[] {
  const parts = word.split(joints).map(part => core.exec(part)?.[0] ?? '')
  return parts
    .filter(part => letter.test(part))
    .map(part => (onlyLetters.test(part) ? kindOf(part) : kindOfMixed(part)))
}

// m2, 26a, H5N1, Covid19; a digit among small letters was one itself
const kindOfMixed = (part: string): Kind =>
  !/^[\p{L}\p{N}\p{M}]+$/u.test(part) || /\p{Ll}\p{N}+\p{Ll}/u.test(part) ? 'unknown' : 'neutral'

const nothing = /[\ufffd\p{Co}\p{Cc}\p{Cn}]|(?<![\p{L}\p{M}])\p{M}/gu
const sign = /[!"#$%&*+<=>@[\\\]^`{}~¢£¤¥¦§¨©ª¬®¯°±²³´µ¶¸¹]/g
const signWithin = /\p{L}[!"#$%*+<=>[\\\]^`{}~¢£¤¥¦§¨©ª¬®¯°±²³´µ¶¸¹]\p{L}/u

/** Characters of a word that stand for nothing, and its signs where they are a jumble or stand between letters. */
function brokenIn(word: string): number {
  const lost = word.match(nothing)?.length ?? 0
  const signs = word.match(sign) ?? []
  return lost + (new Set(signs).size > 1 || signWithin.test(word) ? signs.length : 0)
}

function count(words: readonly string[]): Counts {
  const counts: Counts = { marked: 0, plain: 0, bare: 0, foreign: 0, name: 0, neutral: 0, unknown: 0 }
  for (const word of words) for (const kind of kindsOf(word)) counts[kind]++
  return counts
}

/** Below this share of marked words a text was typed without marks. */
const fewMarked = 0.03

function sharesOf(counts: Counts): Pick<Legibility, 'judged' | 'known' | 'marked'> {
  const { marked, plain, bare, foreign, name, unknown } = counts
  const sure = marked + plain + name
  const judged = sure + bare + foreign + unknown
  const isUnmarked = marked < fewMarked * judged || foreign > 2 * bare
  const doubtful = unknown + (isUnmarked ? 0 : bare)
  // words that could be of another language stand in company; among misread ones they are misread, too
  const credit = Math.max(0, foreign - doubtful)
  if (judged === 0) return { judged, known: 1, marked: 0 }
  return { judged, known: (sure + (isUnmarked ? bare : 0) + credit) / judged, marked: marked / judged }
}

function repeatedIn(words: readonly string[]): { letters: number; repeated: number } {
  const counts = new Map<string, number>()
  let letters = 0
  for (const word of words)
    for (const one of word)
      if (letter.test(one)) {
        letters++
        counts.set(one, (counts.get(one) ?? 0) + 1)
      }
  return { letters, repeated: letters === 0 ? 0 : Math.max(...counts.values()) / letters }
}

/** Of words as printed, with the punctuation that stands at them. */
export function legibility(printed: readonly string[]): Legibility {
  const words = printed.map(word => word.normalize('NFC'))
  const characters = words.reduce((sum, word) => sum + word.length, 0)
  const broken = words.reduce((sum, word) => sum + brokenIn(word), 0)
  return {
    ...repeatedIn(words),
    ...sharesOf(count(words)),
    broken: characters === 0 ? 0 : broken / characters,
  }
}

const leastKnown = 0.93
const mostBroken = 0.1
const mostRepeated = 0.5
const enoughLetters = 50

/** The share that could lie behind what a few words show (Wilson's upper bound, 97.5 %). */
function atMost(share: number, count: number): number {
  const z = 1.96
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z / (2 * count)) ** 2)
  return (share + z ** 2 / (2 * count) + spread) / (1 + z ** 2 / count)
}

/** Whether a recogniser would read the page better. Few words are judged with care; none are no rubbish. */
export function isRubbish(words: readonly string[]): boolean {
  const { letters, judged, known, broken, repeated } = legibility(words)
  if (broken > mostBroken || (letters >= enoughLetters && repeated > mostRepeated)) return true
  return judged > 0 && atMost(known, judged) < leastKnown
}
