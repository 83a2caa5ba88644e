// A fault in a rule file, with its place.

import { TrichLucError } from '../model/errors.ts'
import { offsetOf, placeOf } from './locate.ts'

/** A rule file as read; `path` is what messages show. */
export interface RuleFile {
  readonly path: string
  readonly text: string
}

/** What is wrong; its words stand in `src/cli/words`. */
export type RuleFault =
  | 'no-yaml'
  | 'no-mapping'
  | 'unknown-list'
  | 'missing-field'
  | 'unknown-field'
  | 'bad-value'
  | 'cell-count'
  | 'duplicate-id'
  | 'nothing-to-turn-off'
  | 'unknown-slot'
  | 'aside-first'
  | 'slot-of-itself'
  | 'no-beginning'
  | 'unexpected-sign'
  | 'expected-sign'
  | 'expected-word'
  | 'expected-name'
  | 'expected-slot'
  | 'bad-gap'
  | 'unknown-indicator'

export type FaultArgs = Readonly<Record<string, string | number>>

export const badRule = (file: RuleFile, offset: number, [why, args]: readonly [RuleFault, FaultArgs?]): TrichLucError =>
  new TrichLucError('bad-rule', { ...args, file: file.path, ...placeOf(file.text, offset), why })

/** The same, at the value of `path` in a YAML file. */
export const badRuleAt = (
  file: RuleFile,
  path: readonly PropertyKey[],
  what: readonly [RuleFault, FaultArgs?],
): TrichLucError => badRule(file, offsetOf(file.text, path), what)
