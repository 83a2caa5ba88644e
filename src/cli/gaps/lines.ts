// Gaps as a table to read, each with one of its quotes.

import { columns, cut, pageWidth } from '../layout.ts'
import { plain } from '../plain.ts'
import type { Words } from '../words/words.ts'
import type { Gap, GapQuote, Gaps } from './groups.ts'

export function gapLines(gaps: Gaps, shown: readonly Gap[], words: Words): string[] {
  const say = words.rules.gaps
  const { count, reports, dropped, groups } = gaps
  const rows = columns([
    [...say.headings],
    ...shown.map(one => [String(one.count), String(one.reports), plain(one.unit ?? '–'), aroundOf(one)]),
  ])
  const [head = '', ...lines] = rows
  return [
    say.summary({ count, reports, groups: groups.size }),
    ...(dropped > 0 ? [say.dropped({ count: dropped })] : []),
    ...(shown.length > 0 ? ['', `  ${head}`] : []),
    ...shown.flatMap((one, n) => [
      `  ${lines[n] ?? ''}`,
      ...one.quotes.slice(0, 1).map(quote => quoteLine(quote, words)),
    ]),
  ]
}

const aroundOf = ({ before, after }: Gap): string => plain([before, '…', after].filter(Boolean).join(' '))

function quoteLine({ sha256, page, raw, quote }: GapQuote, words: Words): string {
  const from = [sha256.slice(0, 12), page === null ? '' : words.pages(String(page))].filter(Boolean).join(' · ')
  const room = pageWidth - 8 - from.length - 3
  return `      «${around(plain(quote), plain(raw), Math.max(20, room))}» ${from}`
}

/** As much of the quote as there is room for, with the quantity in the middle. */
function around(quote: string, raw: string, room: number): string {
  const at = Math.max(0, quote.indexOf(raw))
  const from = Math.max(0, Math.min(at - Math.floor((room - raw.length) / 2), quote.length - room))
  return from === 0 ? cut(quote, room) : cut(`…${quote.slice(from + 1)}`, room)
}
