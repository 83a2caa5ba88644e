// Which differences of two records are differences of the reports: what is printed otherwise. What was only read or
// understood otherwise is none.

import type { Difference, Kind, Way } from '../../differences/index.ts'
import { keyOf } from '../../differences/words.ts'
import type { TrichLucRecord } from '../../model/record.ts'

const printedFields: Readonly<Partial<Record<Kind, ReadonlySet<string>>>> = {
  figure: new Set(['value', 'unit', 'currency']),
  citation: new Set(['number', 'issuedOn.date']),
  cell: new Set(['text']),
  particular: new Set(['number.full', 'issuedOn.date', 'title', 'period.from', 'period.to']),
}
/** A draft has none of these yet. */
const filledIn: ReadonlySet<string> = new Set(['number.full', 'issuedOn.date'])

const told: readonly Kind[] = ['figure', 'cell', 'row', 'citation', 'table', 'particular']

interface Both {
  readonly older: TrichLucRecord
  readonly newer: TrichLucRecord
}

/** The gravest first; a cell that a figure stands in is told once. */
export function toldOf(all: readonly Difference[], both: Both): readonly Difference[] {
  const inFigures = new Set(all.filter(({ kind }) => kind === 'figure').flatMap(startsOf))
  const isInOther = printedFinder(both)
  const isTold = (one: Difference): boolean =>
    one.way === 'changed'
      ? isPrinted(one) && !(one.kind === 'cell' && startsOf(one).some(start => inFigures.has(start)))
      : one.kind === 'particular'
        ? filledIn.has(one.what)
        : !isInOther(one)
  return told.flatMap(kind => all.filter(one => one.kind === kind && isTold(one)).toSorted(byWay))
}

/** Printed in both, and not alike: what is known of one alone may not have been found in the other. */
const isPrinted = ({ kind, fields }: Difference): boolean =>
  fields.some(
    ({ name, older, newer }) =>
      printedFields[kind]?.has(name) && ((older !== null && newer !== null) || kind === 'cell'),
  )

/** Searches in a text; more are not worth their time. */
const mostSearched = 500
const mostCells = 20

/** Whether the words of what one record alone has stand in the other's text all the same. */
function printedFinder({ older, newer }: Both): (one: Difference) => boolean {
  const texts = { lost: textOf(newer), gained: textOf(older), changed: '' }
  let left = mostSearched
  const isIn = (words: string, way: Way): boolean => left-- > 0 && texts[way].includes(` ${keyOf(words)} `)
  return ({ kind, way, ...sides }) => {
    const side = sides.older ?? sides.newer
    if (kind !== 'table') return side !== null && isIn(kind === 'row' ? side.words : side.quote, way)
    const table = (way === 'lost' ? older : newer).tables.find(({ id }) => id === side?.id)
    const cells = (table?.rows ?? []).flatMap(row => row.cells.map(({ text }) => text)).filter(isTelling)
    const few = cells.slice(0, mostCells)
    return 2 * few.filter(text => isIn(text, way)).length >= few.length
  }
}

const textOf = ({ text }: TrichLucRecord): string => ` ${keyOf(text)} `
const isTelling = (text: string): boolean => /[\p{L}\p{N}]{2}/u.test(text)

const startsOf = ({ older, newer }: Difference): string[] => [
  ...(older?.start == null ? [] : [`older ${older.start}`]),
  ...(newer?.start == null ? [] : [`newer ${newer.start}`]),
]

const ways: readonly Way[] = ['changed', 'gained', 'lost']
const byWay = (a: Difference, b: Difference): number => ways.indexOf(a.way) - ways.indexOf(b.way)
