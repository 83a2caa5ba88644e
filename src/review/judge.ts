// What a person says of an item, made into a line of the log of corrections.

import { recordPlace } from '../archive/places.ts'
import { readRecord } from '../archive/records.ts'
import {
  areSame,
  type Change,
  type Correction,
  type ItemKind,
  keyOfDocument,
  type Said,
  undoneBy,
} from '../corrections/correction.ts'
import { fieldsOf, type Names, readTyped, type TypingFault } from '../corrections/fields/index.ts'
import { inForce } from '../corrections/force.ts'
import { type Item, itemNamed } from '../corrections/items.ts'
import { saidBy } from '../corrections/judge.ts'
import { locator } from '../corrections/locate.ts'
import { appendCorrections } from '../corrections/log.ts'
import { correctionOf, type Judged } from '../corrections/make.ts'
import { once } from '../differences/words.ts'
import { TrichLucError } from '../model/errors.ts'
import type { TrichLucRecord } from '../model/record.ts'

/** One item of one document. */
export interface ItemName {
  /** `source.sha256` */
  readonly document: string
  readonly part: number | null
  readonly kind: ItemKind
  /** Its anchor, or its id in the record as it was read. */
  readonly ref: string
}

export interface Judgement extends ItemName, Pick<Said, 'who' | 'why'> {
  readonly verdict: Judged['verdict']
  /** By the names of fields: what somebody has typed into them. What is as it was read is no change. */
  readonly typed: ReadonlyMap<string, string>
}

/** no-change: «corrected», and nothing is other than it was · not-corrected: a value is given, and something else than «corrected». */
export type JudgingFault = TypingFault | 'no-document' | 'no-item' | 'no-field' | 'no-change' | 'not-corrected'

export interface Faulty {
  readonly fault: JudgingFault
  readonly args: { readonly given: string; readonly known: string }
}

export interface Around {
  readonly names: Names
  /** UTC */
  readonly when: string
}

const faulty = (fault: JudgingFault, given = '', known = ''): Faulty => ({ fault, args: { given, known } })
export const isFaulty = (one: object): one is Faulty => 'fault' in one

/** Of a record as it was read. */
export function judge(record: TrichLucRecord, judgement: Judgement, { names, when }: Around): Correction | Faulty {
  const { kind, ref, verdict, typed, who, why } = judgement
  const item = itemNamed(record, kind, ref)
  if (item === null) return faulty('no-item', ref)
  if (verdict !== 'corrected' && typed.size > 0) return faulty('not-corrected', [...typed.values()].join('; '))
  const read = [...typed].map(([name, text]) => changeOf(item, { name, text, names }))
  const wrong = read.find(isFaulty)
  if (wrong) return wrong
  const changes = read.filter((one): one is Change => !isFaulty(one) && !areSame(one.was, one.now))
  if (verdict === 'corrected' && changes.length === 0) return faulty('no-change')
  return correctionOf(record, item, { who, when, why, verdict, changes })
}

interface Typing {
  readonly name: string
  readonly text: string
  readonly names: Names
}

function changeOf(item: Item, { name, text, names }: Typing): Change | Faulty {
  const fields = fieldsOf(item)
  const field = fields.find(one => one.name === name)
  if (!field) return faulty('no-field', name, fields.map(one => one.name).join(', '))
  const was = saidBy(item.was, name)
  const read = readTyped(text, field, { names, was })
  return isFaulty(read) ? read : { field: name, was, now: read.value }
}

export interface Written {
  /** Those that the log did not have. */
  readonly added: readonly Correction[]
  /** How many it had already. */
  readonly same: number
  /** By the position of the judgement. */
  readonly faults: ReadonlyMap<number, Faulty>
}

/**
 * All that can be said is added to the log at once; what cannot is told. The catalog is not brought up to date.
 * @throws TrichLucError as `appendCorrections`
 */
export async function writeJudgements(
  archive: string,
  judgements: readonly Judgement[],
  around: Around,
): Promise<Written> {
  const made = await correctionsOf(archive, judgements, around)
  const makes = made.filter((one): one is Made => !isFaulty(one))
  const lines = await appendCorrections(archive, ({ all }) => newLines(makes, inForce(all)))
  const added = lines.filter(({ verdict }) => verdict !== 'undone')
  const faults = new Map(made.flatMap((one, n) => (isFaulty(one) ? [[n, one] as const] : [])))
  return { added, same: makes.length - added.length, faults }
}

interface Made {
  readonly correction: Correction
  /** Whether another line of this document speaks of the same item: by its words, its anchor was another by other rules. */
  readonly isOfSame: (other: Correction) => boolean
}

const noDocument = ({ document }: Judgement): Faulty => faulty('no-document', document.slice(0, 12))

function maker(record: TrichLucRecord, around: Around): (judgement: Judgement) => Made | Faulty {
  const locate = locator(record)
  const idOf = once((one: Correction) => locate(one).item?.id ?? '')
  return judgement => {
    const correction = judge(record, judgement, around)
    if (isFaulty(correction)) return correction
    const { item, anchor } = correction
    const id = idOf(correction)
    // of what cannot be found again there is only the name
    const isIt = (other: Correction): boolean => (id === '' ? other.anchor === anchor : idOf(other) === id)
    return { correction, isOfSame: other => other.item === item && isIt(other) }
  }
}

/** Records are read once each, one after the other: a sheet may be about thousands. */
async function correctionsOf(archive: string, judgements: readonly Judgement[], around: Around) {
  const made: (Made | Faulty)[] = []
  const numbered = judgements.map((judgement, n) => ({ judgement, n }))
  const byRecord = Map.groupBy(numbered, ({ judgement: { document, part } }) => recordPlace(archive, document, part))
  for (const [place, some] of byRecord) {
    const record = await readRecord(place)
    const make = record instanceof TrichLucError ? noDocument : maker(record, around)
    for (const { judgement, n } of some) made[n] = make(judgement)
  }
  return made
}

/** What is said of an item takes the place of what was said before; the same said again is nothing new. */
function newLines(makes: readonly Made[], known: readonly Correction[]): readonly Correction[] {
  const before = new Map(Map.groupBy(known, keyOfDocument))
  return makes.flatMap(({ correction: one, isOfSame }) => {
    const standing = before.get(keyOfDocument(one)) ?? []
    const earlier = standing.filter(isOfSame)
    const [only] = earlier
    if (only && earlier.length === 1 && JSON.stringify(saidOf(only)) === JSON.stringify(saidOf(one))) return []
    // whoever says «right» has the corrected value before him; back to what was read leads `undo`
    if (one.verdict === 'accepted' && earlier.some(({ verdict }) => verdict === 'corrected')) return []
    before.set(keyOfDocument(one), [...standing.filter(each => !earlier.includes(each)), one])
    return [...earlier.map(each => undoneBy(each, one)), one]
  })
}

const saidOf = ({ verdict, changes, who, why }: Correction) => [verdict, changes, who, why]

export const keyOfItem = ({
  document,
  part,
  item,
  anchor,
}: Pick<Correction, 'document' | 'part' | 'item' | 'anchor'>) => `${document} ${part ?? ''} ${item} ${anchor}`

/**
 * A line of the log taken back; null where it has none of that id, or it holds no longer. Throws as `appendCorrections`.
 */
export async function undo(archive: string, id: string, said: Said): Promise<Correction | null> {
  const [line] = await appendCorrections(archive, ({ all }) => {
    const one = inForce(all).find(each => each.id === id)
    return one ? [undoneBy(one, said)] : []
  })
  return line ?? null
}
