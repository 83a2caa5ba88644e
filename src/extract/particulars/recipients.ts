// Who received (component 9 of NĐ 30/2020/NĐ-CP): the list under «Nơi nhận». The lines of the signature beside it may
// have come between its own.

import { beginsWith, type Line, withoutTail } from './lines.ts'
import { isName } from './names.ts'

export interface Recipients {
  readonly list: string[]
  /** Numbers of the first and last line; -1 where there is no list. */
  readonly first: number
  readonly last: number
}

// «Nơi gửi:» before 2005
const head =
  /^[^\p{L}\d]{0,4}(?:[Nn]ơi (?:[Nn]hận|[Gg]ửi)|NƠI (?:NHẬN|GỬI))(?=\s*(?:[^\p{L}\s]|$)|\s+\p{Lu})[^\p{L}\d]*/u
const dash = /^\s*[-–—+•*](?![-–—*])\s*/u
// «Bản điện tử:», «Bản giấy:», «Gửi bản điện tử:»: a heading between recipients
const subhead = /^[^;]{2,40}:$/u

export const isRecipientsHead = (text: string): boolean => head.test(text)
export const isListed = (text: string): boolean => dash.test(text)

/** The last list of `lines`, from line `from` on. */
export function findRecipients(lines: readonly Line[], from: number): Recipients {
  const first = lines.findIndex(line => line.index >= from && head.test(line.text))
  if (first < 0) return { list: [], first, last: -1 }
  const onHead = lines[first]?.text.replace(head, '').trim() ?? ''
  const reading: Reading = {
    list:
      onHead === '' ? [] : splitItems(lines[first]?.text.replace(/^.*?(?:nhận|gửi)\W*?(?=[-–—+•*]|\p{L})/iu, '') ?? ''),
    last: first,
    near: first,
    isOver: false,
  }
  for (const line of lines.slice(first + 1)) {
    readLine(reading, line)
    if (reading.isOver) break
  }
  return { list: reading.list.map(tidy).filter(words => words !== ''), first, last: reading.last }
}

interface Reading {
  readonly list: string[]
  last: number
  /** Number of the last line that belongs to the list, or stands beside it. */
  near: number
  isOver: boolean
}

function readLine(reading: Reading, line: Line): void {
  const text = line.text.trim()
  const isItem = dash.test(text) || isBare(reading, line)
  if (isItem) reading.list.push(...splitItems(text))
  else if (isWrapped(reading, line)) reading.list.push(`${reading.list.pop()} ${text}`)
  else if (!subhead.test(text) && !isBeside(line)) reading.isOver = true
  if (isItem || (!reading.isOver && subhead.test(text))) reading.last = line.index
  if (!reading.isOver) reading.near = line.index
}

// «- Như trên; - Lưu: VT.» on one line
const splitItems = (text: string): string[] => text.split(/(?<=[;.])\s+(?=[-–—+]\s)/u)
const tidy = (text: string): string => withoutTail(text.replace(dash, ''), ' ;.,')

// typed without dashes: «Như trên;», «Lưu: VT.»
const isBare = ({ list }: Reading, line: Line): boolean =>
  list.every(item => !dash.test(item)) &&
  !line.caps &&
  (/;$/u.test(line.text) || /^Lưu\b\W/iu.test(line.text)) &&
  line.text.length < 120

/** The rest of a recipient whose line was too long: before it neither «;» nor «.». */
function isWrapped({ list, last, near }: Reading, line: Line): boolean {
  const before = list.at(-1)
  const isNext = last === line.index - 1 || (near === line.index - 1 && /^\p{Ll}/u.test(line.text))
  const isOpen = before !== undefined && isNext && !/[;.:]$/u.test(before.trim())
  return (
    isOpen &&
    !line.caps &&
    !/^(?:phụ lục|mẫu|biểu)\s/iu.test(line.text) &&
    !/^Lưu\b/iu.test(before.replace(dash, '')) &&
    !isBeside(line) &&
    line.text.length < 100
  )
}

/** A line of the signature that an extraction has put between the recipients. */
export const isBeside = (line: Line): boolean =>
  line.caps || isName(line.text) || /^\(/u.test(line.text) || (beginsWith(line, 'position') && line.text.length < 60)
