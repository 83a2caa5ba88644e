// Columns with what their head says: field, how cells are read, unit, number and formula of the index row.

import type { Grid } from './grid.ts'
import { type Head, pathsOf } from './head.ts'
import type { ColumnName, Read, Unit } from './read.ts'

export interface Column {
  /** Head cells from top to leaf, as printed. */
  readonly path: readonly string[]
  /** All that rules make of it; which holds depends on the kind of the table. */
  readonly names: readonly ColumnName[]
  readonly unit: Unit | null
  readonly index: string | null
  readonly formula: string | null
}

export function columnsOf(grid: Grid, head: Head, read: Read): Column[] {
  return pathsOf(grid, head).map((path, n) => {
    const { index = null, formula = null } = head.marks.get(n) ?? {}
    return { path, names: namesOf(path, read), unit: unitOf(path, read), index, formula }
  })
}

/** The whole path, else its leaf, without what stands in brackets. */
function namesOf(path: readonly string[], read: Read): readonly ColumnName[] {
  const words = path.map(cell => bare(cell, read))
  const own = read.columnNames(words.join(' / '))
  return own.length > 0 || words.length < 2 ? own : read.columnNames(words.at(-1) ?? '')
}

const bracket = /\((?<words>[^()]{1,80})\)/gu
const behindComma = /,(?<words>[^,]{1,20})$/u

// «Kinh phí (triệu đồng)», «Kinh phí, triệu đồng», «Thời gian (từ ngày … đến ngày …)»
function bare(cell: string, read: Read): string {
  const words = cell.replace(bracket, ' ').replace(/[\s:*]{1,9}$/u, '')
  const tail = behindComma.exec(words)
  return (
    tail?.groups?.words && read.unit(tail.groups.words)?.of === 'money' ? words.slice(0, tail.index) : words
  ).trim()
}

/** The unit nearest to the leaf. */
function unitOf(path: readonly string[], read: Read): Unit | null {
  for (const cell of path.toReversed()) {
    const printed = [...cell.matchAll(bracket), behindComma.exec(cell)].flatMap(found => found?.groups?.words ?? [])
    for (const words of printed) {
      const unit = read.unit(words.replace(/^ĐVT: ?/iu, ''))
      if (unit) return unit
    }
  }
  return null
}
