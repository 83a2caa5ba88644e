// The place that begins every record of a cell: row, column, number of its format.

import type { Place } from '../sheets/building.ts'
import type { Book, CellPlace } from './book.ts'
import { cursorOf, readShort } from './cursor.ts'

export const placeLength = 6

export function placeIn(data: Uint8Array): CellPlace {
  const cursor = cursorOf([data])
  return { row: readShort(cursor), column: readShort(cursor), xf: readShort(cursor) }
}

export const lookedUp = ({ row, column, xf }: CellPlace, { looks }: Book): Place => ({
  row,
  column,
  look: looks.look(xf),
})
