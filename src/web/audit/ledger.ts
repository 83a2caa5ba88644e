// The ledger of cited documents: rows that are asked for, a page of them.

import { type Entry, nameOf, titleOf } from '../../audit/citations/ledger.ts'
import { spelling } from '../../audit/citations/number.ts'
import { byUse, dateOf, reportsThat, resting } from '../../audit/citations/table.ts'
import { findCited } from '../../audit/citations/whole.ts'
import { isOpen } from '../../audit/decisions/decided.ts'
import { nameOfKey } from '../../cli/show/issuers.ts'
import { plain } from '../../text/fold.ts'
import { once } from '../once.ts'
import { pageOf } from '../pager.ts'
import type { Settled } from './decisions.ts'
import { idOf, type Kept } from './kept.ts'
import { choicesOf, type LedgerAsked, type LedgerPage, type LedgerRow, type LedgerSort, perPage } from './questions.ts'

interface Shelved {
  readonly entry: Entry
  readonly row: Omit<LedgerRow, 'findings'>
  /** Slug. */
  readonly type: string | null
  readonly systems: ReadonlySet<string>
  readonly relations: ReadonlySet<string>
  /** Numbers in one spelling each. */
  readonly numbers: readonly string[]
  /** Words of numbers, titles, types and issuers without marks, a space before each. */
  readonly words: string
}

/** Most cited first. */
const shelved = once((kept: Kept): readonly Shelved[] =>
  kept.audited.citations.ledger.entries.toSorted(byUse).map(entry => shelve(kept, entry)),
)

function shelve(kept: Kept, entry: Entry): Shelved {
  const row = rowOf(kept, entry)
  const texts = [...entry.numbers, ...entry.titles, ...entry.issuers].map(({ value }) => value)
  const labels = new Set(entry.mentions.map(({ typeLabel }) => typeLabel ?? ''))
  return {
    entry,
    row,
    type: entry.types[0]?.value ?? null,
    systems: distinct(entry.mentions.map(({ system }) => system)),
    relations: distinct(entry.mentions.map(({ relation }) => relation)),
    numbers: entry.numbers.map(({ value }) => spelling(value)),
    words: wordsOf([...texts, ...labels, row.issuer ?? ''].join(' ')),
  }
}

const distinct = (values: readonly (string | null)[]): ReadonlySet<string> =>
  new Set(values.filter(value => value !== null))

const wordsOf = (text: string): string => ` ${plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `

export function rowOf({ audited, lists }: Kept, entry: Entry): Omit<LedgerRow, 'findings'> {
  const ended = audited.citations.ends.get(entry)
  const name = nameOf(entry)
  const title = titleOf(entry)
  return {
    id: idOf(entry),
    name,
    type: labelOf(entry),
    issuedOn: dateOf(entry),
    issuer: entry.issuers[0]?.value ?? (entry.issuerKey === null ? null : nameOfKey(entry.issuerKey, lists)),
    title: title === name ? null : title,
    reports: entry.reports.length,
    resting: reportsThat(entry, resting),
    mentions: entry.mentions.length,
    ended: ended ? { on: ended.on, of: ended.of, by: ended.by } : null,
  }
}

const labelOf = ({ mentions }: Entry): string | null =>
  choicesOf(mentions.flatMap(({ typeLabel, resolvesTo }) => (resolvesTo === null ? (typeLabel ?? []) : [])))[0]
    ?.value ?? null

export const findingsOf = ({ told }: Kept, { byFinding }: Settled, entry: Entry) =>
  (told.get(entry) ?? []).flatMap(finding => byFinding.get(finding) ?? [])

export function ledgerPage(kept: Kept, settled: Settled, asked: LedgerAsked): LedgerPage {
  const all = shelved(kept)
  const isNamed = named(asked.words)
  const counted = all
    .filter(one => isNamed(one) && isMeant(one, asked))
    .map(({ entry, row }): LedgerRow => ({ ...row, findings: findingsOf(kept, settled, entry).filter(isOpen).length }))
    .filter(({ findings }) => asked.doubt === null || findings > 0)
  const { slice, ...paged } = pageOf(orders[asked.sort](counted), { page: asked.page, perPage })
  return { ...paged, rows: slice, all: all.length, ...choices(kept) }
}

function isMeant(
  { row: { ended }, type, systems, relations }: Shelved,
  asked: Pick<LedgerAsked, 'system' | 'type' | 'state' | 'relation'>,
): boolean {
  return (
    (asked.system === null || systems.has(asked.system)) &&
    (asked.relation === null || relations.has(asked.relation)) &&
    (asked.type === null || type === asked.type) &&
    (asked.state === null || (asked.state === 'ended') === (ended !== null))
  )
}

/** All its words are there, numbers whole; or its number begins so, however it is written. */
function named(words: string): (one: Shelved) => boolean {
  const tokens = wordsOf(words).trim().split(' ')
  const number = /^\d/u.test(words.trim()) ? begunNumber(words) : null
  return ({ words: own, numbers }) =>
    tokens.every(token => token === '' || own.includes(/^\d/u.test(token) ? ` ${token} ` : ` ${token}`)) ||
    (number !== null &&
      numbers.some(one => one === number || one.startsWith(`${number}/`) || spelledAlike(one, number)))
}

/** «18/2013/» is still being typed. */
function begunNumber(words: string): string {
  const pieces = spelling(words.replace(/\s+/gu, '')).split('/')
  return pieces.slice(0, pieces.findLastIndex(piece => piece !== '') + 1).join('/')
}

/** «18/QĐ-UBND» is looked for where 18/2013/QĐ-UBND is meant. */
function spelledAlike(one: string, asked: string): boolean {
  const [value, , symbol] = one.split('/')
  const [askedValue, year, askedSymbol] = asked.split('/')
  return year === '' && value === askedValue && symbol === askedSymbol
}

/** Those that come first as the most cited stay in their order. */
const orders: Readonly<Record<LedgerSort, (rows: readonly LedgerRow[]) => readonly LedgerRow[]>> = {
  cited: rows => rows,
  newest: rows => rows.toSorted((a, b) => compare(b.issuedOn ?? '', a.issuedOn ?? '')),
  doubted: rows => rows.toSorted((a, b) => b.findings - a.findings),
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const choices = once((kept: Kept): Pick<LedgerPage, 'systems' | 'types' | 'relations'> => {
  const all = shelved(kept)
  // as the most cited of the kind is called
  const labels = new Map(all.toReversed().map(({ type, row }) => [type, row.type]))
  return {
    systems: choicesOf(all.flatMap(({ systems }) => [...systems])),
    types: choicesOf(all.flatMap(({ type }) => type ?? [])).map(one => ({
      ...one,
      name: labels.get(one.value) ?? one.value,
    })),
    relations: choicesOf(all.flatMap(({ relations }) => [...relations])),
  }
})

export const namedIds = ({ audited }: Kept, given: string): string[] => findCited(audited.citations, given).map(idOf)
