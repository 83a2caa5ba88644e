// Heads of a sheet for people: in their language. Programs read CSV, JSON and Parquet, where columns have their own names.

import type { Answer } from '../query/answer.ts'
import type { Call } from './call.ts'

/** Names that no words are known for stay. */
export async function headed<T extends Answer>({ language }: Pick<Call, 'language'>, answer: T): Promise<T> {
  const known = language === 'vi' ? (await import('./words/vi-columns.ts')).columns : {}
  const headOf = (name: string): string => known[name] ?? spaced(name)
  return { ...answer, columns: answer.columns.map(one => ({ ...one, head: headOf(one.name) })) }
}

/** document_number → Document number */
const spaced = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('_', ' ')
