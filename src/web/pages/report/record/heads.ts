// The rows of a table's head from its columns' paths: a head stands once over all the columns under it.

import type { TableItem } from '../../../../model/record.ts'

export interface HeadCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

/** [] where no column has a head. A column with fewer heads than others is as high as they are. */
export function headRowsOf(columns: TableItem['columns']): readonly (readonly HeadCell[])[] {
  const depth = Math.max(0, ...columns.map(({ path }) => path.length))
  if (columns.every(({ path }) => path.every(text => text.trim() === ''))) return []
  return Array.from({ length: depth }, (_, level) => {
    const cells: HeadCell[] = []
    columns.forEach(({ path }, at) => {
      if (level >= Math.max(1, path.length)) return
      const isLeaf = level >= path.length - 1
      const last = cells.at(-1)
      if (last && !isLeaf && isUnder(columns[at - 1]?.path, path, level))
        cells[cells.length - 1] = { ...last, columns: last.columns + 1 }
      else cells.push({ text: path[level] ?? '', columns: 1, rows: isLeaf ? depth - level : 1 })
    })
    return cells
  })
}

/** Whether two neighbours have the same heads down to a level, which is the last of neither. */
const isUnder = (before: readonly string[] | undefined, path: readonly string[], level: number): boolean =>
  before !== undefined && before.length > level + 1 && path.slice(0, level + 1).every((text, n) => text === before[n])
