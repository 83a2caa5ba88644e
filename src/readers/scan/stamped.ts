// What a coloured stamp says, asked more tolerantly than a line of text: a stop there is cheap, a miss is not.

import { markIn } from '../secrecy.ts'

/** The marks as they are read, folded to bare letters, and what they are. */
const stamps: readonly (readonly [string, string])[] = [
  ['MAT', 'MẬT'],
  ['TOIMAT', 'TỐI MẬT'],
  ['TUYETMAT', 'TUYỆT MẬT'],
  ['DOMAT', 'ĐỘ MẬT'],
  ['GIAIMAT', 'GIẢI MẬT'],
  ['DAGIAIMAT', 'ĐÃ GIẢI MẬT'],
  ['TAILIEUTHUHOI', 'TÀI LIỆU THU HỒI'],
  ['CHINGUOICOTENMOIDUOCBOCBI', 'CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ'],
]

/** The mark in a stamp's lines; null where none is in it. */
export const markInStamp = (lines: readonly string[]): string | null => {
  const whole = lines.length > 1 ? [lines.join(' ')] : []
  const candidates = [...lines.filter((_, at) => !isCut.test(lines[at - 1] ?? '')), ...whole]
  for (const line of candidates) {
    const mark = markIn(line.normalize('NFC')) ?? likely(line)
    if (mark !== null) return mark
  }
  return null
}

// a red heading «… BẢO VỆ BÍ» / «MẬT»
const isCut = /(?:^|\s)(?:bí|cơ|bảo)\s*$/iu

// «TÓM TẮT», a red heading, stays as far from «TỐI MẬT» as that
const tolerance = 0.24

const likely = (line: string): string | null => {
  for (const letters of foldings(line)) {
    const found = stamps.find(([stamp]) => distance(letters, stamp) <= stamp.length * tolerance)
    if (found) return found[1]
  }
  return null
}

const fold = (words: string): string =>
  words
    .normalize('NFD')
    .toUpperCase()
    .replaceAll('Đ', 'D')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replace(/[^A-Z]/gu, '')

/** All letters; without the crumbs of a frame; without the envelope's (A), (B), (C). */
const foldings = (line: string): string[] => {
  if (line.length > 80) return []
  const words = line.split(/\s+/u).filter(word => fold(word).length > 1)
  return [fold(line), fold(words.join(' ')), fold(line.replace(/[([][ABC][)\]]\W*$/u, ''))]
}

// letters that a worn stamp makes of one another
const alike = ['TYILCJ', 'MNHWKX', 'OCQDGU', 'EFCB', 'UVY', 'AM']
const vowels = 'AEIOUY'

const swap = (a: string, b: string): number =>
  a === b ? 0 : alike.some(group => group.includes(a) && group.includes(b)) ? 0.5 : 1

const gap = (letter: string): number => (vowels.includes(letter) ? 0.5 : 1)
// what is left of a frame is read as a letter too
const extra = (letter: string): number => (letter === 'L' ? 0.5 : gap(letter))

/** Levenshtein's, a letter taken for one alike and a vowel lost counting half. */
const distance = (read: string, stamp: string): number => {
  let row = [0]
  for (const letter of stamp) row.push(row.at(-1)! + gap(letter))
  for (const letter of read) {
    const next = [row[0]! + extra(letter)]
    for (const [at, other] of [...stamp].entries())
      next.push(Math.min(next[at]! + gap(other), row[at + 1]! + extra(letter), row[at]! + swap(letter, other)))
    row = next
  }
  return row.at(-1)!
}
