// The paragraphs of a document as the lines of its head and foot, with what each of them is by its form alone.

import type { Document, Paragraph } from '../../model/document.ts'
import { plain } from '../../text/fold.ts'
import type { Stretch } from '../passages.ts'

export interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly style: Paragraph
  readonly stretch: Stretch
  /** Most of its letters are capitals. */
  readonly caps: boolean
  /** Number among the lines. */
  readonly index: number
}

/** Paragraphs outside tables, and what stands in frames that are no data, in order. */
export function linesOf(document: Document, stretches: readonly Stretch[]): Line[] {
  const lines: Line[] = []
  for (const stretch of stretches) {
    const block = document.blocks[stretch.block]
    if (!block || (block.kind === 'table' && stretch.table !== null)) continue
    const { start, end } = stretch
    const style = block.kind === 'paragraph' ? block : { ...framed, start, end }
    const text = document.text.slice(start, end)
    lines.push({ text, start, end, style, stretch, caps: isCaps(text), index: lines.length })
  }
  return lines
}

const framed = { kind: 'paragraph', region: 'body', align: null, heading: null, bold: false, italic: false } as const

export function isCaps(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 1 && capitals > small * 4
}

/** Whether a slot is filled at the line's first word. */
export const beginsWith = ({ stretch }: Line, slot: string): boolean => stretch.passage.found.get(slot)?.has(0) ?? false

/** «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM», «Độc lập - Tự do - Hạnh phúc», «ĐẢNG CỘNG SẢN VIỆT NAM». */
export const isMotto = (text: string): boolean =>
  /^\W*(?:(?:nuoc )?cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc|dang cong san viet nam)/.test(
    plain(text),
  )

/** Words without the signs at their end; a loop, since a run of dots may be long. */
export function withoutTail(words: string, signs: string): string {
  let end = words.length
  while (end > 0 && signs.includes(words[end - 1] ?? '')) end--
  return words.slice(0, end)
}

/** Rules of dashes, underscores, stars: printed lines, not words. */
export const isRule = (text: string): boolean => /^[\s*_\-–—=~.…|o]+$/u.test(text)

/** Component 3 of a head: `{n}{letter}/{year}/{symbol}`, any part of it blank. */
const blank = '[\\s….·_]*'
const ofType = '(?:(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Lệnh)\\s+[Ss]ố|Số|SỐ)'
const year = '(?:[/-]\\s*(?<year>(?:19|20)\\d\\d)(?=\\s*[/-]))?'
const symbol = '(?<symbol>[/-]\\s*\\p{Lu}[\\p{L}\\d&]*(?:\\s?[-–/.]\\s?\\p{Lu}[\\p{L}\\d&]*)*)?'
const numberLine = new RegExp(
  `^${ofType}\\s*[:.]?${blank}(?:(?<n>\\d{1,5})(?<letter>\\p{Ll}(?=\\s?[/-]))?)?${blank}${year}${symbol}(?=$|[\\s,;(])`,
  'u',
)

/** The parts of a number line, or null; without a symbol nothing else may stand on the line. */
export function matchNumber(text: string): RegExpExecArray | null {
  const found = numberLine.exec(text)
  return found && (found.groups?.symbol || found[0].trim().length === text.trim().length) ? found : null
}

// «UBND HUYỆN LẠC THUỶ - Số 56/BC-UB»: name and number on one line
const dashBeforeNumber = /\s[-–—]\s{0,3}(?=Số\s{0,3}:?\s{0,3}\d)/u

/** The words of a line before the number that stands behind a dash on it; all of them where none does. */
export const beforeNumber = (text: string): string => text.split(dashBeforeNumber)[0] ?? text

/** Component 4: `{place}, ngày {d} tháng {m} năm {y}`, any number blank; the whole line, or what follows the number on it. */
const stop = `[\\s….·_/]*`
const place = '(?<place>\\p{Lu}[^,;:\\d]{1,40})'
const longDate = `(?<raw>[Nn]gày${stop}(?<d>\\d{0,2})${stop}tháng${stop}(?<m>\\d{0,2})${stop},?\\s*năm${stop}(?<y>\\d{4}(?!\\d))?[\\d\\s….]*)`
const shortDate = '(?<raw>(?:[Nn]gày\\s*)?(?<d>\\d{1,2})\\s?[/.-]\\s?(?<m>\\d{1,2})\\s?[/.-]\\s?(?<y>\\d{4}))'
const dateLines = [
  new RegExp(`(?:^|\\s)${place}\\s*,\\s*${longDate}[.)]?$`, 'u'),
  new RegExp(`^\\(?${longDate}[.)]?$`, 'u'),
  new RegExp(`(?:^|[\\s,])${place}\\s*,\\s*${shortDate}[.)]?$`, 'u'),
]

/** The parts of a line of place and date, or null. */
export function matchDate(text: string): Record<string, string | undefined> | null {
  const words = text.trim()
  if (words.length > 160) return null
  for (const form of dateLines) {
    const groups = form.exec(words)?.groups
    if (groups) return groups
  }
  return null
}
