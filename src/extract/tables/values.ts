// What a cell says, read as its column is to be read. Null where nothing is certain; a list where a cell holds several.

import type { Entity, Passage } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import type { Mention } from '../interpret/citations.ts'
import { type NumeralValue, readNumeral } from '../interpret/numerals.ts'
import type { QuantityValue } from '../interpret/quantities.ts'
import { spanOf } from '../passages.ts'
import { datesIn } from './dates.ts'
import { isDash } from './marks.ts'
import { type Unit, whole } from './read.ts'

export interface Amount {
  /** Scale multiplied in. */
  readonly amount: number
  readonly currency: string | null
  readonly scale: number
}

/** How the cells of a column are to be read. */
export interface Meaning {
  readonly as: string
  readonly mark: boolean | null
  /** Of the column, else of the table where it can mean this column. */
  readonly unit: Unit | null
}

export interface CellWords {
  readonly passage: Passage
  readonly meaning: Meaning
  /** Of the table, for days without a year. */
  readonly year: number | null
}

type ReadCell = (cell: CellWords) => unknown

/** Value of a cell that says something; «-» says nothing that is certain. */
export function cellValue(cell: CellWords): unknown {
  const { passage, meaning } = cell
  const { tokens, text } = passage
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!first || !last || isDash(text.slice(first.start, last.end))) return null
  return (Object.hasOwn(readers, meaning.as) ? readers[meaning.as] : undefined)?.(cell) ?? null
}

const several = (values: readonly unknown[]): unknown => (values.length > 1 ? values : (values[0] ?? null))

const readers: Readonly<Record<string, ReadCell>> = {
  count: cell => numberOf(cell) ?? nilOf(cell),
  number: cell => numberOf(cell),
  amount: cell => amountOf(cell) ?? (nilOf(cell) === null ? null : amount(0, cell.meaning.unit)),
  // a column that no rule knows: only what is a number and nothing else
  any: cell => (cell.meaning.unit?.of === 'money' ? amountOf(cell) : numberOf(cell)),
  date: ({ passage, year }) => several(datesIn(passage, year)),
  country: ({ passage }) => several(countriesIn(passage)),
  // «Có», or the number of the report itself
  mark: ({ passage, meaning }) => markOf(passage, meaning) ?? several(documentsIn(passage)),
  document: ({ passage }) => several(documentsIn(passage)),
}

const nilOf = ({ passage }: CellWords): number | null => (whole(passage, 'cell-nil').length > 0 ? 0 : null)

/** «05», «1.502», «12 người», «12 (05 nữ)», scaled by the unit over them. */
function numberOf({ passage, meaning: { unit } }: CellWords): number | null {
  const numeral = atStart(passage, 'numeral')
  if (numeral) {
    const scale = unit?.scale ?? 1
    const { value } = readNumeral(numeral.value as NumeralValue, scale > 1 ? 'scale' : 'count')
    return clean(value * scale)
  }
  const counted = atStart(passage, 'quantity')?.value as QuantityValue | undefined
  return counted?.measure?.class === 'count' && counted.qualifier === 'exact' ? counted.value : null
}

/** An entity from the first word to the last, or to a bracket. */
function atStart(passage: Passage, slot: string): Entity | undefined {
  return passage.found
    .get(slot)
    ?.get(0)
    ?.find(({ end }) => end === passage.tokens.length || passage.tokens[end]?.key === '(')
}

/** «210,5» under its unit, or with one of its own; several where nothing stands between them. */
function amountOf(cell: CellWords): unknown {
  const { passage, meaning } = cell
  const { unit } = meaning
  if (atStart(passage, 'numeral')) {
    const value = numberOf(cell)
    return value === null ? null : amount(value, unit)
  }
  const money = apart(passage, 'quantity').filter(one => one.tags.includes('money'))
  const covered = money.reduce((sum, one) => sum + one.end - one.start, 0)
  if (money.length === 0 || passage.tokens.length - covered > money.length - 1 + linking) return null
  return several(money.map(({ value }) => moneyOf(value as QuantityValue)))
}

// signs or words between two amounts
const linking = 1

export const amount = (value: number, unit: Unit | null): Amount => ({
  amount: value,
  currency: unit?.currency ?? null,
  scale: unit?.scale ?? 1,
})

const moneyOf = ({ value, currency, scale }: QuantityValue): Amount => ({ amount: value, currency, scale })

const fillers = new Set([',', ';', '-', '/', '+', '&', 'và', 'nước', 'các', '.', '(', ')', ':'].map(fold))

/** Codes of the countries in a country column; a word that may be another («Áo») only where nothing else stands beside. */
function countriesIn({ found, tokens }: Passage): string[] {
  const codes: string[] = []
  let rest = 0
  let isDoubtful = false
  for (let at = 0; at < tokens.length; ) {
    const here = ['country', 'locality', 'not-country'].flatMap(slot => found.get(slot)?.get(at)?.[0] ?? [])
    const [longest] = here.toSorted((a, b) => b.end - a.end)
    if (!longest) rest += fillers.has(tokens[at]?.key ?? '') ? 0 : 1
    else if (longest.slot !== 'not-country') {
      codes.push(String(longest.tags[0]).slice(0, 2))
      isDoubtful ||= longest.tags.includes('ambiguous')
    }
    at = longest?.end ?? at + 1
  }
  return rest > 0 && isDoubtful ? [] : [...new Set(codes)]
}

function markOf(passage: Passage, { mark }: Meaning): boolean | null {
  const said = (whole(passage, 'cell-mark')[0]?.value as { mark?: boolean } | undefined)?.mark
  if (said === undefined) return null
  if (mark === null) return said
  return said ? mark : null
}

/** Numbers of the documents that a cell cites; the words where a document has none. */
const documentsIn = (passage: Passage): string[] =>
  apart(passage, 'citation').map(one => {
    const { start, end } = spanOf(passage, one)
    return (one.value as Mention).number?.full ?? passage.text.slice(start, end)
  })

// 0.1 × 3 without the noise of binary fractions
const clean = (value: number): number => Number(value.toPrecision(12))
