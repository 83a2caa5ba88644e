// Tables set out in columns: heads as rows over what they span, the names of fields, rows with their roles.

import type { TableItem, TrichLucRecord } from '../../model/record.ts'
import { pad, widthOf, wrap } from '../layout.ts'
import type { Showing } from './items.ts'
import { pagesText } from './pages.ts'
import { plainStrings } from './record.ts'

export interface Wide extends Showing {
  /** Columns of the terminal. */
  readonly width: number
}

/** All tables of a record, lines of at most `width` columns. */
export function tablesLines(record: Pick<TrichLucRecord, 'tables'>, showing: Wide): string[] {
  const tables = plainStrings(record.tables)
  if (tables.length === 0) return [showing.words.tables.none]
  return tables.flatMap((table, n) => [...(n > 0 ? [''] : []), ...linesOf(table, showing)])
}

function linesOf(table: TableItem, showing: Wide): string[] {
  const { words, style, width } = showing
  const { id, title, unit, columns, pages } = table
  const rows = table.rows.map(row => ({ ...row, cells: row.cells.map(cell => printed(cell, showing)) }))
  const told = [
    kindText(table, showing),
    unit && words.tables.unit({ unit }),
    words.show.table({ rows: rows.length, columns: columns.length }),
    pagesText(words, pages),
  ]
  const indent = { first: id.length + 2, rest: id.length + 2 }
  const [first = '', ...more] = wrap(title ?? words.show.unnamed, indent, width)
  const grid = gridOf({ ...table, rows }, width)
  return [
    ...[`${id}  ${first.trimStart()}`, ...more].map(style.strong),
    ...wrap(told.filter(Boolean).join(' · '), indent, width),
    ...headLines(table, grid).map(style.strong),
    ...rowLines(
      grid,
      columns.map(({ field }, at) => slot(field ? `[${field}]` : '', at)),
    ).map(style.faint),
    ruler(grid, '─', '┼'),
    ...(rows.length === 0 ? [words.tables.empty] : rows.flatMap(row => linesOfRow(row, grid, showing))),
  ]
}

type Cell = TableItem['rows'][number]['cells'][number]

const plainNumber = /^-?\d+(?:\.\d+)?$/u

/** A number that a sheet holds, as the reader writes numbers: its plain form has a decimal point in every language. */
function printed(cell: Cell, { language }: Wide): Cell {
  if (!cell.stored || !plainNumber.test(cell.text)) return cell
  const { format } = cell.stored
  const style = format.includes('%') ? 'percent' : 'decimal'
  const options = { style, useGrouping: format.includes(','), maximumFractionDigits: 10 } as const
  return { ...cell, text: Number(cell.text).toLocaleString(language, options) }
}

function kindText({ kind }: TableItem, { words, language, lists }: Wide): string {
  if (kind === null) return words.tables.noKind
  const known = lists.get('tables')?.get(kind) as { readonly label?: string; readonly english?: string } | undefined
  const label = language === 'vi' ? known?.label : known?.english
  return label ? `${label} (${kind})` : kind
}

interface Grid {
  readonly widths: readonly number[]
  /** Between two columns: `│` alone where there is little room. */
  readonly gap: string
}

