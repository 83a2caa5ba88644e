// Whether a figure is of the whole, as far as its report says.

import type { ReadFigure } from './given.ts'

export type Dimensions = Readonly<Record<string, readonly string[]>>

const none: Dimensions = {}

export function dimensionsOf({ dimensions, status }: Pick<ReadFigure, 'dimensions' | 'status'>): Dimensions {
  if (dimensions === null) return none
  const found: Record<string, string[]> = {}
  for (const line of dimensions.split('\n').toSorted()) {
    const at = line.indexOf('=')
    const name = line.slice(0, at)
    // what is planned is in the plan: that restricts nothing
    if (name !== 'inPlan' || status !== 'planned') found[name] = [...(found[name] ?? []), line.slice(at + 1)]
  }
  return found
}

/** What all figures of a report may say of one thing: several of them are apart by their dimensions alone. */
const matterOf = ({ doc, from, to, placeId, currency, status, flow }: ReadFigure): string =>
  [doc, from, to, placeId, currency, status === 'planned', flow].join('|')

/** One figure among those of its report. */
export interface Standing {
  readonly scope: 'headline' | 'part'
  /** As name=value: what a headline is told with, so that it may be less than the whole. */
  readonly only: readonly string[]
}

/** Who, where from, where to: a figure of some of them. What is said by the way is no such thing: «đi học tập», «kinh phí dự án». */
const incidental: ReadonlySet<string> = new Set(['purpose', 'fundingSource', 'unitLevel', 'kind'])

export interface Wholes {
  /** `own`: its dimensions, without those that were asked for. `isPart`: its report says so. */
  readonly standingOf: (figure: ReadFigure, own: Dimensions, isPart: boolean) => Standing
}

export function wholesIn(figures: readonly ReadFigure[], chosen: ReadonlySet<string>): Wholes {
  const parts = Map.groupBy(
    figures.filter(({ partOf }) => partOf !== null),
    ({ doc, partOf }) => `${doc} ${partOf}`,
  )
  const partsOf = ({ doc, id, from, to }: ReadFigure): readonly ReadFigure[] =>
    (parts.get(`${doc} ${id}`) ?? []).filter(one => one.from === from && one.to === to)
  const others = othersIn(figures)
  const inTables = partsInTables(figures)
  return {
    standingOf: (figure, own, isPart) => {
      if (isPart) return { scope: 'part', only: linesOf(own) }
      const bare = inTables.has(figure) ? someOfTable : ofAll
      if (Object.keys(own).length === 0) return bare
      const within = partsOf(figure).map(dimensionsOf)
      const kept = Object.keys(own).filter(name => !within.some(part => isApart(own[name], part[name])))
      if (kept.length === 0) return bare
      const only = linesOf(Object.fromEntries(kept.map(name => [name, own[name] ?? []])))
      const isSome = others(figure).some(other => isBeside(figure, other, chosen))
      const isWhole = !isSome && (within.length > 0 || kept.every(name => incidental.has(name)))
      return { scope: isWhole ? 'headline' : 'part', only }
    },
  }
}

const ofAll: Standing = { scope: 'headline', only: [] }
const someOfTable: Standing = { scope: 'part', only: [] }

const linesOf = (own: Dimensions): readonly string[] =>
  Object.entries(own).flatMap(([name, values]) => values.map(value => `${name}=${value}`))

/** «812 nam, trong đó 236 nữ»: of a whole that has a part of another value, the value is a misreading. */
const isApart = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a !== undefined && b !== undefined && !a.some(one => b.includes(one))

/** Figures of the same report and matter. Reports come one after the other; few have to be looked into. */
function othersIn(figures: readonly ReadFigure[]): (figure: ReadFigure) => readonly ReadFigure[] {
  let byDoc: ReadonlyMap<number, readonly ReadFigure[]> | null = null
  return figure => {
    byDoc ??= Map.groupBy(figures, ({ doc }) => doc)
    const matter = matterOf(figure)
    return (byDoc.get(figure.doc) ?? []).filter(one => one.partOf === null && matterOf(one) === matter)
  }
}

/** A total stands beside it, or another value of one of its dimensions. */
function isBeside(figure: ReadFigure, other: ReadFigure, chosen: ReadonlySet<string>): boolean {
  if (other === figure) return false
  const [own, its] = [dimensionsOf(figure), dimensionsOf(other)]
  if (
    [...chosen].some(name => isApart(own[name], its[name]) || (own[name] === undefined) !== (its[name] === undefined))
  )
    return false
  const names = Object.keys(own).filter(name => !chosen.has(name))
  return names.some(name => its[name] === undefined || isApart(own[name], its[name]))
}

/** Of cells in one row or one column, the total stands for all; where there is none, none of them does. */
function partsInTables(figures: readonly ReadFigure[]): ReadonlySet<ReadFigure> {
  const told = figures.filter(({ table }) => table !== null)
  const rows = Map.groupBy(told, one => `${one.table} ${one.tableRow} ${matterOf(one)}`)
  const found = new Set<ReadFigure>()
  for (const row of rows.values()) for (const one of besideTotal(row)) found.add(one)
  const tables = Map.groupBy(
    told.filter(one => one.partOf === null && one.dimensions === null && !found.has(one)),
    one => `${one.table} ${matterOf(one)}`,
  )
  for (const all of tables.values())
    if (new Set(all.map(({ tableRow }) => tableRow)).size > 1) for (const one of besideTotal(all, 'all')) found.add(one)
  return found
}

/** All but the one that the others add up to; without one, none of them, or `all`. */
function besideTotal(cells: readonly ReadFigure[], otherwise?: 'all'): readonly ReadFigure[] {
  if (cells.length < 2) return []
  const sum = cells.reduce((all, { value }) => all + (value ?? 0), 0)
  const total = cells.find(({ value, dimensions }) => dimensions === null && value !== null && isHalf(value, sum))
  if (total) return cells.filter(one => one !== total)
  return otherwise === 'all' ? cells : []
}

const isHalf = (value: number, sum: number): boolean => value !== 0 && Math.abs(sum - 2 * value) <= 1e-9 * sum
