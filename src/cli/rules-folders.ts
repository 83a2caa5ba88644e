// Our rules with the user's folders over them, once these are seen to be folders of rules.

import { statSync } from 'node:fs'
import { errorOf } from '../archive/fault.ts'
import { type LoadedMapping, loadMappings } from '../export/metadata/load.ts'
import { TrichLucError } from '../model/errors.ts'
import { loadOwnRules } from '../own-rules.ts'
import { ownRules, readMappingFiles, readRuleFiles } from '../rules/files.ts'
import type { Rules } from '../rules/load.ts'
import type { Options } from './options.ts'

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

/** Throws as `rulesFor`. */
export function checkFolder(folder: string): void {
  if (!statOf(folder).isDirectory()) throw new TrichLucError('bad-rule', { file: folder, problem: 'not-a-folder' })
  if (readRuleFiles(folder).length + readMappingFiles(folder).length === 0)
    throw new TrichLucError('bad-rule', { file: folder, problem: 'no-rules' })
}

function statOf(folder: string) {
  try {
    return statSync(folder)
  } catch (error) {
    throw errorOf(error, folder)
  }
}
