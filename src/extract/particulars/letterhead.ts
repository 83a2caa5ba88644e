// The letterhead (component 2 of NĐ 30/2020/NĐ-CP): lines in capitals that name bodies. The last one issues, those
// above are over it. A long name is broken over lines.

import type { Rules } from '../../rules/load.ts'
import { apart, type Scanner, scan, wordsOf } from '../../rules/scan.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import { beforeNumber, isMotto, isRule, type Line, matchDate, matchNumber } from './lines.ts'
import { spokenName } from './spelling.ts'

export interface Letterhead {
  readonly lines: readonly Line[]
  readonly parent: string | null
  readonly name: string | null
  /** What the names say, the issuer's first, where a rule knows the body. */
  readonly values: readonly (IssuerValue | null)[]
}

/** Names in the lines above the type line; `text`: the whole text, for the spelling of names that no list knows. */
export function findLetterhead(lines: readonly Line[], { scanner, lists }: Rules, text: string): Letterhead {
  const heads = lines.filter(isNameLine)
  const left = heads.filter(line => line.style.region !== 'right-column')
  const names = joinNames(left.length > 0 ? left : heads)
  const spoken = names.map(name => spokenName(scan(scanner, name), text, lists.get('issuers') ?? new Map()))
  return {
    lines: names.length > 0 ? heads : [],
    name: spoken.at(-1) ?? null,
    parent: spoken.slice(0, -1).join(' - ') || null,
    values: names.map(name => issuerIn(scanner, name)).toReversed(),
  }
}

const issuerIn = (scanner: Scanner, name: string): IssuerValue | null =>
  (scan(scanner, name).found.get('issuer')?.get(0)?.[0]?.value as IssuerValue | undefined) ?? null

// what else stands in the head in capitals
const otherSlots = ['urgency', 'draft', 'copy', 'position', 'authority']
const other = /^(?:v\/v|kính gửi|nơi nhận|nơi gửi|mật$|tối mật|tuyệt mật|mẫu |phụ lục|\d|\()/iu

function isNameLine(line: Line): boolean {
  const { found, tokens } = line.stretch.passage
  if (line.text.length > 160 || isMotto(line.text) || isRule(line.text) || other.test(line.text)) return false
  if (matchNumber(line.text) || matchDate(line.text) || /^[-_*=~–—]{5}/u.test(line.text)) return false
  // «THỦ TƯỚNG CHÍNH PHỦ» issues, too
  if (found.get('issuer')?.get(0)?.[0]?.end === tokens.length) return true
  return line.caps && !otherSlots.some(slot => found.get(slot)?.has(0))
}

// the motto may stand on the line where a reader saw no gap
const ownWords = (line: Line): string =>
  (beforeNumber(line.text).split(/\sC[ỘO]NG H(?:ÒA|OÀ|OA) X[ÃA] H[ỘO]I/u)[0] ?? '').trim()

function joinNames(lines: readonly Line[]): string[] {
  const names: string[] = []
  for (const line of lines)
    for (const part of partsOf(line)) {
      const last = names.at(-1)
      if (last !== undefined && (!part.starts || isOpen(last))) names[names.length - 1] = `${last} ${part.words}`
      else if (part.starts) names.push(part.words)
    }
  return names
}

interface Part {
  readonly words: string
  /** Begins as a body's name does. */
  readonly starts: boolean
}

/** A line, cut where a body that stands over others is followed by one of them: «UBND TỈNH X SỞ NGOẠI VỤ». */
function partsOf(line: Line): Part[] {
  const { passage } = line.stretch
  const starts = ['issuer', 'body-head'].some(slot => passage.found.get(slot)?.has(0))
  const [first, second] = apart(passage, 'issuer')
  const before = second && passage.tokens[second.start - 1]
  if (
    !first ||
    !second ||
    first.start > 0 ||
    !isOver(first.value as IssuerValue) ||
    /^[-,]$|^(?:và|của)$/u.test(before?.key ?? '')
  )
    return [{ words: ownWords(line), starts }]
  const end = passage.tokens.length
  return [
    { words: wordsOf(passage, { start: 0, end: second.start }), starts },
    { words: ownWords({ ...line, text: wordsOf(passage, { start: second.start, end }) }), starts: true },
  ]
}

const isOver = ({ body }: IssuerValue): boolean =>
  body.key === 'ubnd' || body.level === 'central' || body.system === 'party'

// «SỞ LAO ĐỘNG -», «VĂN PHÒNG», «LIÊN HIỆP CÁC»: the name goes on in the next line
const isOpen = (name: string): boolean =>
  /(?:[-–,]|(?:^|\s)(?:và|của|các|về|tỉnh|huyện|quận|thị xã|thành phố|xã|phường|chỉ đạo|quản lý|quản lý các))$|^(?:văn phòng|ban quản lý|trung tâm|hội|đảng ủy|thanh tra|công an|trường)$/iu.test(
    name,
  )
