// Tables as their readers understand them: a chain of small steps, each with a plain result.
//   Grid → (unpacked) → Head → Columns with their names → Rows with roles → Kind → values of cells

import type { Cell, Document, Table } from '../../model/document.ts'
import type { TableItem } from '../../model/record.ts'
import type { Rules } from '../../rules/load.ts'
import type { Front } from '../particulars/index.ts'
import type { Stretch } from '../passages.ts'
import { boxesAt, quoteOfRow } from '../places.ts'
import { type Section, sectionAt } from '../sections/index.ts'
import { type Caption, captionOf, unitOfLine } from './caption.ts'
import { type Column, columnsOf } from './columns.ts'
import { type Grid, type GridCell, gridOf } from './grid.ts'
import { type Head, headOf } from './head.ts'
import { type Kind, kindOf, kindsOf, nameIn, type Sayings } from './kinds.ts'
import { isLayout } from './layout.ts'
import { isNumeric } from './marks.ts'
import { unpacked } from './packed.ts'
import { type Read, reading, type Unit } from './read.ts'
import { type Row, rolesOf } from './roles.ts'
import { numberValue } from './stored.ts'
import { cellValue, type Meaning } from './values.ts'

export interface Given {
  readonly front: Front
  readonly sections: readonly Section[]
  readonly rules: Rules
}

/** Everything understood of one table; the record shows a part of it. */
export interface Understood {
  readonly grid: Grid
  readonly head: Head
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly kind: Kind | null
  readonly title: string | null
  readonly unit: string | null
  readonly meanings: readonly Meaning[]
  /** For days without a year. */
  readonly year: number | null
}

export interface Tools {
  readonly read: Read
  readonly kinds: readonly Kind[]
}

export const toolsOf = (rules: Rules): Tools => ({ read: reading(rules.scanner), kinds: kindsOf(rules) })

export function findTables(document: Document, stretches: readonly Stretch[], given: Given): TableItem[] {
  const tools = toolsOf(given.rules)
  const passages = new Map(stretches.flatMap(one => (one.cell ? [[one.cell, one] as const] : [])))
  let count = 0
  return document.blocks.flatMap((block, at) => {
    if (block.kind !== 'table' || isLayout(document, block)) return []
    const caption = captionOf(document, at)
    const understood = understand(gridOf(document, block), tools, {
      caption,
      headings: headingsOver(block, given.sections),
      year: yearOf(given.front),
    })
    return [itemOf(understood, { document, table: block, id: `t${++count}`, passages })]
  })
}

export interface Around {
  readonly caption: Caption
  /** Titles of the sections around it, the innermost first. */
  readonly headings: Sayings
  readonly year: number | null
}

/** The chain itself, from a grid of words. */
export function understand(printed: Grid, { read, kinds }: Tools, { caption, headings, year }: Around): Understood {
  const grid = unpacked(printed, read)
  const head = headOf(grid)
  const columns = columnsOf(grid, head, read)
  const inside = head.titles.filter(words => unitOfLine(words) === null)
  const title = caption.title ?? (inside.join(' ') || null)
  const unit = caption.unit ?? head.titles.flatMap(words => unitOfLine(words) ?? [])[0] ?? null
  const sayings = [title, ...inside, caption.lead, ...headings].filter(words => words !== null)
  const kind = kindOf(columns, sayings, { kinds, read })
  const scale = unit === null ? null : read.unit(unit)
  return {
    grid,
    head,
    columns,
    rows: rolesOf(grid, head, read),
    kind,
    title,
    unit,
    meanings: columns.map(column => meaningOf(column, kind, scale)),
    year: yearIn(title) ?? year,
  }
}

/** The last four-digit year that a title speaks of, where it speaks of one only. */
function yearIn(title: string | null): number | null {
  const years = new Set(title?.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [])
  return years.size === 1 ? Number([...years][0]) : null
}

const yearOf = ({ particulars: { period, issuedOn } }: Front): number | null => {
  const [from, to] = [period?.from, period?.to].map(day => day?.slice(0, 4))
  const year = period === null ? issuedOn?.date?.slice(0, 4) : from === to ? to : undefined
  return year === undefined ? null : Number(year)
}

function headingsOver({ start }: Table, sections: readonly Section[]): string[] {
  const byId = new Map(sections.map(({ item }) => [item.id, item]))
  const titles: string[] = []
  for (let at = sectionAt(sections, start)?.item; at; at = at.parent === null ? undefined : byId.get(at.parent))
    titles.push(at.title)
  return titles
}

