// What stands directly over a table: its title, and the unit of its cells.

import type { Document } from '../../model/document.ts'
import { trimEnd } from '../../text/trim.ts'
import { isCaps, isMotto, isRule } from '../particulars/lines.ts'
import { wordsIn } from '../places.ts'
import { labelOf } from '../sections/labels.ts'

export interface Caption {
  readonly title: string | null
  /** As printed, without «ĐVT:». */
  readonly unit: string | null
  /** The sentence that leads to the table: «… như sau:». */
  readonly lead: string | null
}

const unitWord = '(?:ĐVT|Đ\\/v tính|Đơn vị(?: tính)?)'
const unitLine = new RegExp(`^[(*]?${unitWord}(?: [^:;.()]{1,20})? ?:(?<unit>[^();]{1,60})\\)?[.;*]?$`, 'iu')
const unitOpens = /ĐVT|Đơn vị tính/iu
const opening = /^(?:bảng|biểu|phụ lục|phụ biểu|danh sách|danh mục|tổng hợp|thống kê|mẫu)(?=[\s:.])/iu
// «PHỤ LỤC 01», «Biểu số 2»: a number, no title
const numberOnly = /^(?:bảng|biểu|phụ lục|phụ biểu|mẫu)(?: số)?(?: [\dIVX]{1,5}[a-z]?)?[.:]?$/iu
const attached = /^[(*[]?(?:kèm theo|ban hành kèm|đính kèm)/iu
const longest = 200
const reach = 8
const mostLines = 4

interface Line {
  readonly words: string
  readonly isMarked: boolean
  /** By the source's own word: a style, the name of a sheet. */
  readonly isHeading: boolean
}

/** `at`: index of the table among the document's blocks. */
export function captionOf(document: Document, at: number): Caption {
  const lines: Line[] = []
  let unit: string | null = null
  for (let n = at - 1; n >= Math.max(0, at - reach) && lines.length < mostLines; n--) {
    const line = lineAt(document, n)
    if (!line) break
    const said = line.words.length < longest ? unitOfLine(line.words) : null
    if (said !== null && unit === null) unit = said
    else if (!isRule(line.words) && !attached.test(line.words)) {
      if (!isTitle(line) || (lines[0] && !goesOn(line, lines[0]))) break
      lines.unshift(line)
      if (opening.test(line.words) || labelOf(line.words, true) !== null) break
    }
  }
  const words = trimEnd(lines.map(line => line.words).join(' '), /[\s:]/u)
  return {
    title: words === '' ? null : words,
    unit: unit ?? unitAtEnd(words),
    lead: lines.length === 0 ? leadAt(document, at - 1) : null,
  }
}

/** The unit that a line of its own states: «Đơn vị tính: triệu đồng». */
export const unitOfLine = (words: string): string | null => unitLine.exec(words)?.groups?.unit?.trim() ?? null

/** «… NĂM 2018 (ĐVT: triệu đồng)» */
function unitAtEnd(words: string): string | null {
  const at = words.search(unitOpens)
  return at < 0 ? null : unitOfLine(words.slice(at))
}

function leadAt(document: Document, at: number): string | null {
  const words = lineAt(document, at)?.words ?? ''
  return words.endsWith(':') ? words.slice(-longest * 2) : null
}

function lineAt(document: Document, at: number): Line | null {
  const block = document.blocks[at]
  if (block?.kind !== 'paragraph' || block.region !== 'body') return null
  const words = wordsIn(document, block).trim()
  return { words, isMarked: block.bold || isCaps(words.slice(0, longest)), isHeading: block.heading !== null }
}

function isTitle({ words, isMarked }: Line): boolean {
  if (words === '' || words.length >= longest || /[.;,]$/u.test(words) || isMotto(words)) return false
  return !numberOnly.test(words) && (isMarked || opening.test(words))
}

// a line above another of the same title
const goesOn = ({ words, isHeading }: Line, under: Line): boolean =>
  isHeading === under.isHeading &&
  (isCaps(words) || opening.test(words)) &&
  !/:$/u.test(words) &&
  labelOf(words, true) === null
