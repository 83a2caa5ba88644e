// Our rules with the user's folders over them, once these are seen to be folders of rules.

import { type LoadedMapping, loadMappings } from '../export/metadata/load.ts'
import { loadOwnRules } from '../own-rules.ts'
import { ownRules, readMappingFiles } from '../rules/files.ts'
import type { Rules } from '../rules/load.ts'
import type { Options } from './options.ts'
import { checkFolder } from './rules-given.ts'

/** @throws TrichLucError `bad-rule`; what the file system says of a folder */
export function rulesFor({ rules: folders = [] }: Options): Rules {
  for (const folder of folders) checkFolder(folder)
  return loadOwnRules(folders)
}

/** The mappings to other metadata, ours with the user's over them. Throws as `rulesFor`. */
export function mappingsFor({ rules: folders = [] }: Options): LoadedMapping[] {
  for (const folder of folders) checkFolder(folder)
  return [...loadMappings([ownRules, ...folders].map(readMappingFiles)).values()]
}
