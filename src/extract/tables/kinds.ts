// Which kind a table is: what its title and its head say, and whether it has the columns of that kind.

import type { TableKind } from '../../rules/lists/tables.ts'
import type { Rules } from '../../rules/load.ts'
import type { Column } from './columns.ts'
import type { ColumnName, Read } from './read.ts'

export interface Kind extends TableKind {
  readonly id: string
}

export const kindsOf = ({ lists }: Pick<Rules, 'lists'>): Kind[] =>
  [...(lists.get('tables') ?? [])].map(([id, entry]) => ({ ...(entry as TableKind), id }))

/** What may say of what a table is, the nearest first: its title, the sentence above, headings. */
export type Sayings = readonly string[]

/** The one kind that fits; null where none does, or several do equally well. */
export function kindOf(
  columns: readonly Column[],
  sayings: Sayings,
  { kinds, read }: { kinds: readonly Kind[]; read: Read },
): Kind | null {
  const levels = [tagsOfHead(columns), firstOf(sayings, read)]
  const fitting = kinds
    .filter(kind => isSaid(kind, levels) && hasColumns(kind, columns))
    .map(kind => ({ kind, fields: fieldsFor(kind, columns) }))
    .toSorted((a, b) => b.fields - a.fields)
  const [best, second] = fitting
  return best && best.fields > (second?.fields ?? 0) ? best.kind : null
}

const tagsOfHead = (columns: readonly Column[]): ReadonlySet<string> =>
  new Set(columns.flatMap(column => column.names.flatMap(name => name.tags)))

function firstOf(sayings: Sayings, read: Read): ReadonlySet<string> {
  for (const words of sayings) {
    const tags = read.about(words)
    if (tags.size > 0) return tags
  }
  return new Set()
}

function isSaid({ said, not }: Kind, levels: readonly ReadonlySet<string>[]): boolean {
  const says = (tags: ReadonlySet<string>): boolean => said.some(tag => tags.has(tag))
  return levels.some(says) && !levels.some(tags => !says(tags) && not.some(tag => tags.has(tag)))
}

const has = (columns: readonly Column[], fields: string): boolean =>
  columns.some(({ names }) => names.some(({ field }) => fields.split('|').includes(field)))

const hasColumns = ({ needs, any, least }: Kind, columns: readonly Column[]): boolean =>
  needs.every(fields => has(columns, fields)) && any.filter(field => has(columns, field)).length >= least

const fieldsFor = ({ needs, any }: Kind, columns: readonly Column[]): number =>
  [...needs, ...any].filter(fields => has(columns, fields)).length

/** What a column is in a table of that kind: a name of the kind's own goes before. */
export const nameIn = ({ names }: Column, kind: Kind | null): ColumnName | null =>
  names.find(name => name.kind !== null && name.kind === kind?.id) ?? names.find(name => name.kind === null) ?? null
