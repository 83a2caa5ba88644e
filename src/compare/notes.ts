// Footnotes: what must be known of a value beside the number. Numbered as they come; one that is said twice has one number.

import type { Cell, Note, Row, Told } from './comparison.ts'
import type { Given, ReadDocument, ReadFigure } from './given.ts'

/** Of a figure, or of the reading of its page: below it, somebody should look. */
export const sureEnough = 0.7

export interface Noted {
  readonly rows: readonly Row[]
  readonly footnotes: readonly Note[]
}

export function noted(rows: readonly Row[], given: Given, units: 'reported' | '2025'): Noted {
  const footnotes: Note[] = []
  const numbers = new Map<string, number>()
  const numberOf = (note: Note): number => {
    const key = JSON.stringify(note)
    const known = numbers.get(key) ?? footnotes.push(note)
    numbers.set(key, known)
    return known
  }
  const oddities = odditiesOf(given)
  const withNotes = (row: Row, cell: Cell): Cell => {
    // of what could not be added, the reason is told
    if (cell.gap !== null) return cell
    const notes = [
      ...cell.told.flatMap(told => notesOf(told, row, oddities)),
      ...notesOfUnit(row, cell, { given, units }),
    ]
    return { ...cell, notes: [...new Set(notes.map(numberOf))] }
  }
  return { rows: rows.map(row => ({ ...row, cells: row.cells.map(cell => withNotes(row, cell)) })), footnotes }
}

type Oddities = ReadonlyMap<string, readonly Note[]>

function odditiesOf({ figures, documents }: Given): Oddities {
  return new Map(
    figures.flatMap(figure => {
      const document = documents.get(figure.doc)
      const notes = document ? oddOf(figure, document) : []
      return document && notes.length > 0 ? [[`${document.sha256} ${document.part} ${figure.id}`, notes] as const] : []
    }),
  )
}

function oddOf(figure: ReadFigure, document: ReadDocument): Note[] {
  const confidence = Math.min(figure.confidence ?? 1, document.confidence ?? 1)
  return [
    ...(figure.flags === null ? [] : [{ code: 'odd' as const, words: figure.raw ?? '' }]),
    ...(confidence < sureEnough ? [{ code: 'unsure' as const, confidence }] : []),
  ]
}

/** «đoàn» and «đoàn khách», «lượt» and «lượt người» count the same. */
export const isLikeUnit = (a: string, b: string): boolean => firstWord(a) === firstWord(b)

const firstWord = (words: string): string => words.toLowerCase().split(' ')[0] ?? ''

function notesOf(told: Told, { unit }: Row, oddities: Oddities): Note[] {
  return [
    ...(told.asOf === null ? [] : [{ code: 'partial' as const, day: told.asOf }]),
    ...(told.within === null ? [] : [{ code: 'within' as const, span: told.within }]),
    ...(told.day === null ? [] : [{ code: 'day' as const, day: told.day }]),
    ...(told.status === 'estimate' ? [{ code: 'estimate' as const }] : []),
    ...(told.unit !== null && unit !== null && !isLikeUnit(told.unit, unit)
      ? [{ code: 'unit' as const, words: told.unit }]
      : []),
    ...told.sources.flatMap(one => oddities.get(`${one.sha256} ${one.part} ${one.figure}`) ?? []),
  ]
}

/** Of units that today's provinces do not take in. */
function notesOfUnit(
  row: Row,
  cell: Cell,
  { given, units }: { readonly given: Given; readonly units: 'reported' | '2025' },
): Note[] {
  if (units === 'reported' || cell.told.length === 0 || row.placeId === null) return []
  if (row.level === 'district') return [{ code: 'districts' }]
  return given.places.get(row.placeId)?.successor ? [{ code: 'split' }] : []
}
