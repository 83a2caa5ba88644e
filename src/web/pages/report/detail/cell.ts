// A cell in rows: its column and row, what it was read as, the figures that were made of it.

import type { Row } from '../detail.ts'
import { itemLink, joined, type Look } from '../look.ts'
import { columnsWithValues, isCounted, valueText } from '../record/cell-value.ts'
import { linksOf } from './figure.ts'

export function cellRows(look: Look, id: string): readonly Row[] {
  const [tableId = '', rowNo, columnNo] = id.split('.')
  const table = look.record.tables.find(one => one.id === tableId)
  const cell = table?.rows
    .flatMap(({ cells }) => cells)
    .find(({ at }) => String(at.row) === rowNo && String(at.column) === columnNo)
  if (!table || !cell) return []
  const { web, visit } = look
  const { words } = visit
  const column = table.columns[Number(columnNo)]
  const figures = look.record.figures.filter(
    ({ at }) => at.table === tableId && String(at.row) === rowNo && String(at.column) === columnNo,
  )
  // of a column of words there is no value to know
  const isValued = columnsWithValues(table).has(Number(columnNo))
  const said = valueText(cell.value ?? null, look, column?.field ?? null)
  return [
    [web.kind.table, itemLink(look, tableId, table.title ?? words.show.unnamed)],
    [web.column, column ? column.path.join(' › ') : null],
    [web.row, cell.at.quote],
    [web.asPrinted, cell.text.trim() === '' ? web.empty : `«${cell.text}»`],
    [web.value, said === '' && isValued ? web.unknown : said],
    [web.unit, isCounted(cell.value) ? joined([column?.unit ?? table.unit]) : null],
    [web.stored, cell.stored ? joined([String(cell.stored.value), cell.stored.format]) : null],
    [
      words.figures.title,
      figures.length === 0
        ? null
        : linksOf(
            look,
            figures.map(one => one.id),
          ),
    ],
  ]
}