/** Each column as wide as its words, where there is room; the widest give way first. */
function gridOf({ columns, rows }: TableItem, width: number): Grid {
  const gap = columns.length > 8 ? '│' : ' │ '
  const wanted = columns.map(({ path, field }, at) =>
    Math.max(
      3,
      widthOf(path.at(-1) ?? ''),
      field ? field.length + 2 : 0,
      ...rows.flatMap(({ cells, role }) =>
        cells.flatMap(cell => (cell.at.column === at && role !== 'group' ? [widthOf(flat(cell.text))] : [])),
      ),
    ),
  )
  const room = width - gap.length * (columns.length - 1)
  let most = Math.max(0, ...wanted)
  while (most > 3 && wanted.reduce((sum, one) => sum + Math.min(one, most), 0) > room) most--
  return { gap, widths: wanted.map(one => Math.min(one, most)) }
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Words at a column, over `span` columns. */
interface Slot {
  readonly text: string
  readonly column: number
  readonly span: number
}

const slot = (text: string, column: number, span = 1): Slot => ({ text: flat(text), column, span })

/** One line of heads for each depth; a head stands once over all the columns under it. */
function headLines({ columns }: TableItem, grid: Grid): string[] {
  const depth = Math.max(0, ...columns.map(({ path }) => path.length))
  return Array.from({ length: depth }, (_, level) => {
    const slots: Slot[] = []
    columns.forEach(({ path }, at) => {
      const last = slots.at(-1)
      const before = columns[at - 1]?.path ?? []
      const isSame =
        level < path.length - 1 && path.slice(0, level + 1).join('\n') === before.slice(0, level + 1).join('\n')
      if (last && isSame && before.length > level + 1) slots[slots.length - 1] = { ...last, span: last.span + 1 }
      else slots.push(slot(path[level] ?? '', at))
    })
    return rowLines(grid, slots)
  }).flat()
}

function linesOfRow({ role, cells }: TableItem['rows'][number], grid: Grid, { style }: Wide): string[] {
  const filled = cells.filter(({ text }) => flat(text) !== '')
  const slots = filled.map(({ text, at }, n): Slot => {
    const column = at.column ?? 0
    const next = filled[n + 1]?.at.column ?? grid.widths.length
    // «Khối các huyện», «Tổng cộng»: over what is empty beside it
    return slot(text, column, role === 'group' || (role === 'total' && !isNumber(text)) ? next - column : 1)
  })
  const lines = rowLines(grid, filledUp(slots, grid))
  if (role === 'total') return [ruler(grid, '─', '┼'), ...lines.map(style.strong)]
  if (role === 'index') return [...lines.map(style.faint), ruler(grid, '─', '┼')]
  return role === 'group' ? lines.map(style.strong) : lines
}

/** Empty slots where no cell is. */
const filledUp = (slots: readonly Slot[], { widths }: Grid): Slot[] => {
  const taken = new Set(slots.flatMap(({ column, span }) => Array.from({ length: span }, (_, n) => column + n)))
  const empty = [...widths.keys()].filter(at => !taken.has(at)).map(at => slot('', at))
  return [...slots, ...empty].toSorted((a, b) => a.column - b.column)
}

const isNumber = (text: string): boolean => /^[-–+]?\d[\d.,\s]{0,30}%?$/u.test(text)

function rowLines({ widths, gap }: Grid, slots: readonly Slot[]): string[] {
  const boxes = slots.map(({ text, column, span }) => {
    const own = widths.slice(column, column + span)
    const width = own.reduce((sum, one) => sum + one, 0) + gap.length * (own.length - 1)
    return { width, text, lines: broken(text, width) }
  })
  const height = Math.max(...boxes.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, n) =>
    boxes
      .map(({ width, text, lines }) => {
        const words = lines[n] ?? ''
        return isNumber(text) ? ' '.repeat(Math.max(0, width - widthOf(words))) + words : pad(words, width)
      })
      .join(gap)
      .trimEnd(),
  ).filter(line => line.replaceAll('│', '').trim() !== '')
}

/** At spaces, and inside a word that is too long. */
function broken(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .normalize('NFC')
    .split(' ')
    .flatMap(one => pieces(one, width))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function pieces(word: string, width: number): string[] {
  const letters = [...word]
  return Array.from({ length: Math.max(1, Math.ceil(letters.length / width)) }, (_, n) =>
    letters.slice(n * width, (n + 1) * width).join(''),
  )
}

const ruler = ({ widths, gap }: Grid, line: string, cross: string): string =>
  widths.map(width => line.repeat(width)).join(gap.replaceAll(' ', line).replace('│', cross))
