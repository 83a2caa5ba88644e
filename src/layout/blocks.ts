// Parts → the model's blocks, each box on its page as displayed.

import { centreX, rounded } from '../geometry/box.ts'
import { turnBack } from '../geometry/turn.ts'
import type { Line, SourceBlock, TableBlock, TextBlock } from '../model/document.ts'
import type { FilledCell } from './cells.ts'
import type { Part } from './joined-parts.ts'
import type { Table } from './joined-tables.ts'
import type { PrintedLine } from './lines.ts'
import { endsSentence, itemMark } from './marks.ts'
import { type Draft, isCentred, isSymmetric } from './paragraphs.ts'
import type { Picture } from './pieces.ts'
import { turnLineBack, type UprightPage } from './upright.ts'

type Pages = ReadonlyMap<number, UprightPage>

/** One line of body text can stand in the middle by chance. */
const isChance = ([line, ...more]: readonly PrintedLine[]): boolean =>
  line !== undefined &&
  more.length === 0 &&
  (itemMark(line.text) !== null || (endsSentence(line.text) && !line.bold && !line.italic && !line.caps))

const alignOf = ({ lines, left, right }: Draft): TextBlock['align'] => {
  const column = { left, right }
  const first = lines[0]
  if (!first) return null
  const last = lines.at(-1) ?? first
  const isCentre = lines.every(line => isSymmetric(line, column)) && isCentred(last, column)
  if (isCentre && !isChance(lines)) return 'center'
  const isFlush = (line: PrintedLine) => right - line.box[2] < 3
  if (lines.length > 1 && lines.slice(0, -1).every(isFlush)) return 'justify'
  const isRight = lines.every(isFlush) && centreX(first.box) - left > 0.7 * (right - left)
  return isRight ? 'right' : 'left'
}

const lineBack = (line: Line, pages: Pages): Line => {
  const page = pages.get(line.page ?? 0)
  return page ? turnLineBack(line, page.turned, page) : line
}

const boxBack = <T extends FilledCell | Picture>({ box, page }: T, pages: Pages): T['box'] => {
  const sheet = pages.get(page)
  return rounded(sheet ? turnBack(box, sheet.turned, sheet) : box)
}

const toText = (draft: Draft, pages: Pages): TextBlock => ({
  kind: 'text',
  region: draft.region,
  lines: draft.lines.map(({ line }) => lineBack(line, pages)),
  align: alignOf(draft),
  heading: null,
  label: null,
})

const toCell = (cell: FilledCell, pages: Pages): TableBlock['cells'][number] => ({
  row: cell.row,
  column: cell.column,
  rowSpan: cell.rowSpan,
  columnSpan: cell.columnSpan,
  blocks: cell.paragraphs.map(draft => toText(draft, pages)),
  box: boxBack(cell, pages),
})

const toTable = ({ rows, columns, pages: on, cells }: Table, pages: Pages): TableBlock => ({
  kind: 'table',
  rows,
  columns,
  cells: cells.map(cell => toCell(cell, pages)).sort((a, b) => a.row - b.row || a.column - b.column),
  pages: on,
})

const toBlock = (part: Part, pages: Pages): SourceBlock => {
  if (part.kind === 'draft') return toText(part, pages)
  if (part.kind === 'table') return toTable(part, pages)
  return { kind: 'image', page: part.page, box: boxBack(part, pages) }
}

export const toBlocks = (parts: readonly Part[], pages: readonly UprightPage[]): SourceBlock[] => {
  const byNumber = new Map(pages.map(page => [page.page, page]))
  return parts.map(part => toBlock(part, byNumber))
}
