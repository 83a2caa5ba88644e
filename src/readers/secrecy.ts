// The secrecy gate: a page with a state-secret mark stops the file before anything is extracted or kept (domain §8.4).
// The mark itself, not the words in a sentence: «bảo vệ bí mật nhà nước» is no mark. Running heads, stamps in the margin
// and rotated text are looked at too.

import type { Line, Reading, SourceBlock } from '../model/document.ts'
import { TrichLucError } from '../model/errors.ts'
import { note } from '../model/notes.ts'
import { plain } from '../text/fold.ts'

export interface Mark {
  readonly words: string
  readonly page: number | null
}

// on the words without marks, since a stamp is often typed or read without them: «TÔI MÂT». Whole lines only.
const marks: readonly RegExp[] = [
  /^\W*(?:do mat\W*)?(?:tuyet|toi)?\s*mat\W*(?:\(?[abc]\)?)?\W*$/,
  /^\W*so dang ky bi mat\b.{0,40}$/,
  /^\W*ban so\s*[:.]?\s*(?:\d{1,3}|[….]+)?\W*$/,
  /^\W*(?:da )?giai mat\W*$/,
  /^\W*tai lieu thu hoi\W*$/,
  /^\W*chi nguoi co ten(?: moi duoc boc bi)?\W*$/,
]
// a lone «mật» in small letters is a word of a wrapped line, not a stamp
const hasCapitals = /\p{Lu}{2}|Mật|Độ mật|Bản số|Số đăng ký/u
// «12/BC-UBND(M)», «12-BC/TU-M» ⚠
const markedNumber = /^\s*Số\s*[:.]?\s*[\d….\s]*[/-][\p{Lu}\p{Ll}\d/&-]+\s?(?:\((?:M|TM|TuM)\)|-(?:M|TM|TuM))(?=\s|$)/u

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
export function findMark({ blocks, aside }: Reading): Mark | null {
  for (const line of [...aside, ...blocks.flatMap(linesOf)]) {
    const words = line.spans
      .map(span => span.text)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim()
    if (isMark(words)) return { words, page: line.page }
  }
  return null
}

const linesOf = (block: SourceBlock): readonly Line[] =>
  block.kind === 'text'
    ? block.lines
    : block.kind === 'table'
      ? block.cells.flatMap(cell => cell.blocks.flatMap(one => one.lines))
      : []

function isMark(words: string): boolean {
  if (words.length > 80) return false
  if (markedNumber.test(words)) return true
  return hasCapitals.test(words) && marks.some(mark => mark.test(plain(words)))
}
