// A folder that `--rules` names, before anything is read from it.

import { statSync } from 'node:fs'
import { errorOf } from '../archive/fault.ts'
import { TrichLucError } from '../model/errors.ts'
import { readMappingFiles, readRuleFiles } from '../rules/files.ts'

/** @throws TrichLucError `bad-rule`; what the file system says */
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
