// Lists of our rules with the user's over them, for what asks for names alone: the rules themselves take ten times as
// long to load.

import { ownRules, readRuleFiles } from '../rules/files.ts'
import type { SectionName } from '../rules/lists/index.ts'
import type { Rules } from '../rules/load.ts'
import { loadLists } from '../rules/load-lists.ts'
import type { Options } from './options.ts'
import { checkFolder } from './rules-given.ts'

/** @throws TrichLucError `bad-rule`; what the file system says of a folder */
export function listsFor({ rules: folders = [] }: Options, names: readonly SectionName[]): Rules['lists'] {
  for (const folder of folders) checkFolder(folder)
  return loadLists([ownRules, ...folders].map(readRuleFiles), names)
}
