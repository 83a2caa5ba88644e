// The item that is looked at: from the catalog, with its words on the page from its record.

import { recordPlace } from '../../../archive/places.ts'
import { readRecord } from '../../../archive/records.ts'
import { type Item, itemNamed } from '../../../corrections/items.ts'
import type { Laid } from '../../../corrections/lay.ts'
import type { TrichLucRecord } from '../../../model/record.ts'
import type { Lookup } from '../../../query/filters.ts'
import { itemWithId } from '../../../review/item-id.ts'
import { itemsOf, type ReviewItem } from '../../../review/items.ts'
import type { ItemName } from '../../../review/judge.ts'
import { itemAt, nameOfItem } from '../../../review/members.ts'
import { queueOf } from '../../../review/queue.ts'
import { findDocument } from '../../documents.ts'
import { itemsIn } from '../../items.ts'
import { type Cut, cropOf } from '../../page-view.ts'
import { placesOf } from '../../pictures.ts'
import type { Room } from '../../room.ts'
import { within } from '../../within.ts'
import type { ReviewAsked } from './asked.ts'

type Names = Pick<Lookup, 'reader' | 'onNotice'>

export interface Current {
  readonly name: ItemName
  /** Null where the catalog has it no more: it was rejected. */
  readonly item: ReviewItem | null
  /** `place` of it, or of the one that it stands for in the queue. */
  readonly place: string | null
}

export interface Queue {
  readonly current: Current | null
  /** What comes after it. */
  readonly next: readonly ReviewItem[]
}

/** Items that are listed beside the one that is looked at. */
const listed = 12

/** @throws TrichLucError `bad-option` for a filter that names nothing */
export function queueAt(names: Names, asked: ReviewAsked): Queue {
  const { reader } = names
  const own = asked.at.map(id => itemWithId(reader, id)).filter(one => one !== null)
  const named = own.map(name => ({ name, item: itemAt(reader, name) }))
  const meant = named.find(({ item }) => item !== null) ?? named[0]
  const queued = itemsOf(reader, queueOf(names, { ...asked, limit: listed + 1 }))
  if (meant) return { current: { ...meant, place: asked.after }, next: queued }
  const [first, ...next] = queued
  return { current: first ? { name: nameOfItem(first), item: first, place: first.place } : null, next }
}

/** What of its record is shown with it. */
export interface Seen {
  /** As it was read; null where the record has it no more. */
  readonly asRead: Item | null
  /** What people say of it, and that holds. */
  readonly laid: readonly Laid[]
  readonly view: Cut | null
}

/** Milliseconds that the page waits for boxes that the record does not keep. */
const patience = 250

/** Null of a document that may not be shown. */
export async function seenOf(room: Room, { document, part, kind, ref }: ItemName): Promise<Seen | null> {
  const found = await findDocument(room, { sha256: document, part })
  if (found.kind !== 'opened') return null
  const { record, laid } = found.opened
  const read = await readRecord(recordPlace(room.archive, document, part))
  const asRead = 'text' in read ? itemNamed(read, kind, ref) : null
  const own = laid.filter(one => isOf(one, { kind, ref, id: asRead?.id ?? ref }))
  const view = asRead && (await viewOf(room, record, { ...asRead, id: own[0]?.item ?? asRead.id }))
  return { asRead, laid: own, view }
}

const isOf = (
  { correction, item }: Laid,
  { kind, ref, id }: Pick<ItemName, 'kind' | 'ref'> & { readonly id: string },
) => correction.item === kind && (item === null ? correction.anchor === ref : item === id || correction.anchor === ref)

async function viewOf(room: Room, record: TrichLucRecord, item: Pick<Item, 'id' | 'kind'>): Promise<Seen['view']> {
  // the record keeps no boxes of particulars
  const places = item.kind === 'particular' ? await within(placesOf(room, record), patience) : null
  const items = itemsIn(record, places ?? undefined)
  const boxes = (items.byId.get(item.id) ?? items.byId.get(item.id.split('.')[0] ?? ''))?.boxes ?? []
  return cropOf(record, boxes, item.kind)
}
