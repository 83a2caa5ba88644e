// One page's rows, tables and pictures → pieces in reading order.

import { centreX, centreY } from '../geometry/box.ts'
import type { Box, Region } from '../model/document.ts'
import type { Area } from './area.ts'
import type { PageTable } from './cells.ts'
import { cutFootnotes } from './footnotes.ts'
import type { RowedPage } from './furniture.ts'
import { toLine } from './lines.ts'
import type { Strip } from './paragraphs.ts'
import type { Row, Segment } from './parts.ts'
import { toRow, wordsOf } from './rows.ts'
import { isCentredColumn, type Zone, zoneAt } from './zones.ts'

export interface Picture {
  readonly kind: 'picture'
  readonly page: number
  readonly box: Box
}

export type Piece = Strip | PageTable | Picture

const toStrip = (page: number, lines: readonly Segment[], area: Area, region: Region): Strip => ({
  kind: 'strip',
  page,
  region,
  ...area,
  lines: lines.map(line => toLine(line.words, page)),
  gathersCentred: region === 'body',
  rowWise: false,
})

/** A centred column reaches as far from its middle to the one side as to the other; a list, as its longest line. */
const columnArea = (lines: readonly Segment[], outer: number, inner: number): Area => {
  const { left, right } = edgesOf(lines)
  if (!isCentredColumn(lines)) return outer < inner ? { left, right } : { left, right: outer }
  const middle = centreX(lines[0]?.box ?? [left, 0, right, 0])
  const half = Math.abs(middle - outer)
  return outer < inner
    ? { left: outer, right: Math.min(inner, middle + half) }
    : { left: Math.max(inner, middle - half), right: outer }
}

const edgesOf = (lines: readonly Segment[]): Area => ({
  left: Math.min(...lines.map(line => line.box[0])),
  right: Math.max(...lines.map(line => line.box[2])),
})

const blockStrips = ({ left, right, gutter }: Zone, page: number, area: Area): Strip[] => [
  toStrip(page, left, columnArea(left, area.left, gutter[1]), 'left-column'),
  toStrip(page, right, columnArea(right, area.right, gutter[0]), 'right-column'),
]

const columnStrips = (zone: Zone, page: number): Strip[] =>
  [zone.left, zone.right].flatMap(lines => {
    // newspapers have more than two columns
    return rowPieces(
      lines.map(line => toRow([line])),
      page,
      edgesOf(lines),
    )
  })

const tabularStrip = (rows: readonly Row[], page: number, area: Area): Strip => ({
  ...rowStrip(rows, page, area),
  rowWise: true,
})

const rowStrip = (rows: readonly Row[], page: number, area: Area): Strip =>
  toStrip(
    page,
    rows.map(row => ({ box: row.box, words: wordsOf(row) })),
    area,
    'body',
  )

/** Lines over a block that already stand in its right column: «TM. ỦY BAN NHÂN DÂN» higher than «Nơi nhận:». */
const pulledRows = (plain: readonly Row[], zone: Zone): number => {
  const middle = centreX(zone.right[0]?.box ?? [0, 0, 0, 0])
  let count = 0
  for (const row of plain.toReversed()) {
    const isRight = row.box[0] > zone.gutter[0] && Math.abs(centreX(row.box) - middle) < 12
    const below = count === 0 ? zone.right[0]?.box : plain[plain.length - count]?.box
    if (!isRight || !below || below[1] - row.box[3] > 12) break
    count++
  }
  return count
}

const withPulled = (zone: Zone, pulled: readonly Row[]): Zone => ({
  ...zone,
  right: [...pulled.map(row => ({ box: row.box, words: wordsOf(row) })), ...zone.right],
})

const rowPieces = (rows: readonly Row[], page: number, area: Area): Strip[] => {
  const strips: Strip[] = []
  let plain: Row[] = []
  const flush = () => {
    if (plain.length > 0) strips.push(rowStrip(plain, page, area))
    plain = []
  }
  for (let index = 0; index < rows.length; index++) {
    const zone = zoneAt(rows, index, area)
    const row = rows[index]
    if (!zone && row) plain.push(row)
    if (!zone) continue
    const pulled = zone.kind === 'block' ? plain.splice(plain.length - pulledRows(plain, zone)) : []
    flush()
    if (zone.kind === 'tabular') strips.push(tabularStrip(rows.slice(zone.from, zone.to), page, area))
    else if (zone.kind === 'columns') strips.push(...columnStrips(zone, page))
    else strips.push(...blockStrips(withPulled(zone, pulled), page, area))
    index = zone.to - 1
  }
  flush()
  return strips
}

/** Rows above each table, then the table, then the rest. */
const bodyPieces = (page: RowedPage, rows: readonly Row[], area: Area): (Strip | PageTable)[] => {
  const pieces: (Strip | PageTable)[] = []
  let rest = rows
  for (const table of page.tables) {
    const above = rest.filter(row => centreY(row.box) < table.grid.box[1])
    rest = rest.filter(row => centreY(row.box) >= table.grid.box[1])
    pieces.push(...rowPieces(above, page.page, area), table)
  }
  return [...pieces, ...rowPieces(rest, page.page, area)]
}

const topOf = (piece: Piece): number =>
  piece.kind === 'strip' ? (piece.lines[0]?.box[1] ?? 0) : piece.kind === 'table' ? piece.grid.box[1] : piece.box[1]

/** Pictures stand before the first piece that begins below their top. */
const withPictures = (pieces: readonly Piece[], pictures: readonly Picture[]): Piece[] => {
  const all = [...pieces]
  for (const picture of pictures) {
    const at = all.findIndex(piece => piece.kind !== 'picture' && topOf(piece) > topOf(picture))
    all.splice(at < 0 ? all.length : at, 0, picture)
  }
  return all
}

/** Smaller pictures are logos, bullets, scraps of a signature. */
const isNotable = (box: Box): boolean => box[2] - box[0] > 36 && box[3] - box[1] > 36

export const toPieces = (page: RowedPage, area: Area): Piece[] => {
  const { body, notes } = cutFootnotes(page.rows, page.rules, page.width)
  const foot = notes.length > 0 ? [{ ...rowStrip(notes, page.page, area), region: 'footnote' as const }] : []
  const pictures = page.pictures.filter(isNotable).map(box => ({ kind: 'picture', page: page.page, box }) as const)
  return [...withPictures(bodyPieces(page, body, area), pictures), ...foot]
}
