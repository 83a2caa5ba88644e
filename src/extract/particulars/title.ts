// The title (trích yếu): the lines under the type line that belong together by their style and their words; of a
// dispatch, its subject (components 5a and 5b of NĐ 30/2020/NĐ-CP).

import { labelOf } from '../sections/labels.ts'
import { beginsWith, isMotto, isRule, type Line, matchDate, matchNumber, withoutTail } from './lines.ts'
import type { TypeLine } from './type.ts'

export interface Title {
  readonly text: string | null
  readonly lines: readonly Line[]
}

const mostLines = 8
const longestLine = 500

/** Lines of the title after the type line. */
export function findTitle(lines: readonly Line[], { line, rest }: TypeLine): Title {
  const taken: Line[] = []
  const below = line.index + 1 + headBetween(lines, line.index + 1)
  for (const next of lines.slice(below, below + mostLines)) {
    if (isRule(next.text) || beginsWith(next, 'draft') || (taken.length === 0 && isStatement(next.text))) {
      if (taken.length > 0 || rest !== '') break
      continue
    }
    if (!isTitleLine(next) || !(taken.length > 0 || rest !== '' ? goesOn(taken.at(-1) ?? line, next) : begins(next)))
      break
    taken.push(next)
  }
  return titleOf([rest, ...taken.map(one => one.text)], taken)
}

/** «Ban hành kèm theo Quyết định số …» under «PHỤ LỤC»: what it belongs to, not its title. */
const isStatement = (text: string): boolean => /^(?:ban hành )?kèm theo\s+\p{L}+\s+\p{L}+\s+số/iu.test(text)

/** Lines of a right column that a reader has put below the type line: the motto, with what stands under it. */
function headBetween(lines: readonly Line[], from: number): number {
  if (!isMotto(lines[from]?.text ?? '')) return 0
  const end = lines.findIndex(
    (line, n) => n >= from && !isMotto(line.text) && !isRule(line.text) && !matchDate(line.text),
  )
  return end < 0 ? 0 : end - from
}

function titleOf(parts: readonly string[], lines: readonly Line[]): Title {
  const text = withoutTail(parts.filter(words => words !== '').join(' '), ' .')
  return { text: text || null, lines }
}

const isTitleLine = (line: Line): boolean =>
  line.text.length < longestLine &&
  !isMotto(line.text) &&
  !/^kính (?:gửi|trình)/iu.test(line.text) &&
  !matchNumber(line.text) &&
  !matchDate(line.text) &&
  labelOf(line.text, false) === null

const begins = ({ text }: Line): boolean =>
  !/:$|^[-–+•]/u.test(text) && (!/[,;]$/u.test(text) || (text.length < 120 && !/^(?:thực hiện|căn cứ)/iu.test(text)))

/** Whether a line continues the title's line before it. */
function goesOn(before: Line, next: Line): boolean {
  if (/^\(/u.test(next.text)) return next.text.length < 160 && !/^\(\s*(?:ban hành )?kèm theo\s/iu.test(next.text)
  if (/[.:]$/u.test(before.text)) return false
  // a title's last line may end with a stop, and look another way
  if (/^\p{Ll}\S* \S/u.test(next.text) && next.text.length < 160 && !isIssuerAlone(next)) return true
  if (!isAlike(before, next) || isPreamble(before, next)) return false
  if (isOpen(before.text)) return true
  if (isIssuerAlone(next)) return false
  if (next.caps) return before.caps && !beginsWith(next, 'position') && !beginsWith(next, 'issuer')
  return !startsAnew(next) && (before.style.bold || !isProse(next))
}

const isAlike = ({ style: a }: Line, { style: b }: Line): boolean => a.bold === b.bold && a.heading === b.heading

// «CHÍNH PHỦ», «BỘ TRƯỞNG BỘ TÀI CHÍNH»: who decides, on a line below the title
const isIssuerAlone = ({ stretch: { passage } }: Line): boolean =>
  passage.found.get('issuer')?.get(0)?.[0]?.end === passage.tokens.length

const grounds = /^(?:Thực hiện|Căn cứ|Thi hành|Triển khai|Theo|Xét)\s/u

/** «… trên địa bàn tỉnh» / «Thực hiện Quyết định số 12/QĐ-UBND …;»: on what ground it is written, which has its own sign. */
const isPreamble = (before: Line, { text }: Line): boolean =>
  grounds.test(text) &&
  (/[;:]$|như sau\s?\.$/u.test(text) || /(?:^|\s)(?:tỉnh|huyện|thành phố|xã)$/iu.test(before.text))

// «… của», «… năm», «… kết quả;»: a line that cannot end here
const isOpen = (text: string): boolean =>
  /(?:[,;–-]|(?:^|\s)(?:của|và|về|tại|cho|theo|ở|trên|năm|tháng|ngày|số|với|do|từ|đến|trong|thực hiện|các|tỉnh|huyện|thành phố|xã))$/iu.test(
    text,
  )

/** A capital begins a new line of thought, unless it is a name's. */
function startsAnew(line: Line): boolean {
  if (/^\p{Ll}|^\d/u.test(line.text)) return false
  return (
    !['issuer', 'area', 'province', 'district', 'type'].some(slot => beginsWith(line, slot)) &&
    !/^phương hướng|^nhiệm vụ/iu.test(line.text)
  )
}

const isProse = ({ text }: Line): boolean => text.length > 160 || /[,:;.]$/u.test(text)

const subject = /(?:^|\s)V\/v\s?:?\s?(?<words>\S.*)/iu

/** «V/v …» of a dispatch, which has no type name; it may go on over the next lines. */
export function findSubject(lines: readonly Line[]): { line: Line; title: Title } | null {
  const first = lines.find(line => subject.test(line.text))
  const words = first && subject.exec(first.text)?.groups?.words
  if (!first || !words) return null
  const taken = [first]
  for (const next of lines.slice(first.index + 1, first.index + 5)) {
    if (!/^\p{Ll}|^\d/u.test(next.text) || next.style.region !== first.style.region || !isTitleLine(next)) break
    taken.push(next)
  }
  return { line: first, title: titleOf([words, ...taken.slice(1).map(line => line.text)], taken) }
}
