// Lines of a table without row rules → its rows: which lines are the second line of a cell above, or the first of one
// below.

import { centreX, centreY } from '../geometry/box.ts'
import { median } from '../geometry/values.ts'
import { type ChunkedRow, chunkText, isNumeric, sizeOfWords } from './chunks.ts'
import { type Columns, columnsOf } from './columns.ts'
import { goesOn } from './marks.ts'
import type { Segment } from './parts.ts'
import { toSegment } from './rows.ts'

/** A chunk and the columns that it stands in. */
export interface Entry {
  readonly first: number
  readonly last: number
  readonly chunk: Segment
}

export interface TableLine {
  readonly row: ChunkedRow
  readonly entries: readonly Entry[]
}

/** Lines of one table row. */
export type Band = readonly TableLine[]

const joined = (a: Entry, b: Entry): Entry => ({
  first: a.first,
  last: Math.max(a.last, b.last),
  chunk: toSegment([...a.chunk.words, ...b.chunk.words]),
})

/** Chunks that share a column are one entry. */
export const toTableLine = (row: ChunkedRow, columns: Columns): TableLine => {
  const entries: Entry[] = []
  for (const chunk of row.chunks) {
    const [first, last] = columnsOf(chunk, columns)
    const entry = { first, last, chunk }
    const before = entries.at(-1)
    if (before && before.last >= first) entries[entries.length - 1] = joined(before, entry)
    else entries.push(entry)
  }
  return { row, entries }
}

const holdsNumber = ({ chunk }: Entry): boolean => chunk.words.every(word => isNumeric(word.text))
const isYears = (text: string): boolean => {
  const digits = text.match(/\d+/gu) ?? []
  return digits.length > 0 && digits.every(run => /^(?:19|20)\d\d$/u.test(run))
}
export const isValue = (entry: Entry): boolean => holdsNumber(entry) && !isYears(chunkText(entry.chunk))

export const isData = ({ entries }: TableLine): boolean => {
  const beyond = entries.filter(entry => entry.first > 0)
  const values = beyond.filter(isValue).length
  return beyond.length > 0 && values * 2 >= beyond.length
}

/** How many lines stand over the first line of data. */
const headLength = (lines: readonly TableLine[]): number => {
  const labelled = lines.findIndex(line => isData(line) && line.entries[0]?.first === 0)
  const first = labelled < 0 ? lines.findIndex(isData) : labelled
  return first < 0 ? 1 : first
}

/** From its own columns outwards, as far as `isFree` lets it, to where it stands in the middle. */
const widened = (entry: Entry, isFree: (column: number) => boolean, { extents }: Columns): Entry => {
  const { box, words } = entry.chunk
  const middle = centreX(box)
  const off = (first: number, last: number) =>
    Math.abs(((extents[first]?.[0] ?? 0) + (extents[last]?.[1] ?? 0)) / 2 - middle)
  let best = entry
  let [first, last] = [entry.first, entry.last]
  while (isFree(first - 1) || isFree(last + 1)) {
    const left = isFree(first - 1) ? off(first - 1, last) : Number.POSITIVE_INFINITY
    const right = isFree(last + 1) ? off(first, last + 1) : Number.POSITIVE_INFINITY
    if (left < right) first--
    else last++
    if (off(first, last) < 0.8 * sizeOfWords(words)) best = { ...entry, first, last }
  }
  return best
}

/** A head stands over the middle of its columns, also where it is shorter than the first of them. */
const widenHead = (line: TableLine, columns: Columns): TableLine => {
  const centreOf = (column: number) => {
    const [from = 0, to = 0] = columns.extents[column] ?? []
    return (from + to) / 2
  }
  const nearestTo = (column: number) =>
    line.entries.reduce((best, other) =>
      Math.abs(centreX(other.chunk.box) - centreOf(column)) < Math.abs(centreX(best.chunk.box) - centreOf(column))
        ? other
        : best,
    )
  const isFree = (entry: Entry) => (column: number) =>
    column > 0 &&
    column < columns.extents.length &&
    nearestTo(column) === entry &&
    !line.entries.some(other => other !== entry && other.first <= column && other.last >= column)
  return {
    ...line,
    entries: line.entries.map(entry => (entry.first > 0 ? widened(entry, isFree(entry), columns) : entry)),
  }
}

const widenHeads = (lines: readonly TableLine[], columns: Columns): TableLine[] =>
  lines.map((line, index) => {
    const most = Math.max(0, ...lines.slice(index + 1).map(({ entries }) => entries.length))
    return line.entries.length < most ? widenHead(line, columns) : line
  })

const gap = (above: TableLine, below: TableLine): number => below.row.row.box[1] - above.row.row.box[3]

const isRuledOff = (above: TableLine, below: TableLine, across: readonly number[]): boolean => {
  const [top, bottom] = [centreY(above.row.row.box), centreY(below.row.row.box)]
  return across.some(y => y > top && y < bottom)
}

const columnsIn = ({ entries }: TableLine): Set<number> => new Set(entries.map(entry => entry.first))

const shareColumns = (a: TableLine, b: TableLine): boolean => {
  const columns = columnsIn(a)
  return b.entries.some(entry => columns.has(entry.first))
}

