// Letters in the digits of dates and counts. Digits are never changed into others; what would be no date stays as read.

import type { Measure } from '../rules/lists/measures.ts'
import type { DigitRule } from '../rules/lists/repairs.ts'
import type { Passage } from '../rules/match.ts'
import { fold, plain } from '../text/fold.ts'
import { asWritten } from './case.ts'
import type { Edit, Look } from './edit.ts'

export type Digits = Readonly<Record<string, string>>

/** The signs of a class in a regular expression: every digit and what stands for one. */
export const signsOf = (digits: Digits): string => `0-9${Object.keys(digits).map(escaped).join('')}`

const escaped = (sign: string): string => sign.replace(/[\]\\^|-]/u, '\\$&')

/** What was read as digits, or null where a sign stands for none. */
export function inDigits(read: string, digits: Digits): string | null {
  const taken = [...read].map(sign => (/\d/.test(sign) ? sign : digits[sign]))
  return taken.includes(undefined) ? null : taken.join('')
}

export const lookForDates: Look<DigitRule> = ({ text, tokens }, { digits }) => {
  const [from, to] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  const edits: Edit[] = []
  for (const form of formsFor(digits))
    for (const found of text.slice(from, to).matchAll(form)) {
      const start = from + found.index
      const end = start + found[0].length
      const taken = dateOf(found.slice(1), digits)
      if (taken !== null && taken !== found[0] && edits.every(one => end <= one.start || one.end <= start))
        edits.push({ start, end, taken })
    }
  return edits
}

const made = new WeakMap<Digits, readonly RegExp[]>()

/** Words and digits of a date in turn, the longest form first. */
function formsFor(digits: Digits): readonly RegExp[] {
  const d = `[${signsOf(digits)}]`
  const forms = [
    `(?<=^|[^\\p{L}\\p{N}])(ng\\p{L}y\\s{1,3})(${d}{1,2})(\\s{1,3}th\\p{L}ng\\s{1,3})(${d}{1,2})(\\s{0,3},?\\s{0,3}n\\p{L}m\\s{1,3})(${d}{4})(?![\\p{L}\\p{N}])`,
    `(?<=^|[^\\p{L}\\p{N}/.])()(${d}{1,2})(\\s?[/.]\\s?|-)(${d}{1,2})(\\s?[/.]\\s?|-)(${d}{4})(?![\\p{L}\\p{N}/])`,
    `(?<=^|[^\\p{L}\\p{N}])(th\\p{L}ng\\s{1,3})()()(${d}{1,2})(\\s{0,3}/\\s{0,3}|\\s{1,3}n\\p{L}m\\s{1,3})(${d}{4})(?![\\p{L}\\p{N}/])`,
    `(?<=^|[^\\p{L}\\p{N}])(n\\p{L}m\\s{1,3})()()()()(${d}{4})(?![\\p{L}\\p{N}/])`,
  ]
  const known = made.get(digits) ?? forms.map(form => new RegExp(form, 'giu'))
  made.set(digits, known)
  return known
}

const dateWords: ReadonlyMap<string, string> = new Map([
  ['ngay', 'ngày'],
  ['thang', 'tháng'],
  ['nam', 'năm'],
])

/** The parts in turn: words, day, words, month, words, year; null where it is no date, or too little of it is digits. */
function dateOf(parts: readonly (string | undefined)[], digits: Digits): string | null {
  const taken = parts.map((part = '', n) => (n % 2 === 0 ? dateWord(part) : inDigits(part, digits)))
  const [day, month, year] = [taken[1], taken[3], taken[5]]
  const read = [parts[1], parts[3], parts[5]].join('')
  const digitCount = read.match(/\d/g)?.length ?? 0
  if (taken.includes(null) || digitCount * 2 < read.length || !/^(?:19|20)/.test(year ?? '')) return null
  return isDay(day ?? '', month ?? '', year ?? '') ? taken.join('') : null
}

/** «thảng» is «tháng»; null where a word is none of a date. */
function dateWord(part: string): string | null {
  const word = part.match(/\p{L}+/u)?.[0]
  if (word === undefined) return part
  const meant = dateWords.get(plain(word))
  if (meant === undefined) return null
  if (fold(word) === fold(meant)) return part
  return part.replace(word, asWritten(meant, [word]))
}

function isDay(day: string, month: string, year: string): boolean {
  if (month === '') return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return (
    day === '' || (Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())
  )
}

const wholeNumber = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/

export const lookForCounts: Look<DigitRule> = (passage, { digits }) => {
  const { text, tokens } = passage
  const [from, to] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  const d = signsOf(digits)
  const form = new RegExp(`(?<![\\p{L}\\p{N}./,-])[${d}](?:[${d}.,]{0,30}[${d}])?(?=\\s|%)`, 'gu')
  return [...text.slice(from, to).matchAll(form)].flatMap(found => {
    const start = from + found.index
    const end = start + found[0].length
    const taken = countOf(found[0], digits)
    return taken !== null && taken !== found[0] && isCounted(passage, end) ? [{ start, end, taken }] : []
  })
}

function countOf(read: string, digits: Digits): string | null {
  const parts = read.split(/([.,])/).map((part, n) => (n % 2 === 1 ? part : inDigits(part, digits)))
  const taken = parts.join('')
  return !parts.includes(null) && /\d/.test(read) && wholeNumber.test(taken) ? taken : null
}

/** Whether a unit of the lists stands right behind, with the scale word that may stand between. */
function isCounted({ tokens, found }: Passage, end: number): boolean {
  const next = tokens.findIndex(token => token.start >= end)
  if (tokens[next]?.capital) return false
  const scale = found.get('scale')?.get(next)?.[0]
  return [next, scale?.end ?? -1].some(at =>
    found
      .get('measure')
      ?.get(at)
      ?.some(entity => counted.has((entity.value as Measure).class)),
  )
}

const counted: ReadonlySet<Measure['class']> = new Set(['count', 'money', 'percent'])
