// Kinds of tables against their own examples: a title and head cells, and what they are.

import type { Rules } from '../../rules/load.ts'
import { offsetOf, placeOf } from '../../rules/locate.ts'
import type { Failure } from '../../rules/prove.ts'
import { columnsOf } from './columns.ts'
import type { Grid, GridCell } from './grid.ts'
import type { Head } from './head.ts'
import { type Tools, toolsOf } from './index.ts'
import { kindOf, nameIn } from './kinds.ts'

/** What the kinds of the list `tables` do not keep of what their examples promise. */
export function proveTables(rules: Rules): Failure[] {
  const tools = toolsOf(rules)
  return tools.kinds.flatMap(kind => {
    const failed = (
      list: 'examples' | 'counterexamples',
      n: number,
      what: Pick<Failure, 'kind' | 'found' | 'expected'>,
    ): Failure => {
      const place = rules.places.get(`tables/${kind.id}`)
      const at = place
        ? placeOf(place.file.text, offsetOf(place.file.text, [...place.at, list, n]))
        : { line: 1, column: 1 }
      return { ...what, rule: kind.id, file: place?.file.path ?? 'tables', ...at, example: kind[list][n] ?? '' }
    }
    return [
      ...kind.examples.flatMap((example, n) => {
        const [head = '', fields = ''] = example.split(' → ')
        const expected = `${kind.id}: ${fields}`
        const found = printed(head, tools)
        return found === expected ? [] : [failed('examples', n, { kind: 'other-value', found, expected })]
      }),
      ...kind.counterexamples.flatMap((example, n) => {
        const found = printed(example, tools)
        return found.startsWith(`${kind.id}: `)
          ? [failed('counterexamples', n, { kind: 'counterexample', found, expected: '' })]
          : []
      }),
    ]
  })
}

/** `delegations-in: no, delegation, -`; `-` for a column that no rule knows. */
export function printed(example: string, { read, kinds }: Tools): string {
  const [title = '', ...cells] = example.split('¦').map(words => words.trim())
  const { grid, head } = headOfWords(cells.map(cell => cell.split('>').map(words => words.trim())))
  const columns = columnsOf(grid, head, read)
  const kind = kindOf(columns, title === '' ? [] : [title], { kinds, read })
  return `${kind?.id ?? 'null'}: ${columns.map(column => nameIn(column, kind)?.field ?? '-').join(', ')}`
}

function headOfWords(paths: readonly (readonly string[])[]): { grid: Grid; head: Head } {
  const depth = Math.max(...paths.map(path => path.length))
  const rows = Array.from({ length: depth }, (_, row): GridCell[] =>
    paths.flatMap((path, column) => {
      const text = path[row]
      const rowSpan = row === path.length - 1 ? depth - row : 1
      return text === undefined ? [] : [{ row, column, rowSpan, columnSpan: 1, text, cell: null }]
    }),
  )
  return {
    grid: { columns: paths.length, rows },
    head: { titles: [], start: 0, end: depth, index: null, marks: new Map() },
  }
}