/** Lines of neighbouring cells that stand between each other's: a label of two lines beside a number in the middle. */
const interlock = (above: TableLine, below: TableLine): boolean => {
  const pitch = centreY(below.row.row.box) - centreY(above.row.row.box)
  return pitch < 0.8 * Math.min(above.row.size, below.row.size) && !shareColumns(above, below)
}

interface Pitch {
  /** Usual gap between full lines, points. */
  readonly gap: number
  readonly columns: number
}

const pitchOf = (lines: readonly TableLine[], columns: number): Pitch => {
  const isFull = (line: TableLine) => line.entries.length * 2 > columns
  const gaps = lines.slice(1).flatMap((line, index) => {
    const above = lines[index]
    return above && isFull(above) && isFull(line) ? [gap(above, line)] : []
  })
  return { gap: median(gaps, 0.4 * (lines[0]?.row.size ?? 10)), columns }
}

const isTight = (above: TableLine, below: TableLine, pitch: Pitch): boolean =>
  gap(above, below) < pitch.gap - 0.12 * below.row.size

const isLabelOnly = ({ entries }: TableLine): boolean => entries.length === 1 && entries[0]?.first === 0

const labelOf = ({ entries }: TableLine): string => {
  const [entry] = entries
  return entry?.first === 0 ? chunkText(entry.chunk) : ''
}

/** Words only, under words: more of the cells above. */
const goesOnUnder = (above: TableLine, below: TableLine, pitch: Pitch): boolean => {
  if (below.entries.some(entry => isValue(entry))) return false
  const columns = columnsIn(above)
  if (!below.entries.every(entry => columns.has(entry.first))) return false
  if (isTight(above, below, pitch)) return true
  if (isLabelOnly(below)) return above.entries.length > 1 && /^[\p{Ll}(]/u.test(labelOf(below))
  return labelOf(below) === '' && below.entries.length < Math.max(2, pitch.columns - 1)
}

/** A label alone, its numbers beside its last line. */
const goesOnBelow = (above: TableLine, below: TableLine, pitch: Pitch): boolean =>
  isLabelOnly(above) &&
  labelOf(below) !== '' &&
  ((goesOn(labelOf(below)) && !/^\d/u.test(labelOf(below))) || isTight(above, below, pitch))

const isOneBodyRow = (band: Band, below: TableLine, pitch: Pitch): boolean => {
  const above = band.at(-1)
  const whole =
    band.length > 1 ? { row: band[0]?.row ?? below.row, entries: band.flatMap(line => line.entries) } : above
  if (!above || !whole) return false
  if (gap(above, below) > 0.9 * below.row.size) return false
  return (
    interlock(above, below) ||
    goesOnUnder({ ...whole, row: above.row }, below, pitch) ||
    goesOnBelow(above, below, pitch)
  )
}

const spans = ({ entries }: TableLine): boolean => entries.some(entry => entry.last > entry.first)

/** Head cells of several lines; a head over several columns is a row of its own, and so is a label under a full head. */
const isOneHeadRow = (band: Band, below: TableLine, pitch: Pitch): boolean => {
  const above = band.at(-1)
  if (!above || spans(above) || spans(below)) return false
  const isFull = new Set(band.flatMap(line => line.entries.map(entry => entry.first))).size === pitch.columns
  return isFull && isLabelOnly(below) ? isTight(above, below, pitch) : gap(above, below) < 0.6 * below.row.size
}

/** Row rules between most lines part the rows alone. */
const isRuledThroughout = (lines: readonly TableLine[], across: readonly number[]): boolean => {
  const tops = lines.map(line => centreY(line.row.row.box))
  const inner = across.filter(y => y > (tops[0] ?? 0) && y < (tops.at(-1) ?? 0))
  return inner.length > 2 && inner.length * 3 >= lines.length
}

interface Scene {
  readonly across: readonly number[]
  readonly pitch: Pitch
  readonly isRuled: boolean
}

const isOneRow = (band: Band, line: TableLine, where: 'head' | 'body', { across, pitch, isRuled }: Scene): boolean => {
  const above = band.at(-1)
  if (!above || isRuledOff(above, line, across)) return false
  if (interlock(above, line)) return true
  if (where === 'head') return isOneHeadRow(band, line, pitch)
  return (isRuled && !(isData(above) && isData(line))) || isOneBodyRow(band, line, pitch)
}

/** `across`: heights of the rules that run through the table. */
export const findBands = (lines: readonly TableLine[], columns: Columns, across: readonly number[]): Band[] => {
  const headed = headLength(lines)
  const all = [...widenHeads(lines.slice(0, headed + 1), columns).slice(0, headed), ...lines.slice(headed)]
  const pitch = pitchOf(lines.slice(headed), columns.cuts.length + 1)
  const scene = { across, pitch, isRuled: isRuledThroughout(lines, across) }
  const bands: TableLine[][] = []
  for (const [index, line] of all.entries()) {
    const band = bands.at(-1)
    const opensBody = index === headed && !(band?.at(-1) && interlock(band.at(-1) ?? line, line))
    if (band && !opensBody && isOneRow(band, line, index < headed ? 'head' : 'body', scene)) band.push(line)
    else bands.push([line])
  }
  return bands
}
