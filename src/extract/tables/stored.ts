// What a number of a spreadsheet says, read as its column is to be read. The number itself counts: nothing is parsed.

import type { CellNumber } from '../../model/document.ts'
import { amount, type Meaning } from './values.ts'

/** Null where the column is one of words, or a number in it says nothing that is certain. */
export const numberValue = (number: CellNumber, meaning: Meaning): unknown =>
  (Object.hasOwn(readers, meaning.as) ? readers[meaning.as] : undefined)?.(number, meaning) ?? null

const readers: Readonly<Record<string, (number: CellNumber, meaning: Meaning) => unknown>> = {
  count: countOf,
  number: countOf,
  amount: amountOf,
  any: (number, meaning) =>
    number.date ?? (meaning.unit?.of === 'money' ? amountOf(number, meaning) : countOf(number, meaning)),
  date: ({ date, value }) => date ?? yearOf(value),
}

function countOf({ value, format, date }: CellNumber, { unit }: Meaning): number | null {
  if (date !== null) return null
  // 0.119 shown as 11,9 % in a column of percents
  const isShare = unit?.of === 'percent' && /%/u.test(format)
  return exact(isShare ? value * 100 : value * scaleOf(unit?.scale))
}

function amountOf({ value, date }: CellNumber, { unit }: Meaning): unknown {
  return date === null ? amount(exact(value * scaleOf(unit?.scale)), unit) : null
}

// digits that Excel keeps
const exact = (value: number): number => Number(value.toPrecision(15))

const scaleOf = (scale: number | undefined): number => (scale !== undefined && scale > 1 ? scale : 1)

const yearOf = (value: number): string | null =>
  Number.isInteger(value) && value >= 1945 && value <= 2100 ? String(value) : null
