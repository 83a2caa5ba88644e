// Rows of what people have said of a record's items.

import type { Correction, ItemKind } from '../../corrections/correction.ts'
import type { Corrected, Laid } from '../../corrections/lay.ts'
import { isOfPerson } from '../../corrections/persons.ts'
import type { At, TrichLucRecord } from '../../model/record.ts'
import type { Row } from '../schema/index.ts'
import type { Choice } from './document.ts'
import { json, placeOf } from './place.ts'

/** `before`: the record as it was read; `said`: all lines of it, in the order of the log. */
export interface Reviewed extends Corrected {
  readonly before: TrichLucRecord
  readonly said: readonly Correction[]
}

export function correctionRows(reviewed: Reviewed, choice: Choice): Row<'corrections'>[] {
  const laid = new Map(reviewed.laid.map(one => [one.correction.id, one]))
  return reviewed.said.map((correction, n) => ({
    n: n + 1,
    ...saidIn(correction),
    ...wordsIn(correction, choice),
    item_id: laid.get(correction.id)?.item ?? null,
    state: laid.get(correction.id)?.state ?? (correction.verdict === 'undone' ? null : 'undone'),
    ...whereIs(laid.get(correction.id) ?? null, reviewed.before),
  }))
}

const saidIn = ({ id, item, anchor, verdict, undoes, who, when, why, by }: Correction) => ({
  id,
  item,
  anchor,
  verdict,
  undoes,
  who,
  said_at: when,
  why,
  seen_rules_hash: by.rulesHash,
  seen_version: by.version,
})

/** Without names of persons where these are withheld. */
function wordsIn(correction: Correction, { persons }: Choice) {
  const isHidden = persons === 'withheld' && isOfPerson(correction)
  const { changes, words } = correction
  const valuesOf = (side: 'was' | 'now'): string =>
    json(Object.fromEntries(changes.map(one => [one.field, isHidden ? null : one[side]])))
  return {
    was: valuesOf('was'),
    now: valuesOf('now'),
    raw: isHidden ? null : words.raw,
    quote: isHidden ? null : words.sentence,
  }
}

/** With the boxes of the item at the words; null where they are gone. */
function whereIs(laid: Laid | null, before: TrichLucRecord) {
  const at = laid?.at
  if (!laid || !at) return { at_start: null, at_end: null, page: null, x0: null, y0: null, x1: null, y1: null }
  return placeOf({ ...at, boxes: atOf(laid.correction.item, at, before)?.boxes ?? [] })
}

/** Of the item that the words are in: of a particular none is known. */
const atOf = (item: ItemKind, span: NonNullable<Laid['at']>, record: TrichLucRecord): At | null =>
  placed[item](record).find(({ at }) => at.start <= span.start && span.end <= at.end && at.start < at.end)?.at ?? null

const cellsOf = ({ tables }: TrichLucRecord) => tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))

const placed: Readonly<Record<ItemKind, (record: TrichLucRecord) => readonly { readonly at: At }[]>> = {
  figure: record => [...record.figures, ...cellsOf(record)],
  citation: record => [...record.citations, ...cellsOf(record)],
  cell: cellsOf,
  particular: () => [],
}
