// Computed columns against the formula under their head: «6=5-4», «7=5/4*100», «(3)=(4)+(5)».

import type { TableItem } from '../../model/record.ts'
import { areApart, middleOf, printedNumber, type Range, widened } from '../figures/ranges.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { type CellNumber, cellIn, isNothing, labelOf, nameOf, numberIn, type Row } from './cells.ts'
import { evaluate, type Formula, isLinear, parseFormula, referredIn } from './formula.ts'

export const checkFormulas = ({ items: { tables } }: Checked): Fault[] =>
  tables.flatMap(table =>
    table.columns.flatMap((column, at) => {
      const formula = column.formula === null ? null : parseFormula(column.formula, placesOf(table, at))
      return formula ? table.rows.flatMap(row => faultIn(table, row, { at, formula }) ?? []) : []
    }),
  )

/** Columns by their number; the computed one is none of its own operands. */
const placesOf = ({ columns }: TableItem, own: number): ReadonlyMap<string, number> =>
  new Map(
    columns.flatMap(({ index }, at) => (index === null || at === own ? [] : [[index.toUpperCase(), at] as const])),
  )

interface Computed {
  readonly at: number
  readonly formula: Formula
}

function faultIn(table: TableItem, row: Row, { at, formula }: Computed): Fault | null {
  const stated = row.role === 'index' ? null : numberIn(cellIn(row, at))
  const operands = new Map(referredIn(formula).map(column => [column, operandOf(row, column)]))
  const numbers = [...operands.values()]
  if (!stated || numbers.some(one => one === null)) return null
  const [meant, printed] = (['range', 'printed'] as const).map(as =>
    evaluate(formula, column => operands.get(column)?.[as] ?? null),
  )
  if (!meant || !printed) return null
  const reach = isLinear(formula) ? 0 : stated.step
  if (agrees(stated.printed, printed, reach) || agrees(stated.range, meant, reach)) return null
  const used = numbers.filter(one => one !== null)
  return {
    code: 'table-formula-mismatch',
    as: 'column',
    severity: 'error',
    args: {
      column: nameOf(
        table.columns[at] ?? { path: [], field: null, country: null, unit: null, index: null, formula: null },
      ),
      row: labelOf(row),
      formula: table.columns[at]?.formula ?? '',
      stated: stated.cell.text,
      expected: printedNumber(middleOf(printed)),
    },
    spans: [stated.cell.at, ...used.map(one => one.cell.at)],
    items: [table.id],
  }
}

function operandOf(row: Row, column: number): CellNumber | null {
  const cell = cellIn(row, column)
  const nothing = { low: 0, high: 0 }
  if (cell && cell.text.trim() !== '' && isNothing(cell))
    return { range: nothing, printed: nothing, step: 1, currency: null, cell }
  return numberIn(cell)
}

/** In units or in per cent, with its sign or without («giảm 5» printed as 5); shares are rounded or cut off. */
const agrees = (stated: Range, computed: Range, reach: number): boolean =>
  [1, 100, 0.01, -1, -100].some(by => !areApart(widened(stated, reach), times(computed, by)))

const times = ({ low, high }: Range, by: number): Range => {
  const ends = [(low ?? 0) * by, (high ?? 0) * by]
  return { low: Math.min(...ends), high: Math.max(...ends) }
}
