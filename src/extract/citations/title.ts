// The title of a cited document, where the sentence goes on with it: «về việc …», «ban hành …».

import type { Passage } from '../../rules/match.ts'
import { wordsOf } from '../../rules/scan.ts'
import { trimEnd } from '../../text/trim.ts'
import type { Mention } from '../interpret/citations.ts'
import type { Cited } from './mentions.ts'

const openers = new Set(['vê`', 'vv', 'ban', 'phê', 'qui', 'sưa?', "hương'"])
const longest = 120

export function titleOf({ stretch: { passage }, to: behind }: Cited): string | null {
  const to = afterBracket(passage, behind)
  const first = passage.tokens[to]
  if (!first || passage.sentence[to] !== passage.sentence[behind - 1] || !opens(passage, to)) return null
  const end = titleEnd(passage, to)
  // «quy định», «hướng dẫn» and no more
  if (end - to <= (first.key === 'vê`' ? 1 : 2)) return null
  const words = wordsOf(passage, { start: to, end }).replace(/\s+/gu, ' ')
  const title = trimEnd(words.replace(/^(?:về việc|về|v\/v)\s+/iu, ''), /[\s,;.]/u)
  return title === '' ? null : title
}

// «… Ban Tổ chức - Cán bộ Chính phủ (nay là Bộ Nội vụ) về việc …»
function afterBracket({ tokens }: Passage, at: number): number {
  if (tokens[at]?.key !== '(') return at
  const close = tokens.findIndex((token, n) => n > at && n < at + longestBracket && token.key === ')')
  return close < 0 ? at : close + 1
}

const longestBracket = 16

/** Whether the words at a token begin a title: «về việc», «ban hành». */
export const opens = (passage: Passage, at: number): boolean => {
  const key = passage.tokens[at]?.key ?? ''
  if (key === 'v') return passage.tokens[at + 1]?.key === '/' && passage.tokens[at + 2]?.key === 'v'
  if (key === 'qui' && notTitles.has(passage.tokens[at + 2]?.key ?? '')) return false
  return openers.has(key) && (key !== 'ban' || passage.tokens[at + 1]?.key === 'hanh`')
}

// «quy định tại khoản 2», «quy định như sau», «quy định: …» say where or what, not of what the document is
const notTitles = new Set([
  'tai.',
  'trong',
  'như',
  'thi`',
  'răng`',
  'cho',
  ':',
  'ơ?',
  'trên',
  'nay`',
  'trương`',
  'ngươi`',
  'pha?i',
])

// «… và Quyết định số 5/QĐ-UB ngày 3/4/1996»: a title of its own, unless the first one is of several documents
const isNextDocument = ({ tokens, found }: Passage, start: number, at: number): boolean =>
  tokens[at]?.key === 'va`' &&
  (found
    .get('citation')
    ?.get(at + 1)
    ?.some(({ value }) => (value as Mention).number && (value as Mention).date) ??
    false) &&
  !tokens.slice(start, at).some((_, n) => found.get('citation')?.has(start + n))

// «như sau», «theo hướng …», «…, hết hiệu lực», «… và các văn bản khác»: the sentence goes on without the title
const goesOn = new Set(['như sau', "theo hương'", "hêt' hiêu.", "cac' văn"])

const isAsFollows = (tokens: Passage['tokens'], at: number): boolean => {
  const from = /^(?:,|va`)$/.test(tokens[at]?.key ?? '') ? at + 1 : at
  const words = `${tokens[from]?.key} ${tokens[from + 1]?.key}`
  return goesOn.has(words) && (from > at || !words.startsWith("cac'"))
}

// to the end of the clause: «;», the sentence's end, a bracket that closes, a comma before who speaks on
function titleEnd(passage: Passage, start: number): number {
  const { tokens, sentence, found } = passage
  let depth = 0
  for (let at = start; at < tokens.length && at < start + longest; at++) {
    const key = tokens[at]?.key
    if (
      sentence[at] !== sentence[start] ||
      key === ';' ||
      key === 'thi`' ||
      isAsFollows(tokens, at) ||
      isNextDocument(passage, start, at) ||
      (key === '.' && at === tokens.length - 1)
    )
      return at
    if (key === '(') depth++
    if (key === ')' && depth-- === 0) return at
    if (key === ',' && (found.get('issuer')?.has(at + 1) || found.get('citation')?.has(at + 1))) return at
  }
  return Math.min(tokens.length, start + longest)
}
