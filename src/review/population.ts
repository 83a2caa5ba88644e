// What a sample is drawn of: every item as it was extracted, also where a person has corrected or rejected it since.

import type { Correction } from '../corrections/correction.ts'
import { inForce } from '../corrections/force.ts'
import type { Lookup } from '../query/filters.ts'
import { resolveIndicators } from '../query/indicators.ts'
import { documentsChosen, type ReviewFilters } from './chosen.ts'
import { keyOfItem } from './judge.ts'
import type { Member, SampledKind } from './sample.ts'

type Names = Pick<Lookup, 'reader' | 'onNotice'>

interface Asked {
  readonly kind: SampledKind
  readonly filters: ReviewFilters
  /** All lines of the log. */
  readonly log: readonly Correction[]
}

/** An item, and what of it decides whether it belongs to the population. */
interface Extracted {
  readonly member: Member
  /** Of a figure; null of one that no rule claims. */
  readonly indicator: string | null
}

/** Of documents that are no certain copy of another. @throws TrichLucError `bad-option` */
export function populationOf(names: Names, { kind, filters, log }: Asked): readonly Member[] {
  const isChosen = chooser(names, kind, filters)
  const documents = documentsIn(names, filters)
  const held = new Set(names.reader.all<{ id: string }>(heldSql).map(({ id }) => id))
  const said = new Map(
    inForce(log)
      .filter(({ id }) => held.has(id))
      .map(one => [keyOfItem(one), one]),
  )
  const present = kind === 'citation' ? citationsIn(names, filters) : figuresIn(names, filters)
  const read = present.map(one => asExtracted(one, said.get(keyOfItem(one.member))))
  return [...read, ...rejected(said, present, documents)]
    .filter(one => (one.member.item === 'citation') === (kind === 'citation') && isChosen(one))
    .map(({ member }) => member)
}

/** What has no words any more, or says what the extraction says itself, changes nothing. */
const heldSql = "SELECT id FROM corrections WHERE state IN ('applied', 'moved')"

function chooser({ reader }: Names, kind: SampledKind, { indicator }: ReviewFilters): (one: Extracted) => boolean {
  if (kind === 'citation') return () => true
  if (kind === 'quantity') return one => one.indicator === null
  const asked = indicator && new Set(resolveIndicators(reader, indicator))
  return one => one.indicator !== null && (!asked || asked.has(one.indicator))
}

type Row = Omit<Member, 'item'> & { readonly indicator: string | null }

const columns = `d.sha256 AS document, d.part, x.anchor,
  CASE p.method WHEN 'ocr' THEN 'ocr' ELSE 'text' END AS method`
const from = (table: string): string =>
  `${table} x JOIN documents d ON d.doc = x.doc LEFT JOIN pages p ON p.doc = x.doc AND p.page = x.page`

function figuresIn(names: Names, filters: ReviewFilters): Extracted[] {
  const { sql, values } = documentsChosen(filters, names)
  const asked = `SELECT ${columns}, x.basis AS found, x.indicator FROM ${from('figures')} WHERE ${sql}`
  return names.reader
    .all<Row>(asked, ...values)
    .map(({ indicator, ...row }) => ({ member: { item: 'figure', ...row }, indicator }))
}

function citationsIn(names: Names, filters: ReviewFilters): Extracted[] {
  const { sql, values } = documentsChosen(filters, names)
  const asked = `SELECT ${columns}, x.form AS found FROM ${from('citations')} WHERE ${sql}`
  return names.reader
    .all<Omit<Row, 'indicator'>>(asked, ...values)
    .map(row => ({ member: { item: 'citation', ...row }, indicator: null }))
}

/** Whether the corpus has it, and how most of it was read. */
function documentsIn(names: Names, filters: ReviewFilters): ReadonlyMap<string, Member['method']> {
  const { sql, values } = documentsChosen(filters, names)
  const rows = names.reader.all<Pick<Member, 'document' | 'part' | 'method'>>(
    `SELECT x.sha256 AS document, x.part, CASE WHEN x.ocr_pages * 2 > x.page_count THEN 'ocr' ELSE 'text' END AS method
    FROM documents x WHERE ${sql}`,
    ...values,
  )
  return new Map(rows.map(({ document, part, method }) => [`${document} ${part ?? ''}`, method]))
}

/** A correction keeps what was read: the catalog has what a person has made of it. */
const asExtracted = ({ member, indicator }: Extracted, said: Correction | undefined): Extracted =>
  said?.verdict === 'corrected' ? { member, indicator: indicatorOf(said) } : { member, indicator }

const indicatorOf = ({ was }: Correction): string | null => (typeof was.indicator === 'string' ? was.indicator : null)

/** The catalog has them no more. */
const rejected = (
  said: ReadonlyMap<string, Correction>,
  present: readonly Extracted[],
  documents: ReadonlyMap<string, Member['method']>,
): Extracted[] => {
  const there = new Set(present.map(({ member }) => keyOfItem(member)))
  return [...said].flatMap(([key, one]) => {
    const method = documents.get(`${one.document} ${one.part ?? ''}`)
    if (one.verdict !== 'rejected' || there.has(key) || method === undefined) return []
    const { document, part, item, anchor, was } = one
    const found = String((item === 'citation' ? was.form : was.basis) ?? '')
    return [{ member: { document, part, item, anchor, found, method }, indicator: indicatorOf(one) }]
  })
}
