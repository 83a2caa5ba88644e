// Our rules, with a user's folders laid over them.

import { interpret } from './extract/interpret/index.ts'
import { ownRules, readRuleFiles } from './rules/files.ts'
import { loadRules, type Rules } from './rules/load.ts'

/** @throws TrichLucError `bad-rule` */
export const loadOwnRules = (folders: readonly string[] = []): Rules =>
  loadRules([ownRules, ...folders].map(readRuleFiles), interpret)
