// Number line, place and date, type line and title: components 3 to 5 of NĐ 30/2020/NĐ-CP, and their older forms.

import type { DocumentType } from '../../rules/lists/types.ts'
import type { Particulars } from '../../model/record.ts'
import { plain } from '../../text/fold.ts'
import { daysIn } from '../interpret/dates.ts'
import { isMotto, isRule, type Line } from './lines.ts'

// a number line stands within the first fifteen lines (domain §1.3)
const headLines = 25

export interface NumberLine {
  readonly line: Line
  readonly number: Particulars['number']
  /** Span of the number line's own words. */
  readonly start: number
  readonly end: number
}

const numberLine =
  /^(?:Luật |Bộ luật |Pháp lệnh |Nghị quyết |Lệnh )?Số\s*[:.]?[\s….·_]*(?<n>\d{1,5}\p{Ll}?)?[\s….·_]*(?<symbol>[/-]\s*(?:(?:19|20)\d\d\s*\/\s*)?\p{Lu}[\p{L}\d&]*(?:\s?[-–/.]\s?\p{Lu}[\p{L}\d&]*)*)?(?=$|\s)/iu

export function findNumber(lines: readonly Line[]): NumberLine | null {
  for (const line of lines.slice(0, headLines)) {
    const found = numberLine.exec(line.text)
    const { n, symbol } = found?.groups ?? {}
    if (!found || (!symbol && found[0].length < line.text.trim().length) || /^\p{Ll}/u.test(line.text)) continue
    const raw = found[0].trim()
    return { line, number: numberOf(raw, n ?? null, symbol ?? null), start: line.start, end: line.start + raw.length }
  }
  return null
}

function numberOf(raw: string, n: string | null, symbol: string | null): Particulars['number'] {
  const tail = symbol?.replace(/\s+/g, '').replace(/–/g, '-') ?? null
  const bare = tail?.replace(/^[/-]/, '') ?? null
  if (n === null) return { raw, full: null, value: null, symbol: bare, status: 'blank' }
  return { raw, full: tail ? n + tail : n, value: Number.parseInt(n, 10), symbol: bare, status: 'present' }
}

export const noNumber: Particulars['number'] = { raw: null, full: null, value: null, symbol: null, status: 'absent' }

export interface DateLine {
  readonly line: Line
  readonly place: string | null
  readonly issuedOn: NonNullable<Particulars['issuedOn']>
  readonly incomplete: boolean
  readonly start: number
  readonly end: number
}

const blank = '[\\s….·_]*'
const longDate = new RegExp(`(?:^|(?<place>\\p{Lu}[^,;:\\d]{1,40}),\\s*)(?<raw>ngày${blank}(?<d>\\d{0,2})${blank}tháng${blank}(?<m>\\d{0,2})${blank}năm${blank}(?<y>\\d{4})?)`, 'iu')
const shortDate = /^(?<place>\p{Lu}[^,;:\d]{1,40}),\s*(?<raw>(?:ngày\s*)?(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4}))\s*$/iu

export function findDate(lines: readonly Line[], before: number): DateLine | null {
  for (const line of lines.slice(0, Math.min(before, headLines))) {
    const groups = line.text.length < 160 ? (longDate.exec(line.text) ?? shortDate.exec(line.text))?.groups : undefined
    if (groups?.raw === undefined || !groups.place) continue
    const start = line.start + line.text.indexOf(groups.raw)
    return { line, place: placeName(groups.place), ...dateOf(groups.raw, groups), start, end: start + groups.raw.trimEnd().length }
  }
  return null
}

function dateOf(raw: string, { d, m, y }: Record<string, string | undefined>): Pick<DateLine, 'issuedOn' | 'incomplete'> {
  const [day, month, year] = [d, m, y].map(part => (part ? Number(part) : null)) as [number | null, number | null, number | null]
  const parts = year === null ? [] : month === null ? [y] : day === null ? [y, m] : [y, m, d]
  const possible = month === null || (month >= 1 && month <= 12 && (day === null || year === null || (day >= 1 && day <= daysIn(year, month))))
  const date = possible && parts.length > 0 ? parts.map(part => String(part).padStart(2, '0')).join('-') : null
  const precision = parts.length === 3 ? 'day' : parts.length === 2 ? 'month' : 'year'
  return { issuedOn: { raw: raw.trim(), date, precision }, incomplete: day === null || month === null || year === null }
}

