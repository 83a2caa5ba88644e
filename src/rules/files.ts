// Reads rule folders from disk: the only place of `rules` that touches it.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RuleFile } from './fault.ts'

/** Our own rules, beside `src`. */
export const ownRules = fileURLToPath(new URL('../../rules', import.meta.url))

/** Whether a file is one of these, and none of a user's. */
export const isOwnFile = ({ path }: RuleFile): boolean => resolve(path).startsWith(resolve(ownRules) + sep)

/** All `.yaml` and `.tsv` files of a folder in the order of their names, which is the same on every system. */
export const readRuleFiles = (folder: string): RuleFile[] => readFiles(folder, name => !isMapping(name))

/** The mappings of records to other metadata: no record depends on them. */
export const readMappingFiles = (folder: string): RuleFile[] => readFiles(folder, isMapping)

const isMapping = (name: string): boolean => name.startsWith('metadata/')

const readFiles = (folder: string, isWanted: (name: string) => boolean): RuleFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll(sep, '/'))
    .filter(name => /\.(yaml|tsv)$/.test(name) && isWanted(name))
    .toSorted()
    .map(name => ({
      path: relative(process.cwd(), join(folder, name)),
      text: readFileSync(join(folder, name), 'utf8'),
    }))
