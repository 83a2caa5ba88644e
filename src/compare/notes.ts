// Footnotes: what must be known of a value beside the number. Numbered as they come; one that is said twice has one number.

import type { Cell, Note, Row, Told } from './comparison.ts'
import type { Given } from './given.ts'
import { closesLate } from './ranges.ts'
import { keyOfSource, type Showing, type Shown } from './shown.ts'

/** Of a figure, or of the reading of its page: below it, somebody should look. */
export const sureEnough = 0.7

export interface Noted {
  readonly rows: readonly Row[]
  readonly footnotes: readonly Note[]
}

interface Around {
  readonly given: Given
  readonly units: 'reported' | '2025'
}

export function noted(rows: readonly Row[], { shown }: Showing, { given, units }: Around): Noted {
  const footnotes: Note[] = []
  const numbers = new Map<string, number>()
  const numberOf = (note: Note): number => {
    const key = JSON.stringify(note)
    const known = numbers.get(key) ?? footnotes.push(note)
    numbers.set(key, known)
    return known
  }
  const oddities = odditiesOf(shown.values())
  const withNotes = (row: Row, cell: Cell): Cell => {
    // of what could not be added, the reason is told
    if (cell.gaps.length > 0) return cell
    const notes = [
      // of what was told before a revision, the remark says it
      ...(cell.state === 'revised' ? cell.told.slice(0, 1) : cell.told).flatMap(told => notesOf(told, row, oddities)),
      ...notesOfUnit(row, cell, { given, units }),
    ]
    return { ...cell, notes: [...new Set(notes.map(numberOf))] }
  }
  return { rows: rows.map(row => ({ ...row, cells: row.cells.map(cell => withNotes(row, cell)) })), footnotes }
}

type Oddities = ReadonlyMap<string, readonly Note[]>

function odditiesOf(shown: Iterable<Shown>): Oddities {
  const found = new Map<string, readonly Note[]>()
  for (const one of shown) {
    const notes = oddOf(one)
    if (notes.length > 0) found.set(keyOfSource({ ...one.particulars, figure: one.figure.id }), notes)
  }
  return found
}

function oddOf({ value, particulars }: Shown): Note[] {
  const confidence = Math.min(value.confidence ?? 1, particulars.confidence ?? 1)
  return [
    // the sentence beside it says something else
    ...(value.reviewed === 'corrected' ? [{ code: 'corrected' as const, words: value.raw ?? '' }] : []),
    ...(value.flags === null ? [] : [{ code: 'odd' as const, words: value.raw ?? '' }]),
    ...(confidence < sureEnough ? [{ code: 'unsure' as const, confidence }] : []),
  ]
}

/** «đoàn» and «đoàn khách», «lượt» and «lượt người» count the same. */
export const isLikeUnit = (a: string, b: string): boolean => firstWord(a) === firstWord(b)

const firstWord = (words: string): string => words.toLowerCase().split(' ')[0] ?? ''

function notesOf(told: Told, { unit }: Row, oddities: Oddities): Note[] {
  return [
    ...(told.asOf === null || closesLate(told) ? [] : [{ code: 'partial' as const, day: told.asOf }]),
    ...(told.only.length === 0 ? [] : [{ code: 'only' as const, dimensions: told.only }]),
    ...(told.isDraft ? [{ code: 'draft' as const }] : []),
    ...(told.within === null ? [] : [{ code: 'within' as const, span: told.within }]),
    ...(told.day === null ? [] : [{ code: 'day' as const, day: told.day }]),
    ...(told.status === 'estimate' ? [{ code: 'estimate' as const }] : []),
    ...(told.currency === null && told.unit !== null && unit !== null && !isLikeUnit(told.unit, unit)
      ? [{ code: 'unit' as const, words: told.unit }]
      : []),
    ...told.sources.flatMap(one => oddities.get(keyOfSource(one)) ?? []),
  ]
}

/** Of units that today's provinces do not take in. */
function notesOfUnit(row: Row, cell: Cell, { given, units }: Around): Note[] {
  if (units === 'reported' || cell.told.length === 0 || row.placeId === null) return []
  if (row.level === 'district') return [{ code: 'districts' }]
  return given.places.get(row.placeId)?.successor ? [{ code: 'split' }] : []
}
