// Which item an address means: by its anchor, by its id in this record, or by words that are no item of their own.

import type { Correction } from '../../../corrections/correction.ts'
import { findWords, searchedIn } from '../../../corrections/find.ts'
import type { TrichLucRecord } from '../../../model/record.ts'
import type { Span } from '../../../render/spans.ts'
import type { Opened } from '../../documents.ts'
import type { Items, ReportItem } from '../../items.ts'

export type Chosen =
  | { readonly kind: 'item'; readonly item: ReportItem }
  | { readonly kind: 'words'; readonly span: Span }
  | { readonly kind: 'lost'; readonly words: string | null; readonly nearest: ReportItem | null }

/** Null where the address asks for none. */
export function chosenBy(asked: URLSearchParams, opened: Opened, items: Items): Chosen | null {
  const name = asked.get('item')
  const words = asked.get('words')
  const item = name === null ? undefined : itemNamed(name, items)
  if (item) return { kind: 'item', item }
  const near = Number(asked.get('near') ?? 0)
  const span = words ? spanOfWords(opened.record.text, words, near) : null
  if (span) {
    const same = items.all.find(one => one.spans.length === 1 && isSame(one.spans[0], span) && one.kind !== 'cell')
    return same ? { kind: 'item', item: same } : { kind: 'words', span }
  }
  if (name === null) return words ? { kind: 'lost', words, nearest: null } : null
  return lost(name, opened, items)
}

/** An anchor; or an id as the command line shows it: f12, t2.4.1, t2/4/1, number. */
export const itemNamed = (name: string, { byAnchor, byId }: Items): ReportItem | undefined =>
  byAnchor.get(name) ?? byId.get(name) ?? byId.get(name.replaceAll('/', '.'))

const isSame = (one: Span | undefined, { start, end }: Span): boolean => one?.start === start && one.end === end

/** The place of the words that is nearest to where they stood when the link was made. */
function spanOfWords(text: string, words: string, near: number): Span | null {
  let best: Span | null = null
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - near) < Math.abs(best.start - near)) best = { start: at, end: at + words.length }
  }
  return best
}

/** The words of a lost anchor are in the log of corrections, where somebody has judged it; or it counted one too many. */
function lost(name: string, { record, said }: Opened, items: Items): Chosen {
  const judged = said.find(({ anchor }) => anchor === name)
  const nearest = (judged && nearestTo(judged, record, items)) ?? sameWords(name, items)
  return { kind: 'lost', words: judged?.words.raw ?? null, nearest }
}

function nearestTo({ words }: Correction, record: TrichLucRecord, items: Items): ReportItem | null {
  const found = findWords(searchedIn(record), words)
  if (!found) return null
  const distance = (item: ReportItem): number =>
    Math.min(...item.spans.map(({ start, end }) => Math.abs(start - found.start) + Math.abs(end - found.end)))
  const near = items.all.filter(({ kind, spans }) => kind !== 'table' && spans.length > 0)
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** «3fa2b1….4», where the same words stand three times now: the last of them. */
function sameWords(name: string, { byAnchor }: Items): ReportItem | null {
  const [, words = '', occurrence = ''] = /^(.+)\.(\d{1,6})$/u.exec(name) ?? []
  for (let n = Number(occurrence) - 1; n > 0; n--) {
    const item = byAnchor.get(`${words}.${n}`)
    if (item) return item
  }
  return null
}
