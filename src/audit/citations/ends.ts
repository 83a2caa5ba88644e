// Since when cited documents no longer hold, and who says so: a list, or a document of the archive that ends them.

import type { Reader } from '../../query/reader.ts'
import type { KnownDocument } from '../known/document.ts'
import { isBond, isRuling } from './bonds.ts'
import { dayOf, type Ended, type Entry, type Ledger, type Link, numberOf } from './ledger.ts'
import { type Mention, type Sentence, sentenceOf } from './mentions.ts'
import { findKnown, type KnownShelf } from './shelf.ts'

/** What a list says goes before what is read: it has the day itself. */
export function endsOf(
  { entries, linksTo }: Ledger,
  { shelf, partial }: { readonly shelf: KnownShelf; readonly partial: ReadonlySet<Link> },
): ReadonlyMap<Entry, Ended> {
  const ends = new Map<Entry, Ended>()
  for (const entry of entries) {
    const known = findKnown(shelf, entry)
    const listed = known && endOfKnown(known)
    const read = endByLinks((linksTo.get(entry) ?? []).filter(link => !partial.has(link)))
    // the list has the day, the archive the words
    const ended = listed?.on
      ? { ...listed, by: listed.by ?? read?.by ?? null, mention: read?.mention ?? null }
      : (read ?? listed)
    if (ended) ends.set(entry, ended)
  }
  return ends
}

const endOfKnown = ({ to, endedBy, source, place }: KnownDocument): Ended | null =>
  to === null && endedBy === null
    ? null
    : { on: to, of: source === 'known' ? 'last-day' : 'end', by: endedBy, source, mention: null, place }

/** The earliest that says so. */
function endByLinks(links: readonly Link[]): Ended | null {
  const told = links.filter(isEnding).flatMap(link => {
    const by = endingDocument(link)
    return by ? [{ ...by, mention: link.mention }] : []
  })
  const [first] = told.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return first ? { ...first, of: 'successor', source: 'archive', place: null } : null
}

const isEnding = ({ relation }: Link): boolean => relation === 'replaces' || relation === 'repeals'

/** Of what replaces or repeals: that which says so of a part only; the rest holds. */
export const partialLinks = (reader: Reader, { linksTo }: Ledger): ReadonlySet<Link> =>
  new Set(
    [...linksTo.values()].flatMap(links =>
      links.filter(link => isEnding(link) && isBond(link) && isPart(sentenceOf(reader, link.mention), link.mention)),
    ),
  )

function endingDocument({ from }: Link): { readonly on: string; readonly by: string | null } | null {
  if ('id' in from) {
    const day = dayOf(from)
    return day === null ? null : { on: day, by: numberOf(from) }
  }
  return isRuling(from) && from.issuedOn?.length === 10 ? { on: from.issuedOn, by: from.number } : null
}

const ending = /thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực/giu
const part = /(?<!\p{L})(?:điểm|khoản|điều|mục|phần|chương|tiết|phụ lục|một số|một phần|nội dung)(?!\p{L})/iu

/** «thay thế điểm 1.3, mục III Thông tư số 63/1998/TT-BTC». */
function isPart({ quote, raw }: Sentence, { number }: Mention): boolean {
  const at = quote.indexOf(raw) >= 0 ? quote.indexOf(raw) : quote.indexOf(number ?? raw)
  const before = quote.slice(0, Math.max(0, at))
  const said = [...before.matchAll(ending)].at(-1)
  const from = Math.max(said ? said.index + said[0].length : 0, before.lastIndexOf(';'))
  return part.test(before.slice(from))
}