// «TP. Bắc Hà» is Bắc Hà; the last words of a line that also holds the number («…/BC-UBND Bắc Hà, ngày …»)
export const placeName = (printed: string): string =>
  (printed.split(/\s{2,}|\t/u).at(-1) ?? printed)
    .replace(/^.*[\p{Lu}\d]-[\p{Lu}][\p{L}]*\s+/u, '')
    .replace(/^(?:TP\.?|T\.P\.?|thành phố|tỉnh|huyện|thị xã|TX\.?|quận|thị trấn|TT\.?|xã|phường)\s+/iu, '')
    .trim()

export interface TypeLine {
  readonly line: Line
  readonly type: DocumentType
  readonly label: string
  /** The rest of the line, where the title begins on it. */
  readonly rest: string
}

/** The line that is a type's name and nothing else; else one that begins with it in capitals. */
export function findType(lines: readonly Line[]): TypeLine | null {
  const candidates = lines.slice(0, headLines + 10).flatMap(typeLine)
  return candidates.find(one => one.rest === '' && one.line.caps) ?? candidates.find(one => one.rest === '' || one.line.caps || titled(one)) ?? null
}

// an e-copy that begins with its title: «# Báo cáo kết quả …»
const titled = ({ line }: TypeLine): boolean => line.index < 4 && (line.style.bold || line.style.heading !== null) && line.text.length < 300

function typeLine(line: Line): TypeLine[] {
  const { passage } = line.stretch
  const entity = passage.found.get('type')?.get(0)?.find(one => (one.value as DocumentType).title && !one.tags.includes('generic'))
  const last = entity && passage.tokens[entity.end - 1]
  if (!entity || !last || !/^\p{Lu}/u.test(line.text)) return []
  const words = line.text.slice(0, last.end - line.start)
  const rest = line.text.slice(words.length).replace(/^[\s:.]+$/u, '').trim()
  return [{ line, type: entity.value as DocumentType, label: words.slice(0, 1) + words.slice(1).toLowerCase(), rest }]
}

// what a body begins with, and a title does not
const opener = /^(?:kính gửi|kính trình|thực hiện|căn cứ|theo |tiếp theo|sau khi|ngày \d|để |nhằm |trong |năm \d{4},|phần |chương |mục |\(?đính kèm|\p{Lu}\s*[.)/-]\s|[IVX]+\s*[.)/-]|\d{1,2}\s*[.)/]\s)/iu
const mostTitleLines = 6

/** Lines of the title after the type line. */
export function findTitle(lines: readonly Line[], type: TypeLine): { text: string; lines: Line[] } {
  const taken: Line[] = []
  for (const line of lines.slice(type.line.index + 1, type.line.index + 1 + mostTitleLines)) {
    if (isRule(line.text) && (taken.length > 0 || type.rest !== '')) break
    if (isRule(line.text)) continue
    if (!belongs(line, taken, type)) break
    taken.push(line)
  }
  const text = [type.rest, ...taken.map(line => line.text)].filter(words => words !== '').join(' ')
  return { text: text.replace(/[\s.]+$/u, '').replace(/\s+/gu, ' '), lines: taken }
}

function belongs(line: Line, taken: readonly Line[], type: TypeLine): boolean {
  const before = taken.at(-1)
  if (isMotto(line.text) || /^(?:kính gửi|kính trình|số\s*:)/iu.test(line.text)) return false
  if (!before && type.rest === '') return line.text.length < 500 && !/^(?:\p{Lu}|[IVX]+)\s*[.)/-]\s/u.test(line.text) && !/[,:;]$/u.test(line.text)
  const styled = before ?? type.line
  if (opener.test(line.text) && !line.style.bold) return false
  if (styled.style.bold !== line.style.bold || styled.style.heading !== line.style.heading) return /^\(/u.test(line.text) && line.text.length < 160
  if (/^(?:\p{Lu}|[IVX]+)\s*[.)/-]\s/u.test(line.text)) return false
  return line.style.bold ? line.text.length < 300 : line.text.length < 160 && !/[.:;,]$/u.test(before?.text ?? '') && !/[,:;.]$/u.test(line.text)
}

/** «V/v …» of a dispatch, which has no type name. */
export function findSubject(lines: readonly Line[]): { line: Line; text: string } | null {
  for (const line of lines.slice(0, headLines)) {
    const subject = /^V\/v:?\s+(.+)$/iu.exec(line.text)
    if (subject?.[1]) return { line, text: subject[1].trim() }
  }
  return null
}

const urgencies = ['khan', 'thuong khan', 'hoa toc', 'hoa toc hen gio']

export const urgencyOf = (lines: readonly Line[]): string | null =>
  lines.slice(0, headLines).find(line => urgencies.includes(plain(line.text).replace(/\W+/g, ' ').trim()))?.text.trim() ?? null

export const isDraft = (lines: readonly Line[]): boolean => lines.slice(0, headLines).some(line => /^\(?DỰ THẢO/u.test(line.text.trim()))
