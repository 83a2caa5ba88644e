// Where the quoted words stand on their pages, to be cut out of the page's picture.

import type { DocumentId } from '../../../audit/documents.ts'
import type { AuditFinding, Evidence } from '../../../audit/finding.ts'
import { passagesOf } from '../../../audit/report/marked.ts'
import type { TrichLucRecord } from '../../../model/record.ts'
import { keyOf, type MarkKind } from '../../../render/marks-of.ts'
import { originalPlaces, stampOf } from '../../../render/pages/original.ts'
import type { Span } from '../../../render/spans.ts'
import type { PageBox } from '../../../text/boxes.ts'
import { type Done, findDocument } from '../../documents.ts'
import { type Cut, cropOf } from '../../page-view.ts'
import { rendererOf } from '../../pictures.ts'
import type { Room } from '../../room.ts'
import { within } from '../../within.ts'

/** Of one sentence, in the order of `passagesOf`; null: its file has no pages, or they cannot be shown. */
export type View = Cut | null

/** Sentences that are shown on their pages: of twenty mentions nobody looks at all at once. */
const mostViews = 8

/** `copies`: in the order of the evidence, files of the same report that have pages. */
export function viewsOf(room: Room, finding: AuditFinding, copies: readonly (DocumentId | null)[]): Promise<View[]> {
  const { evidence, code } = finding
  const kind: MarkKind = code.startsWith('citation-') ? 'citation' : 'finding'
  const groups = passagesOf(evidence).slice(0, mostViews)
  return Promise.all(
    groups.map(({ evidence: first }) => {
      const quotes = evidence.filter(one => isBeside(one, first))
      const copy = copies[evidence.indexOf(first)] ?? null
      return viewOf(room, { kind, quotes, document: first.page === null ? copy : first })
    }),
  )
}

const isBeside = (one: Evidence, other: Evidence): boolean =>
  one.sha256 === other.sha256 && one.part === other.part && one.page === other.page && one.sentence === other.sentence

interface Quotes {
  readonly kind: MarkKind
  /** Of one sentence. */
  readonly quotes: readonly Evidence[]
  /** Whose pages are shown: its own, or the copy; null: nobody's. */
  readonly document: DocumentId | null
}

async function viewOf(room: Room, { kind, quotes, document }: Quotes): Promise<View> {
  const found = document && (await findDocument(room, document))
  if (found?.kind !== 'opened') return null
  const { record, entry } = found.opened
  if (!(await isThere(room, entry, record))) return null
  const boxes = await boxesOf(room, record, spansIn(record, quotes))
  return cropOf(record, boxes, kind)
}

/** Whether there is a file to make a picture of; of a document made of several files each page knows its own. */
async function isThere(room: Room, entry: Done, { source }: TrichLucRecord): Promise<boolean> {
  if (source.files !== null) return true
  const stamps = await Promise.all(originalPlaces(room.archive, entry).map(stampOf))
  return stamps.some(stamp => stamp !== null)
}

/** In a copy, the same words on the page that has them; none where they stand there twice. */
function spansIn(record: TrichLucRecord, quotes: readonly Evidence[]): Span[] {
  return quotes.flatMap(({ sha256, start, end, quote, place }) => {
    if (sha256 === record.source.sha256) return [{ start, end }]
    const page = place?.copy?.page
    const [only, ...others] = [...record.citations, ...record.figures].filter(
      ({ raw, at }) => raw === quote && at.boxes[0]?.page === page,
    )
    return only && others.length === 0 ? [{ start: only.at.start, end: only.at.end }] : []
  })
}

/** Boxes of an item with just these words, else of the words themselves, else of the shortest item over them. */
async function boxesOf(room: Room, record: TrichLucRecord, spans: readonly Span[]): Promise<readonly PageBox[]> {
  const ats = [...record.figures, ...record.citations, ...record.sections].map(({ at }) => at)
  const exact = spans.map(({ start, end }) => ats.find(at => at.start === start && at.end === end)?.boxes ?? [])
  if (exact.every(boxes => boxes.length > 0)) return exact.flat()
  const { sha256, part } = record.source
  const asked = { archive: room.archive, sha256, part: part?.number ?? null, spans }
  // without them the words are shown alone
  const places = await within(rendererOf(room).places(asked), patience).catch(() => null)
  return spans.flatMap((span, n) => {
    const [around] = ats
      .filter(at => at.start < span.end && at.end > span.start)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    return exact[n]?.length ? exact[n] : (places?.get(keyOf(span)) ?? around?.boxes ?? [])
  })
}

/** Milliseconds that a page waits for boxes: it is read without them, too. */
const patience = 2500
