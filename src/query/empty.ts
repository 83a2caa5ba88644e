// Why an answer has no row: which filter alone leaves none, or which one must go.

import type { FilterName, Lookup } from './filters.ts'
import { type Question, totalOf } from './select.ts'

export interface Emptied {
  /** Filters that nothing in the archive answers to, each by itself. */
  readonly alone: readonly FilterName[]
  /** Filters without which there are rows, where each by itself has some; `from` and `to` are one. */
  readonly without: readonly { readonly names: readonly FilterName[]; readonly rows: number }[]
}

type Counted = (names: readonly FilterName[]) => number

/** Of a question that has no rows. */
export function whyEmpty(question: Question, lookup: Lookup): Emptied {
  const filters = partsOf(question)
  const given = filters.flat()
  // what names mean was said when the rows were looked for
  const quiet = { ...lookup, onNotice: () => {} }
  const counted: Counted = names => totalOf({ ...question, filters: only(question.filters, names) }, quiet).rows
  if (filters.length < 2) return { alone: given, without: [] }
  const alone = filters.filter(names => counted(names) === 0)
  if (alone.length > 0) return { alone: alone.flat(), without: [] }
  const without = filters.map(names => ({ names, rows: counted(given.filter(name => !names.includes(name))) }))
  return { alone: [], without: without.filter(({ rows }) => rows > 0) }
}

function partsOf({ filters }: Question): readonly (readonly FilterName[])[] {
  const given = (Object.keys(filters) as FilterName[]).filter(name => filters[name] !== undefined)
  const isOfSpan = (name: FilterName): boolean => name === 'from' || name === 'to'
  const span = given.filter(isOfSpan)
  return [...given.filter(name => !isOfSpan(name)).map(name => [name]), ...(span.length > 0 ? [span] : [])]
}

const only = (filters: Question['filters'], names: readonly FilterName[]): Question['filters'] =>
  Object.fromEntries(names.map(name => [name, filters[name]]))
