// The ground truth of the ICDAR 2013 table competition: NAME-str.xml beside NAME.pdf.

import { SaxesParser } from 'saxes'
import { unite } from '../src/geometry/box.ts'
import type { Box } from '../src/model/document.ts'
import type { MeasuredCell, MeasuredTable } from './adjacency.ts'

export interface TrueTable extends MeasuredTable {
  /** Around all cells, in points from the bottom left. */
  readonly region: Box
}

interface OpenCell {
  row: number
  column: number
  endRow: number
  endColumn: number
  text: string
  box: Box | null
}

const numberOf = (value: string | undefined): number | null => (value === undefined ? null : Number(value))

const toCell = (attributes: Readonly<Record<string, string>>): OpenCell => {
  const row = numberOf(attributes['start-row']) ?? 0
  const column = numberOf(attributes['start-col']) ?? 0
  const endRow = numberOf(attributes['end-row']) ?? row
  const endColumn = numberOf(attributes['end-col']) ?? column
  return { row, column, endRow, endColumn, text: '', box: null }
}

const toBox = ({ x1, y1, x2, y2 }: Readonly<Record<string, string>>): Box => [
  Number(x1),
  Number(y1),
  Number(x2),
  Number(y2),
]

const toTable = (page: number, cells: readonly OpenCell[]): TrueTable => ({
  page,
  cells: cells.map(({ box: _, ...cell }): MeasuredCell => cell),
  region: unite(cells.flatMap(({ box }) => (box ? [box] : []))),
})

/** One table for each region; a table of several regions would be several here, and the European half has none. */
export const readTruth = (xml: string): TrueTable[] => {
  const tables: TrueTable[] = []
  let page = 0
  let cells: OpenCell[] = []
  let isContent = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'region') {
      page = Number(attributes.page)
      cells = []
    }
    const cell = cells.at(-1)
    if (name === 'cell') cells.push(toCell(attributes))
    if (name === 'bounding-box' && cell) cell.box = toBox(attributes)
    isContent = name === 'content'
  })
  parser.on('text', text => {
    const cell = cells.at(-1)
    if (isContent && cell) cell.text += text
  })
  parser.on('closetag', ({ name }) => {
    isContent = false
    if (name === 'region') tables.push(toTable(page, cells))
  })
  parser.write(xml).close()
  return tables
}
