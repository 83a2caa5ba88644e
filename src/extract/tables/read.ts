// The rule engine as tables ask it: words of titles, head cells and units, each scanned once.

import type { Entity, Passage } from '../../rules/match.ts'
import { type Scanner, scan } from '../../rules/scan.ts'
import type { QuantityValue } from '../interpret/quantities.ts'

/** What a unit says of a printed number. */
export interface Unit {
  /** As printed. */
  readonly raw: string
  /** What it multiplies by: 1e6 for «triệu đồng». */
  readonly scale: number
  /** ISO 4217, or null. */
  readonly currency: string | null
  /** What is counted: money, count, percent …; null where no list knows it. */
  readonly of: string | null
}

/** What a rule says of a head cell. */
export interface ColumnName {
  readonly field: string
  /** How its cells are to be read. */
  readonly as: string
  /** For marks: what one in this column means. */
  readonly mark: boolean | null
  /** The kind of table to which the name belongs alone. */
  readonly kind: string | null
  /** A country that it names: «Thị trường / Nhật Bản». */
  readonly country: string | null
  readonly tags: readonly string[]
}

export interface Read {
  readonly unit: (words: string) => Unit | null
  readonly columnNames: (words: string) => readonly ColumnName[]
  /** Tags of everything that a title speaks of. */
  readonly about: (words: string) => ReadonlySet<string>
  readonly isTotal: (words: string) => boolean
}

export function reading(scanner: Scanner): Read {
  const passages = new Map<string, Passage>()
  const scanned = (words: string): Passage => {
    const passage = passages.get(words) ?? scan(scanner, words)
    passages.set(words, passage)
    return passage
  }
  return {
    unit: words => unitOf(scanned, words.trim()),
    columnNames: words => whole(scanned(words), 'column').map(columnName),
    about: words => tagsIn(scanned(words), 'table-about'),
    isTotal: words => words.length <= 80 && whole(scanned(withoutNote(words)), 'row-total').length > 0,
  }
}

/** Entities of a slot that cover the whole passage, asides too. */
export function whole(passage: Passage, slot: string): readonly Entity[] {
  const found = passage.found.get(slot)?.get(0) ?? passage.ask(slot, 0)
  return found.filter(one => one.end === passage.tokens.length)
}

function tagsIn(passage: Passage, slot: string): ReadonlySet<string> {
  const all = passage.tokens.flatMap((_, at) => passage.found.get(slot)?.get(at) ?? passage.ask(slot, at))
  return new Set(all.flatMap(one => one.tags))
}

function columnName({ value, tags, captures }: Entity): ColumnName {
  const { field, as = 'text', mark = null, kind = null } = value as Partial<ColumnName>
  const country = captures.find(one => one.entity?.slot === 'country')?.entity?.tags[0] ?? null
  return { field: field ?? '', as, mark, kind, country, tags }
}

// «triệu đồng» is said of a number: «1 triệu đồng»; «1.000 USD» says it itself
function unitOf(scanned: (words: string) => Passage, words: string): Unit | null {
  if (words === '' || words.length > 40) return null
  const passage = scanned(/^\d/u.test(words) ? words : `1 ${words}`)
  const [best] = whole(passage, 'quantity').filter(one => !one.tags.includes('other') && !one.tags.includes('bare'))
  if (!best) return null
  const { value, currency, measure } = best.value as QuantityValue
  return { raw: words, scale: value, currency, of: measure?.class ?? null }
}

// «Tổng cộng (I+II)», «Cộng: », «Tổng số: 12 đoàn»
const withoutNote = (words: string): string => (words.split(/[:(]/u)[0] ?? '').trim()
