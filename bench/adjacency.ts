// The measure of the ICDAR 2013 table competition (Göbel, Hassan, Oro, Orsi: «A methodology for evaluating algorithms
// for table understanding in PDF documents», 2012): a table is the set of its adjacency relations, each content cell
// with the next one to its right and the next one below it.

/** Rows and columns from 0, ends inclusive. */
export interface MeasuredCell {
  readonly row: number
  readonly column: number
  readonly endRow: number
  readonly endColumn: number
  readonly text: string
}

/** Relations that are right, of those found, of those that are there. */
export interface Score {
  readonly right: number
  readonly found: number
  readonly wanted: number
}

export const noScore: Score = { right: 0, found: 0, wanted: 0 }

export const sumOf = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, { right, found, wanted }) => ({
      right: sum.right + right,
      found: sum.found + found,
      wanted: sum.wanted + wanted,
    }),
    noScore,
  )

export interface Ratios {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
const short = (value: number): number => Math.round(value * 10_000) / 10_000

export const ratiosOf = ({ right, found, wanted }: Score): Ratios => ({
  precision: short(ratio(right, found)),
  recall: short(ratio(right, wanted)),
  f1: short(ratio(2 * right, found + wanted)),
})

/** As the competition compared: letters and digits only, in one case; a cell of signs keeps them. */
const normal = (text: string): string => {
  const packed = text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
  return packed.replace(/[^\p{L}\p{N}]+/gu, '') || packed
}

const faces = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

type Named = MeasuredCell & { readonly name: string }

/** The next content cell from each face, beyond blank ones; a pair of cells counts once in each direction. */
function* relations(cells: readonly MeasuredCell[]): Generator<string> {
  const filled = cells.map(cell => ({ ...cell, name: normal(cell.text) })).filter(cell => cell.name !== '')
  const at = new Map<string, Named>()
  for (const cell of filled)
    for (const row of faces(cell.row, cell.endRow))
      for (const column of faces(cell.column, cell.endColumn)) at.set(`${row} ${column}`, cell)
  const lastRow = Math.max(...filled.map(cell => cell.endRow))
  const lastColumn = Math.max(...filled.map(cell => cell.endColumn))
  for (const cell of filled) {
    const right = new Set<Named>()
    for (const row of faces(cell.row, cell.endRow))
      for (let column = cell.endColumn + 1; column <= lastColumn; column++) {
        const next = at.get(`${row} ${column}`)
        if (next) right.add(next)
        if (next) break
      }
    const below = new Set<Named>()
    for (const column of faces(cell.column, cell.endColumn))
      for (let row = cell.endRow + 1; row <= lastRow; row++) {
        const next = at.get(`${row} ${column}`)
        if (next) below.add(next)
        if (next) break
      }
    for (const next of right) yield `${cell.name} → ${next.name}`
    for (const next of below) yield `${cell.name} ↓ ${next.name}`
  }
}

/** Relations as a multiset: equal ones (many cells hold «-») are counted. */
export const relationsOf = (cells: readonly MeasuredCell[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const relation of relations(cells)) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  return counts
}

const total = (counts: ReadonlyMap<string, number>): number => counts.values().reduce((sum, count) => sum + count, 0)

export const compare = (found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): Score => ({
  right: wanted.entries().reduce((sum, [name, count]) => sum + Math.min(count, found.get(name) ?? 0), 0),
  found: total(found),
  wanted: total(wanted),
})

export interface MeasuredTable {
  readonly page: number
  readonly cells: readonly MeasuredCell[]
}

/** Each wanted table is paired with the one on its page that has most of its relations; all that is left over counts. */
export const compareAll = (found: readonly MeasuredTable[], wanted: readonly MeasuredTable[]): Score => {
  const ours = found.map(({ page, cells }) => ({ page, relations: relationsOf(cells) }))
  const theirs = wanted.map(({ page, cells }) => ({ page, relations: relationsOf(cells) }))
  const pairs = theirs
    .flatMap(want =>
      ours.flatMap(have =>
        have.page === want.page ? [{ have, want, score: compare(have.relations, want.relations) }] : [],
      ),
    )
    .sort((a, b) => b.score.right - a.score.right)
  const taken = new Set<object>()
  const scores: Score[] = []
  for (const { have, want, score } of pairs) {
    if (score.right === 0 || taken.has(have) || taken.has(want)) continue
    taken.add(have).add(want)
    scores.push(score)
  }
  const idle = (sides: typeof ours) => sides.filter(side => !taken.has(side)).map(side => total(side.relations))
  return sumOf([
    ...scores,
    ...idle(ours).map(count => ({ ...noScore, found: count })),
    ...idle(theirs).map(count => ({ ...noScore, wanted: count })),
  ])
}
