// The number line (component 3 of NĐ 30/2020/NĐ-CP), present, blank or absent.

import type { Particulars } from '../../model/record.ts'
import { type Line, matchNumber } from './lines.ts'

export interface NumberLine {
  readonly line: Line
  readonly number: Particulars['number']
  /** Span of the number line's own words. */
  readonly start: number
  readonly end: number
}

export function findNumber(lines: readonly Line[]): NumberLine | null {
  for (const line of lines) {
    const found = matchNumber(line.text)
    if (!found) continue
    const raw = found[0].trim()
    return { line, number: numberOf(raw, found.groups ?? {}), start: line.start, end: line.start + raw.length }
  }
  return null
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