// what counts heads or days is not in «triệu đồng», whatever stands over the table
const noMoney = /^(?:số|sl|tt|stt|năm|tỷ lệ|tỉ lệ|%|mã|thời)(?=$|[\s./])/iu

function meaningOf(column: Column, kind: Kind | null, ofTable: Unit | null): Meaning {
  const name = nameIn(column, kind)
  // «Tổng số» under «Tổng vốn đầu tư (triệu USD)» counts money
  const as = name?.as === 'count' && column.unit?.of === 'money' ? 'amount' : (name?.as ?? 'any')
  const canBeMoney = as === 'amount' || (as === 'any' && !column.path.some(words => noMoney.test(words)))
  const applies = ofTable !== null && (ofTable.of === 'money' ? canBeMoney : as === 'count' || as === 'any')
  return { as, mark: name?.mark ?? null, unit: column.unit ?? (applies ? ofTable : null) }
}

interface Place {
  readonly document: Document
  readonly table: Table
  readonly id: string
  readonly passages: ReadonlyMap<Cell, Stretch>
}

function itemOf(understood: Understood, place: Place): TableItem {
  const { columns, rows, kind, title, unit, grid, year } = understood
  const { document, table, id } = place
  const quoteOf = (cells: readonly GridCell[]): string =>
    quoteOfRow(
      document,
      cells.flatMap(one => one.cell ?? []),
    )
  return {
    id,
    kind: kind?.id ?? null,
    title,
    unit,
    columns: columns.map(column => ({
      path: [...column.path],
      field: nameIn(column, kind)?.field ?? null,
      country: nameIn(column, kind)?.country ?? null,
      unit: column.unit?.raw ?? null,
      index: column.index,
      formula: column.formula,
    })),
    rows: rows.map(({ row, role, cells }) => {
      const quote = quoteOf(cells)
      const meanings = isShifted(role, cells, understood.meanings) ? [] : understood.meanings
      return {
        role,
        cells: cells.flatMap(one =>
          one.cell ? [cellItem(one.cell, role, { meanings, year, place, quote, row })] : [],
        ),
      }
    }),
    pages: [...table.pages],
    at: {
      start: table.start,
      end: table.end,
      boxes: boxesAt(document, table),
      quote: title ?? quoteOf(grid.rows[0] ?? []),
      section: null,
      table: id,
      row: null,
      column: null,
    },
  }
}

// a total whose merged cells were dropped: its numbers stand under words
const isShifted = (role: Row['role'], cells: readonly GridCell[], meanings: readonly Meaning[]): boolean =>
  role === 'total' &&
  cells.some(
    ({ text, column, columnSpan }) => columnSpan === 1 && isNumeric(text) && wordy.has(meanings[column]?.as ?? ''),
  )

const wordy = new Set(['text', 'country', 'date', 'document'])

interface Line {
  readonly meanings: readonly Meaning[]
  readonly year: number | null
  readonly place: Place
  readonly quote: string
  readonly row: number
}

const stacked = /^[\d.,]+(?:\s[\d.,]+)+$/

function cellItem(
  cell: Cell,
  role: Row['role'],
  { meanings, year, place, quote, row }: Line,
): TableItem['rows'][number]['cells'][number] {
  const { start, end, column } = cell
  const { document, id, passages } = place
  const passage = passages.get(cell)?.passage
  const ofColumn = cell.columnSpan > 1 ? undefined : meanings[column]
  // a total counts the marks above it
  const meaning = role === 'total' && ofColumn?.as === 'mark' ? { ...ofColumn, as: 'count' } : ofColumn
  const text = document.text.slice(start, end)
  const boxes = boxesAt(document, { start, end })
  // «60» over «112»: two rows that were not told apart are no 60.112
  const isStacked = boxes.length > 1 && stacked.test(text)
  const isRead = meaning !== undefined && role !== 'index' && !isStacked
  const { number } = cell
  return {
    text,
    value: isRead
      ? number
        ? numberValue(number, meaning)
        : passage
          ? cellValue({ passage, meaning, year })
          : null
      : null,
    ...(number && { stored: { value: number.value, format: number.format } }),
    at: { start, end, boxes, quote, section: null, table: id, row, column },
  }
}
