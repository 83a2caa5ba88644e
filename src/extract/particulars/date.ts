// Place and date (component 4 of NĐ 30/2020/NĐ-CP): in the head, else below the title, else above the signature.

import type { Particulars } from '../../model/record.ts'
import type { Unit } from '../../rules/lists/places.ts'
import { daysIn } from '../interpret/dates.ts'
import { type Line, matchDate, matchNumber } from './lines.ts'

export interface DateLine {
  readonly line: Line
  readonly place: string | null
  readonly issuedOn: NonNullable<Particulars['issuedOn']>
  readonly incomplete: boolean
  readonly start: number
  readonly end: number
}

export function findDate(lines: readonly Line[]): DateLine | null {
  for (const line of lines) {
    const { raw, place, ...parts } = matchDate(line.text) ?? {}
    if (raw === undefined) continue
    const start = line.start + line.text.indexOf(raw)
    const words = raw.trim()
    return { line, place: placeName(line, place), ...dateOf(words, parts), start, end: start + words.length }
  }
  return null
}

function dateOf(
  raw: string,
  { d, m, y }: Record<string, string | undefined>,
): Pick<DateLine, 'issuedOn' | 'incomplete'> {
  const [day, month, year] = [d, m, y].map(part => (part ? Number(part) : null))
  // what is known from the left: a day without its month says nothing
  const parts = year == null ? [] : month == null ? [y] : day == null ? [y, m] : [y, m, d]
  const date = isDay(day, month, year) && parts.length > 0 ? parts.map(part => part?.padStart(2, '0')).join('-') : null
  const precision = parts.length === 3 ? 'day' : parts.length === 2 ? 'month' : 'year'
  return { issuedOn: { raw, date, precision }, incomplete: day == null || month == null || year == null }
}

type Part = number | null | undefined

const isDay = (day: Part, month: Part, year: Part): boolean =>
  month == null ||
  (month >= 1 && month <= 12 && (day == null || year == null || (day >= 1 && day <= daysIn(year, month))))

const kinds =
  /^(?:TP\.?|Tp\.?|T\.P\.?|thành phố|tỉnh|huyện|thị xã|TX\.?|quận|thị trấn|TT\.?|xã|phường|đặc khu)\s*(?=\p{Lu})/iu

/** «TP. Bắc Hà» is Bắc Hà, «TP.HCM» is Hồ Chí Minh; without the number that may stand before it on its line. */
function placeName(line: Line, printed: string | undefined): string | null {
  if (printed === undefined) return null
  const from = (matchNumber(line.text)?.[0].length ?? 0) - line.text.indexOf(printed)
  const words = printed
    .slice(Math.max(0, from))
    .replace(/^.*(?:\s{2,}|\t)/u, '')
    .trim()
  const name = words.replace(kinds, '').trim()
  return /\p{Ll}/u.test(name) || name.length > 5 ? name : (abbreviated(line) ?? name)
}

const abbreviated = ({ stretch }: Line): string | null =>
  ([...(stretch.passage.found.get('province')?.values() ?? [])].flat()[0]?.value as Unit | undefined)?.name ?? null
