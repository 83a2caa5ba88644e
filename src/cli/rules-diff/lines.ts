// The difference of two sets of rules as a page to read: what changed in the rules, what that changes in the archive by
// rule, then the quotes.

import { basename } from 'node:path'
import type { Value } from '../../compare/index.ts'
import type { Change } from '../../rules/changes.ts'
import { columns, cut, pageWidth } from '../layout.ts'
import { plain } from '../plain.ts'
import type { Words } from '../words/words.ts'
import { chosen, type Group, inOrder, type Quoted, type Rank, ranks, type Tally } from './tally.ts'

const mostNames = 8

/** What differs in the rules themselves. */
export function changeLines(changes: readonly Change[], { rules: { diff } }: Words): string[] {
  const byWay = Map.groupBy(changes, one => one.way)
  return [...byWay].map(([way, all]) => {
    const names = all.slice(0, mostNames).map(({ kind, list, id }) => (kind === 'rule' ? id : `${list}/${id}`))
    return diff.changes[way]({
      count: all.length,
      names: plain(`${names.join(', ')}${all.length > mostNames ? ', …' : ''}`),
    })
  })
}

export function tallyLines(tally: Tally, top: number, words: Words): string[] {
  const { diff } = words.rules
  const groups = inOrder(tally)
  const shown = chosen(groups, top)
  const count = groups.reduce((sum, { counts }) => sum + counts.changed + counts.lost + counts.gained, 0)
  const { all, differing, other } = tally.documents
  return [
    diff.summary({ all, differing }),
    ...(other > 0 ? [diff.other({ count: other })] : []),
    ...(groups.length > 0 ? ['', ...table(groups, words)] : []),
    ...ranks.flatMap(rank => rankLines(groups, { rank, shown }, words)),
    ...(shown.size < count ? ['', diff.more({ count: count - shown.size })] : []),
  ]
}

function table(groups: readonly Group[], words: Words): string[] {
  const { headings } = words.rules.diff
  const rows = groups.map(({ counts: { changed, lost, gained }, documents, ...group }) => [
    ...[changed, lost, gained, documents].map(one => (one === 0 ? '–' : String(one))),
    nameOf(group, words),
  ])
  return columns([[...headings], ...rows]).map(line => `  ${line}`)
}

const nameOf = ({ kind, what, rule }: Pick<Group, 'kind' | 'what' | 'rule'>, { rules: { diff } }: Words): string =>
  plain([diff.kinds[kind], what, rule === null || rule === 'none' ? '' : `(${rule})`].filter(Boolean).join(' '))

interface Shown {
  readonly rank: Rank
  readonly shown: ReadonlySet<Quoted>
}

function rankLines(groups: readonly Group[], { rank, shown }: Shown, words: Words): string[] {
  const lines = groups.flatMap(group => {
    const quotes = group.quotes[rank].filter(one => shown.has(one))
    return quotes.length > 0 ? [`  ${nameOf(group, words)}`, ...quotes.flatMap(one => quoteLines(one, words))] : []
  })
  return lines.length > 0 ? ['', words.rules.diff.ranks[rank], ...lines] : []
}

function quoteLines(one: Quoted, words: Words): string[] {
  const side = one.newer ?? one.older
  const page = side?.page ? words.pages(String(side.page)) : ''
  const from = [basename(one.path), one.sha256.slice(0, 12), page].filter(Boolean).join(' · ')
  const changes = one.fields
    .map(({ name, older, newer }) => `${words.rules.diff.fields[name] ?? name}: ${said(older)} → ${said(newer)}`)
    .join('; ')
  const [quote, raw] = [plain(side?.quote ?? ''), plain(side?.words ?? '')]
  return [
    `    ${plain(from)}`,
    ...(changes === ''
      ? [`      ${cut(raw, pageWidth - 6)}`]
      : [`      ${cut(plain(`${raw}: ${changes}`), pageWidth - 6)}`]),
    ...(quote === '' || quote === raw ? [] : [`      «${around(quote, raw, pageWidth - 8)}»`]),
  ]
}

const said = (value: Value): string =>
  value === null ? '–' : typeof value === 'object' ? value.map(said).join(', ') : String(value)

/** As much of the quote as there is room for, with the words in the middle. */
function around(quote: string, raw: string, room: number): string {
  const at = Math.max(0, quote.indexOf(raw))
  const from = Math.max(0, Math.min(at - Math.floor((room - raw.length) / 2), quote.length - room))
  return from === 0 ? cut(quote, room) : cut(`…${quote.slice(from + 1)}`, room)
}
