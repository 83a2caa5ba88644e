// Which corrections hold names of persons.

import { namesPersons } from '../extract/tables/persons.ts'
import type { Correction, Value } from './correction.ts'

/** The signatory's name, and cells under «Họ và tên»: their words and values are names. */
export const isOfPerson = ({ item, anchor, was }: Pick<Correction, 'item' | 'anchor' | 'was'>): boolean =>
  item === 'particular'
    ? anchor === 'signatory.name'
    : item === 'cell' && namesPersons({ path: wordsOf(was.column), field: wordOf(was.field) })

const wordsOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(String) : [])
const wordOf = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null)
