// A fault in a rule file, with its place.

import { TrichLucError } from '../model/errors.ts'
import { placeOf } from './locate.ts'

/** A rule file as read; `path` is what messages show. */
export interface RuleFile {
  readonly path: string
  readonly text: string
}

export const badRule = (file: RuleFile, offset: number, why: string): TrichLucError =>
  new TrichLucError('bad-rule', { file: file.path, ...placeOf(file.text, offset), why })
