// Since when cited documents no longer hold, and who says so: a list, or a document of the archive that ends them.

import type { Reader } from '../../query/reader.ts'
import type { KnownDocument } from '../known/document.ts'
import { dayOf, type Ended, type Entry, type Ledger, type Link, numberOf } from './ledger.ts'
import { type Mention, type Sentence, sentenceOf } from './mentions.ts'
import { findKnown, type KnownShelf } from './shelf.ts'

/** What a list says goes before what is read: it has the day itself. */
export function endsOf(reader: Reader, { entries, linksTo }: Ledger, shelf: KnownShelf): ReadonlyMap<Entry, Ended> {
  const ends = new Map<Entry, Ended>()
  for (const entry of entries) {
    const known = findKnown(shelf, entry)
    const listed = known && endOfKnown(known)
    const read = endByLinks(reader, linksTo.get(entry) ?? [])
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
function endByLinks(reader: Reader, links: readonly Link[]): Ended | null {
  const ending = links.filter(({ relation }) => relation === 'replaces' || relation === 'repeals')
  const told = ending.flatMap(link => {
    const by = endingDocument(link)
    return by && !isPart(sentenceOf(reader, link.mention), link.mention) ? [{ ...by, mention: link.mention }] : []
  })
  const [first] = told.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return first ? { ...first, of: 'successor', source: 'archive', place: null } : null
}

/** Types of documents that end others themselves; a report that asks for an end ends nothing. */
const ruling =
  /^(?:hien-phap|luat|bo-luat|phap-lenh|lenh|nghi-quyet|nghi-dinh|quyet-dinh|thong-tu|thong-tu-lien-tich|chi-thi|quy-dinh|quy-che)$/u

function endingDocument({ from }: Link): { readonly on: string; readonly by: string | null } | null {
  if ('id' in from) {
    const day = dayOf(from)
    return day === null ? null : { on: day, by: numberOf(from) }
  }
  const isRuling = from.type !== null && ruling.test(from.type) && from.issuedOn?.length === 10
  return isRuling && from.issuedOn ? { on: from.issuedOn, by: from.number } : null
}

const ending = /thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực/giu
const part = /(?<!\p{L})(?:điểm|khoản|điều|mục|phần|chương|tiết|phụ lục|một số|một phần|nội dung)(?!\p{L})/iu

/** «thay thế điểm 1.3, mục III Thông tư số 63/1998/TT-BTC»: the rest of it holds. */
function isPart({ quote, raw }: Sentence, { number }: Mention): boolean {
  const at = quote.indexOf(raw) >= 0 ? quote.indexOf(raw) : quote.indexOf(number ?? raw)
  const before = quote.slice(0, Math.max(0, at))
  const said = [...before.matchAll(ending)].at(-1)
  const from = Math.max(said ? said.index + said[0].length : 0, before.lastIndexOf(';'))
  return part.test(before.slice(from))
}
