// The secrecy gate: a page with a state-secret mark stops the file before anything is extracted or kept (domain §8.4).
// The mark itself, not the words in a sentence: «bảo vệ bí mật nhà nước» is no mark. Running heads, stamps in the margin
// and rotated text are looked at too.

import type { Line, Reading, SourceBlock, TableBlock } from '../model/document.ts'
import { TrichLucError } from '../model/errors.ts'
import { note } from '../model/notes.ts'
import { textOf } from '../text/spans.ts'
import { linesOf } from './lines.ts'

export interface Mark {
  readonly words: string
  readonly page: number | null
}

/** @throws TrichLucError `secrecy-mark` with the page and the mark, unless `allowed` */
export function gate(reading: Reading, allowed: boolean): { reading: Reading; mark: string | null } {
  const mark = findMark(reading)
  if (!mark) return { reading, mark: null }
  if (!allowed) throw new TrichLucError('secrecy-mark', { page: mark.page ?? 1, mark: mark.words })
  return {
    reading: { ...reading, notes: [...reading.notes, note('secrecy-mark-allowed', mark.page, { mark: mark.words })] },
    mark: mark.words,
  }
}

/** The first mark of a reading, or null. */
export function findMark({ blocks, aside }: Pick<Reading, 'blocks' | 'aside'>): Mark | null {
  let before = ''
  for (const line of [...aside, ...blocks.flatMap(markable)]) {
    const text = textOf(line).normalize('NFC')
    const words = markIn(text)
    if (words !== null && !isCut.test(before)) return { words, page: line.page }
    before = text
  }
  return null
}

// «… CÔNG TÁC BẢO VỆ BÍ» / «MẬT»: a word cut by the end of its line
const isCut = /(?:^|\s)(?:bí|cơ|bảo)\s*$/iu

const markable = (block: SourceBlock): readonly Line[] =>
  block.kind === 'table' && isData(block) ? [] : linesOf(block)

// a register's column «Độ mật» marks other documents; a stamp in a frame is a table of one row or one column
const isData = (table: TableBlock): boolean =>
  table.rows > 1 && table.columns > 1 && !linesOf(table).some(line => formWords.test(textOf(line).normalize('NFC')))

const formWords = /^\s*(?:C[ỘO]NG H(?:ÒA|OÀ|OA)|ĐẢNG CỘNG SẢN|Độc lập|Số\s*[:.]|Nơi nhận)/u

const longest = 80

/** The mark in a line: all of it, or what stands between wide gaps of it. */
export function markIn(text: string): string | null {
  if (text.length > longest * 4) return null
  const parts = [text, ...text.split(/\s{3,}|\t/u)].map(part => part.replace(/\s+/gu, ' ').trim())
  return parts.find(part => part.length <= longest && isMark(part)) ?? null
}

// beside TUYỆT or TỐI the recogniser's other tones are beyond doubt
const level = '(?:(?:tuy[ệêếeẹễ]t|t[ốôóoổỗớ]i)\\s*m[ậâaạãặ]t|m[ậâa]t)'
// on small letters; a stamp is often typed or read without its marks («TÔI MÂT»), but MẶT and MẤT are other words
const marks: readonly RegExp[] = [
  new RegExp(`^(?:(?:mức )?đ[ộôo] m[ậâa]t[^\\p{L}]*)?${level}[^\\p{L}\\p{Nd}]*(?:\\(?[abc]\\)?)?$`, 'u'),
  /^số đăng k[ýí] bí mật(?![\p{L}]).{0,40}$/u,
  /^bản số\s?[:.]?\s?(?:\d{1,3}|[….]{1,40})?$/u,
  /^(?:đã )?gi[ảáa]i m[ậâa]t$/u,
  /^tài li[ệê]u thu h[ồôộ]i$/u,
  /^chỉ người có tên(?: mới được bóc bì)?$/u,
]
// a lone «mật» in small letters is a word of a wrapped line, not a stamp
const hasCapitals = /\p{Lu}{2}|Mật|(?:Tối|Tuyệt|Độ) mật|Bản số|Số đăng ký/u
// letters set apart: «M Ậ T», «TỐI M ẬT»; never the bare ASCII word
const setApart = /^(?:TUYỆT|TUYÊT|TỐI|TÔI)?M[ẬÂ]T$/u
// «12/BC-UBND(M)», «12-BC/TU-M» ⚠
const markedNumber = /^Số\s?[:.]?[\d….\s]{0,40}[/-]\s?[\p{L}\d/&.-]{1,40}\s?(?:\((?:M|TM|TuM)\)|-(?:M|TM|TuM))(?=\s|$)/u
const opening = /^[^\p{L}]{1,80}/u
const ending = /[^\p{L}\p{Nd})….:]{1,8}$/u

function isMark(words: string): boolean {
  if (markedNumber.test(words) || setApart.test(words.replace(/[^\p{L}]/gu, ''))) return isBare(words)
  return (
    hasCapitals.test(words) &&
    marks.some(mark => mark.test(words.toLowerCase().replace(opening, '').replace(ending, '')))
  )
}

// «MẬT» with at most signs about it
const isBare = (words: string): boolean => markedNumber.test(words) || !/[\p{Ll}]/u.test(words)
