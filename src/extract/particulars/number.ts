// The number line (component 3 of NĐ 30/2020/NĐ-CP), present, blank or absent.

import type { Particulars } from '../../model/record.ts'
import { beforeNumber, type Line, matchNumber } from './lines.ts'

export interface NumberLine {
  readonly line: Line
  readonly number: Particulars['number']
  /** Span of the number line's own words. */
  readonly start: number
  readonly end: number
  /** The title says it («NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ …»), whatever else it says. */
  readonly inTitle?: boolean
}

export function findNumber(lines: readonly Line[]): NumberLine | null {
  for (const line of lines) {
    const before = beforeNumber(line.text)
    const from = before === line.text ? 0 : line.text.indexOf('Số', before.length)
    const found = matchNumber(line.text.slice(from))
    if (!found) continue
    const raw = found[0].trim()
    const start = line.start + from
    return { line, number: numberOf(raw, found.groups ?? {}), start, end: start + raw.length }
  }
  return null
}

/** A number in other words, as its own line would have it: «Số 415/BC-UBND»; null where it is none. */
export function numberIn(words: string): Particulars['number'] | null {
  const found = matchNumber(words)
  return found && numberOf(found[0].trim(), found.groups ?? {})
}

// «77 / BC - SNgV», «05 -BC/TU»: spaces are a matter of typing
const tidy = (words: string): string => words.replace(/\s+/gu, '').replaceAll('–', '-')

function numberOf(
  raw: string,
  { n, letter = '', year, symbol }: Record<string, string | undefined>,
): Particulars['number'] {
  const tail = symbol ? tidy(symbol) : ''
  const bare = tail.slice(1) || null
  if (!n) return { raw, full: null, value: null, symbol: bare, status: 'blank' }
  const full = `${n}${letter}${year ? `/${year}` : ''}${tail}`
  return { raw, full, value: Number.parseInt(n, 10), symbol: bare, status: 'present' }
}

export const noNumber: Particulars['number'] = { raw: null, full: null, value: null, symbol: null, status: 'absent' }
