// The difference of two sets of rules as a page to read: what changed in the rules, what that changes in the archive by
// rule, then the quotes.

import { basename } from 'node:path'
import type { Change } from '../../rules/changes.ts'
import { columns, cut, pageWidth } from '../layout.ts'
import { plain } from '../plain.ts'
import type { Words } from '../words/words.ts'
import { aboutText, fieldText, type Naming } from './names.ts'
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

/** `top`: quotes at most. */
export function tallyLines(tally: Tally, top: number, how: Naming): string[] {
  const { diff } = how.words.rules
  const groups = inOrder(tally)
  const shown = chosen(groups, top)
  const count = groups.reduce((sum, { counts }) => sum + counts.changed + counts.lost + counts.gained, 0)
  const { all, differing, other } = tally.documents
  return [
    diff.summary({ all, differing }),
    ...(other > 0 ? [diff.other({ count: other })] : []),
    ...(groups.length > 0 ? ['', ...table(groups, how)] : []),
    ...ranks.flatMap(rank => rankLines(groups, { rank, shown }, how)),
    ...(shown.size < count ? ['', diff.more({ count: count - shown.size })] : []),
  ]
}

function table(groups: readonly Group[], how: Naming): string[] {
  const { headings } = how.words.rules.diff
  const rows = groups.map(({ counts: { changed, lost, gained }, documents, ...group }) => [
    ...[changed, lost, gained, documents].map(one => (one === 0 ? '–' : String(one))),
    nameOf(group, how),
  ])
  return columns([[...headings], ...rows]).map(line => `  ${line}`)
}

function nameOf({ kind, what, rule }: Pick<Group, 'kind' | 'what' | 'rule'>, how: Naming): string {
  const by = rule === null || rule === 'none' ? '' : `(${rule})`
  return plain([how.words.rules.diff.kinds[kind], aboutText(kind, what, how), by].filter(Boolean).join(' '))
}

interface Shown {
  readonly rank: Rank
  readonly shown: ReadonlySet<Quoted>
}

function rankLines(groups: readonly Group[], { rank, shown }: Shown, how: Naming): string[] {
  const lines = groups.flatMap(group => {
    const quotes = group.quotes[rank].filter(one => shown.has(one))
    return quotes.length > 0 ? [`  ${nameOf(group, how)}`, ...quotes.flatMap(one => quoteLines(one, how))] : []
  })
  return lines.length > 0 ? ['', how.words.rules.diff.ranks[rank], ...lines] : []
}

function quoteLines(one: Quoted, how: Naming): string[] {
  const { words } = how
  const side = one.newer ?? one.older
  const page = side?.page ? words.pages(String(side.page)) : ''
  const from = [basename(one.path), one.sha256.slice(0, 12), page].filter(Boolean).join(' · ')
  const changes = one.fields
    .map(({ name, older, newer }) => {
      const [before, after] = [fieldText(name, older, how), fieldText(name, newer, how)]
      return `${words.rules.diff.fields[name] ?? name}: ${before} → ${after}`
    })
    .join('; ')
  const [quote, raw] = [plain(side?.quote ?? ''), plain(side?.words ?? '')]
  return [
    `    ${plain(from)}`,
    `      ${cutAtWord(changes === '' ? raw : plain(`${raw}: ${changes}`), pageWidth - 6)}`,
    ...(quote === '' || quote === raw ? [] : [`      «${around(quote, raw, pageWidth - 8)}»`]),
  ]
}

/** As much of the quote as there is room for, with the words in the middle; no syllable is cut. */
export function around(quote: string, raw: string, room: number): string {
  const at = Math.max(0, quote.indexOf(raw))
  const from = Math.max(0, Math.min(at - Math.floor((room - raw.length) / 2), quote.length - room))
  if (from === 0) return cutAtWord(quote, room)
  const start = quote.indexOf(' ', from) + 1
  return cutAtWord(`…${quote.slice(start > 0 && start < at ? start : Math.min(from, at))}`, room)
}

function cutAtWord(text: string, room: number): string {
  const short = cut(text, room)
  return short === text ? text : short.replace(/ [^ ]*…$/u, ' …')
}
