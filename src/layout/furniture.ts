// Running heads and feet, page numbers: out, with a note. They stand outermost on the page and come again on others.

import type { Note } from '../model/notes.ts'
import { note } from '../model/notes.ts'
import { holdsMotto } from '../text/motto.ts'
import { isDressedNumber, pageNumber } from './marks.ts'
import type { Row } from './parts.ts'
import { textOf, wordsOf } from './rows.ts'
import type { CutPage } from './tables.ts'

export interface RowedPage extends CutPage {
  readonly rows: readonly Row[]
}

export interface Cleared {
  readonly page: RowedPage
  readonly removed: readonly Row[]
  readonly notes: readonly Note[]
}

type Side = 'head' | 'foot'

/** How many rows from the page's edge can be furniture. */
const depth = 4
/** Heads and feet stand in this share of the page's height; a page number nearer still needs no second witness. */
const margin = 0.14
const edge = 0.09
/** Points by which the place may differ from page to page. */
const drift = 4

const fold = (row: Row): string => textOf(wordsOf(row)).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()

const distance = (row: Row, side: Side, page: RowedPage): number =>
  side === 'head' ? row.box[1] : page.height - row.box[3]

const outermost = (page: RowedPage, side: Side): Row[] => {
  const rows = side === 'head' ? aboveMotto(page.rows.slice(0, depth)) : page.rows.slice(-depth).reverse()
  return rows.filter(row => distance(row, side, page) < margin * page.height && isBesideTables(row, side, page))
}

/** Documents bound in one file begin with the same letterhead, at the same place: only a number may go above it. */
const aboveMotto = (rows: readonly Row[]): readonly Row[] => {
  const motto = rows.findIndex(row => holdsMotto(textOf(wordsOf(row))))
  return motto < 0 ? rows : rows.slice(0, motto).filter(row => pageNumber(textOf(wordsOf(row))) !== null)
}

const isBesideTables = (row: Row, side: Side, page: RowedPage): boolean =>
  page.tables.every(({ grid }) => (side === 'head' ? row.box[3] <= grid.box[1] + 2 : row.box[1] >= grid.box[3] - 2))

interface Sighting {
  readonly page: number
  readonly distance: number
}

interface Evidence {
  /** Where rows of this side and folded text were seen. */
  readonly sightings: ReadonlyMap<string, readonly Sighting[]>
  /** Page number minus page: how many pages agree. */
  readonly offsets: ReadonlyMap<number, number>
  readonly pages: number
}

const numberIn = (page: RowedPage, side: Side): number | null => {
  for (const row of outermost(page, side)) {
    const number = pageNumber(textOf(wordsOf(row)))
    if (number !== null) return number
  }
  return null
}

const gather = (pages: readonly RowedPage[]): Evidence => {
  const sightings = new Map<string, Sighting[]>()
  const offsets = new Map<number, number>()
  for (const page of pages)
    for (const side of ['head', 'foot'] as const) {
      for (const row of outermost(page, side)) {
        const key = `${side} ${fold(row)}`
        const seen = sightings.get(key) ?? []
        seen.push({ page: page.page, distance: distance(row, side, page) })
        sightings.set(key, seen)
      }
      const number = numberIn(page, side)
      if (number !== null) offsets.set(number - page.page, (offsets.get(number - page.page) ?? 0) + 1)
    }
  return { sightings, offsets, pages: pages.length }
}

const comesAgain = (row: Row, side: Side, page: RowedPage, evidence: Evidence): boolean => {
  const place = distance(row, side, page)
  const seen = evidence.sightings.get(`${side} ${fold(row)}`) ?? []
  const alike = new Set(seen.filter(other => Math.abs(other.distance - place) <= drift).map(other => other.page))
  return alike.size >= Math.max(2, Math.min(4, Math.ceil(evidence.pages / 4)))
}

const isPageNumber = (row: Row, side: Side, page: RowedPage, evidence: Evidence): boolean => {
  const text = textOf(wordsOf(row))
  const number = pageNumber(text)
  if (number === null) return false
  if ((evidence.offsets.get(number - page.page) ?? 0) > 1) return true
  return isDressedNumber(text) || distance(row, side, page) < edge * page.height
}

const clearSide = (page: RowedPage, side: Side, evidence: Evidence): { removed: Row[]; notes: Note[] } => {
  const removed: Row[] = []
  const notes: Note[] = []
  for (const row of outermost(page, side)) {
    const isNumber = isPageNumber(row, side, page, evidence)
    if (!isNumber && !comesAgain(row, side, page, evidence)) break
    removed.push(row)
    const code = isNumber ? 'page-number-removed' : 'running-head-removed'
    notes.push(note(code, page.page, { text: textOf(wordsOf(row)) }))
  }
  return { removed, notes }
}

const clear = (page: RowedPage, evidence: Evidence): Cleared => {
  const sides = (['head', 'foot'] as const).map(side => clearSide(page, side, evidence))
  const removed = new Set(sides.flatMap(side => side.removed))
  const rows = page.rows.filter(row => !removed.has(row))
  return { page: { ...page, rows }, removed: [...removed], notes: sides.flatMap(side => side.notes) }
}

/** What stands alone on its page is no running head, however often it comes: slides, forms, divider pages. */
const isBare = ({ page, notes }: Cleared): boolean =>
  page.rows.length + page.tables.length === 0 && notes.some(({ code }) => code === 'running-head-removed')

export const removeFurniture = (pages: readonly RowedPage[]): Cleared[] => {
  const evidence = gather(pages)
  return pages.map(page => {
    const cleared = clear(page, evidence)
    return isBare(cleared) ? clear(page, { ...evidence, sightings: new Map() }) : cleared
  })
}
