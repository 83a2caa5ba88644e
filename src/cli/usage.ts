// Faults in how the program was called.

import { TrichLucError } from '../model/errors.ts'

export type UsageProblem =
  | 'unknown-command'
  | 'unknown-option'
  | 'unknown-language'
  | 'unknown-action'
  | 'unknown-slot'
  | 'missing-value'
  | 'unexpected-value'
  | 'missing-operand'
  | 'extra-operand'
  | 'missing-archive'
  | 'bad-number'
  | 'bad-list'
  | 'bad-choice'
  | 'pretty-many'
  | 'same-out'
  | 'out-is-input'
  | 'out-not-folder'
  | 'missing-form'
  | 'missing-out'
  | 'bad-date'
  | 'out-not-empty'
  | 'out-in-archive'
  | 'not-verifiable'
  | 'bad-id'
  | 'many-ids'
  | 'unknown-id'
  | 'page-of'
  | 'nothing-selected'
  | 'bad-where'

export const usageError = (
  problem: UsageProblem,
  args: Readonly<Record<string, string | number>> = {},
): TrichLucError => new TrichLucError('bad-option', { problem, ...args })
