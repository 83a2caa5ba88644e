// What is wrong with a sheet of the archivist's fields, with its place.

import { TrichLucError } from '../../model/errors.ts'

/** Its words stand in `src/cli/words`. The first six stop the run before it begins; the others leave out a cell or a row. */
export type GivenFault =
  | 'no-unicode'
  | 'open-quote'
  | 'long-cell'
  | 'no-path-column'
  | 'no-number-column'
  | 'too-many-rows'
  | 'own-field'
  | 'field-twice'
  | 'bad-head'
  | 'no-pattern'
  | 'bad-pattern'
  | 'no-match'
  | 'no-number'
  | 'no-day'
  | 'no-count'
  | 'long-code'
  | 'long-text'
  | 'bad-sign'

export interface Place {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
}

export const badMetadata = (
  { file, line, column }: Place,
  why: GivenFault,
  args: Readonly<Record<string, string | number>> = {},
): TrichLucError => new TrichLucError('bad-metadata', { ...args, file, line, column, why })
