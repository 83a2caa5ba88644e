// A comparison as a table on the terminal, with all that must be known of it below.

import type { Cell, Comparison, Row, Span } from '../../compare/comparison.ts'
import { pad, widthOf, wrap } from '../layout.ts'
import { plain } from '../plain.ts'
import { growthText, nameOf, remarkOf, type Say, shareText, shortText } from './cell-text.ts'
import { claimLines, legendOf, noteText, raised, remarksOn, titleOf, unitOf } from './notes-text.ts'

/** Characters of a cell; what is longer is told below the table. */
const longest = 14
const gap = 2

/** One line of the table, without the columns that do not fit. */
interface Line {
  readonly name: string
  readonly cells: readonly string[]
  /** Reckoned: left out where it says nothing. */
  readonly of: 'row' | 'reckoning'
}

/** `width`: of the terminal, in characters. */
export function tableLines(comparison: Comparison, say: Say, width: number): readonly string[] {
  const { compare } = say.words
  const remarks: string[] = []
  const lines = comparison.rows.flatMap(row => linesOf(row, comparison, { say, remarks }))
  const unit = unitOf(comparison.rows)
  const notes = comparison.footnotes.map((note, n) => `${raised([n + 1])} ${noteText(note, say)}`)
  const claims = claimLines(comparison, say)
  const below = [
    ...legendOf(comparison, say),
    ...remarksOn(comparison, say),
    ...remarks.map((remark, n) => `${letterOf(n)} ${remark}`),
    ...notes,
    ...(claims.length > 0 ? [`${compare.claims}:`, ...claims.map(claim => `  ${claim}`)] : []),
  ]
  return [
    titleOf(comparison, say) + (unit === '' ? '' : `. ${compare.unit({ unit: compare.unitName(unit) })}`),
    '',
    ...blocks(lines, comparison, { say, width }),
    ...below.flatMap(text => wrap(plain(text), { first: text.startsWith(' ') ? 2 : 0, rest: 2 }, width)),
  ].map(plain)
}

interface Around {
  readonly say: Say
  readonly remarks: string[]
}

const letterOf = (n: number): string => `(${n < 26 ? String.fromCharCode(97 + n) : n + 1})`

function linesOf(row: Row, { columns, rows }: Comparison, { say, remarks }: Around): Line[] {
  const { compare } = say.words
  const several = unitOf(rows) === ''
  const own = row.currency ?? row.unit
  const money = several && own !== null ? `, ${compare.unitName(own)}` : ''
  const name = nameOf(row, say) + money
  const cells = row.cells.map((cell, n) => cellText(cell, { row, column: columns[n] as Span }, { say, remarks }))
  const growth = row.growth.map(one => (one ? growthText(one, say) : ''))
  const share = row.share.map(one => (one ? shareText(one, say) : ''))
  return [
    { name: row.kind === 'plan' ? `${name}, ${compare.plan}` : name, cells, of: 'row' },
    ...(growth.some(Boolean) ? [{ name: `  ${compare.growth}`, cells: growth, of: 'reckoning' as const }] : []),
    ...(share.some(Boolean) ? [{ name: `  ${compare.share}`, cells: share, of: 'reckoning' as const }] : []),
  ]
}

function cellText(cell: Cell, place: { readonly row: Row; readonly column: Span }, { say, remarks }: Around): string {
  const text = shortText(cell, place, say)
  const isLong = widthOf(text) > longest
  const remark = remarkOf(cell, place, say) || (isLong ? text : '')
  const mark = remark === '' ? '' : letterOf(placeIn(remarks, remark))
  return [isLong ? '' : text, mark].filter(Boolean).join(' ') + raised(cell.notes)
}

/** The same remark is told once. */
function placeIn(remarks: string[], remark: string): number {
  const known = remarks.indexOf(remark)
  return known >= 0 ? known : remarks.push(remark) - 1
}

interface Sheet {
  readonly say: Say
  readonly width: number
}

/** As many columns side by side as fit; the others below, with the names again. */
function blocks(lines: readonly Line[], { columns, by }: Comparison, { say, width }: Sheet): string[] {
  const { compare } = say.words
  const heads = columns.map(column => compare.column(column))
  const head = by === 'place' ? compare.place : compare.body
  const names = Math.max(widthOf(head), ...lines.map(({ name }) => widthOf(plain(name))))
  const widths = heads.map((each, n) =>
    Math.max(widthOf(each), ...lines.map(({ cells }) => widthOf(plain(cells[n] ?? '')))),
  )
  return partsOf(widths, width - names).flatMap(([from, to]) => {
    const own = widths.slice(from, to)
    const line = (name: string, cells: readonly string[]): string =>
      [pad(name, names), ...own.map((each, n) => right(plain(cells[n] ?? ''), each))].join(' '.repeat(gap)).trimEnd()
    const body = lines.flatMap(({ name, cells, of }) => {
      const shown = cells.slice(from, to)
      return of === 'row' || shown.some(Boolean) ? [line(plain(name), shown)] : []
    })
    return [
      line(head, heads.slice(from, to)),
      line(
        '-'.repeat(names),
        own.map(each => '-'.repeat(each)),
      ),
      ...body,
      '',
    ]
  })
}

const right = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text

/** Runs of columns that fit into `room`, half-open; one at least in each. */
function partsOf(widths: readonly number[], room: number): [number, number][] {
  const parts: [number, number][] = []
  let used = 0
  for (const [n, width] of widths.entries()) {
    const last = parts.at(-1)
    used += width + gap
    if (last && used <= room) last[1] = n + 1
    else {
      parts.push([n, n + 1])
      used = width + gap
    }
  }
  return parts
}
